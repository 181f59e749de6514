/** Whatever the search reports of a scenario can be followed on the ordinary machine, under every model. */
import { expect, test } from 'vitest';
import { explore } from '../../src/explore/explore.ts';
import type { OutcomeReport, Report } from '../../src/explore/report.ts';
import { prepare } from '../../src/machine/prepare.ts';
import type { Program } from '../../src/program/code.ts';
import { CATALOGUE } from '../../src/scenarios/catalogue.ts';
import { DEFAULT_OPTIONS, MODELS, type Options } from '../../src/scheduler/options.ts';
import { ReplayPolicy } from '../../src/scheduler/policies/replay.ts';
import { parseSchedule } from '../../src/scheduler/schedule.ts';
import { record } from '../../src/trace/record.ts';

const variants = CATALOGUE.flatMap(({ id, variants }) =>
  variants.map((variant) => [`${id} ${variant.id}`, variant.source] as const),
);

test.each(variants)('%s: every witness replays to its outcome', (_, source) => {
  const { program } = prepare(source);
  if (program === null) throw new Error('a scenario that does not compile');
  for (const model of MODELS) {
    const options = { ...DEFAULT_OPTIONS, model, earlySleeps: true, earlyTimeouts: true };
    const followed = reportOf(program, options).outcomes.filter(({ ending }) => ending !== 'limit');
    expect(followed.map((outcome) => replayed(program, options, outcome))).toEqual(followed.map(essence));
  }
});

function reportOf(program: Program, options: Options): Report {
  // An execution through the library of processes or of asyncio is a hundred times as long as one of threads.
  const executions = /process|asyncio|concurrent/.test(program.source) ? 5 : 60;
  const search = explore(program, options, { shrinking: 0, bounds: { executions, moves: 2_000 } });
  for (;;) {
    const next = search.next();
    if (next.done === true) return next.value;
  }
}

const essence = ({ ending, exceptions }: Pick<OutcomeReport, 'ending' | 'exceptions'>) => ({
  ending,
  exceptions: exceptions.length,
  misfits: 0,
});

function replayed(
  program: Program,
  options: Options,
  { schedule }: OutcomeReport,
): ReturnType<typeof essence> {
  const parsed = parseSchedule(schedule);
  if (typeof parsed === 'string') throw new Error(parsed);
  const { ending, stderr, misfits } = record(program, options, new ReplayPolicy(parsed));
  return {
    ending: ending?.kind === 'limit' ? 'limit' : (ending?.kind ?? 'limit'),
    // What nobody asked a task for is printed too, but ends no thread.
    exceptions: [...stderr.matchAll(/^(future: .*\n)?Traceback/gm)].filter(([, task]) => task === undefined)
      .length,
    misfits: misfits.length,
  };
}
