/**
 * A world that stays behind the path of a walker and comes along when it is asked for. What it then does is held
 * against what the path says was done.
 */
import { SimulatorBug } from '../base/assert.ts';
import { NEVER } from './deadline.ts';
import { Disagreement } from './disagreement.ts';
import type { Mark, Move, Step, Touch } from './step.ts';
import type { WorldWalker } from './world-walker.ts';

export class Follower {
  readonly path: Mark[] = [];
  private readonly steps: Step[] = [];
  private readonly walker: WorldWalker;
  /** So many moves of the path are also those of the world. */
  private followed = 0;
  /** Was the world left in the middle of a move? */
  private torn = false;

  constructor(walker: WorldWalker) {
    this.walker = walker;
  }

  /** The world's walker at the end of the path, whatever the time: all of it was gone before. */
  here(): WorldWalker {
    const { walker } = this;
    const { deadline } = walker.poise;
    walker.poise.deadline = NEVER;
    this.follow();
    walker.poise.deadline = deadline;
    return walker;
  }

  /** One move further, made by the world. */
  take(move: Move): Step {
    const { walker } = this;
    this.here();
    // Time can run out in the middle.
    this.torn = true;
    const step = walker.take(move);
    this.torn = false;
    this.steps.push(step);
    this.path.push(walker.path[walker.path.length - 1] as Mark);
    this.followed++;
    return step;
  }

  /** One move further, of which it is known what it does. */
  skip(mark: Mark, step: Step): void {
    const at = this.path.length;
    if (this.followed === at && this.walker.path[at]?.move === mark.move) this.followed++;
    this.path.push(mark);
    this.steps.push(step);
  }

  rewind(length: number): void {
    this.path.length = length;
    this.steps.length = length;
    this.followed = Math.min(this.followed, length);
  }

  private follow(): void {
    const { walker, path, steps } = this;
    if (this.torn || walker.path.length > this.followed) walker.rewind(this.followed);
    this.torn = false;
    for (; this.followed < path.length; this.followed++) {
      const step = reallyTaken(walker, (path[this.followed] as Mark).move);
      if (!isSame(step, steps[this.followed] as Step)) throw new Disagreement();
    }
  }
}

/** As `take`; a world in which the move is not possible disagrees. */
function reallyTaken(walker: WorldWalker, move: Move): Step {
  try {
    return walker.take(move);
  } catch (error) {
    if (error instanceof TypeError || error instanceof SimulatorBug) throw new Disagreement();
    throw error;
  }
}

function isSame({ touches }: Step, other: Step): boolean {
  return (
    touches.length === other.touches.length &&
    touches.every(({ place, writes }, i) => {
      const touch = other.touches[i] as Touch;
      return touch.place === place && touch.writes === writes;
    })
  );
}
