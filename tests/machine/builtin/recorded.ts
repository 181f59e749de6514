/** Replays calls recorded from the real CPython (scripts/record-builtins.py) against our builtins. */
import { readFileSync } from 'node:fs';
import '../../../src/machine/builtin/all.ts';
import { reprOf, strOf } from '../../../src/machine/builtin/repr.ts';
import { invoke, nativeModule } from '../../../src/machine/define.ts';
import { setItem } from '../../../src/machine/dict.ts';
import type { Door } from '../../../src/machine/door.ts';
import { type Host, Machine } from '../../../src/machine/machine.ts';

import { type Keyword, NeedsPython, Raised } from '../../../src/machine/native.ts';
import { normalInt } from '../../../src/machine/number.ts';
import { hasSingleton, singleton } from '../../../src/machine/registry.ts';
import { Thread } from '../../../src/machine/thread.ts';
import {
  bytearrayType,
  complexType,
  lookup,
  newBytes,
  newDict,
  newFloat,
  newList,
  newTuple,
} from '../../../src/machine/type.ts';
import {
  PyBuiltin,
  PyBytes,
  PyClassMethod,
  PyComplex,
  PyStaticMethod,
  PyType,
  type Value,
} from '../../../src/machine/values.ts';

type Encoded = null | boolean | number | string | { readonly [kind: string]: unknown };
type Line = readonly [
  callee: string,
  args: Encoded[],
  keywords: Record<string, Encoded> | null,
  outcome: string,
];

const FLOATS: Readonly<Record<string, number>> = { inf: Infinity, '-inf': -Infinity, nan: NaN };

function floatOf(text: unknown): number {
  return FLOATS[text as string] ?? Number(text);
}

function intOf(text: string): number | bigint {
  return normalInt(text.startsWith('-') ? -BigInt(text.slice(1)) : BigInt(text));
}

export function decoded(value: Encoded): Value {
  if (value === null || typeof value !== 'object') return value;
  const [kind, content] = Object.entries(value)[0] as [string, Encoded[]];
  switch (kind) {
    case 'i':
      return intOf(content as unknown as string);
    case 'f':
      return newFloat(floatOf(content));
    case 'c': {
      const result = new PyComplex(complexType);
      result.real = floatOf(content[0]);
      result.imag = floatOf(content[1]);
      return result;
    }
    case 'b':
      return newBytes(content as number[]);
    case 'B':
      return new PyBytes(bytearrayType, content as number[]);
    case 't':
      return newTuple(content.map(decoded));
    case 'l':
      return newList(content.map(decoded));
    case 'T':
      return singleton(content as unknown as string) as Value;
    default: {
      const dict = newDict();
      for (const [key, item] of content as unknown as [Encoded, Encoded][])
        setItem(dict, decoded(key), decoded(item));
      return dict;
    }
  }
}

/** A door behind which there is nothing. */
const door: Door = {
  observes: false,
  read: () => {},
  write: () => {},
  output: () => {},
  now: () => 0,
  random32: () => 0,
  nextId: () => 0x7f0000000010,
  input: () => null,
  sleep: () => {},
};

export const vm = new Machine(door, new Thread(1), newDict(), {} as Host);

function calleeOf(path: string): { callee: PyBuiltin | undefined; self: Value[] } {
  const dot = path.indexOf('.');
  if (dot < 0) {
    const found = nativeModule('builtins').get(path) ?? (hasSingleton(path) ? singleton(path) : undefined);
    if (found instanceof PyType) return { callee: found.construct ?? undefined, self: [] };
    return { callee: found as PyBuiltin, self: [] };
  }
  const type = singleton(path.slice(0, dot)) as PyType;
  const found = lookup(type, path.slice(dot + 1));
  if (found instanceof PyClassMethod) return { callee: found.func as PyBuiltin, self: [type] };
  if (found instanceof PyStaticMethod) return { callee: found.func as PyBuiltin, self: [] };
  return { callee: found as PyBuiltin, self: [] };
}

/** What our builtin answers, written as the recording writes it. */
export function answer(line: Line): string {
  const [path, args, named] = line;
  try {
    const { callee, self } = calleeOf(path);
    if (!(callee instanceof PyBuiltin)) return `no ${path}`;
    const keywords: Keyword[] | null =
      named === null ? null : Object.entries(named).map(([name, value]) => [name, decoded(value)] as const);
    const value = invoke(vm, callee, [...self, ...args.map(decoded)], keywords);
    return typeof value === 'symbol' ? `outcome ${String(value)}` : reprOf(vm, value);
  } catch (error) {
    if (error instanceof Raised) return `!${error.exception.cls.name}: ${strOf(vm, error.exception)}`;
    if (error instanceof NeedsPython) return `needs Python: ${error.why}`;
    throw error;
  }
}

/** Every recorded line of a file. */
export function recording(name: string): Line[] {
  return JSON.parse(readFileSync(new URL(`recorded/${name}.json`, import.meta.url), 'utf8')) as Line[];
}

/** The lines that we answer otherwise, as readable text. */
export function differences(name: string): string[] {
  const wrong: string[] = [];
  for (const line of recording(name)) {
    const ours = answer(line);
    if (ours !== line[3]) {
      wrong.push(
        `${line[0]}(${JSON.stringify(line[1])}${line[2] ? JSON.stringify(line[2]) : ''})\n  CPython ${line[3]}\n  ours    ${ours}`,
      );
    }
  }
  return wrong;
}
