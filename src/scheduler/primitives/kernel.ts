/**
 * What processes share beside pipes: locks, semaphores, conditions, events and barriers that lie in the kernel, and raw
 * memory (CPython 3.12 Lib/multiprocessing/synchronize.py and sharedctypes.py). They are the primitives of threading,
 * marked as shared: a fork does not copy them. stdlib/multiprocessing gives them their names and words.
 */
import { func, method } from '../../machine/define.ts';
import { indexError, raise, typeError } from '../../machine/exception.ts';
import { defineType, newFloat, newList, typeName } from '../../machine/type.ts';
import { PyBytes, PyFloat, type Value } from '../../machine/values.ts';
import type { World } from '../world.ts';
import { barrierType, wait as barrierWait, PyBarrier } from './barrier.ts';
import { conditionType, PyCondition } from './condition.ts';
import { eventType, PyEvent } from './event.ts';
import { lockType, PyLock, rlockType } from './lock.ts';
import { announce, here, Primitive } from './primitive.ts';
import { PySemaphore, semaphoreType } from './semaphore.ts';

const MODULE = '_heddle_process';

function shared<T extends Primitive>(primitive: T): T {
  primitive.shared = true;
  return primitive;
}

func(MODULE, 'lock', 'recursive, /', (vm, args) => {
  const recursive = args[0] === true;
  return shared(new PyLock(recursive ? rlockType : lockType, here(vm).world, recursive));
});
func(MODULE, 'semaphore', 'value, bound, /', (vm, args) => {
  const semaphore = shared(new PySemaphore(semaphoreType, here(vm).world));
  semaphore.value = Number(args[0]);
  semaphore.bound = args[1] === null ? null : Number(args[1]);
  return semaphore;
});
func(MODULE, 'condition', 'lock, /', (vm, args) => {
  return shared(new PyCondition(conditionType, here(vm).world, args[0] as PyLock));
});
func(MODULE, 'event', '', (vm) => shared(new PyEvent(eventType, here(vm).world)));
func(MODULE, 'barrier', 'parties, /', (vm, args) => {
  const barrier = shared(new PyBarrier(barrierType, here(vm).world));
  barrier.parties = Number(args[0]);
  return barrier;
});
/** barrier_wait(barrier, timeout, action): the action is the caller's own copy. */
func(MODULE, 'barrier_wait', 'barrier, timeout, action, /', (vm, args) => barrierWait(vm, args, null));

/** held_by_me(lock), holds(lock), holder(lock): the name of the process and of the thread that took it, or None. */
func(MODULE, 'held_by_me', 'lock, /', (vm, args) => {
  const lock = args[0] as PyLock;
  return lock.count > 0 && lock.owner === vm.thread.id;
});
func(MODULE, 'holds', 'lock, /', (vm, args) => {
  announce(vm, args[0] as PyLock);
  return (args[0] as PyLock).count;
});
func(MODULE, 'holder', 'lock, /', (vm, args) => {
  const lock = args[0] as PyLock;
  announce(vm, lock);
  const { world, me } = here(vm);
  if (lock.count === 0) return null;
  if (lock.owner === me.id) return 'me';
  return world.threads[lock.owner]?.process === me.process ? 'SomeOtherThread' : 'SomeOtherProcess';
});

/** Numbers in memory that several processes have mapped; each cell holds what its C type can. */
export class PySharedMemory extends Primitive {
  code: string;
  cells: Value[] = [];
  constructor(world: World, code: string) {
    super(memoryType, world);
    this.shared = true;
    this.code = code;
  }
}
const memoryType = defineType('_heddle_process.Memory', { layout: 'sealed' });

/** Bits of C's integer types by their letter; upper case is unsigned. */
const BITS: ReadonlyMap<string, number> = new Map([
  ['b', 8],
  ['h', 16],
  ['i', 32],
  ['l', 64],
  ['q', 64],
]);

func(MODULE, 'memory', 'code, size, /', (vm, args) => {
  const memory = new PySharedMemory(here(vm).world, String(args[0]));
  for (let i = 0; i < Number(args[1]); i++) memory.cells.push(zero(memory.code));
  return memory;
});

function zero(code: string): Value {
  if (code === 'd' || code === 'f') return newFloat(0);
  if (code === 'c') return 0;
  if (code === '?') return false;
  return code === 'u' ? '\0' : code === 'O' ? null : 0;
}

const memoryOf = (args: Value[]) => args[0] as unknown as PySharedMemory;
method(memoryType, 'get', 'index, /', (vm, args) => {
  const memory = memoryOf(args);
  const at = place(memory, Number(args[1]));
  vm.reading(memory, at);
  return memory.cells[at] as Value;
});
method(memoryType, 'set', 'index, value, /', (vm, args) => {
  const memory = memoryOf(args);
  const at = place(memory, Number(args[1]));
  const value = converted(memory.code, args[2] as Value);
  vm.writing(memory, at);
  memory.cells[at] = value;
  return null;
});
/** begin(index, value): as set, before anybody else knows of it. */
method(memoryType, 'begin', 'index, value, /', (_, args) => {
  const memory = memoryOf(args);
  memory.cells[place(memory, Number(args[1]))] = converted(memory.code, args[2] as Value);
  return null;
});
method(memoryType, 'cells', '', (vm, args) => {
  vm.reading(memoryOf(args), '*');
  return newList([...memoryOf(args).cells]);
});
method(memoryType, '__len__', '', (_, args) => memoryOf(args).cells.length);
method(memoryType, 'touch', '', (vm, args) => {
  announce(vm, memoryOf(args));
  return null;
});

function place(memory: PySharedMemory, index: number): number {
  const at = index < 0 ? index + memory.cells.length : index;
  if (at < 0 || at >= memory.cells.length) raise(indexError, 'invalid index');
  return at;
}

/** A Python value as the C type of the memory holds it; TypeError in ctypes' words. */
function converted(code: string, value: Value): Value {
  if (code === 'O') return value;
  if (code === 'd' || code === 'f') return floatCell(code, value);
  if (code === '?') return value !== false && value !== 0 && value !== null;
  if (code === 'c') {
    if (value instanceof PyBytes && value.bytes.length === 1) return value.bytes[0] as number;
    if (typeof value === 'number') return value & 255;
    return raise(typeError, 'one character bytes, bytearray or integer expected');
  }
  if (code === 'u') {
    if (typeof value === 'string') return value;
    return raise(typeError, `unicode string expected instead of ${typeName(value)} instance`);
  }
  const whole = typeof value === 'boolean' ? Number(value) : value;
  if (typeof whole !== 'number' && typeof whole !== 'bigint') {
    return raise(typeError, `'${typeName(value)}' object cannot be interpreted as an integer`);
  }
  const bits = BITS.get(code.toLowerCase()) ?? 32;
  const signed = code === code.toLowerCase();
  const wrapped = signed ? BigInt.asIntN(bits, BigInt(whole)) : BigInt.asUintN(bits, BigInt(whole));
  const small = Number(wrapped);
  return Number.isSafeInteger(small) ? small : wrapped;
}

function floatCell(code: string, value: Value): Value {
  const number = value instanceof PyFloat ? value.value : value;
  if (typeof number !== 'number' && typeof number !== 'bigint' && typeof number !== 'boolean') {
    return raise(typeError, `must be real number, not ${typeName(value)}`);
  }
  return newFloat(code === 'f' ? Math.fround(Number(number)) : Number(number));
}
