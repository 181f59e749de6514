/** Asynchronous generators and their steps as objects, and the builtins `aiter` and `anext`. */
import { Ended, sendIntoStep, throwIntoStep } from '../async-generator.ts';
import { callPrelude, callSpecial } from '../call.ts';
import { PUSH, STEP_NEXT } from '../continuation.ts';
import { func, getset, method } from '../define.ts';
import { raise, raiseStopIteration, typeError } from '../exception.ts';
import type { Machine } from '../machine.ts';
import { NeedsPython, type Outcome } from '../native.ts';
import { asyncGeneratorType, asyncSendType, asyncThrowType, lookup, typeName, typeOf } from '../type.ts';
import { type PyAsyncGenerator, PyAsyncStep, type Slot, type Value } from '../values.ts';
import { thrownBy } from './generator-type.ts';

const stepTo = (self: Slot, kind: 'send' | 'throw' | 'close', value: Value): PyAsyncStep =>
  new PyAsyncStep(kind === 'send' ? asyncSendType : asyncThrowType, self as PyAsyncGenerator, kind, value);

method(asyncGeneratorType, '__aiter__', '', (_vm, [self]) => self as Value);
method(asyncGeneratorType, '__anext__', '', (_vm, [self]) => stepTo(self, 'send', null));
method(asyncGeneratorType, 'asend', 'value, /', (_vm, [self, value]) => stepTo(self, 'send', value as Value));
method(asyncGeneratorType, 'aclose', '', (_vm, [self]) => stepTo(self, 'close', null));
method(
  asyncGeneratorType,
  'athrow',
  'typ, val=, tb=, /',
  (vm, [self, kind, value, traceback]) => {
    if (value !== undefined) throw new NeedsPython('the warning that this signature is deprecated');
    return stepTo(self, 'throw', thrownBy(vm, kind as Value, value, traceback));
  },
  'athrow_made',
);
getset(asyncGeneratorType, 'ag_running', (_vm, [self]) => (self as PyAsyncGenerator).asyncRunning);

for (const type of [asyncSendType, asyncThrowType]) {
  method(type, '__await__', '', (_vm, [self]) => self as Value);
  method(type, '__iter__', '', (_vm, [self]) => self as Value);
  method(type, '__next__', '', (vm, [self]) => sendTo(vm, self as PyAsyncStep, null));
  method(type, 'send', 'arg, /', (vm, [self, value]) => sendTo(vm, self as PyAsyncStep, value as Value));
  method(
    type,
    'throw',
    'typ, val=, tb=, /',
    (vm, [self, kind, value, traceback]) => {
      const thrown = thrownBy(vm, kind as Value, value, traceback);
      return throwIntoStep(vm, self as PyAsyncStep, thrown, STEP_NEXT);
    },
    'throw_made',
  );
  method(type, 'close', '', (_vm, [self]) => {
    (self as PyAsyncStep).state = 'over';
    return null;
  });
}

function sendTo(vm: Machine, step: PyAsyncStep, value: Value): Outcome {
  const outcome = sendIntoStep(vm, step, value, STEP_NEXT);
  return outcome instanceof Ended ? raiseStopIteration(outcome.value) : outcome;
}

func('builtins', 'aiter', 'async_iterable, /', (vm, [iterable]) => {
  const type = typeOf(iterable as Value);
  if (lookup(type, '__aiter__') == null) {
    raise(typeError, `'${type.name}' object is not an async iterable`);
  }
  const outcome = callSpecial(vm, iterable as Value, '__aiter__', [], PUSH) as Outcome;
  if (typeof outcome !== 'symbol' && lookup(typeOf(outcome), '__anext__') == null) {
    raise(typeError, `aiter() returned not an async iterator of type '${typeName(outcome)}'`);
  }
  return outcome;
});

func('builtins', 'anext', 'aiterator, default=, /', (vm, [iterator, fallback]) => {
  const type = typeOf(iterator as Value);
  if (lookup(type, '__anext__') == null) {
    raise(typeError, `'${type.name}' object is not an async iterator`);
  }
  if (fallback !== undefined) return callPrelude(vm, 'anext_or_default', [iterator as Value, fallback]);
  return callSpecial(vm, iterator as Value, '__anext__', [], PUSH) as Outcome;
});
