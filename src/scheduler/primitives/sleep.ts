/** time.sleep: out of the way until the virtual clock has reached the deadline, or somebody's choice ends it early. */
import { func } from '../../machine/define.ts';
import { raise, valueError } from '../../machine/exception.ts';
import { BLOCKED } from '../../machine/native.ts';
import type { ThreadRecord } from '../thread-record.ts';
import type { World } from '../world.ts';
import { finish, here, nanoseconds, resumed, secondsOf, tell } from './primitive.ts';

/**
 * sleep(0) only lets others run (CPython 3.12 Modules/timemodule.c, pysleep): it is over as soon as it is chosen again.
 */
func('time', 'sleep', 'seconds, /', (vm, args) => {
  const { me } = here(vm);
  if (resumed(me, 'time.sleep') !== null) {
    finish(me);
    return null;
  }
  const seconds = args[0] ?? null;
  if (secondsOf(seconds) < 0) raise(valueError, 'sleep length must be non-negative');
  vm.door.sleep(nanoseconds(seconds));
  return BLOCKED;
});

/** Puts the running thread to sleep for `nanoseconds` of virtual time. */
export function beginSleep(world: World, me: ThreadRecord, nanoseconds: number): void {
  const until = world.clock + nanoseconds;
  me.machine.resume = { op: 'time.sleep', phase: 1, data: [] };
  me.deadline = until;
  me.woken = '';
  world.setState(me, 'sleeping');
  tell(world, () => ({ kind: 'sleeping', until }));
}
