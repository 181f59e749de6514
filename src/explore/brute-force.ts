/** Every interleaving, none left out: the referee of the reduced search. */
import type { Counts } from './dpor.ts';
import type { Move } from './step.ts';
import type { Walker } from './walker.ts';

export function* exploreAll(walker: Walker): Generator<Counts, Counts> {
  const counts: Counts = { executions: 0, blocked: 0, steps: 0, races: 0 };
  const left: Move[][] = [];
  for (;;) {
    for (let moves = walker.moves(); moves.length > 0; moves = walker.moves()) {
      left.push(moves.slice(1));
      walker.take(moves[0] as Move);
      counts.steps++;
    }
    counts.executions++;
    yield counts;
    while (left.length > 0 && left[left.length - 1]?.length === 0) left.pop();
    const rest = left[left.length - 1];
    if (rest === undefined) return counts;
    walker.rewind(left.length - 1);
    walker.take(rest.shift() as Move);
    counts.steps++;
  }
}
