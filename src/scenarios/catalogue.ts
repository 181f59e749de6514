/** All scenarios in the order of the menu. The first to open is the flagship. */
import type { Scenario, Variant } from './scenario.ts';
import { names, sleepTogether, startAndJoin, subclass } from './t04-to-t07.ts';
import { lostUpdate, reentrant, semaphoreAsSignal } from './t08-to-t10.ts';
import { boundedBuffer, lostWakeUp, spuriousWakeUp, stolenWakeUp } from './t11.ts';
import { poisonPill, queueForEver, withStatement } from './t12-to-t14.ts';
import {
  daemonProcess,
  ownMemory,
  processNames,
  processSubclass,
  spawnGuard,
  terminated,
} from './t15-to-t19.ts';
import { pipeChain, processBarrier, processQueue } from './t20-to-t22.ts';
import { managedDict, pool, threadsOrProcesses } from './t23-to-t25.ts';
import { callbacks, resultsInASet, stateMachine, threeTasks, wokenFromAThread } from './t26-to-t29.ts';
import { handedOut } from './t30.ts';

export const FLAGSHIP: Scenario = stolenWakeUp;

export const CATALOGUE: readonly Scenario[] = [
  startAndJoin,
  sleepTogether,
  names,
  subclass,
  lostUpdate,
  reentrant,
  semaphoreAsSignal,
  boundedBuffer,
  stolenWakeUp,
  spuriousWakeUp,
  lostWakeUp,
  withStatement,
  queueForEver,
  poisonPill,
  ownMemory,
  spawnGuard,
  processNames,
  daemonProcess,
  terminated,
  processSubclass,
  processQueue,
  pipeChain,
  processBarrier,
  managedDict,
  pool,
  threadsOrProcesses,
  callbacks,
  stateMachine,
  threeTasks,
  resultsInASet,
  wokenFromAThread,
  handedOut,
];

/**
 * A scenario and one of its variants by their ids, in capitals or not; the first variant without one. Null if there is
 * no such thing.
 */
export function findVariant(id: string, variant?: string): { scenario: Scenario; variant: Variant } | null {
  const scenario = CATALOGUE.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (scenario === undefined) return null;
  const found =
    variant === undefined ? scenario.variants[0] : scenario.variants.find((one) => one.id === variant);
  return found === undefined ? null : { scenario, variant: found };
}
