/** The exit statuses of the command line, and the one way to leave it early. */
export const STATUS = {
  good: 0,
  /** Uncaught exception in the program's main thread. */
  exception: 1,
  /** Bad arguments, unreadable input, a program with diagnostics. */
  refused: 2,
  /** Deadlock, or everyone waits for ever. */
  deadlock: 3,
  /** The step limit was reached. */
  limit: 4,
  /** Our own fault. */
  bug: 70,
} as const;

/** Something the person at the keyboard can put right: `message` is the one line they see. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
