/** Whatever the search reports of a scenario can be followed on the ordinary machine, under every model. */
import { expect, test } from 'vitest';
import { explore } from '../../src/explore/explore.ts';
import type { OutcomeReport, Report } from '../../src/explore/report.ts';
import { prepare } from '../../src/machine/prepare.ts';
import type { Program } from '../../src/program/code.ts';
import { CATALOGUE } from '../../src/scenarios/catalogue.ts';
import { DEFAULT_OPTIONS, type Model, type Options } from '../../src/scheduler/options.ts';
import { ReplayPolicy } from '../../src/scheduler/policies/replay.ts';
import { parseSchedule } from '../../src/scheduler/schedule.ts';
import { record } from '../../src/trace/record.ts';

const variants = CATALOGUE.flatMap(({ id, variants }) =>
  variants.map((variant) => [`${id} ${variant.id}`, variant.source] as const),
);

test.each(variants)('%s: every witness replays to its outcome', (_, source) => {
  const { program } = prepare(source);
  if (program === null) throw new Error('a scenario that does not compile');
  for (const model of modelsFor(source)) {
    const options = { ...DEFAULT_OPTIONS, model, earlySleeps: true, earlyTimeouts: true };
    const followed = reportOf(program, options).outcomes.filter(({ ending }) => ending !== 'limit');
    expect(followed.map((outcome) => replayed(program, options, outcome))).toEqual(followed.map(essence));
  }
});

/** A heap for each process takes its time: once is enough, and the models differ in threads. */
function modelsFor(source: string): readonly Model[] {
  return /process/i.test(source) ? ['free-threaded'] : ['free-threaded', 'gil-3.9', 'gil'];
}

function reportOf(program: Program, options: Options): Report {
  const search = explore(program, options, {
    search: 'traces',
    shrinking: 0,
    findings: false,
    bounds: { executions: /process/i.test(program.source) ? 3 : 15, moves: 1000 },
  });
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
