/**
 * The loop that executes bytecode of one thread, and the only code that does. What is frequent and touches nothing but
 * the thread's own stack, or is found by an inline cache, is done here with everything in local variables; a case that
 * ends in `break` leaves the rest (other types, observed accesses, errors) to perform.ts, which works on the frame in
 * memory. It knows nothing of other threads: it returns when the budget is used up, the thread cannot go on or is over,
 * or somebody asked for a stop.
 */
import { SimulatorBug } from '../base/assert.ts';
import { STACK_SLOTS_MAX, STRING_LENGTH_MAX } from '../base/limits.ts';
import * as op from '../program/opcodes.ts';
import { boundMethod } from './attribute.ts';
import { INIT, PUSH } from './continuation.ts';
import { getItem, setItem } from './dict.ts';
import { type Door, Halted } from './door.ts';
import { Frame } from './frame.ts';
import {
  FAST_CONST_BINARY,
  FAST_CONST_BINARY_STORE,
  FAST_CONST_COMPARE_JUMP,
  FAST_FAST_BINARY,
  FAST_FAST_COMPARE_JUMP,
  FOR_ITER_STORE,
  FUSED_MAX,
  GLOBAL_CONST_BINARY_STORE,
  LOAD_CONST_PAIR,
  LOAD_LOAD,
  LONGEST_SEQUENCE,
  POP_JUMP,
  STORE_JUMP,
  STORE_LOAD,
  THREE_CONSTS,
} from './fuse.ts';
import { builtinsNamespace } from './library.ts';
import type { LinkedCode, Unit } from './link.ts';
import { type Host, Machine } from './machine.ts';
import { findName } from './namespace.ts';
import { BLOCKED, CALLED } from './native.ts';
import { perform } from './perform.ts';
import { recover } from './recover.ts';
import {
  DID_BLOCK,
  DID_CALL_NATIVE,
  DID_CALL_PYTHON,
  DID_CALL_UNCHECKED,
  DID_JUMP,
  DID_NOTHING_SPECIAL,
  DID_RETURN,
  Thread,
} from './thread.ts';
import {
  cellType,
  dictType,
  floatType,
  isInstance,
  newFloat,
  newList,
  newTuple,
  typeOf,
  typeType,
} from './type.ts';
import {
  PyBuiltin,
  PyCell,
  PyDict,
  PyFloat,
  PyFunction,
  PyGenerator,
  PyInstance,
  PyList,
  PyMethod,
  PyRangeIterator,
  PySequenceIterator,
  PyTuple,
  PyType,
  type Slot,
  type Value,
} from './values.ts';

/** 1 for the opcodes that another thread may notice. */
const VISIBLE = new Uint8Array(FUSED_MAX + 1);
op.OPCODES.forEach((opcode, number) => {
  if (opcode?.visible === true) VISIBLE[number] = 1;
});
VISIBLE[FOR_ITER_STORE] = 1;
VISIBLE[GLOBAL_CONST_BINARY_STORE] = 1;
const SAFE = Number.MAX_SAFE_INTEGER;
/** The most bytecodes of one `run`, so that they are counted in small integers. */
const LONGEST_RUN = 1 << 29;

/** Executes exactly one bytecode of `vm.thread`, which must have a frame. */
export function execute(vm: Machine): void {
  run(vm, 1);
}

/**
 * Executes up to `budget` bytecodes (at least 1) of `vm.thread`. Returns early if the thread is over (`thread.frame` is
 * null then), if a native could not go on (`thread.blocked`; the attempt counts as a step), or after a bytecode during
 * which somebody set `vm.stopping`, or at one that the door does not let happen. Counts `thread.steps` and `visible`; says in `lastOp`, `lastHow` and
 * `lastFolded` what the last bytecode did. Throws only simulator bugs.
 */
