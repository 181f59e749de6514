/**
 * Hands the value that a frame returned or yielded to the frame below, as the callee's continuation says
 * (continuation.ts). The frame below is the top one already and stands on the calling instruction.
 */
import { SimulatorBug } from '../base/assert.ts';
import { Ended, stepYielded } from './async-generator.ts';
import { callSpecial } from './call.ts';
import * as on from './continuation.ts';
import {
  overflowError,
  raise,
  raiseStopIteration,
  runtimeError,
  typeError,
  valueError,
} from './exception.ts';
import type { Frame } from './frame.ts';
import { kindOf } from './generator.ts';
import { foldHash } from './hash.ts';
import type { Machine } from './machine.ts';
import { BLOCKED, CALLED, NeedsPython, Raised } from './native.ts';
import { intOperand } from './number.ts';
import { binary, comparisonResult } from './operator.ts';
import { awaitNextItem, checkedAsyncIterator, checkedAwaitable } from './perform-async.ts';
import { truthOf } from './truth.ts';
import { lookup, typeName, typeOf } from './type.ts';
import { type PyAsyncStep, PyBoxed, type PyException, PyFloat, type Slot, type Value } from './values.ts';

/** `ended`: the callee is a generator that is over (its value is that of its `return`). */
export function deliver(vm: Machine, callee: Frame, value: Value, ended: boolean): void {
  const back = vm.thread.frame as Frame;
  const stack = vm.thread.stack;
  const push = (result: Slot) => {
    stack[back.sp++] = result;
    back.pc += 2;
  };
  switch (callee.onReturn) {
    case on.PUSH:
      push(value);
      break;
    case on.INIT:
      if (value !== null) raise(typeError, `__init__() should return None, not '${typeName(value)}'`);
      push(callee.pending);
      break;
    case on.DISCARD:
      back.pc += 2;
      break;
    case on.PUSH_NONE:
      push(null);
      break;
    case on.FOR_NEXT:
      if (!ended) push(value);
      else {
        back.sp--;
        back.pc = ((back.code.ops[back.pc + 1] as number) + 1) * 2;
      }
      break;
    case on.GENERATOR_NEXT:
      if (ended) raiseStopIteration(value);
      push(value);
      break;
    case on.NEXT_OR_DEFAULT:
      push(ended ? callee.pending : value);
      break;
    case on.SEND_NEXT:
      push(value);
      if (ended) back.pc = (back.code.ops[back.pc - 1] as number) * 2;
      break;
    case on.STEP_SEND:
    case on.STEP_NEXT: {
      const outcome = stepYielded(callee.pending as PyAsyncStep, value, ended);
      if (!(outcome instanceof Ended)) push(outcome);
      else if (callee.onReturn === on.STEP_NEXT) raiseStopIteration(outcome.value);
      else {
        push(outcome.value);
        back.pc = (back.code.ops[back.pc - 1] as number) * 2;
      }
      break;
    }
    case on.GENERATOR_CLOSE:
      refuseYield(callee, ended);
      push(null);
      break;
    case on.CLOSE_OUTER:
      refuseYield(callee, ended);
      throw new Raised(callee.pending as PyException);
    case on.IMPORT:
    case on.RETRY:
      break;
    case on.REPLACE:
      stack[back.sp - 1 - ((callee.pending as number | undefined) ?? 0)] = value;
      break;
    default:
      if (callee.onReturn === on.ASYNC_NEXT_ITEM) awaitNextItem(vm, back, value);
      else if (!deliverOperator(vm, callee, back, value, push)) deliverChecked(callee, value, push);
  }
}

/** A generator that is being closed may not yield. */
function refuseYield({ generator }: Frame, ended: boolean): void {
  if (!ended && generator !== null) raise(runtimeError, `${kindOf(generator)} ignored GeneratorExit`);
}

