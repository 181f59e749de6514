/** `str.translate` and `str.maketrans`. */

import { codePointLength, hasSurrogates } from '../code-points.ts';
import { staticMethod } from '../define.ts';
import { getItem, setItem } from '../dict.ts';
import { raise, typeError, valueError } from '../exception.ts';
import { NeedsPython } from '../native.ts';
import { dictType, newDict, strType, typeName } from '../type.ts';
import { PyDict, PyList, PyTuple, type Slot, type Value } from '../values.ts';
import { checkLength, textMethod, textOf, wantText } from './argument.ts';

textMethod(
  'translate',
  'table, /',
  (text, args) => {
    const table = args[1] as Value;
    if (text === '') return '';
    if (!(table instanceof PyDict) || table.cls !== dictType) {
      if (table === null || typeof table !== 'object') {
        raise(typeError, `'${typeName(table)}' object is not subscriptable`);
      }
      if (!(table instanceof PyList || table instanceof PyTuple)) throw new NeedsPython('__getitem__');
    }
    let result = '';
    for (const character of text) {
      const point = character.codePointAt(0) as number;
      const mapped = table instanceof PyDict ? getItem(table, point) : table.items[point];
      result += mapped === undefined ? character : translated(mapped);
      checkLength(result.length);
    }
    return result;
  },
  'str_translate',
);

/** What a table entry stands for: a character, a string, or nothing. */
export function translated(mapped: Value): string {
  if (mapped === null) return '';
  if (typeof mapped === 'number' || typeof mapped === 'bigint') {
    if (mapped < 0 || mapped > 0x10ffff) raise(valueError, 'character mapping must be in range(0x110000)');
    return String.fromCodePoint(Number(mapped));
  }
  const text = textOf(mapped);
  return text ?? raise(typeError, 'character mapping must return integer, None or str');
}

staticMethod(strType, 'maketrans', 'x, y=, z=, /', (_vm, [x, y, z]) => {
  const result = newDict();
  if (y === undefined) fromDict(result, x as Value);
  else fromTexts(result, x as Value, y, z);
  return result;
});

function fromDict(result: PyDict, source: Value): void {
  if (!(source instanceof PyDict)) {
    raise(typeError, 'if you give only one argument to maketrans it must be a dict');
  }
  source.keys.forEach((key, i) => {
    if (key === undefined) return;
    const value = source.values[i] as Value;
    const text = textOf(key);
    if (text !== undefined) {
      if (codePointLength(text) !== 1) {
        raise(valueError, 'string keys in translate table must be of length 1');
      }
      setItem(result, text.codePointAt(0) as number, value);
    } else if (typeof key === 'number' || typeof key === 'bigint' || typeof key === 'boolean') {
      setItem(result, key, value);
    } else raise(typeError, 'keys in translate table must be strings or integers');
  });
}

function fromTexts(result: PyDict, x: Value, y: Value, z: Slot): void {
  const from = textOf(x);
  if (from === undefined) {
    raise(typeError, 'first maketrans argument must be a string if there is a second argument');
  }
  const to = wantText(y, 'maketrans() argument 2');
  const gone = z === undefined ? '' : wantText(z, 'maketrans() argument 3');
  const sources = hasSurrogates(from) ? [...from] : from.split('');
  const targets = [...to];
  if (sources.length !== targets.length) {
    raise(valueError, 'the first two maketrans arguments must have equal length');
  }
  sources.forEach((character, i) => {
    setItem(result, character.codePointAt(0) as number, (targets[i] as string).codePointAt(0) as number);
  });
  for (const character of gone) setItem(result, character.codePointAt(0) as number, null);
}