export function run(vm: Machine, budget: number): void {
  const thread = vm.thread;
  const stack = thread.stack;
  const plain = !vm.door.observes;
  const builtins = vm.builtins;
  const limit = budget < LONGEST_RUN ? budget : LONGEST_RUN;
  const before = thread.steps;
  let frame = thread.frame as Frame;
  let code = frame.code;
  // Near the end of the budget, and where every access is told, bytecodes are taken one by one.
  let fusing = plain && limit > 2 * LONGEST_SEQUENCE;
  let until = fusing ? limit - LONGEST_SEQUENCE : limit;
  let ops = fusing ? code.fused : code.ops;
  let base = frame.base;
  let pc = frame.pc;
  let sp = frame.sp;
  let taken = 0;
  let visible = 0;
  let visibleAt = 0;
  let opcode = 0;
  let how = DID_NOTHING_SPECIAL;
  let ran = code;
  vm.stopping = false;
  for (;;) {
    try {
      while (taken < until) {
        opcode = ops[pc] as number;
        const arg = ops[pc + 1] as number;
        how = DID_NOTHING_SPECIAL;
        ran = code;
        taken++;
        if (VISIBLE[opcode] !== 0) {
          visible++;
          visibleAt = taken;
        }
        switch (opcode) {
          case op.LOAD_FAST: {
            stack[sp++] = stack[base + arg];
            pc += 2;
            continue;
          }
          case FAST_CONST_BINARY_STORE: {
            const a = stack[base + arg];
            const b = code.constants[ops[pc + 3] as number];
            if (typeof a === 'number' && typeof b === 'number') {
              const operator = ops[pc + 5] as number;
              let result = Number.NaN;
              if (operator === 0 || operator === 13) result = a + b;
              else if (operator === 10 || operator === 23) result = a - b;
              if (result <= SAFE && result >= -SAFE) {
                stack[base + (ops[pc + 7] as number)] = result;
                taken += 3;
                visible++;
                visibleAt = taken - 1;
                pc += 8;
                continue;
              }
            }
            stack[sp++] = a;
            pc += 2;
            continue;
          }
          case FAST_CONST_BINARY:
          case FAST_FAST_BINARY: {
            const a = stack[base + arg];
            const second = ops[pc + 3] as number;
            const b = opcode === FAST_CONST_BINARY ? code.constants[second] : stack[base + second];
            if (typeof a === 'number' && typeof b === 'number') {
              const operator = ops[pc + 5] as number;
              let result = Number.NaN;
              if (operator === 0 || operator === 13) result = a + b;
              else if (operator === 10 || operator === 23) result = a - b;
              else if (operator === 5 || operator === 18) result = a * b + 0;
              if (result <= SAFE && result >= -SAFE) {
                stack[sp++] = result;
                taken += 2;
                visible++;
                visibleAt = taken;
                pc += 6;
                continue;
              }
            }
            stack[sp++] = a;
            pc += 2;
            continue;
          }
          case FAST_CONST_COMPARE_JUMP:
          case FAST_FAST_COMPARE_JUMP: {
            const a = stack[base + arg];
            const second = ops[pc + 3] as number;
            const b = opcode === FAST_CONST_COMPARE_JUMP ? code.constants[second] : stack[base + second];
            if (typeof a === 'number' && typeof b === 'number') {
              let result = false;
              switch ((ops[pc + 5] as number) >> 4) {
                case 0:
                  result = a < b;
                  break;
                case 1:
                  result = a <= b;
                  break;
                case 2:
                  result = a === b;
                  break;
                case 3:
                  result = a !== b;
                  break;
                case 4:
                  result = a > b;
                  break;
                case 5:
                  result = a >= b;
                  break;
              }
              taken += 3;
              visible += 2;
              visibleAt = taken;
              if (result) pc += 8;
              else {
                pc = (ops[pc + 7] as number) * 2;
                how = DID_JUMP;
              }
              continue;
            }
            stack[sp++] = a;
            pc += 2;
            continue;
          }
          case STORE_JUMP: {
            stack[base + arg] = stack[--sp];
            taken++;
            pc = (ops[pc + 3] as number) * 2;
            how = DID_JUMP;
            continue;
          }
          case STORE_LOAD: {
            const top = stack[sp - 1];
            stack[base + arg] = top;
            stack[sp - 1] = stack[base + (ops[pc + 3] as number)];
            taken++;
            pc += 4;
            continue;
          }
          case THREE_CONSTS: {
            const constants = code.constants;
            stack[sp] = constants[arg];
            stack[sp + 1] = constants[ops[pc + 3] as number];
            stack[sp + 2] = constants[ops[pc + 5] as number];
            sp += 3;
            taken += 2;
            pc += 6;
            continue;
          }
          case POP_JUMP: {
            sp--;
            taken++;
            pc = (ops[pc + 3] as number) * 2;
            how = DID_JUMP;
            continue;
          }
          case GLOBAL_CONST_BINARY_STORE: {
            const caches = code.caches;
            const load = caches[pc >> 1] as (typeof code.caches)[0];
            const store = caches[(pc >> 1) + 3] as (typeof code.caches)[0];
            const globals = frame.globals;
            const { version, values } = globals;
            if (load === null || store === null || load.owner !== globals || store.owner !== globals) break;
            if (load.version !== version || store.version !== version || load.at < 0) break;
            const a = values[load.at];
            const b = code.constants[ops[pc + 3] as number];
            if (typeof a !== 'number' || typeof b !== 'number' || (arg & 1) === 1) break;
            const operator = ops[pc + 5] as number;
            let result = Number.NaN;
            if (operator === 0 || operator === 13) result = a + b;
            else if (operator === 10 || operator === 23) result = a - b;
            if (!(result <= SAFE && result >= -SAFE)) break;
            values[store.at] = result;
            taken += 3;
            visible += 2;
            visibleAt = taken;
            pc += 8;
            continue;
          }
          case LOAD_LOAD: {
            stack[sp] = stack[base + arg];
            stack[sp + 1] = stack[base + (ops[pc + 3] as number)];
            sp += 2;
            taken++;
            pc += 4;
            continue;
          }
          case LOAD_CONST_PAIR: {
            stack[sp] = stack[base + arg];
            stack[sp + 1] = code.constants[ops[pc + 3] as number];
            sp += 2;
            taken++;
            pc += 4;
            continue;
          }
          case op.STORE_FAST: {
            stack[base + arg] = stack[--sp];
            pc += 2;
            continue;
          }
          case op.LOAD_CONST: {
            stack[sp++] = code.constants[arg];
            pc += 2;
            continue;
          }
          case op.BINARY_OP: {
            const a = stack[sp - 2];
            const b = stack[sp - 1];
            if (typeof a === 'number' && typeof b === 'number') {
              let result = Number.NaN;
              switch (arg) {
                case 0:
                case 13:
                  result = a + b;
                  break;
                case 10:
                case 23:
                  result = a - b;
                  break;
                case 5:
                case 18:
                  result = a * b + 0;
                  break;
                case 6:
                case 19:
                  if (b > 0) result = a >= 0 ? a % b : ((a % b) + b) % b;
                  break;
                case 2:
                case 15:
                  if (b > 0 && a >= 0) result = (a - (a % b)) / b;
                  break;
              }
              if (result <= SAFE && result >= -SAFE) {
                stack[--sp - 1] = result;
                pc += 2;
                continue;
              }
              break;
            }
            if (typeof a === 'string') {
              if (typeof b !== 'string' || (arg !== 0 && arg !== 13)) break;
              if (a.length + b.length > STRING_LENGTH_MAX) break;
              stack[--sp - 1] = a + b;
              pc += 2;
              continue;
            }
            const x = a instanceof PyFloat ? (a.cls === floatType ? a.value : Number.NaN) : a;
            const y = b instanceof PyFloat ? (b.cls === floatType ? b.value : Number.NaN) : b;
            if (typeof x === 'number' && typeof y === 'number') {
              let result = Number.NaN;
              if (arg === 0 || arg === 13) result = x + y;
              else if (arg === 10 || arg === 23) result = x - y;
              else if (arg === 5 || arg === 18) result = x * y;
              else if ((arg === 11 || arg === 24) && y !== 0) result = x / y;
              // NaN: either none of these, or a NaN that perform.ts will find again.
              if (!Number.isNaN(result)) {
                stack[--sp - 1] = newFloat(result);
                pc += 2;
                continue;
              }
            }
            break;
          }
          case op.COMPARE_OP: {
            const a = stack[sp - 2];
            const b = stack[sp - 1];
            if (typeof a === 'number' && typeof b === 'number') {
              let result = false;
              switch (arg >> 4) {
                case 0:
                  result = a < b;
                  break;
                case 1:
                  result = a <= b;
                  break;
                case 2:
                  result = a === b;
                  break;
                case 3:
                  result = a !== b;
                  break;
                case 4:
                  result = a > b;
                  break;
                case 5:
                  result = a >= b;
                  break;
              }
              stack[--sp - 1] = result;
              pc += 2;
              continue;
            }
            if (typeof a === 'string' && typeof b === 'string' && arg >> 5 === 1) {
              stack[--sp - 1] = (a === b) === (arg >> 4 === 2);
              pc += 2;
              continue;
            }
            break;
          }
          case op.POP_JUMP_IF_FALSE: {
            const value = stack[sp - 1];
            if (value === true) {
              sp--;
              pc += 2;
              continue;
            }
            if (value === false) {
              sp--;
              pc = arg * 2;
              how = DID_JUMP;
              continue;
            }
            break;
          }
          case op.POP_JUMP_IF_TRUE: {
            const value = stack[sp - 1];
            if (value === false) {
              sp--;
              pc += 2;
              continue;
            }
            if (value === true) {
              sp--;
              pc = arg * 2;
              how = DID_JUMP;
              continue;
            }
            break;
          }
          case op.JUMP_BACKWARD:
          case op.JUMP_FORWARD:
          case op.JUMP_BACKWARD_NO_INTERRUPT: {
            pc = arg * 2;
            how = DID_JUMP;
            continue;
          }
          case FOR_ITER_STORE:
          case op.FOR_ITER: {
            const iterator = stack[sp - 1];
            let item: Slot;
            if (iterator instanceof PyRangeIterator) {
              const { next, step, left } = iterator;
              if (typeof next !== 'number' || typeof step !== 'number' || typeof left !== 'number') break;
              if (left === 0) {
                sp--;
                pc = (arg + 1) * 2;
                continue;
              }
              const after = next + step;
              if (after > SAFE || after < -SAFE) break;
              iterator.left = left - 1;
              iterator.next = after;
              item = next;
            } else {
              if (!plain || !(iterator instanceof PySequenceIterator) || iterator.reverse) break;
              const { source, index } = iterator;
              if (!(source instanceof PyList || source instanceof PyTuple)) break;
              if (index >= source.items.length) break;
              item = source.items[index];
              iterator.index = index + 1;
            }
            if (opcode === FOR_ITER_STORE) {
              stack[base + (ops[pc + 3] as number)] = item;
              taken++;
              pc += 4;
            } else {
              stack[sp++] = item;
              pc += 2;
            }
            continue;
          }
          case op.LOAD_GLOBAL: {
            const cache = code.caches[pc >> 1] as (typeof code.caches)[0];
            const globals = frame.globals;
            if (cache !== null && plain && cache.owner === globals && cache.version === globals.version) {
              let value: Slot;
              if (cache.at >= 0) value = globals.values[cache.at];
              else if (cache.outer === builtins.version) value = builtins.values[-1 - cache.at];
              else break;
              if ((arg & 1) === 1) stack[sp++] = undefined;
              stack[sp++] = value;
              pc += 2;
              continue;
            }
            break;
          }
          case op.STORE_GLOBAL: {
            const cache = code.caches[pc >> 1] as (typeof code.caches)[0];
            const globals = frame.globals;
            if (cache !== null && plain && cache.owner === globals && cache.version === globals.version) {
              globals.values[cache.at] = stack[--sp];
              pc += 2;
              continue;
            }
            break;
          }
          case op.LOAD_ATTR: {
            const object = stack[sp - 1];
            const cache = code.caches[pc >> 1] as (typeof code.caches)[0];
            if (cache === null) break;
            if (!(object instanceof PyInstance)) {
              // A method of a builtin type whose instances have no attributes of their own.
              if ((arg & 1) === 0 || cache.owner !== typeOf(object as Value)) break;
              stack[sp - 1] = cache.value;
              stack[sp++] = object;
              pc += 2;
              continue;
            }
            if (!plain || cache.version !== object.cls.version) break;
            const dict = object.dict;
            if (cache.at >= 0) {
              if (dict === null || dict.keys[cache.at] !== code.names[arg >> 1]) break;
              const value = dict.values[cache.at];
              if ((arg & 1) === 1) {
                stack[sp - 1] = undefined;
                stack[sp++] = value;
              } else stack[sp - 1] = value;
              pc += 2;
              continue;
            }
            if ((arg & 1) === 0 || (dict !== null && findName(dict, code.names[arg >> 1] as string) >= 0))
              break;
            stack[sp - 1] = cache.value;
            stack[sp++] = object;
            pc += 2;
            continue;
          }
          case op.STORE_ATTR: {
            const object = stack[sp - 1];
            const cache = code.caches[pc >> 1] as (typeof code.caches)[0];
            if (cache === null || !plain || !(object instanceof PyInstance)) break;
            const dict = object.dict;
            if (cache.version !== object.cls.version || dict === null) break;
            if (cache.at < 0 || dict.keys[cache.at] !== code.names[arg]) break;
            dict.values[cache.at] = stack[sp - 2];
            sp -= 2;
            pc += 2;
            continue;
          }
          case op.CALL: {
            const at = sp - arg - 2;
            let callee = stack[at];
            let first = at + 1;
            if (callee === undefined) {
              callee = stack[at + 1];
              first = at + 2;
            }
            if (code.ops[pc - 2] === op.KW_NAMES) break;
            const count = sp - first;
            if (callee instanceof PyFunction) {
              const entered = callee.code;
              if (!entered.simple || entered.argCount !== count) break;
              frame.pc = pc;
              frame.sp = at;
              const next = frame.called(entered, at, callee);
              if (next.depth > vm.recursionLimit || at > STACK_SLOTS_MAX) {
                frame.sp = sp;
                break;
              }
              for (let i = 0; i < count; i++) stack[at + i] = stack[first + i];
              const window = entered.localsPlus.length;
              for (let i = count; i < window; i++) stack[at + i] = undefined;
              frame = next;
              thread.frame = next;
              code = entered;
              ops = fusing ? code.fused : code.ops;
              base = at;
              pc = 0;
              sp = at + window;
              how = DID_CALL_PYTHON;
              continue;
            }
            let args: Value[];
            let native: Slot = callee;
            if (callee instanceof PyMethod) {
              native = callee.func;
              if (count === 3) {
                args = [callee.self, stack[first], stack[first + 1], stack[first + 2]] as Value[];
              } else args = [callee.self, ...(stack.slice(first, sp) as Value[])];
            } else if (count === 1) args = [stack[first] as Value];
            else if (count === 2) args = [stack[first] as Value, stack[first + 1] as Value];
            else if (count === 3) args = [stack[first], stack[first + 1], stack[first + 2]] as Value[];
            else args = stack.slice(first, sp) as Value[];
            // str(7): of an immediate value, so nothing in Python is called and nothing is gone through.
            if (
              native instanceof PyType &&
              native.cls === typeType &&
              count === 1 &&
              typeof args[0] !== 'object'
            )
              native = native.construct;
            if (!(native instanceof PyBuiltin)) break;
            if (args.length < native.min || args.length > native.max) break;
            if (native.owner !== null && !isInstance(args[0] as Value, native.owner)) break;
            frame.pc = pc;
            frame.sp = at;
            thread.steps = before + taken;
            if (!plain) vm.peekingInto(args);
            const outcome = native.native(vm, args, null);
            if (typeof outcome === 'symbol') {
              how = outcome === CALLED ? DID_CALL_PYTHON : DID_BLOCK;
              break;
            }
            stack[at] = outcome;
            sp = at + 1;
            pc += 2;
            how = native.unchecked ? DID_CALL_UNCHECKED : DID_CALL_NATIVE;
            if (!vm.stopping) continue;
            frame.pc = pc;
            frame.sp = sp;
            break;
          }
          case op.RETURN_VALUE:
          case op.RETURN_CONST: {
            const back = frame.back;
            if (back === null || frame.generator !== null || thread.coroutines.length > 0) break;
            let value = opcode === op.RETURN_CONST ? code.constants[arg] : stack[sp - 1];
            if (frame.onReturn !== PUSH) {
              if (frame.onReturn !== INIT || value !== null) break;
              value = frame.pending as Value;
            }
            thread.frame = back;
            if (frame.onReturn === PUSH && frame.locals === null && frame.handledBefore === null)
              back.spare = frame;
            frame = back;
            code = back.code;
            ops = fusing ? code.fused : code.ops;
            base = back.base;
            pc = back.pc + 2;
            sp = back.sp;
            stack[sp++] = value;
            how = DID_RETURN;
            continue;
          }
          case op.BEFORE_WITH: {
            const manager = stack[sp - 1] as Value;
            const cache = code.caches[pc >> 1] as (typeof code.caches)[0];
            if (cache === null || cache.owner !== typeOf(manager)) break;
            frame.pc = pc;
            frame.sp = sp;
            thread.steps = before + taken;
            const outcome = (cache.enter as PyBuiltin).native(vm, [manager], null);
            if (outcome === BLOCKED) {
              how = DID_BLOCK;
              break;
            }
            let exit = cache.value as PyMethod;
            if (exit.self !== manager) cache.value = exit = boundMethod(exit.func, manager);
            stack[sp - 1] = exit;
            if (outcome === CALLED) {
              how = DID_CALL_PYTHON;
              break;
            }
            stack[sp++] = outcome as Value;
            pc += 2;
            if (vm.stopping) {
              fusing = false;
              until = taken;
            }
            continue;
          }
          case op.POP_TOP: {
            if (stack[sp - 1] instanceof PyGenerator) break;
            sp--;
            pc += 2;
            continue;
          }
          case op.PUSH_NULL: {
            stack[sp++] = undefined;
            pc += 2;
            continue;
          }
          case op.RESUME:
          case op.NOP:
          case op.KW_NAMES:
          case op.CACHE:
          case op.RESERVED:
          case op.EXTENDED_ARG: {
            pc += 2;
            continue;
          }
          case op.COPY: {
            stack[sp] = stack[sp - arg];
            sp++;
            pc += 2;
            continue;
          }
          case op.SWAP: {
            const top = stack[sp - 1];
            stack[sp - 1] = stack[sp - arg];
            stack[sp - arg] = top;
            pc += 2;
            continue;
          }
          case op.LOAD_FAST_CHECK: {
            const value = stack[base + arg];
            if (value === undefined) break;
            stack[sp++] = value;
            pc += 2;
            continue;
          }
          case op.LOAD_FAST_AND_CLEAR: {
            stack[sp++] = stack[base + arg];
            stack[base + arg] = undefined;
            pc += 2;
            continue;
          }
          case op.DELETE_FAST: {
            if (stack[base + arg] === undefined || stack[base + arg] instanceof PyGenerator) break;
            stack[base + arg] = undefined;
            pc += 2;
            continue;
          }
          case op.LOAD_DEREF: {
            if (!plain) break;
            const value = (stack[base + arg] as PyCell).content;
            if (value === undefined) break;
            stack[sp++] = value;
            pc += 2;
            continue;
          }
          case op.STORE_DEREF: {
            if (!plain) break;
            (stack[base + arg] as PyCell).content = stack[--sp];
            pc += 2;
            continue;
          }
          case op.LOAD_CLOSURE: {
            stack[sp++] = stack[base + arg];
            pc += 2;
            continue;
          }
          case op.POP_JUMP_IF_NONE: {
            if (stack[--sp] === null) {
              pc = arg * 2;
              how = DID_JUMP;
            } else pc += 2;
            continue;
          }
          case op.POP_JUMP_IF_NOT_NONE: {
            if (stack[--sp] !== null) {
              pc = arg * 2;
              how = DID_JUMP;
            } else pc += 2;
            continue;
          }
          case op.BINARY_SUBSCR: {
            const container = stack[sp - 2];
            const key = stack[sp - 1];
            if (!plain || (typeof key !== 'number' && typeof key !== 'string')) break;
            let value: Slot;
            if (container instanceof PyList || container instanceof PyTuple) {
              if (!container.cls.builtin || typeof key === 'string' || key < 0) break;
              value = container.items[key];
            } else if (
              container instanceof PyDict &&
              container.cls === dictType &&
              container.hashes === null
            ) {
              value = getItem(container, key);
            }
            if (value === undefined) break;
            stack[--sp - 1] = value;
            pc += 2;
            continue;
          }
          case op.STORE_SUBSCR: {
            const container = stack[sp - 2];
            const key = stack[sp - 1];
            if (!plain || (typeof key !== 'number' && typeof key !== 'string')) break;
            if (container instanceof PyList) {
              if (!container.cls.builtin || typeof key === 'string') break;
              if (key < 0 || key >= container.items.length) break;
              container.items[key] = stack[sp - 3] as Value;
            } else if (
              container instanceof PyDict &&
              container.cls === dictType &&
              container.hashes === null
            ) {
              setItem(container, key, stack[sp - 3] as Value);
            } else break;
            sp -= 3;
            pc += 2;
            continue;
          }
          case op.IS_OP: {
            const b = stack[--sp];
            stack[sp - 1] = (stack[sp - 1] === b) === (arg === 0);
            pc += 2;
            continue;
          }
          case op.UNARY_NOT: {
            const value = stack[sp - 1];
            if (typeof value !== 'boolean') break;
            stack[sp - 1] = !value;
            pc += 2;
            continue;
          }
          case op.END_FOR: {
            sp -= 2;
            pc += 2;
            continue;
          }
          case op.END_SEND: {
            sp--;
            stack[sp - 1] = stack[sp];
            pc += 2;
            continue;
          }
          case op.BUILD_LIST: {
            sp -= arg;
            stack[sp] = newList(stack.slice(sp, sp + arg) as Value[]);
            sp++;
            pc += 2;
            continue;
          }
          case op.BUILD_TUPLE: {
            if (arg === 0) break;
            sp -= arg;
            stack[sp] = newTuple(
              arg === 2
                ? [stack[sp] as Value, stack[sp + 1] as Value]
                : (stack.slice(sp, sp + arg) as Value[]),
            );
            sp++;
            pc += 2;
            continue;
          }
          case op.LIST_APPEND: {
            if (!plain) break;
            (stack[sp - 1 - arg] as PyList).items.push(stack[sp - 1] as Value);
            sp--;
            pc += 2;
            continue;
          }
          case op.MAKE_CELL: {
            const cell = new PyCell(cellType);
            cell.content = stack[base + arg];
            stack[base + arg] = cell;
            pc += 2;
            continue;
          }
          case op.COPY_FREE_VARS: {
            const closure = (frame.func as PyFunction).closure;
            const from = base + code.localsPlus.length - arg;
            for (let i = 0; i < arg; i++) stack[from + i] = closure[i];
            pc += 2;
            continue;
          }
        }
        if (how === DID_NOTHING_SPECIAL) {
          frame.pc = pc;
          frame.sp = sp;
          thread.steps = before + taken;
          opcode = code.ops[pc] as number;
          how = perform(vm, frame, opcode, arg);
        }
        if (how === DID_BLOCK) {
          frame.sp = sp;
          thread.blocked = true;
          break;
        }
        const top = thread.frame;
        if (top === null) break;
        if (top !== frame) {
          frame = top;
          code = frame.code;
          ops = fusing ? code.fused : code.ops;
          base = frame.base;
        }
        pc = frame.pc;
        sp = frame.sp;
        if (vm.stopping) break;
      }
      if (!fusing || taken < until || vm.stopping || thread.blocked || thread.frame === null) break;
      fusing = false;
      until = limit;
      ops = code.ops;
    } catch (error) {
      if (thread.frame === frame) {
        frame.pc = pc;
        frame.sp = sp;
      }
      thread.steps = before + taken;
      if (error instanceof Halted) return;
      how = recover(vm, error);
      const top = thread.frame;
      if (top === null) break;
      frame = top;
      code = frame.code;
      ops = fusing ? code.fused : code.ops;
      base = frame.base;
      pc = frame.pc;
      sp = frame.sp;
      if (vm.stopping) break;
    }
  }
  if (thread.frame === frame) {
    frame.pc = pc;
    frame.sp = sp;
  }
  thread.steps = before + taken;
  thread.visible += visible;
  if (visible > 0) thread.visibleAt = before + visibleAt;
  thread.lastOp = opcode;
  thread.lastHow = how;
  thread.lastFolded = ran.folded;
}

/** Runs the text of the prelude, which only defines functions, outside of any world. */
export function runPrelude(unit: Unit, globals: PyDict): void {
  const thread = new Thread(0);
  const vm = new Machine(NOTHING_BEHIND, thread, builtinsNamespace(), {} as Host);
  thread.frame = new Frame(unit.codes[0] as LinkedCode, 0, null, globals);
  thread.frame.locals = globals;
  while (thread.frame !== null) run(vm, LONGEST_RUN);
  if (thread.failure !== null) throw new SimulatorBug(`the prelude raises ${thread.failure.cls.name}`);
}

function refuse(): never {
  throw new SimulatorBug('the prelude does more than define functions');
}

const NOTHING_BEHIND: Door = {
  observes: false,
  read: refuse,
  write: refuse,
  output: refuse,
  now: refuse,
  random32: refuse,
  nextId: refuse,
  input: refuse,
  sleep: refuse,
};
