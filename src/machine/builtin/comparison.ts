/** `__eq__`, `__lt__`... and `__hash__` of builtin types whose instances stand for immediate values. */
import { method } from '../define.ts';
import { equals } from '../equality.ts';
import { hashOf } from '../hash.ts';
import { COMPARE_METHODS, EQUAL, NOT_EQUAL, orderBuiltin } from '../order.ts';
import { notImplemented } from '../type.ts';
import type { PyType, Value } from '../values.ts';

/**
 * Declares the comparisons of `type` as programs call them by name: NotImplemented with values that `plain` turns into
 * undefined. `plain` gives the immediate value inside an instance.
 */
export function defineComparisons(type: PyType, plain: (value: Value) => Value | undefined): void {
  COMPARE_METHODS.forEach((name, op) => {
    method(type, name, 'value, /', (_vm, args) => {
      const a = plain(args[0] as Value);
      const b = plain(args[1] as Value);
      if (a === undefined || b === undefined) return notImplemented;
      if (op === EQUAL) return equals(a, b);
      if (op === NOT_EQUAL) return !equals(a, b);
      return orderBuiltin(op, a, b) ?? notImplemented;
    });
  });
  method(type, '__hash__', '', (vm, args) => hashOf(vm, plain(args[0] as Value) as Value));
}