/** Continuations of operators and truth. */
function deliverOperator(
  vm: Machine,
  callee: Frame,
  back: Frame,
  value: Value,
  push: (result: Slot) => void,
): boolean {
  const stack = vm.thread.stack;
  const operand = back.code.ops[back.pc + 1] as number;
  switch (callee.onReturn) {
    case on.TRUTH:
      stack[back.sp - 1] = checkedBool(value);
      return true;
    case on.LENGTH_TRUTH:
      stack[back.sp - 1] = checkedLength(value) !== 0;
      return true;
    case on.BINARY:
    case on.COMPARE: {
      const a = stack[back.sp - 2] as Value;
      const b = stack[back.sp - 1] as Value;
      const stage = callee.pending as number;
      const outcome =
        callee.onReturn === on.COMPARE
          ? comparisonResult(vm, operand >> 4, a, b, stage, value, truthOf)
          : isNotImplemented(value)
            ? binary(vm, operand, a, b, stage + 1)
            : value;
      if (outcome === CALLED) return true;
      if (outcome === BLOCKED) throw new SimulatorBug('an operator blocked');
      back.sp -= 2;
      push(outcome);
      return true;
    }
    case on.CONTAINS:
    case on.NEGATE: {
      const truth = truthOrAsk(vm, value, callee.onReturn);
      if (truth === undefined) return true;
      push(callee.onReturn === on.NEGATE ? !truth : truth !== ((operand & 1) === 1));
      return true;
    }
    case on.BOOL:
      push(checkedBool(value));
      return true;
    default:
      return false;
  }
}

function isNotImplemented(value: Value): boolean {
  return value !== null && typeof value === 'object' && value.cls.name === 'NotImplementedType';
}

/** The truth of a value, or undefined after pushing its `__bool__`, which continues in the same way. */
function truthOrAsk(vm: Machine, value: Value, onReturn: number): boolean | undefined {
  try {
    return truthOf(value);
  } catch (error) {
    if (!(error instanceof NeedsPython)) throw error;
    const outcome =
      callSpecial(vm, value, '__bool__', [], onReturn) ?? callSpecial(vm, value, '__len__', [], onReturn);
    if (outcome === CALLED) return undefined;
    return outcome !== false && outcome !== 0;
  }
}

/** Continuations that check what a special method returned. */
function deliverChecked(callee: Frame, value: Value, push: (result: Slot) => void): void {
  switch (callee.onReturn) {
    case on.ITERATOR:
      if (lookup(typeOf(value), '__next__') === undefined) {
        raise(typeError, `iter() returned non-iterator of type '${typeName(value)}'`);
      }
      push(value);
      break;
    case on.AWAITABLE:
      push(checkedAwaitable(value));
      break;
    case on.ASYNC_ITERATOR:
      push(checkedAsyncIterator(value));
      break;
    case on.GETTER:
    case on.ATTRIBUTE_OR_DEFAULT:
      push(value);
      break;
    case on.HAS_ATTRIBUTE:
      push(true);
      break;
    case on.STRING:
      if (typeof value !== 'string' && !(value instanceof PyBoxed && typeof value.value === 'string')) {
        const method = callee.pending as string;
        if (method === '__format__') {
          raise(typeError, `__format__ must return a str, not ${typeName(value)}`);
        }
        raise(typeError, `${method} returned non-string (type ${typeName(value)})`);
      }
      push(value);
      break;
    case on.LENGTH:
      push(checkedLength(value));
      break;
    case on.HASH:
      push(foldHash(value));
      break;
    case on.INTEGER:
      if (intOperand(value) === undefined && !(value instanceof PyBoxed)) {
        raise(typeError, `${callee.pending as string} returned non-int (type ${typeName(value)})`);
      }
      push(value);
      break;
    case on.FLOAT:
      if (!(value instanceof PyFloat)) {
        const owner = (callee.pending as string | undefined) ?? 'object';
        raise(typeError, `${owner}.__float__ returned non-float (type ${typeName(value)})`);
      }
      push(value);
      break;
    default:
      throw new SimulatorBug(`no continuation ${callee.onReturn}`);
  }
}

function checkedBool(value: Value): boolean {
  if (typeof value === 'boolean') return value;
  return raise(typeError, `__bool__ should return bool, returned ${typeName(value)}`);
}

function checkedLength(value: Value): number | bigint {
  const length = intOperand(value instanceof PyBoxed ? value.value : value);
  if (length === undefined) {
    raise(typeError, `'${typeName(value)}' object cannot be interpreted as an integer`);
  }
  if (length < 0) raise(valueError, '__len__() should return >= 0');
  if (BigInt.asIntN(64, BigInt(length)) !== BigInt(length)) {
    raise(overflowError, "cannot fit 'int' into an index-sized integer");
  }
  return length;
}
