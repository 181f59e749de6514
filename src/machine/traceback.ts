/**
 * Uncaught exceptions as CPython 3.12 prints them on stderr (Python/pythonrun.c, Python/traceback.c): chained causes
 * and contexts, notes, groups, carets, suggestions. Frames of the library are left out: there CPython has C code.
 */

import { strAside } from './aside.ts';
import { qualifiedTypeName } from './builtin/repr.ts';
import { caretLine } from './caret.ts';
import { baseExceptionGroup, syntaxError } from './exception.ts';
import { lineOf } from './link.ts';
import type { Machine } from './machine.ts';
import { suggestionFor } from './suggestion.ts';
import { isSubtype } from './type.ts';
import { PyException, PyList, type PyTraceback, PyTuple, type PyType, type Value } from './values.ts';

const CAUSE = 'The above exception was the direct cause of the following exception:';
const CONTEXT = 'During handling of the above exception, another exception occurred:';
/** Equal entries that are shown before the rest is only counted. */
const REPEATED_SHOWN = 3;
const MEMBERS_SHOWN = 15;
const NESTING_SHOWN = 10;

/** What of an exception is shown: its causes and contexts too, and how many entries of each traceback. */
export interface Extent {
  readonly chain: boolean;
  /** The first so many; negative: the last; null: all. */
  readonly limit: number | null;
}
const EVERYTHING: Extent = { chain: true, limit: null };

/** The whole text, which ends in a newline. */
export function formatTraceback(vm: Machine, exception: PyException, extent = EVERYTHING): string {
  return exceptionLines(vm, exception, new Set(), 0, extent)
    .map((line) => `${line}\n`)
    .join('');
}

/** What `sys.exit(x)` means for the process (Python/pythonrun.c, _Py_HandleSystemExit): status and text for stderr. */
export function exitStatus(vm: Machine, exit: PyException): { code: number; text: string | null } {
  const items = exit.args.items;
  const value: Value = items.length === 0 ? null : items.length === 1 ? (items[0] as Value) : exit.args;
  if (value === null) return { code: 0, text: null };
  if (typeof value === 'boolean') return { code: value ? 1 : 0, text: null };
  if (typeof value === 'number') return { code: ((value % 256) + 256) % 256, text: null };
  if (typeof value === 'bigint') return { code: 255, text: null };
  return { code: 1, text: strAside(vm, value) ?? '' };
}

/** `depth` counts the groups around it. */
function exceptionLines(
  vm: Machine,
  exception: PyException,
  seen: Set<PyException>,
  depth: number,
  extent: Extent,
): string[] {
  seen.add(exception);
  const lines: string[] = [];
  const { cause, context, suppressContext } = exception;
  const before = cause ?? (suppressContext ? null : context);
  if (extent.chain && before !== null && !seen.has(before)) {
    lines.push(
      ...exceptionLines(vm, before, seen, depth, extent),
      ...between(cause === null ? CONTEXT : CAUSE),
    );
  }
  if (isSubtype(exception.cls, baseExceptionGroup))
    lines.push(...groupLines(vm, exception, seen, depth, extent));
  else lines.push(...plainLines(vm, exception, 'Traceback (most recent call last):', extent.limit));
  return lines;
}

function between(text: string): string[] {
  return ['', text, ''];
}

function plainLines(vm: Machine, exception: PyException, head: string, limit: number | null): string[] {
  const lines: string[] = [];
  if (exception.traceback !== null) lines.push(head, ...tracebackLines(exception.traceback, limit));
  lines.push(...syntaxLines(exception), ...lastLines(vm, exception), ...noteLines(vm, exception));
  return lines;
}

/** Type and message; a message may have several lines. */
function lastLines(vm: Machine, exception: PyException): string[] {
  const type = shownName(exception.cls);
  const message =
    isSubtype(exception.cls, syntaxError) && isTold(exception)
      ? String(exception.args.items[0])
      : strAside(vm, exception);
  if (message === null) return [`${type}: <exception str() failed>`];
  const text = `${message}${suggestionFor(vm, exception)}`;
  return (text === '' ? type : `${type}: ${text}`).split('\n');
}

function shownName(type: PyType): string {
  return type.module === '__main__' ? type.qualname : qualifiedTypeName(type);
}

function noteLines(vm: Machine, exception: PyException): string[] {
  const notes = exception.notes;
  if (notes === null || !(notes instanceof PyList)) return [];
  return notes.items.flatMap((note) => (strAside(vm, note) ?? '<note str() failed>').split('\n'));
}

