/**
 * What the executions of a search come to: outcomes, each with the witness that switches least, findings, and the
 * bounds that were met. One tally serves a search over traces and the one over states that may take its place.
 */
import type { Program } from '../program/code.ts';
import type { Options } from '../scheduler/options.ts';
import { Ends } from './ends.ts';
import { FindingsCollector } from './findings.ts';
import { fails, type Outcome, type OutcomeReport, type Report } from './report.ts';
import type { Search } from './search.ts';
import { switchesIn } from './shrink.ts';
import type { Mark } from './step.ts';
import { scheduleOf } from './witness.ts';
import type { ProgramWalker } from './world-walker.ts';

/** Different outcomes that are kept, good ones; there is room for as many again that fail. */
const OUTCOMES_MAX = 1_000;

interface Met {
  readonly outcome: Outcome;
  executions: number;
  switches: number;
  path: readonly Mark[];
}

export class Tally {
  executions = 0;
  /** Bounds that were met, in words. */
  readonly limits = new Set<string>();
  private readonly met = new Map<string, Met>();
  private ends: Ends;
  private readonly collector: FindingsCollector;
  private readonly program: Program;
  private readonly options: Options;
  private readonly search: Search;

  constructor(program: Program, options: Options, search: Search) {
    this.program = program;
    this.options = options;
    this.search = search;
    this.ends = new Ends(search.observed);
    this.collector = new FindingsCollector(program, options, (path) => scheduleOf(program, options, path));
  }

  /** The search begins, or begins anew. What was found to be wrong before the last `keep` stays. */
  begin(search: 'traces' | 'states'): void {
    this.executions = 0;
    this.limits.clear();
    this.met.clear();
    this.ends = new Ends(this.search.observed);
    this.collector.clear();
    this.search.onBegin?.(search);
  }

  /** Another search takes over: findings so far are of real executions, whatever that one will count. */
  keep(): void {
    this.collector.keep();
  }

  /** One more execution, at whose end `walker` stands, and its outcome; `broken`: it was left in the middle. */
  note(walker: ProgramWalker, broken = false): Outcome {
    const { findings, bounds, onExecution } = this.search;
    const { path } = walker;
    this.executions++;
    if (walker.endless) this.limits.add('a thread loops without touching anything that is shared');
    if (walker.cut) this.limits.add(`an execution of more than ${bounds.moves} moves`);
    const { outcome, key } = this.ends.of(walker, broken);
    const switches = switchesIn(path);
    this.noteOutcome(outcome, key, path, switches);
    if (findings && !broken) this.collector.note(walker, path, switches, key);
    onExecution?.(path, outcome);
    return outcome;
  }

  private noteOutcome(outcome: Outcome, key: string, path: readonly Mark[], switches: number): void {
    const { met } = this;
    const known = met.get(key);
    if (known === undefined) {
      if (met.size < OUTCOMES_MAX || (fails(outcome) && met.size < 2 * OUTCOMES_MAX))
        met.set(key, { outcome, executions: 1, switches, path: [...path] });
      else this.limits.add(`${OUTCOMES_MAX} outcomes, and there are more`);
      return;
    }
    known.executions++;
    if (switches >= known.switches) return;
    known.switches = switches;
    known.path = [...path];
  }

  /** What a report says of executions; `done`: nothing was left out but what `limits` names. */
  report(done: boolean): Pick<Report, 'complete' | 'limits' | 'executions' | 'outcomes' | 'findings'> {
    const { limits, executions, met } = this;
    return {
      complete: done && limits.size === 0,
      limits: [...limits],
      executions,
      outcomes: [...met.values()].map((one) => this.outcomeReport(one)),
      findings: this.collector.findings(),
    };
  }

  private outcomeReport({ outcome, executions, switches, path }: Met): OutcomeReport {
    const schedule = scheduleOf(this.program, this.options, path);
    return { ...outcome, executions, switches, schedule };
  }
}
