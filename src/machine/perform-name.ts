/** Bytecodes that read and write names: of modules and class bodies, globals, builtins, cells, unbound locals. */
import { assertionError, nameError, raise, raiseWith, systemError, unboundLocalError } from './exception.ts';
import { discard, next, push } from './finish.ts';
import type { Frame } from './frame.ts';
import { InlineCache } from './link.ts';
import type { Machine } from './machine.ts';
import { minds } from './mortal.ts';
import { deleteName, findName, getName, hasName, setName } from './namespace.ts';
import { store } from './perform-item.ts';
import { preludeGlobals } from './prelude.ts';
import { lookup, newDict } from './type.ts';
import { PyCell, PyDict, PyGenerator, type Slot, type Value } from './values.ts';

export function loadName(vm: Machine, frame: Frame, arg: number): number {
  const name = frame.code.names[arg] as string;
  const locals = frame.locals ?? raise(systemError, 'no locals found');
  const found = locals === frame.globals ? undefined : getName(locals, name);
  return push(vm, frame, found === undefined ? findGlobal(vm, frame, name) : found);
}

/** A global or builtin; NameError if there is none. Globals of the prelude never change: they are not announced. */
function findGlobal(vm: Machine, frame: Frame, name: string): Value {
  const globals = frame.globals;
  if (vm.door.observes && frame.globals !== preludeGlobals) vm.door.read(globals, name);
  const found = getName(globals, name);
  if (found !== undefined) return found;
  const builtin = getName(vm.builtins, name);
  return builtin === undefined ? raiseUnknownName(vm, frame, name) : builtin;
}

/** Its second slot is what "Did you mean: 'self.x'?" would say, while there is a frame to find it in. */
function raiseUnknownName(vm: Machine, frame: Frame, name: string): never {
  const meant = isAttributeOfSelf(vm, frame, name) ? `self.${name}` : undefined;
  return raiseWith(nameError, `name '${name}' is not defined`, [name, meant]);
}

function isAttributeOfSelf(vm: Machine, frame: Frame, name: string): boolean {
  const at = frame.code.localsPlus.indexOf('self');
  const local = at < 0 ? undefined : vm.thread.stack[frame.base + at];
  const self = local instanceof PyCell ? local.content : local;
  if (self === undefined || self === null || typeof self !== 'object') return false;
  return (self.dict !== null && hasName(self.dict, name)) || lookup(self.cls, name) !== undefined;
}

export function storeName(vm: Machine, frame: Frame, arg: number): number {
  const name = frame.code.names[arg] as string;
  // Only after a generic class whose private names CPython 3.12 goes on mangling.
  const locals = frame.locals ?? raise(systemError, `no locals found when storing '${name}'`);
  const value = vm.thread.stack[frame.sp - 1] as Value;
  if (vm.door.observes && locals === frame.globals) vm.door.write(locals, name);
  frame.sp--;
  if (!locals.cls.builtin) return discard(frame, store(vm, locals, name, value));
  dropNamed(vm, locals, name);
  setName(locals, name, value);
  return next(frame);
}

export function deleteLocalName(vm: Machine, frame: Frame, arg: number): number {
  const name = frame.code.names[arg] as string;
  const locals = frame.locals ?? raise(systemError, `no locals when deleting '${name}'`);
  return deleteFrom(vm, frame, locals, name);
}

export function deleteGlobal(vm: Machine, frame: Frame, arg: number): number {
  return deleteFrom(vm, frame, frame.globals, frame.code.names[arg] as string);
}

/** A generator or coroutine that loses this name, and perhaps its last one. */
function dropNamed({ door }: Machine, dict: PyDict, name: string): void {
  const before = getName(dict, name);
  if (before instanceof PyGenerator && minds(before)) door.dropped?.(before);
}

function deleteFrom(vm: Machine, frame: Frame, dict: PyDict, name: string): number {
  if (vm.door.observes && dict === frame.globals) vm.door.write(dict, name);
  dropNamed(vm, dict, name);
  if (!deleteName(dict, name)) raiseWith(nameError, `name '${name}' is not defined`, [name]);
  return next(frame);
}

export function loadGlobal(vm: Machine, frame: Frame, arg: number): number {
  const name = frame.code.names[arg >> 1] as string;
  const value = findGlobal(vm, frame, name);
  if (!vm.door.observes) rememberGlobal(vm, frame, name);
  if ((arg & 1) === 1) vm.thread.stack[frame.sp++] = undefined;
  return push(vm, frame, value);
}

function rememberGlobal(vm: Machine, frame: Frame, name: string): void {
  const cache = cacheOf(frame);
  cache.owner = frame.globals;
  cache.version = frame.globals.version;
  cache.at = findName(frame.globals, name);
  if (cache.at >= 0) return;
  cache.at = -1 - findName(vm.builtins, name);
  cache.outer = vm.builtins.version;
}

