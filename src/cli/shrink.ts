/** `heddle shrink`: the schedule with the fewest context switches that ends as the given one does. */
import { trusting } from '../explore/disagreement.ts';
import { keyOf, outcomeOf } from '../explore/outcome.ts';
import { shrink } from '../explore/shrink.ts';
import { scheduleOf } from '../explore/witness.ts';
import { DEFAULT_OPTIONS, type Options } from '../scheduler/options.ts';
import { ReplayPolicy } from '../scheduler/policies/replay.ts';
import { formatSchedule, parseSchedule, switchesOf } from '../scheduler/schedule.ts';
import { record } from '../trace/record.ts';
import { worldAt } from '../trace/world-at.ts';
import type { Arguments } from './arguments.ts';
import { compileFile, optionsOf } from './engine.ts';
import { Refusal, STATUS } from './failure.ts';

/** Moves that are spent on it, unless --max-seconds ends it before. */
const BUDGET = 200_000;
const MOVES_MAX = 10_000;
const SECONDS_MAX = 60;

export function shrinkSchedule(args: Arguments): number {
  if (args.schedule === undefined) throw new Refusal('shrink needs a --schedule');
  const program = compileFile(args.file);
  const options: Options = {
    ...DEFAULT_OPTIONS,
    ...optionsOf(args),
    earlySleeps: true,
    earlyTimeouts: true,
    spuriousWakeups: args.spurious,
    notifyPicks: args.notify,
  };
  const given = parseSchedule(args.schedule);
  if (typeof given === 'string') throw new Refusal(given);
  const trace = record(program, options, new ReplayPolicy(given));
  const [misfit] = trace.misfits;
  if (misfit !== undefined) throw new Refusal(`the schedule does not fit this program: run ${misfit + 1}`);
  const outcome = outcomeOf(worldAt(trace, trace.length), args.observe, false);
  if (trace.ending === null || trace.ending.kind === 'limit')
    throw new Refusal('this schedule leads to no end');
  const before = switchesOf(trace.schedule);
  const shrinkage = {
    observed: args.observe,
    keepsClock: false,
    movesMax: MOVES_MAX,
    budget: BUDGET,
  };
  const targets = [{ ...outcome, switches: before }];
  const task = trusting(program, () => shrink(program, options, targets, shrinkage));
  const end = Date.now() + 1000 * (args.maxSeconds ?? SECONDS_MAX);
  let next = task.next();
  while (next.done !== true && Date.now() < end) next = task.next();
  const found = next.done === true ? next.value.found.get(keyOf(outcome)) : undefined;
  const schedule =
    found === undefined ? formatSchedule(trace.schedule) : scheduleOf(program, options, found.path);
  const after = found?.switches ?? before;
  if (args.json) {
    const result = { schedule, switches: { before, after }, fewest: found !== undefined, outcome };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } else {
    const how = found === undefined ? 'perhaps not the fewest' : 'no schedule has fewer';
    process.stdout.write(`${schedule}\n`);
    process.stderr.write(
      `heddle: ${before} switches before, ${after} now (${how}); ends: ${outcome.ending}\n`,
    );
  }
  return found === undefined ? STATUS.limit : STATUS.good;
}
