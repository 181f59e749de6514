/**
 * The standard streams: `sys.stdin`, `sys.stdout`, `sys.stderr`. Each is a singleton whose writes go through the door,
 * one whole `write` at a time. A program may put another object in their place in `sys`; who prints looks there first.
 */

import { codePointLength } from '../code-points.ts';
import { getset, method } from '../define.ts';
import { osError, raise, raiseStopIteration, typeError, valueError } from '../exception.ts';
import { itemsOf } from '../iterate.ts';
import type { Machine } from '../machine.ts';
import { getName } from '../namespace.ts';
import { register } from '../registry.ts';
import { defineType, newList, typeName } from '../type.ts';
import { HeapObject, PyBoxed, type PyType, type Slot, type Value } from '../values.ts';
import { given, indexOf } from './argument.ts';

export class PyTextStream extends HeapObject {
  readonly descriptor: 0 | 1 | 2;
  readonly name: string;
  constructor(cls: PyType, descriptor: 0 | 1 | 2, name: string) {
    super(cls);
    this.descriptor = descriptor;
    this.name = name;
  }
}

export const textStreamType = defineType('_io.TextIOWrapper', { layout: 'sealed' });

export const standardInput = register('sys.stdin', new PyTextStream(textStreamType, 0, 'stdin'));
export const standardOutput = register('sys.stdout', new PyTextStream(textStreamType, 1, 'stdout'));
export const standardError = register('sys.stderr', new PyTextStream(textStreamType, 2, 'stderr'));

/**
 * What a program finds under `sys.stdout` or `sys.stderr` now: the stream itself unless it put something else there.
 */
export function currentStream(vm: Machine, which: 'stdout' | 'stderr'): Value {
  const module = vm.modules.get('sys');
  const found = module === undefined ? undefined : getName(module.globals, which);
  return found ?? (which === 'stdout' ? standardOutput : standardError);
}

function written(vm: Machine, self: Slot, text: Slot): number {
  const stream = self as PyTextStream;
  const plain = text instanceof PyBoxed ? text.value : text;
  if (typeof plain !== 'string') {
    raise(typeError, `write() argument must be str, not ${typeName(text ?? null)}`);
  }
  if (stream.descriptor === 0) raise(osError, 'not writable');
  vm.door.output(stream.descriptor, plain);
  return codePointLength(plain);
}

method(textStreamType, 'write', 'text, /', (vm, [self, text]) => written(vm, self, text));
method(
  textStreamType,
  'writelines',
  'lines, /',
  (vm, [self, lines]) => {
    for (const line of itemsOf(vm, lines as Value)) written(vm, self, line);
    return null;
  },
  'stream_writelines',
);
method(textStreamType, 'flush', '', () => null);
method(textStreamType, 'isatty', '', () => false);
method(textStreamType, 'fileno', '', (_, [self]) => (self as PyTextStream).descriptor);
method(textStreamType, 'close', '', () => null);
method(textStreamType, 'readable', '', (_, [self]) => (self as PyTextStream).descriptor === 0);
method(textStreamType, 'writable', '', (_, [self]) => (self as PyTextStream).descriptor !== 0);
method(textStreamType, 'seekable', '', () => false);
method(textStreamType, 'reconfigure', '**options', () => null);
method(textStreamType, '__enter__', '', (_, [self]) => self as Value);
method(textStreamType, '__exit__', '*args', () => null);
method(textStreamType, '__repr__', '', (_, [self]) => {
  const { name, descriptor } = self as PyTextStream;
  return `<_io.TextIOWrapper name='<${name}>' mode='${descriptor === 0 ? 'r' : 'w'}' encoding='utf-8'>`;
});
getset(textStreamType, 'name', (_, [self]) => `<${(self as PyTextStream).name}>`);
getset(textStreamType, 'mode', (_, [self]) => ((self as PyTextStream).descriptor === 0 ? 'r' : 'w'));
getset(textStreamType, 'encoding', () => 'utf-8');
getset(textStreamType, 'errors', () => 'strict');
getset(textStreamType, 'newlines', () => null);
getset(textStreamType, 'line_buffering', () => true);
getset(textStreamType, 'closed', () => false);

/** The next line of standard input with its newline, or "" at its end. */
function nextLine(vm: Machine, self: Slot): string {
  if ((self as PyTextStream).descriptor !== 0) raise(osError, 'not readable');
  const line = vm.door.input();
  return line === null ? '' : `${line}\n`;
}

function allLines(vm: Machine, self: Slot): string[] {
  const lines: string[] = [];
  for (let line = nextLine(vm, self); line !== ''; line = nextLine(vm, self)) lines.push(line);
  return lines;
}

method(textStreamType, 'readline', 'size=, /', (vm, [self]) => nextLine(vm, self));
method(textStreamType, 'read', 'size=, /', (vm, [self, size]) => {
  if (given(size) && indexOf(size) >= 0) raise(valueError, 'standard input is read by lines or as a whole');
  return allLines(vm, self).join('');
});
method(textStreamType, 'readlines', 'hint=, /', (vm, [self]) => newList(allLines(vm, self)));
method(textStreamType, '__iter__', '', (_, [self]) => self as Value);
method(textStreamType, '__next__', '', (vm, [self]) => {
  const line = nextLine(vm, self);
  return line === '' ? raiseStopIteration(null) : line;
});
