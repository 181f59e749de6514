/**
 * Templates of `str.format`, taken apart (Objects/stringlib/unicode_format.h): literal text, replacement fields with
 * their conversion and specification, and the path of a field's name. Text only; no values here.
 */
import { raise, valueError } from '../exception.ts';

/** Literal text, then a field (null at the end or after a doubled brace). */
export interface Piece {
  readonly literal: string;
  readonly field: Field | null;
}

export interface Field {
  readonly name: string;
  /** "r", "s", "a" or "". */
  readonly conversion: string;
  /** May hold fields itself. */
  readonly spec: string;
}

/** The pieces of a template, in order; ValueError in CPython's words. Lazily, so that earlier errors come first. */
export function* piecesOf(template: string): Generator<Piece, void, void> {
  let at = 0;
  while (at < template.length) {
    const start = at;
    while (at < template.length && template[at] !== '{' && template[at] !== '}') at++;
    const literal = template.slice(start, at);
    if (at >= template.length) {
      yield { literal, field: null };
      return;
    }
    const brace = template[at] as string;
    if (template[at + 1] === brace) {
      yield { literal: literal + brace, field: null };
      at += 2;
      continue;
    }
    if (brace === '}') raise(valueError, "Single '}' encountered in format string");
    if (at + 1 >= template.length) raise(valueError, "Single '{' encountered in format string");
    const field = readField(template, at + 1);
    yield { literal, field: field.field };
    at = field.end;
  }
}

function readField(template: string, from: number): { field: Field; end: number } {
  let at = from;
  let inBrackets = false;
  for (; at < template.length; at++) {
    const character = template[at];
    if (character === '[') inBrackets = true;
    else if (character === ']') inBrackets = false;
    else if (inBrackets) continue;
    else if (character === '{') raise(valueError, "unexpected '{' in field name");
    else if (character === '}' || character === ':' || character === '!') break;
  }
  if (at >= template.length) raise(valueError, "expected '}' before end of string");
  const name = template.slice(from, at);
  if (template[at] === '}') return { field: { name, conversion: '', spec: '' }, end: at + 1 };
  let conversion = '';
  if (template[at] === '!') {
    if (at + 1 >= template.length) {
      raise(valueError, 'end of string while looking for conversion specifier');
    }
    conversion = String.fromCodePoint(template.codePointAt(at + 1) as number);
    at += 1 + conversion.length;
    if (at >= template.length) raise(valueError, "unmatched '{' in format spec");
    if (template[at] === '}') return { field: { name, conversion, spec: '' }, end: at + 1 };
    if (template[at] !== ':') raise(valueError, "expected ':' after conversion specifier");
  }
  const start = at + 1;
  let depth = 1;
  for (at = start; at < template.length; at++) {
    if (template[at] === '{') depth++;
    else if (template[at] === '}' && --depth === 0) {
      return { field: { name, conversion, spec: template.slice(start, at) }, end: at + 1 };
    }
  }
  return raise(valueError, "unmatched '{' in format spec");
}

/** `.attribute` or `[index]` after the first part of a field's name. */
export interface Access {
  readonly attribute: boolean;
  /** A whole number stands for an int index, if not an attribute. */
  readonly key: string | number;
}

/** The first part of a field's name, and the text of the accesses after it. */
export function splitFieldName(name: string): { first: string | number; rest: string } {
  let at = 0;
  while (at < name.length && name[at] !== '.' && name[at] !== '[') at++;
  return { first: indexOrName(name.slice(0, at)), rest: name.slice(at) };
}

/** The accesses in ".b[0]", one by one: what is wrong with a later one is not found before it is its turn. */
export function* accessesOf(rest: string): Generator<Access, void, void> {
  let at = 0;
  while (at < rest.length) {
    const start = at + 1;
    if (rest[at] === '.') {
      at = start;
      while (at < rest.length && rest[at] !== '.' && rest[at] !== '[') at++;
      if (at === start) raise(valueError, 'Empty attribute in format string');
      yield { attribute: true, key: rest.slice(start, at) };
    } else if (rest[at] === '[') {
      const end = rest.indexOf(']', start);
      if (end < 0) raise(valueError, "Missing ']' in format string");
      if (end === start) raise(valueError, 'Empty attribute in format string');
      yield { attribute: false, key: indexOrName(rest.slice(start, end)) };
      at = end + 1;
    } else raise(valueError, "Only '.' or '[' may follow ']' in format field specifier");
  }
}

function indexOrName(text: string): string | number {
  if (!/^\d+$/.test(text)) return text;
  const index = Number(text);
  return index > 9007199254740991 ? raise(valueError, 'Too many decimal digits in format string') : index;
}

/** Numbers the fields without a name ("{}"), and refuses to mix them with numbered ones. */
export class FieldNumbers {
  private next = 0;
  private manual = false;

  /** The index or name of a field's first part. */
  resolve(first: string | number): string | number {
    if (first === '') {
      if (this.manual) this.refuse('manual field specification', 'automatic field numbering');
      return this.next++;
    }
    if (typeof first === 'number') {
      if (this.next > 0) this.refuse('automatic field numbering', 'manual field specification');
      this.manual = true;
    }
    return first;
  }

  private refuse(from: string, to: string): never {
    return raise(valueError, `cannot switch from ${from} to ${to}`);
  }
}
