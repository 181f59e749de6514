/** Which walker goes through a program: one that knows moves again wherever a move hangs on what it touches alone. */
import type { Program } from '../program/code.ts';
import type { Options } from '../scheduler/options.ts';
import { CachingWalker } from './caching-walker.ts';
import { isUntold } from './disagreement.ts';
import { mayStartProcesses } from './lives.ts';
import { USUAL_WAYS, type Ways } from './ways.ts';
import { type ProgramWalker, WorldWalker } from './world-walker.ts';

/** The walker that is fastest under these options. */
export function walkerOf(program: Program, options: Options, ways: Partial<Ways>): ProgramWalker {
  return mayCache(program, options, ways)
    ? new CachingWalker(program, options, ways)
    : new WorldWalker(program, options, ways);
}

/** Does a move hang on what it touches alone? Under a GIL it does if each access is a move of its own. */
export function mayCache(program: Program, options: Options, ways: Partial<Ways> = {}): boolean {
  const { model, spuriousWakeups, notifyPicks, fifoLocks } = options;
  const { sharing, keepsClock } = { ...USUAL_WAYS, ...ways };
  const usual = !spuriousWakeups && notifyPicks !== 'any' && !fifoLocks && !keepsClock;
  // An event loop's insides are not told at the door.
  const told = !mayStartProcesses(program.source) && !/async/.test(program.source) && !isUntold(program);
  return usual && told && (model === 'free-threaded' || sharing !== null);
}
