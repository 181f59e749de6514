/**
 * What the objects of a graph held at one moment, to be put back into those same objects. The codec makes a second
 * graph, which may outlive the first and travel; a savepoint is for whoever goes back and forth along one history many
 * times, as the search does: nothing is translated, and objects that came into being since are simply not reached any
 * more. Where the codec stops (builtin singletons, code), this stops too. Inline caches beside the code are not taken
 * back: it is for worlds whose door observes, which do not use them for what changes.
 */
import { dataFields, isOutside } from './codec.ts';
import { Frame } from './frame.ts';
import { rebuildIndex } from './namespace.ts';
import { nextVersion } from './type.ts';
import { PyDict, PyType } from './values.ts';

type Fields = Record<string, unknown>;

/** Arrays longer than this are held by a copy that savepoints share as long as nothing in them changes. */
const INLINE_MAX = 16;

/** What a long array held, and which of that are objects. */
class Copy {
  readonly items: readonly unknown[];
  readonly objects: readonly object[];
  constructor(array: readonly unknown[]) {
    this.items = array.slice();
    this.objects = array.filter((item): item is object => isObject(item) && !isOutside(item));
  }

  equals(array: readonly unknown[]): boolean {
    const { items } = this;
    if (items.length !== array.length) return false;
    for (let i = 0; i < items.length; i++) if (items[i] !== array[i]) return false;
    return true;
  }
}

/** The newest copy of each long array. */
const copies = new WeakMap<object, Copy>();

/** Names of fields by class. */
const layouts = new Map<object, readonly string[]>();

export class Savepoint {
  private readonly objects: object[] = [];
  /** For each object what it held: the number and the items of an array, entries of a map, the fields of an object. */
  private readonly held: unknown[] = [];

  /** Of everything that hangs on the objects `roots`. */
  constructor(roots: readonly object[]) {
    const { objects, held } = this;
    const seen = new Set<object>();
    for (const root of roots) {
      seen.add(root);
      objects.push(root);
    }
    let visited = 0;
    for (let i = 0; i < objects.length; i++) {
      hold(objects[i] as object, held);
      for (; visited < held.length; visited++) {
        const value = held[visited];
        if (!isObject(value) || seen.has(value)) continue;
        if (value instanceof Copy) {
          for (const inside of value.objects) {
            if (seen.has(inside)) continue;
            seen.add(inside);
            objects.push(inside);
          }
          continue;
        }
        seen.add(value);
        if (!isOutside(value)) objects.push(value);
      }
    }
  }

  get size(): number {
    return this.objects.length;
  }

  /** Puts everything back. What is there now must have come out of what was saved. */
  restore(): void {
    const { objects, held } = this;
    const stale: PyDict[] = [];
    let at = 0;
    for (let i = 0; i < objects.length; i++) at = putBack(objects[i] as object, held, at, stale);
    // An index is made of keys, and asks their classes how they are hashed: these must be back before.
    for (const dict of stale) rebuildIndex(dict);
  }
}

function isObject(value: unknown): value is object {
  return value !== null && typeof value === 'object';
}

function layoutOf(object: object): readonly string[] | null {
  const prototype = Object.getPrototypeOf(object) as object;
  if (prototype === Object.prototype) return null;
  let layout = layouts.get(prototype);
  if (layout === undefined) layouts.set(prototype, (layout = dataFields(object)));
  return layout;
}

/** Appends what `object` holds. */
function hold(object: object, held: unknown[]): void {
  if (Array.isArray(object)) {
    if (object.length > INLINE_MAX) {
      let copy = copies.get(object);
      if (copy?.equals(object) !== true) copies.set(object, (copy = new Copy(object)));
      held.push(copy);
      return;
    }
    held.push(object.length);
    for (let i = 0; i < object.length; i++) held.push(object[i]);
    return;
  }
  if (object instanceof Map) {
    held.push(object.size);
    for (const [key, value] of object) held.push(key, value);
    return;
  }
  const layout = layoutOf(object);
  if (layout === null) {
    const names = Object.keys(object);
    held.push(names.length);
    for (const name of names) held.push(name, (object as Fields)[name]);
    return;
  }
  for (let i = 0; i < layout.length; i++) held.push((object as Fields)[layout[i] as string]);
  if (object instanceof PyDict) held.push(object.index === null);
  else if (object instanceof PyType) held.push(object.version);
}

/** Gives `object` what it held, which begins at `at`; returns where that ends. `stale` gets dicts without their index. */
function putBack(object: object, held: unknown[], at: number, stale: PyDict[]): number {
  if (Array.isArray(object)) {
    const length = held[at];
    if (length instanceof Copy) {
      fill(object, length.items, 0, length.items.length);
      return at + 1;
    }
    fill(object, held, at + 1, length as number);
    return at + 1 + (length as number);
  }
  if (object instanceof Map) return putBackEntries(object, held, at);
  const layout = layoutOf(object);
  if (layout === null) return putBackRecord(object as Fields, held, at);
  const version = object instanceof PyDict ? object.version : 0;
  for (let i = 0; i < layout.length; i++) (object as Fields)[layout[i] as string] = held[at + i];
  const end = at + layout.length;
  if (object instanceof PyDict) {
    if (held[end] === true) object.index = null;
    else if (object.index === null || object.version !== version) stale.push(object);
    return end + 1;
  }
  if (object instanceof PyType) {
    // Whoever remembers what was found is to look again: a plain value changes without a new version.
    object.cache.clear();
    if (object.version !== held[end]) {
      object.version = nextVersion();
      held[end] = object.version;
    }
    return end + 1;
  }
  if (object instanceof Frame) object.spare = null;
  return end;
}

function fill(array: unknown[], items: readonly unknown[], from: number, length: number): void {
  array.length = length;
  for (let i = 0; i < length; i++) array[i] = items[from + i];
}

function putBackEntries(map: Map<unknown, unknown>, held: readonly unknown[], at: number): number {
  const size = held[at] as number;
  map.clear();
  for (let i = at + 1; i <= at + 2 * size; i += 2) map.set(held[i], held[i + 1]);
  return at + 1 + 2 * size;
}

function putBackRecord(record: Fields, held: readonly unknown[], at: number): number {
  const count = held[at] as number;
  const end = at + 1 + 2 * count;
  if (Object.keys(record).length !== count) for (const name of Object.keys(record)) delete record[name];
  for (let i = at + 1; i < end; i += 2) record[held[i] as string] = held[i + 1];
  return end;
}
