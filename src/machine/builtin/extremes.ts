/** `min` and `max`. */
import { func } from '../define.ts';
import { raise, typeError, valueError } from '../exception.ts';
import { itemsOf } from '../iterate.ts';
import { NeedsPython } from '../native.ts';
import { GREATER, LESS, ordered } from '../order.ts';
import { PyRange, type Value } from '../values.ts';
import { keywordValues } from './print.ts';
import { endsOfRange } from './range-fold.ts';

for (const [name, op] of [
  ['min', LESS],
  ['max', GREATER],
] as const) {
  func(
    'builtins',
    name,
    '*args, key=, default=',
    (vm, args, keywords) => {
      if (args.length === 0) raise(typeError, `${name} expected at least 1 argument, got 0`);
      const given = keywordValues(name, ['key', 'default'], keywords);
      const fallback = given.get('default');
      if (args.length > 1 && fallback !== undefined) {
        raise(typeError, `Cannot specify a default for ${name}() with multiple positional arguments`);
      }
      if ((given.get('key') ?? null) !== null) throw new NeedsPython('key');
      const ends = args.length === 1 && args[0] instanceof PyRange ? endsOfRange(args[0]) : undefined;
      if (ends !== undefined) return op === LESS ? ends.least : ends.greatest;
      const items = args.length > 1 ? args : itemsOf(vm, args[0] as Value);
      if (items.length === 0) {
        return fallback === undefined ? raise(valueError, `${name}() iterable argument is empty`) : fallback;
      }
      let best = items[0] as Value;
      for (let i = 1; i < items.length; i++) {
        if (ordered(op, items[i] as Value, best)) best = items[i] as Value;
      }
      return best;
    },
    `${name}_of`,
  );
}
