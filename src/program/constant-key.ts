/**
 * When two constants are the same one. Equality is not enough: 1, 1.0 and True are equal and must stay apart, so are
 * 0.0 and -0.0, also inside of tuples (CPython 3.12, Objects/codeobject.c, the constant key).
 */
import type { Code, Constant } from './code.ts';

const codeKeys = new WeakMap<Code, string>();

/** A text that two constants share exactly if one may stand for the other. */
export function constantKey(value: Constant): string {
  if (value === null) return 'None';
  switch (typeof value) {
    case 'boolean':
      return value ? 'True' : 'False';
    case 'number':
    case 'bigint':
      return `i${value}`;
    case 'string':
      return `s${value.length}:${value}`;
  }
  switch (value.kind) {
    case 'float':
      return `f${floatKey(value.value)}`;
    case 'complex':
      return `c${floatKey(value.real)},${floatKey(value.imag)}`;
    case 'bytes':
      return `b${value.bytes.join(',')}`;
    case 'tuple':
      return `(${value.items.map(constantKey).join(' ')})`;
    case 'frozenset':
      return `{${value.items.map(constantKey).sort().join(' ')}}`;
    case 'ellipsis':
      return 'Ellipsis';
    case 'code':
      return codeKey(value);
  }
}

/** Python's truth of a constant. */
export function isTrueConstant(value: Constant): boolean {
  if (typeof value !== 'object' || value === null) return Boolean(value);
  switch (value.kind) {
    case 'float':
      return value.value !== 0;
    case 'complex':
      return value.real !== 0 || value.imag !== 0;
    case 'bytes':
      return value.bytes.length > 0;
    case 'tuple':
    case 'frozenset':
      return value.items.length > 0;
    default:
      return true;
  }
}

function floatKey(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** Two functions may share a code object if not even a traceback could tell them apart. */
function codeKey(code: Code): string {
  let key = codeKeys.get(code);
  if (key === undefined) {
    const { name, argCount, posOnlyCount, kwOnlyCount, flags, firstLine, names, localsPlus, handlers } = code;
    const head = [name, argCount, posOnlyCount, kwOnlyCount, flags, firstLine, names, localsPlus, handlers];
    // Lengths keep the parts apart: quoting would double the quotes of codes in codes in codes.
    const constants = code.constants.map(constantKey).map((inner) => `${inner.length}:${inner}`);
    key = `code${JSON.stringify(head)}${constants.join('')}${code.ops.join()};${code.positions.join()}`;
    codeKeys.set(code, key);
  }
  return key;
}
