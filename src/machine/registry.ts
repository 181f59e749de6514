/**
 * Builtin singletons by path: types, builtin functions, computed attributes, `Ellipsis`... They are immutable, shared
 * by all worlds, and stand for themselves in the codec by their path.
 */
import { assert, SimulatorBug } from '../base/assert.ts';
import type { HeapObject } from './values.ts';

const byPath = new Map<string, HeapObject>();
const paths = new Map<HeapObject, string>();

/** Makes `object` a singleton called `path`; a path is taken once. Returns the object. */
export function register<T extends HeapObject>(path: string, object: T): T {
  assert(!byPath.has(path), `two builtins are called ${path}`);
  byPath.set(path, object);
  paths.set(object, path);
  return object;
}

const late: { readonly prefix: string; readonly make: (path: string) => void }[] = [];

/** Singletons whose paths begin with `prefix` are made, and registered, when they are first wanted. */
export function findLate(prefix: string, make: (path: string) => void): void {
  late.push({ prefix, make });
}

/** The path of a singleton, or undefined for anything else. */
export function pathOf(object: HeapObject): string | undefined {
  return paths.get(object);
}

/** The singleton at `path`; a path that does not exist is a bug (or a checkpoint of another version). */
export function singleton(path: string): HeapObject {
  if (!byPath.has(path)) late.find(({ prefix }) => path.startsWith(prefix))?.make(path);
  const found = byPath.get(path);
  if (found === undefined) throw new SimulatorBug(`no builtin is called ${path}`);
  return found;
}

export function hasSingleton(path: string): boolean {
  return byPath.has(path);
}
