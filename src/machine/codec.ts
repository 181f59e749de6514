/**
 * The one codec: turns a graph of heap objects, frames and primitives into plain data and back. Checkpoints, fork,
 * pickling and real mode use it. Identity is kept (an object met twice is one object afterwards); builtin singletons
 * are written as their path and code as (unit, index), so that neither is ever copied; what is derived (caches, hash
 * indices) is left out and rebuilt. Works with a list of things to do instead of recursion: a long linked list must not
 * overflow.
 */
import { assert, SimulatorBug } from '../base/assert.ts';
import { Frame } from './frame.ts';
import { LinkedCode, type Unit } from './link.ts';
import { rebuildIndex } from './namespace.ts';
import { pathOf, singleton } from './registry.ts';
import { Thread } from './thread.ts';
import { nextVersion } from './type.ts';
import * as values from './values.ts';
import { HeapObject, PyDict, PyType } from './values.ts';

/** A field: an immediate value, or a reference to a node, a singleton or a code. */
type Field = null | undefined | boolean | number | bigint | string | Reference;
export type Reference =
  | { readonly node: number }
  | { readonly path: string }
  | { readonly unit: string; readonly code: number }
  /** What a copy within one world shares with the original. */
  | { readonly kept: number }
  /** What the receiver of a message finds by its name. */
  | { readonly module: string; readonly name: string }
  /** What Python code of the receiver will make. */
  | { readonly made: number };

/** One object: the name of its class and its fields in the class's order; an array has its items as fields. */
export interface Node {
  readonly kind: string;
  readonly fields: Field[];
}

/** Plain data: survives structuredClone. The first node is the root. */
export interface Snapshot {
  readonly nodes: readonly Node[];
}

type Class = abstract new (...args: never[]) => object;
interface Storable {
  readonly name: string;
  readonly prototype: object;
  /** Fields in order; learned from the first instance that is written. */
  fields: string[] | null;
  /** Which of them are derived. */
  derived: boolean[];
}

const byName = new Map<string, Storable>();
const byPrototype = new Map<object, Storable>();
/** Fields that are derived from others, by class: written as nothing, restored by `revive`. */
const DERIVED: ReadonlySet<string> = new Set([
  'PyDict.index',
  'PyType.cache',
  'PyType.version',
  'Frame.spare',
]);

/** What an object takes beside its fields, and an entry of a Map; strings above this length count by themselves. */
const OBJECT_SLOTS = 3;
const ENTRY_SLOTS = 4;
const LONG_STRING = 1024;

/** Makes instances of `type` writable. Every heap class and every class whose instances they hold must be known. */
export function storable(name: string, type: Class): void {
  assert(!byName.has(name), `two classes are stored as ${name}`);
  const entry: Storable = { name, prototype: type.prototype as object, fields: null, derived: [] };
  byName.set(name, entry);
  byPrototype.set(entry.prototype, entry);
}

for (const [name, value] of Object.entries(values)) {
  if (typeof value === 'function' && value.prototype instanceof HeapObject) storable(name, value as Class);
}
storable('Frame', Frame);
storable('Thread', Thread);

/** The graph that hangs on `root` (an object, an array or a plain record of such) as data. */
export function encodeGraph(root: object): Snapshot {
  return encodeWith(root, outside);
}

/**
 * As encodeGraph; `outside` says which objects are referred to instead of written; `waiting` (empty) becomes the list
 * of those that are written, in the order of their nodes.
 */
export function encodeWith(
  root: object,
  outside: (value: object) => Reference | null,
  waiting: object[] = [],
): Snapshot {
  const nodes: Node[] = [];
  const references = new Map<object, Reference>();
  const refer = (value: unknown): Field => {
    if (value === null || typeof value !== 'object') return value as Field;
    const known = references.get(value);
    if (known !== undefined) return known;
    let reference = outside(value);
    if (reference === null) {
      reference = { node: waiting.length };
      waiting.push(value);
    }
    references.set(value, reference);
    return reference;
  };
  refer(root);
  for (let i = 0; i < waiting.length; i++) nodes.push(nodeOf(waiting[i] as object, refer));
  return { nodes };
}

/** A class by the name its instances are stored under, for who writes objects one by one (real mode). */
export interface Stored {
  readonly kind: string;
  readonly prototype: object;
}

