/** Every interleaving, none left out: the referee of the reduced search. */
import { type Cut, UNCUT } from './cut.ts';
import { type Counts, noCounts } from './dpor.ts';
import { exploredBy, finishBranch, type Level } from './progress.ts';
import type { Move } from './step.ts';
import type { Walker } from './walker.ts';

interface Fork extends Level {
  readonly owed: Move[];
}

/** As explorePaths in explore/dpor.ts. */
export function* exploreAll(walker: Walker, cut: Cut = UNCUT): Generator<Counts, Counts> {
  const forks: Fork[] = [];
  const counts = noCounts(() => exploredBy(forks));
  let taken = cut.depth === 0 && cut.takes(forks.length);
  for (;;) {
    for (let moves = walker.moves(); moves.length > 0; moves = walker.moves()) {
      if (forks.length === cut.depth && !taken) break;
      forks.push({ owed: moves.slice(1), explored: 0 });
      walker.take(moves[0] as Move);
      counts.steps++;
      if (forks.length === cut.depth) taken = cut.takes(forks.length);
    }
    if (forks.length < cut.depth ? cut.takes(forks.length) : taken) counts.executions++;
    yield counts;
    for (;;) {
      const fork = forks.at(-1);
      if (fork === undefined) return counts;
      finishBranch(fork);
      if (fork.owed.length > 0) break;
      forks.pop();
    }
    const fork = forks.at(-1) as Fork;
    walker.rewind(forks.length - 1);
    walker.take(fork.owed.shift() as Move);
    counts.steps++;
    if (forks.length === cut.depth) taken = cut.takes(forks.length);
  }
}
