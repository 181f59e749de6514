/** The search over states as a report: outcomes of the states in which nobody can move, and ways round without end. */
import type { Text } from '../base/text.ts';
import type { Program } from '../program/code.ts';
import type { Options } from '../scheduler/options.ts';
import { inTime, NEVER } from './deadline.ts';
import { Fingerprint } from './fingerprint.ts';
import { livelocks } from './livelock.ts';
import type { Report, Spin } from './report.ts';
import type { Search } from './search.ts';
import type { Sharing } from './sharing.ts';
import { type News, type Round, StateSearch } from './state-search.ts';
import type { Tally } from './tally.ts';
import { walkerOf } from './walker-choice.ts';
import { scheduleOf } from './witness.ts';
import { DEATHS } from './world-walker.ts';

/** States of a search, unless it says otherwise: so many for each execution that is allowed, and no more than that. */
const STATES_PER_EXECUTION = 10;
const STATES_MAX = 1_000_000;

/** `why` states. */
export function* overStates(
  program: Program,
  options: Options,
  search: Search,
  tally: Tally,
  why: Text,
): Generator<() => Report, Report> {
  const { observed, bounds, findings, keepsClock = false, deadline = NEVER, graph = null } = search;
  const { limits } = tally;
  const most = bounds.states ?? Math.min(STATES_MAX, bounds.executions * STATES_PER_EXECUTION);
  const make = (sharing: Sharing) =>
    walkerOf(program, options, {
      observesOutput: observed.stdout,
      movesMax: bounds.moves,
      listens: findings,
      sharing,
      keepsClock,
      deadline,
    });
  const print = new Fingerprint(observed.stdout, keepsClock);
  const limited = { states: most, preemptions: bounds.preemptions, keepsClock };
  const states = new StateSearch(make, print, limited, graph);
  const report = (done = false): Report => ({
    search: 'states',
    why,
    progress: done ? 1 : states.progress,
    states: states.states,
    blocked: 0,
    steps: states.steps,
    spins: [...states.rounds.values()].map((round) => spinOf(program, options, round)),
    ...tally.report(done),
  });
  const late = () => {
    limits.add(deadline.name);
    if (tally.executions === 0) tally.note(states.walker, true);
  };
  tally.begin('states');
  for (const news of inTime<News>(states.run(), deadline, 'on', late)) {
    if (news === 'anew') tally.begin('states');
    if (news === 'end') {
      const outcome = tally.note(states.walker);
      graph?.end(outcome);
    }
    const enough = tally.executions >= bounds.executions;
    if (enough) limits.add(`${bounds.executions} executions`);
    yield report;
    if (enough) return report();
  }
  if (limits.has(deadline.name)) return report();
  // Where nothing leads out of a way round, the program never ends: that is an outcome too.
  if (states.rounds.size > 0 && !states.full && bounds.preemptions === undefined) {
    const walker = make(states.sharing);
    const lateHere = () => limits.add(deadline.name);
    for (const found of inTime(livelocks(walker, print, most), deadline, false, lateHere)) {
      if (found) {
        const outcome = tally.note(walker, true);
        graph?.end(outcome, states.stateOf(walker));
      }
      yield report;
    }
  }
  if (states.full) limits.add(`${most} states`);
  if (states.bounded) limits.add(`${bounds.preemptions} preemptions in one execution`);
  if (states.walker.overlooksDeaths) limits.add(DEATHS);
  if (states.walker.readsClock) limits.add('the program reads the clock, which stands still here');
  return report(true);
}

/** A way round in words. */
function spinOf(program: Program, options: Options, { names, lines, path }: Round): Spin {
  const [en, zh] = [names.join(' and '), names.join('、')];
  const places = lines.length === 1 ? `line ${lines[0]}` : `lines ${lines.join(', ')}`;
  const sentence = {
    en: `${en} can go round and round in ${places} with nothing changed: waiting like this only costs time`,
    zh: `${zh} 可以在第 ${lines.join('、')} 行一直空转而什么都不改变：这样等待只是浪费时间`,
  };
  return { threads: names, lines, sentence, schedule: scheduleOf(program, options, path) };
}