/** How `object` is stored: null for arrays, maps and plain records, which are written as what they are. */
export function storedAs(object: object): Stored | null {
  const prototype = Object.getPrototypeOf(object) as object;
  if (Array.isArray(object) || object instanceof Map || prototype === Object.prototype) return null;
  const entry = byPrototype.get(prototype);
  if (entry === undefined) throw new SimulatorBug(`no codec for ${prototype.constructor.name}`);
  return { kind: entry.name, prototype };
}

/** All names under which objects are stored, in an order that every copy of this code agrees on. */
export function storedKinds(): readonly Stored[] {
  return [...byName.values()]
    .map(({ name, prototype }) => ({ kind: name, prototype }))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

/** The names of the fields of objects stored as `kind`, in order; empty before the first was written. */
export function storedFields(kind: string): readonly string[] {
  return byName.get(kind)?.fields ?? [];
}

/** The fields of objects stored as `kind`, learned from whoever wrote one. */
export function learnFields(kind: string, fields: readonly string[]): void {
  const entry = byName.get(kind);
  assert(entry !== undefined, `no codec for ${kind}`);
  assert(entry.fields === null || entry.fields.join() === fields.join(), `two orders of ${kind}`);
  entry.fields = [...fields];
  entry.derived = entry.fields.map((field) => isDerived(kind, field));
}

/** Is this field derived from others: left out when written, restored by `revive`? */
export function isDerived(kind: string, field: string): boolean {
  return DERIVED.has(`${kind}.${field}`);
}

/** A reference to what is never copied, or null. */
export function outside(value: object): Reference | null {
  if (value instanceof LinkedCode) return { unit: value.unit, code: value.index };
  const path = value instanceof HeapObject ? pathOf(value) : undefined;
  return path === undefined ? null : { path };
}

/** Is this never copied? */
export function isOutside(value: object): boolean {
  return value instanceof HeapObject ? pathOf(value) !== undefined : value instanceof LinkedCode;
}

/** The class of `value`, with its fields. */
function storableOf(value: object): Storable & { fields: string[] } {
  const entry = byPrototype.get(Object.getPrototypeOf(value) as object);
  if (entry === undefined) throw new SimulatorBug(`no codec for ${value.constructor.name}`);
  if (entry.fields === null) learnFields(entry.name, Object.keys(value));
  return entry as Storable & { fields: string[] };
}

/** The fields of an object that is no array, map or plain record, but for those that are derived from others. */
export function dataFields(object: object): string[] {
  const { fields, derived } = storableOf(object);
  return fields.filter((_, i) => derived[i] !== true);
}

function nodeOf(value: object, refer: (value: unknown) => Field): Node {
  if (Array.isArray(value)) return { kind: '[]', fields: value.map(refer) };
  if (value instanceof Map) {
    return { kind: 'Map', fields: [...value].flatMap(([key, item]) => [refer(key), refer(item)]) };
  }
  const prototype = Object.getPrototypeOf(value) as object;
  if (prototype === Object.prototype) {
    return { kind: '{}', fields: Object.entries(value).flatMap(([key, item]) => [key, refer(item)]) };
  }
  const entry = storableOf(value);
  const record = value as Record<string, unknown>;
  const { derived } = entry;
  const fields = entry.fields.map((field, i) => {
    // Of a dict's index it matters whether there is one; the rest is not there.
    if (derived[i] === true) return record[field] === null || field !== 'index' ? null : undefined;
    return refer(record[field]);
  });
  return { kind: entry.name, fields };
}

/** Builds the graph again. `unitOf` finds linked code by the name of its unit. */
export function decodeGraph(snapshot: Snapshot, unitOf: (name: string) => Unit): object {
  return decodeWith(snapshot, (reference) => builtinOf(reference, unitOf))[0] as object;
}

/** A singleton or a linked code by its reference. */
export function builtinOf(reference: Reference, unitOf: (name: string) => Unit): object {
  if ('path' in reference) return singleton(reference.path);
  assert('unit' in reference, 'a reference to what was not written');
  return unitOf(reference.unit).codes[reference.code] as LinkedCode;
}

/**
 * A copy of the graph that hangs on `root`, in which `keeps` says what is shared with the original (singletons and code
 * always are). Returns all new objects, the copy of the root first; `originals` (empty) becomes the list of what they
 * are copies of.
 */
export function copyGraph(
  root: object,
  keeps: (value: object) => boolean,
  originals: object[] = [],
): object[] {
  const kept: object[] = [];
  const refer = (value: object): Reference | null => {
    if (!keeps(value) && outside(value) === null) return null;
    kept.push(value);
    return { kept: kept.length - 1 };
  };
  const snapshot = encodeWith(root, refer, originals);
  return decodeWith(snapshot, (reference) => ('kept' in reference ? kept[reference.kept] : undefined));
}

/**
 * How many slots the graph that hangs on `root` takes, roughly: fields and items, and a little for each object. Stops
 * counting (Infinity) above `slotsMax` or `objectsMax`.
 */
export function weightOf(root: object, slotsMax: number, objectsMax: number): number {
  const seen = new Set<unknown>();
  const waiting: object[] = [root];
  let slots = 0;
  const visit = (value: unknown) => {
    if (typeof value === 'string' && value.length > LONG_STRING && !seen.has(value)) {
      seen.add(value);
      slots += value.length / 8;
    } else if (value !== null && typeof value === 'object' && !seen.has(value)) {
      // An array belongs to one object: it needs not be known again.
      if (!Array.isArray(value)) seen.add(value);
      waiting.push(value);
    }
  };
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (outside(value) !== null) continue;
    if (Array.isArray(value)) {
      slots += value.length;
      value.forEach(visit);
    } else if (value instanceof Map) {
      slots += ENTRY_SLOTS * value.size;
      for (const [key, item] of value) {
        visit(key);
        visit(item);
      }
    } else {
      const fields = Object.values(value);
      slots += OBJECT_SLOTS + fields.length;
      for (const field of fields) {
        if (value instanceof PyDict && field instanceof Map) slots += ENTRY_SLOTS * field.size;
        else visit(field);
      }
    }
    if (slots > slotsMax || seen.size > objectsMax) return Number.POSITIVE_INFINITY;
  }
  return slots;
}

