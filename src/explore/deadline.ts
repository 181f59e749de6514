/**
 * When a search has to stop, whatever it is in the middle of. One execution can take longer than a person waits (an
 * endless loop, a thousand threads), so it is asked within executions too. The clock is the caller's.
 */

export interface Deadline {
  /** The bound in words, for the report: "60 seconds". */
  readonly name: string;
  readonly passed: () => boolean;
}

export const NEVER: Deadline = { name: '', passed: () => false };

/** Thrown out of the middle of a search; whatever it was doing cannot go on after that. */
class TimeIsUp {}

/** Leaves the search if its time is up. */
export function keepTime(deadline: Deadline): void {
  if (deadline.passed()) throw new TimeIsUp();
}

/**
 * As `search`, which keeps time, but an end for lack of time is an end like any other, and told. `first`: the result if
 * there was no time for anything.
 */
export function* inTime<T>(
  search: Generator<T, T>,
  deadline: Deadline,
  first: T,
  late: () => void,
): Generator<T, T> {
  let last = first;
  try {
    for (;;) {
      const next = search.next();
      last = next.value;
      if (next.done === true) return last;
      yield last;
      keepTime(deadline);
    }
  } catch (error) {
    if (!(error instanceof TimeIsUp)) throw error;
    late();
    return last;
  }
}
