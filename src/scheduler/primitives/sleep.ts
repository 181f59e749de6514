/** Sleeping: out of the way until the virtual clock has reached the deadline, or somebody's choice ends it early. */
import type { ThreadRecord } from '../thread-record.ts';
import type { World } from '../world.ts';
import { tell } from './primitive.ts';

/**
 * Puts the running thread to sleep for `nanoseconds`; its native returns BLOCKED. When it is called again with
 * `thread.resume.op` "time.sleep", the time is over and `endSleep` tells so.
 */
export function beginSleep(world: World, me: ThreadRecord, nanoseconds: number): void {
  const until = world.clock + nanoseconds;
  me.machine.resume = { op: 'time.sleep', phase: 1, data: [] };
  me.deadline = until;
  me.woken = '';
  world.setState(me, 'sleeping');
  tell(world, () => ({ kind: 'sleeping', until }));
}