/** The objects of a snapshot, the root first. `outsider` finds what was referred to. */
export function decodeWith(snapshot: Snapshot, outsider: (reference: Reference) => unknown): object[] {
  const objects = snapshot.nodes.map(({ kind }) => empty(kind));
  const resolve = (field: Field): unknown => {
    if (field === null || typeof field !== 'object') return field;
    return 'node' in field ? objects[field.node] : outsider(field);
  };
  for (let i = 0; i < objects.length; i++) fill(objects[i] as object, snapshot.nodes[i] as Node, resolve);
  reviveAll(objects);
  return objects;
}

/** Puts back what was left out of objects that are filled. */
export function reviveAll(objects: readonly object[]): void {
  // A dict's index asks the classes of its keys how they are hashed: classes and their namespaces come first.
  const late: object[] = [];
  for (const object of objects) {
    if (object instanceof PyDict && object.keys.some(isObject)) late.push(object);
    else revive(object);
  }
  for (const object of late) revive(object);
}

function isObject(key: unknown): boolean {
  return key !== null && typeof key === 'object';
}

function empty(kind: string): object {
  if (kind === '[]') return [];
  if (kind === '{}') return {};
  if (kind === 'Map') return new Map();
  const entry = byName.get(kind);
  if (entry === undefined) throw new SimulatorBug(`no codec for ${kind}`);
  return Object.create(entry.prototype) as object;
}

function fill(object: object, { kind, fields }: Node, resolve: (field: Field) => unknown): void {
  if (Array.isArray(object)) {
    for (const field of fields) object.push(resolve(field));
    return;
  }
  if (object instanceof Map) {
    for (let i = 0; i < fields.length; i += 2) object.set(resolve(fields[i]), resolve(fields[i + 1]));
    return;
  }
  const record = object as Record<string, unknown>;
  if (kind === '{}') {
    for (let i = 0; i < fields.length; i += 2) record[fields[i] as string] = resolve(fields[i + 1]);
    return;
  }
  const names = byName.get(kind)?.fields ?? [];
  for (let i = 0; i < names.length; i++) record[names[i] as string] = resolve(fields[i]);
}

/**
 * Puts back what was left out. A dict above a handful of entries had an index (undefined); the others have none (null).
 */
function revive(object: object): void {
  if (object instanceof PyDict && object.index === undefined) rebuildIndex(object);
  if (object instanceof Frame) object.spare = null;
  if (object instanceof PyType) {
    object.cache = new Map();
    object.version = nextVersion();
  }
}
