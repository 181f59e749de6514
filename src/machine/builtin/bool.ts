/** The type bool: `bool()`. What else it has comes from int, and arithmetic.ts for `&`, `|`, `^`. */
import { callSpecial } from '../call.ts';
import { BOOL } from '../continuation.ts';
import { constant, construct, staticMethod } from '../define.ts';
import type { Machine } from '../machine.ts';
import { NeedsPython, type Outcome } from '../native.ts';
import { truthOf } from '../truth.ts';
import { boolType } from '../type.ts';
import type { Value } from '../values.ts';

constant('builtins', 'bool', boolType);
construct(
  boolType,
  'object=, /',
  (vm, [x]) => (x === undefined ? false : callTruth(vm, x)),
  'bool_by_length',
);
staticMethod(
  boolType,
  '__new__',
  'cls, object=, /',
  (_vm, args) => args[1] !== undefined && truthOf(args[1]),
  'bool_new',
);

/** `bool(value)` as a native's outcome: a user's `__bool__` becomes a frame. */
export function callTruth(vm: Machine, value: Value): Outcome {
  try {
    return truthOf(value);
  } catch (error) {
    if (!(error instanceof NeedsPython)) throw error;
    const outcome = callSpecial(vm, value, '__bool__', [], BOOL);
    if (outcome !== undefined) return outcome;
    throw error;
  }
}
