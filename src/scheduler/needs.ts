/** What a blocking operation waits for; a primitive meets a set of them at any moment (offer.ts). */
export const NEEDS = {
  /** lock, rlock, semaphore: free or a unit left. */
  unit: 1,
  /** queue: an item. */
  item: 2,
  /** queue: room for an item. */
  room: 4,
  /** event set, condition notified, barrier tripped, all tasks done. */
  signal: 8,
  /** thread: has been started. */
  started: 16,
  /** thread: has ended. */
  ended: 32,
  /** process: still there. */
  alive: 64,
  /** lock: somebody has it; before that nobody gives up waiting for it. */
  held: 128,
} as const;