/** The inline cache of the instruction on which the frame stands. */
export function cacheOf(frame: Frame): InlineCache {
  const { caches } = frame.code;
  return (caches[frame.pc >> 1] ??= new InlineCache());
}

export function storeGlobal(vm: Machine, frame: Frame, arg: number): number {
  const name = frame.code.names[arg] as string;
  const globals = frame.globals;
  if (vm.door.observes) vm.door.write(globals, name);
  setName(globals, name, vm.thread.stack[frame.sp - 1] as Value);
  frame.sp--;
  const cache = cacheOf(frame);
  cache.owner = globals;
  cache.version = globals.version;
  cache.at = findName(globals, name);
  return next(frame);
}

export function raiseUnboundLocal(_vm: Machine, frame: Frame, arg: number): never {
  const name = frame.code.localsPlus[arg];
  return raise(
    unboundLocalError,
    `cannot access local variable '${name}' where it is not associated with a value`,
  );
}

function cellAt(vm: Machine, frame: Frame, arg: number): PyCell {
  return vm.thread.stack[frame.base + arg] as PyCell;
}

export function loadCell(vm: Machine, frame: Frame, arg: number): number {
  return push(vm, frame, readCell(vm, frame, arg));
}

function readCell(vm: Machine, frame: Frame, arg: number): Value {
  const cell = cellAt(vm, frame, arg);
  if (vm.door.observes) vm.door.read(cell, frame.code.localsPlus[arg] as string);
  return cell.content === undefined ? raiseEmptyCell(vm, frame, arg) : cell.content;
}

function raiseEmptyCell(vm: Machine, frame: Frame, arg: number): never {
  const { localsPlus, source } = frame.code;
  if (arg < localsPlus.length - source.freeNames.length) return raiseUnboundLocal(vm, frame, arg);
  const name = localsPlus[arg] as string;
  const text = `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`;
  return raiseWith(nameError, text, [name]);
}

export function storeCell(vm: Machine, frame: Frame, arg: number): number {
  const cell = cellAt(vm, frame, arg);
  if (vm.door.observes) vm.door.write(cell, frame.code.localsPlus[arg] as string);
  cell.content = vm.thread.stack[--frame.sp];
  return next(frame);
}

export function deleteCell(vm: Machine, frame: Frame, arg: number): number {
  const cell = cellAt(vm, frame, arg);
  if (vm.door.observes) vm.door.write(cell, frame.code.localsPlus[arg] as string);
  if (cell.content === undefined) raiseEmptyCell(vm, frame, arg);
  cell.content = undefined;
  return next(frame);
}

export function loadLocals(vm: Machine, frame: Frame): number {
  return push(vm, frame, frame.locals as PyDict);
}

/** Annotations and the like inside class bodies: the class namespace lies on the stack. */
export function loadFromDictOrGlobals(vm: Machine, frame: Frame, arg: number): number {
  const name = frame.code.names[arg] as string;
  const dict = vm.thread.stack[--frame.sp];
  const found: Slot = dict instanceof PyDict ? getName(dict, name) : undefined;
  return push(vm, frame, found === undefined ? findGlobal(vm, frame, name) : found);
}

export function loadFromDictOrCell(vm: Machine, frame: Frame, arg: number): number {
  const dict = vm.thread.stack[--frame.sp];
  const found: Slot =
    dict instanceof PyDict ? getName(dict, frame.code.localsPlus[arg] as string) : undefined;
  return push(vm, frame, found === undefined ? readCell(vm, frame, arg) : found);
}

export function setUpAnnotations(_vm: Machine, frame: Frame): number {
  const locals = frame.locals as PyDict;
  if (!hasName(locals, '__annotations__')) setName(locals, '__annotations__', newDict());
  return discard(frame, null);
}

export function loadAssertionError(vm: Machine, frame: Frame): number {
  return push(vm, frame, assertionError);
}

export function loadBuildClass(vm: Machine, frame: Frame): number {
  const found = getName(vm.builtins, '__build_class__');
  if (found === undefined) raise(nameError, '__build_class__ not found');
  return push(vm, frame, found);
}

/** DELETE_FAST of what is not there, or of a generator. */
export function deleteLocal(vm: Machine, frame: Frame, arg: number): number {
  const { stack } = vm.thread;
  const before = stack[frame.base + arg];
  if (before === undefined) return raiseUnboundLocal(vm, frame, arg);
  stack[frame.base + arg] = undefined;
  if (before instanceof PyGenerator && minds(before)) vm.door.dropped?.(before);
  return next(frame);
}
