/**
 * `print` and `input`. A line goes out in one piece when the stream is a standard one; else the twin writes part by
 * part.
 */

import { func } from '../define.ts';
import { eofError, raise, runtimeError, typeError } from '../exception.ts';
import { currentStream, PyTextStream } from '../modules/text-stream.ts';
import { type Keyword, NeedsPython } from '../native.ts';
import { truthOf } from '../truth.ts';
import { typeName } from '../type.ts';
import type { Value } from '../values.ts';
import { textOf } from './argument.ts';
import { strOf } from './repr.ts';

const PARAMETERS = ['sep', 'end', 'file', 'flush'];

func(
  'builtins',
  'print',
  '*args, sep=, end=, file=, flush=',
  (vm, args, keywords) => {
    const given = keywordValues('print', PARAMETERS, keywords);
    const separator = joint(given.get('sep'), 'sep', ' ');
    const end = joint(given.get('end'), 'end', '\n');
    const file = given.get('file') ?? currentStream(vm, 'stdout');
    if (file === null) return null;
    if (!(file instanceof PyTextStream)) throw new NeedsPython('file.write');
    const flush = given.get('flush');
    if (flush !== undefined) truthOf(flush);
    const text = args.map((arg) => strOf(vm, arg)).join(separator) + end;
    if (file.descriptor === 0) throw new NeedsPython('file.write');
    if (text !== '') vm.door.output(file.descriptor, text);
    return null;
  },
  'print_parts',
);

func('prelude', '_standard_output', '', (vm) => currentStream(vm, 'stdout'));
func('prelude', '_is_standard', 'file, /', (_vm, [file]) => {
  return file instanceof PyTextStream && file.descriptor !== 0;
});

/** Keyword arguments by name; TypeError for unknown ones. */
export function keywordValues(
  name: string,
  parameters: readonly string[],
  keywords: readonly Keyword[] | null,
): Map<string, Value> {
  const given = new Map<string, Value>();
  for (const [keyword, value] of keywords ?? []) {
    if (!parameters.includes(keyword)) {
      raise(typeError, `${name}() got an unexpected keyword argument '${keyword}'`);
    }
    given.set(keyword, value);
  }
  return given;
}

function joint(value: Value | undefined, name: string, fallback: string): string {
  if (value === undefined || value === null) return fallback;
  return textOf(value) ?? raise(typeError, `${name} must be None or a string, not ${typeName(value)}`);
}

func(
  'builtins',
  'input',
  'prompt=, /',
  (vm, [prompt]) => {
    const stream = currentStream(vm, 'stdout');
    if (stream === null) raise(runtimeError, 'input(): lost sys.stdout');
    const text = prompt === undefined ? '' : strOf(vm, prompt);
    if (text !== '') vm.door.output(1, text);
    const line = vm.door.input();
    return line === null ? raise(eofError, 'EOF when reading a line') : line;
  },
  'input_with',
);
