/**
 * The import statement. A module is native (define.ts), or a text of stdlib/ whose body runs as a frame, or both: then
 * the body finds the native names there already. While a body runs its module is in `vm.modules`, as in CPython.
 * Programs have one file, so there is nothing else to find.
 */
import { getAttribute } from './attribute.ts';
import { callPrelude } from './call.ts';
import { IMPORT, PUSH_NONE } from './continuation.ts';
import { hasNativeModule, nativeModule } from './define.ts';
import { attributeError, importError, moduleNotFoundError, raise, raiseWith } from './exception.ts';
import { give, push } from './finish.ts';
import { Frame } from './frame.ts';
import type { Machine } from './machine.ts';
import { getName, hasName, setName } from './namespace.ts';
import { CALLED, type Outcome, Raised } from './native.ts';
import { DID_CALL_PYTHON } from './thread.ts';
import { isSubtype, moduleType, newDict } from './type.ts';
import { hasUnit, libraryUnit } from './unit.ts';
import { PyList, PyModule, PyTuple, type Value } from './values.ts';

/** IMPORT_NAME: below the top lies the level, on top the names that `from` wants. */
export function importName(vm: Machine, frame: Frame, arg: number): number {
  const stack = vm.thread.stack;
  const name = frame.code.names[arg] as string;
  const wanted = stack[frame.sp - 1] as Value;
  if (stack[frame.sp - 2] !== 0) {
    raise(importError, 'attempted relative import with no known parent package');
  }
  const module = findModule(vm, frame, name);
  if (module === undefined) return DID_CALL_PYTHON;
  if (wanted instanceof PyTuple) {
    for (const item of wanted.items) {
      const child = `${name}.${item as string}`;
      if (hasName(module.globals, item as string) || !exists(child)) continue;
      if (findModule(vm, frame, child) === undefined) return DID_CALL_PYTHON;
    }
  }
  frame.sp -= 2;
  const from = wanted instanceof PyTuple && wanted.items.length > 0;
  return push(vm, frame, from ? module : (vm.modules.get(name.split('.')[0] as string) as PyModule));
}

/** For code of the library: begins the body of a module unless it is there. What it lies in must be there. */
export function importByName(vm: Machine, name: string): Outcome {
  if (findModule(vm, vm.thread.frame as Frame, name) !== undefined) return null;
  (vm.thread.frame as Frame).onReturn = PUSH_NONE;
  return CALLED;
}

/** The module and those it lies in, imported; undefined when a body was started: then ask again after it. */
function findModule(vm: Machine, frame: Frame, name: string): PyModule | undefined {
  const known = vm.modules.get(name);
  if (known !== undefined) return known;
  const dot = name.lastIndexOf('.');
  let parent: PyModule | undefined;
  if (dot > 0) {
    parent = findModule(vm, frame, name.slice(0, dot));
    if (parent === undefined) return undefined;
    const after = vm.modules.get(name);
    if (after !== undefined) return after;
  }
  if (!exists(name)) raiseNotFound(name, parent);
  const module = makeModule(vm, name);
  if (parent !== undefined) setName(parent.globals, name.slice(dot + 1), module);
  if (!hasUnit(name)) return module;
  const body = libraryUnit(name).codes[0];
  if (body === undefined) return module;
  const entered = new Frame(body, frame.sp, frame, module.globals);
  entered.locals = module.globals;
  entered.onReturn = IMPORT;
  entered.pending = module;
  vm.thread.frame = entered;
  return undefined;
}

/** Texts of stdlib/ that are not for programs. */
export const INTERNAL = /(^prelude$|_twins$)/;

function exists(name: string): boolean {
  return !INTERNAL.test(name) && (hasNativeModule(name) || hasUnit(name));
}

function raiseNotFound(name: string, parent: PyModule | undefined): never {
  const why = parent === undefined ? '' : `; '${parent.name}' is not a package`;
  return raiseWith(moduleNotFoundError, `No module named '${name}'${why}`, [name, null]);
}

function makeModule(vm: Machine, name: string): PyModule {
  const globals = name === 'builtins' ? vm.builtins : newDict();
  const module = new PyModule(moduleType, name, globals);
  vm.modules.set(name, module);
  if (name === 'builtins') return module;
  setName(globals, '__name__', name);
  setName(globals, '__doc__', null);
  setName(globals, '__package__', name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : '');
  if (hasNativeModule(name)) for (const [key, value] of nativeModule(name)) setName(globals, key, value);
  return module;
}

/** IMPORT_FROM: an attribute of the module on top of the stack, or a module inside it. */
export function importFrom(vm: Machine, frame: Frame, arg: number): number {
  const module = vm.thread.stack[frame.sp - 1] as Value;
  const name = frame.code.names[arg] as string;
  if (
    module instanceof PyModule &&
    !hasName(module.globals, name) &&
    hasName(module.globals, '__getattr__')
  ) {
    return give(vm, frame, callPrelude(vm, 'import_from', [module, name]));
  }
  try {
    return give(vm, frame, getAttribute(vm, module, name));
  } catch (error) {
    if (!(error instanceof Raised) || !isSubtype(error.exception.cls, attributeError)) throw error;
  }
  const owner = module instanceof PyModule ? module.name : '<unknown module name>';
  const inside = vm.modules.get(`${owner}.${name}`);
  if (inside !== undefined) return push(vm, frame, inside);
  const path = pathOf(owner);
  const text = `cannot import name '${name}' from '${owner}' (${path ?? 'unknown location'})`;
  return raiseWith(importError, text, [owner, path, name]);
}

/** Modules that are part of the interpreter's executable, and those that are folders. */
const WITHOUT_FILE: ReadonlySet<string> = new Set('_thread builtins itertools math sys time'.split(' '));
const FOLDERS: ReadonlySet<string> = new Set('asyncio collections concurrent json logging re'.split(' '));

/** Where CPython 3.12 of a Linux system keeps a module of its library; null if it is built in. */
function pathOf(module: string): string | null {
  if (WITHOUT_FILE.has(module) || module === '__main__') return null;
  const file = FOLDERS.has(module) ? `${module}/__init__` : module.replaceAll('.', '/');
  return `/usr/lib/python3.12/${file}.py`;
}

/** `from module import *`. */
export function importStar(vm: Machine, frame: Frame, module: Value): void {
  if (!(module instanceof PyModule) || frame.locals === null) return;
  vm.reading(module, '*');
  const declared = getName(module.globals, '__all__');
  const names =
    declared instanceof PyList || declared instanceof PyTuple
      ? declared.items
      : module.globals.keys.filter((key) => typeof key === 'string' && !key.startsWith('_'));
  for (const name of names as string[]) {
    const value = getName(module.globals, name);
    if (value === undefined) {
      raiseWith(attributeError, `module '${module.name}' has no attribute '${name}'`, [name, module]);
      return;
    }
    if (vm.door.observes && frame.locals === frame.globals) vm.door.write(frame.locals, name);
    setName(frame.locals, name, value);
  }
}
