/**
 * What a Worker notes of its steps while the run goes on: for each that touched something shared its place in
 * the common order, how far its thread had come, and the time. Columns of numbers, handed over when the run is
 * over.
 */

export const ACTS = ['step', 'wake', 'timeout', 'spurious'] as const;
export type Act = (typeof ACTS)[number];

/** How far a thread has come. */
export interface Progress {
  readonly visible: number;
  readonly steps: number;
  readonly visibleAt: number;
}

/** Steps beyond which a Worker stops noting: such a run is counted but not drawn. */
const NOTES_MAX = 200_000;

export class Notes {
  readonly stamps: number[] = [];
  readonly acts: number[] = [];
  readonly visible: number[] = [];
  readonly steps: number[] = [];
  readonly visibleAt: number[] = [];
  /** Milliseconds since the run began. */
  readonly times: number[] = [];
  /** The waiter that the step's notify was made to pick; -1 if it was not. */
  readonly picks: number[] = [];
  /** There was more than could be noted. */
  cut = false;

  add(stamp: number, act: Act, { visible, steps, visibleAt }: Progress, time: number, pick = -1): void {
    if (this.stamps.length >= NOTES_MAX) {
      this.cut = true;
      return;
    }
    this.stamps.push(stamp);
    this.acts.push(ACTS.indexOf(act));
    this.visible.push(visible);
    this.steps.push(steps);
    this.visibleAt.push(visibleAt);
    this.times.push(time);
    this.picks.push(pick);
  }
}
