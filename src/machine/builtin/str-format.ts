/**
 * `str.format` and `str.format_map` as far as no Python code is needed. When a user's property, `__getitem__` or
 * `__format__` has a say, the twin in the prelude does the whole again with the pieces that `format_pieces` gives it.
 */
import { findAttribute, hasFallback, raiseMissing } from '../attribute.ts';
import { func, method } from '../define.ts';
import { getItem, valueOrError } from '../dict.ts';
import { indexError, keyError, raise, typeError, valueError } from '../exception.ts';
import type { Machine } from '../machine.ts';
import { BLOCKED, CALLED, type Keyword, NeedsPython } from '../native.ts';
import { subscriptBuiltin } from '../subscript.ts';
import { dictType, isDataDescriptor, lookup, newList, newTuple, strType, typeName, typeOf } from '../type.ts';
import { PyBuiltin, PyDict, PyGetSet, type Value } from '../values.ts';
import { checkLength, textOf } from './argument.ts';
import { formatValue } from './format-spec.ts';
import { asciiOf, reprOf, strOf } from './repr.ts';
import { accessesOf, FieldNumbers, piecesOf, splitFieldName } from './template.ts';

/** Where fields find their values; `args` is null for format_map. */
interface Source {
  readonly args: readonly Value[] | null;
  readonly named: (name: string) => Value;
}

method(
  strType,
  'format',
  '*args, **kwargs',
  (vm, args, keywords) => {
    const named = (name: string) => keywordNamed(keywords, name);
    return formatTemplate(
      vm,
      textOf(args[0]) as string,
      { args: args.slice(1), named },
      new FieldNumbers(),
      2,
    );
  },
  'str_format',
);

function keywordNamed(keywords: Keyword[] | null, name: string): Value {
  const found = keywords?.find((pair) => pair[0] === name);
  return found === undefined ? raise(keyError, name) : found[1];
}

method(
  strType,
  'format_map',
  'mapping, /',
  (vm, args) => {
    const mapping = args[1] as Value;
    if (!(mapping instanceof PyDict) || mapping.cls !== dictType) throw new NeedsPython('__getitem__');
    const named = (name: string) => valueOrError(getItem(mapping, name), name);
    return formatTemplate(vm, textOf(args[0]) as string, { args: null, named }, new FieldNumbers(), 2);
  },
  'str_format_map',
);

function formatTemplate(
  vm: Machine,
  template: string,
  source: Source,
  numbers: FieldNumbers,
  depth: number,
): string {
  if (depth <= 0) raise(valueError, 'Max string recursion exceeded');
  let result = '';
  for (const { literal, field } of piecesOf(template)) {
    result += literal;
    if (field === null) continue;
    const value = converted(vm, valueOfField(vm, field.name, source, numbers), field.conversion);
    const spec = field.spec.includes('{')
      ? formatTemplate(vm, field.spec, source, numbers, depth - 1)
      : field.spec;
    result += formatValue(vm, value, spec);
    checkLength(result.length);
  }
  return result;
}

function converted(vm: Machine, value: Value, conversion: string): Value {
  switch (conversion) {
    case '':
      return value;
    case 'r':
      return reprOf(vm, value);
    case 's':
      return strOf(vm, value);
    case 'a':
      return asciiOf(vm, value);
    default:
      return raiseConversion(conversion);
  }
}

function raiseConversion(conversion: string): never {
  const point = conversion.codePointAt(0) as number;
  const shown = point > 32 && point < 127 ? conversion : `\\x${point.toString(16)}`;
  return raise(valueError, `Unknown conversion specifier ${shown}`);
}

function valueOfField(vm: Machine, name: string, source: Source, numbers: FieldNumbers): Value {
  const { first, rest } = splitFieldName(name);
  let value = firstValue(numbers.resolve(first), source);
  for (const access of accessesOf(rest)) {
    if (access.attribute) value = pureAttribute(vm, value, access.key as string);
    else {
      if (value !== null && typeof value === 'object' && !value.cls.builtin) throw new NeedsPython('[]');
      const item = subscriptBuiltin(vm, value, access.key);
      if (item === undefined) {
        if (lookup(typeOf(value), '__getitem__') !== undefined) throw new NeedsPython('[]');
        raise(typeError, `'${typeName(value)}' object is not subscriptable`);
      }
      value = item;
    }
  }
  return value;
}

function firstValue(first: string | number, source: Source): Value {
  if (typeof first === 'string') return source.named(first);
  if (source.args === null) raise(valueError, 'Format string contains positional fields');
  const value = source.args[first];
  if (value === undefined) {
    raise(indexError, `Replacement index ${first} out of range for positional args tuple`);
  }
  return value;
}

/** An attribute that is found without running Python code. */
function pureAttribute(vm: Machine, object: Value, name: string): Value {
  const type = typeOf(object);
  if (!type.builtin && !(lookup(type, '__getattribute__') instanceof PyBuiltin)) {
    if (lookup(type, '__getattribute__') !== undefined) throw new NeedsPython('__getattribute__');
  }
  const found = lookup(type, name);
  if (found !== undefined && needsCode(found)) throw new NeedsPython('property');
  const value = findAttribute(vm, object, type, name);
  if (value === CALLED || value === BLOCKED) throw new NeedsPython('property');
  if (value !== undefined) return value;
  if (hasFallback(object)) throw new NeedsPython('__getattr__');
  return raiseMissing(object, name);
}

/** Would asking this descriptor run Python code? */
function needsCode(found: Value): boolean {
  if (found instanceof PyGetSet || found === null || typeof found !== 'object') return false;
  return isDataDescriptor(found) || (!found.cls.builtin && lookup(found.cls, '__get__') !== undefined);
}

// For the prelude: a list of (literal, first, accesses, conversion, spec); first is None where there is no field.
func('prelude', 'format_pieces', 'template, /', (_vm, args) => {
  const pieces: Value[] = [];
  for (const { literal, field } of piecesOf(textOf(args[0]) as string)) {
    if (field === null) {
      pieces.push(newTuple([literal, null, null, '', '']));
      continue;
    }
    const { first, rest } = splitFieldName(field.name);
    if (!['', 'r', 's', 'a'].includes(field.conversion)) raiseConversion(field.conversion);
    const accesses = newList([...accessesOf(rest)].map((access) => newTuple([access.attribute, access.key])));
    pieces.push(newTuple([literal, first, accesses, field.conversion, field.spec]));
  }
  return newList(pieces);
});