/** Has a SyntaxError been told where it is? `SyntaxError(message, (file, line, column, text...))`. */
function isTold(exception: PyException): boolean {
  return exception.args.items[1] instanceof PyTuple;
}

function syntaxLines(exception: PyException): string[] {
  if (!isSubtype(exception.cls, syntaxError) || !isTold(exception)) return [];
  const [file, line, column, text] = (exception.args.items[1] as PyTuple).items;
  const lines = [`  File "${typeof file === 'string' ? file : '<string>'}", line ${line}`];
  if (typeof text !== 'string') return lines;
  const stripped = text.trim();
  lines.push(`    ${stripped}`);
  if (typeof column === 'number' && column > 0) {
    const indent = text.length - text.trimStart().length;
    lines.push(`    ${' '.repeat(Math.max(0, column - 1 - indent))}^`);
  }
  return lines;
}

/** The lines of a traceback's entries, outermost first. */
export function tracebackLines(first: PyTraceback, limit: number | null = null): string[] {
  const lines: string[] = [];
  let last = '';
  let repeated = 0;
  const tellRepeated = () => {
    const more = repeated - REPEATED_SHOWN;
    if (more > 0) lines.push(`  [Previous line repeated ${more} more time${more === 1 ? '' : 's'}]`);
  };
  for (const entry of entriesOf(first, limit)) {
    const { code, instruction } = entry;
    const line = lineOf(code, instruction);
    const place = `  File "${code.source.filename}", line ${line}, in ${code.name}`;
    if (place !== last) {
      tellRepeated();
      repeated = 0;
      last = place;
    }
    if (++repeated > REPEATED_SHOWN) continue;
    lines.push(place, ...sourceLines(entry, line));
  }
  tellRepeated();
  return lines;
}

function entriesOf(first: PyTraceback, limit: number | null): PyTraceback[] {
  const entries: PyTraceback[] = [];
  for (let entry: PyTraceback | null = first; entry !== null; entry = entry.next) entries.push(entry);
  if (limit === null) return entries;
  return limit < 0 ? entries.slice(limit) : entries.slice(0, limit);
}

function sourceLines({ code, instruction }: PyTraceback, line: number): string[] {
  const text = linesOf(code.text)[line - 1];
  if (text === undefined || text.trim() === '') return [];
  const marks = caretLine(code, instruction, text);
  return marks === null ? [`    ${text.trim()}`] : [`    ${text.trim()}`, `    ${marks}`];
}

let splitText = '';
let splitLines: readonly string[] = [];

/** The lines of a text; the last text asked for is remembered. */
function linesOf(text: string): readonly string[] {
  if (text !== splitText) {
    splitText = text;
    splitLines = text.split('\n');
  }
  return splitLines;
}

/** A group: its own traceback, then each member in a box. Inner groups are drawn inside the box of the outer one. */
function groupLines(
  vm: Machine,
  group: PyException,
  seen: Set<PyException>,
  depth: number,
  extent: Extent,
): string[] {
  const indent = ' '.repeat(2 * (depth + 1));
  const own = plainLines(vm, group, 'Exception Group Traceback (most recent call last):', extent.limit);
  const lines = own.map((line, i) =>
    depth === 0 && i === 0 && group.traceback !== null
      ? `${indent}+ ${line}`
      : depth === 0
        ? `${indent}| ${line}`
        : line,
  );
  if (depth > NESTING_SHOWN) return lines;
  const members = membersOf(group);
  const shown = members.slice(0, MEMBERS_SHOWN);
  const bar = depth === 0 ? indent : '';
  shown.forEach((member, i) => {
    const joint = i === 0 ? '+-' : '  ';
    lines.push(`${bar}${joint}+---------------- ${i + 1} ----------------`);
    for (const line of exceptionLines(vm, member, seen, depth + 1, extent)) lines.push(memberLine(bar, line));
  });
  if (members.length > shown.length) {
    const more = members.length - shown.length;
    lines.push(`${bar}  +---------------- ... ----------------`);
    lines.push(`${bar}  | and ${more} more exception${more === 1 ? '' : 's'}`);
  }
  lines.push(`${bar}  +------------------------------------`);
  return lines;
}

function memberLine(bar: string, line: string): string {
  return /^(\+-| {2}\+-| {2}\| )/.test(line) ? `${bar}  ${line}` : `${bar}  | ${line}`;
}

/** The exceptions in a group: its second argument. */
function membersOf(group: PyException): PyException[] {
  const given = group.args.items[1];
  const items = given instanceof PyList || given instanceof PyTuple ? given.items : [];
  return items.filter((item) => item instanceof PyException);
}
