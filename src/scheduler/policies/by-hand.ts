/** A person chooses: the choices that were clicked, one after the other; then it is the person's turn again. */
import { choices } from '../enabled.ts';
import type { Choice } from '../intent.ts';
import type { World } from '../world.ts';
import type { Decision, Policy } from './policy.ts';

export class ByHandPolicy implements Policy {
  private readonly clicked: Choice[] = [];

  choose(choice: Choice): void {
    this.clicked.push(choice);
  }

  decide(world: World): Decision | null {
    const next = this.clicked.shift();
    if (next === undefined) return null;
    const allowed = choices(world).some(
      ({ thread, act, pick }) => thread === next.thread && act === next.act && pick === next.pick,
    );
    return allowed ? { choice: next, steps: 1 } : null;
  }
}
