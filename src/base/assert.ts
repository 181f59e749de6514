/**
 * Our own faults. A `SimulatorBug` means that Heddle broke one of its promises: it is never shown as
 * a Python exception and never as a diagnostic; whoever catches it adds a link that replays the run.
 */
export class SimulatorBug extends Error {
  override readonly name = 'SimulatorBug';
  /** Plain data that helps to reproduce: step, thread, schedule text. Filled in on the way out. */
  context: Record<string, string | number> = {};
}

/** Throws a `SimulatorBug` with `message` unless `condition` holds. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new SimulatorBug(message);
}

/** The end of an exhaustive switch: a type error if a case is missing, a bug if reached. */
export function unreachable(value: never): never {
  throw new SimulatorBug(`unexpected value ${String(value)}`);
}
