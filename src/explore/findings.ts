/**
 * Everything that goes wrong in any execution of a search, each told once with the schedule that shows it in the fewest
 * context switches. The search feeds it executions, in whatever order and by whatever method it finds them. Only what
 * is new is worked out: the ordinary machine replays one schedule for it, and the finders of a trace say what happened,
 * where and in which words.
 */
import type { Program } from '../program/code.ts';
import type { Options } from '../scheduler/options.ts';
import { ReplayPolicy } from '../scheduler/policies/replay.ts';
import { parseSchedule } from '../scheduler/schedule.ts';
import type { Finding, FindingKind } from '../trace/finding.ts';
import { findingsOf, STEPS_SEARCHED } from '../trace/findings.ts';
import { record } from '../trace/record.ts';
import { type StackLine, stackOf } from '../trace/stack.ts';
import type { Trace } from '../trace/trace.ts';
import { worldAt } from '../trace/world-at.ts';
import type { FoundFinding, OutcomeReport } from './report.ts';
import { inOrder, placeIn, roleOf, rolesIn, signatureOf } from './same-finding.ts';
import type { Mark } from './step.ts';
import { type Ended, STANDSTILL, SymptomReader } from './symptom.ts';

/** What only a run with a clock shows: looked for in one execution of each outcome. */
const OF_A_RUN: ReadonlySet<FindingKind> = new Set([
  'blocked-loop',
  'never-awaited',
  'lost-task-exception',
  'sleeping-loop',
  'spurious-wakeup',
]);
/** Is there anything of that kind in the program? */
const mayShowInARun = ({ source }: Program, { spuriousWakeups }: Options): boolean =>
  spuriousWakeups || /async|await|coroutine/.test(source);
const OF_A_STANDSTILL: ReadonlySet<FindingKind> = new Set(['deadlock', 'stuck-thread']);
const OUTCOME = 'outcome';

/** What was seen, and where it is seen best. */
interface Sighting {
  executions: number;
  switches: number;
  path: readonly Mark[];
}

/** One schedule, followed by the ordinary machine. */
class Replay {
  readonly findings: readonly Finding[];
  readonly roles: readonly string[];
  private readonly trace: Trace;
  private readonly schedule: string;
  private readonly told = new Map<Finding, Omit<FoundFinding, 'executions' | 'switches'>>();

  constructor(trace: Trace, schedule: string) {
    this.trace = trace;
    this.schedule = schedule;
    this.findings = findingsOf(trace, undefined, true);
    this.roles = trace.threads.map(({ name }) => roleOf(name));
  }

  /** With names instead of numbers, and where each thread stood. */
  tell(finding: Finding): Omit<FoundFinding, 'executions' | 'switches'> {
    const known = this.told.get(finding);
    if (known !== undefined) return known;
    const { kind, step, threads, lines, subjects, sentence, steps } = finding;
    const { trace, schedule } = this;
    const names = threads.map((id) => trace.threads[id]?.name ?? String(id));
    const stacks = threads.map((thread, i) => stackAt(trace, thread, steps?.[i] ?? step, lines[i] ?? 0));
    const told = { kind, schedule, step, threads: names, lines, subjects, sentence, stacks };
    this.told.set(finding, told);
    return told;
  }
}

/** Null if the schedule cannot be read. A run that does not end is followed for a while. */
function replayOf(program: Program, options: Options, schedule: string): Replay | null {
  const parsed = parseSchedule(schedule);
  if (typeof parsed === 'string') return null;
  const stepsMax = Math.min(options.stepsMax, STEPS_SEARCHED);
  return new Replay(record(program, { ...options, stepsMax }, new ReplayPolicy(parsed)), schedule);
}

/** What goes wrong on the way to `outcomes`, where nothing is known of their executions but one schedule of each. */
export function findingsOnTheWay(
  program: Program,
  options: Options,
  outcomes: readonly OutcomeReport[],
): FoundFinding[] {
  const found = new Map<string, FoundFinding>();
  for (const { schedule, switches, executions } of outcomes) {
    const replay = replayOf(program, options, schedule);
    for (const finding of replay?.findings ?? []) {
      const told = (replay as Replay).tell(finding);
      const key = signatureOf(finding, told.threads.map(roleOf), told.subjects.join());
      const known = found.get(key);
      if (known === undefined || switches < known.switches)
        found.set(key, { ...told, switches, executions: executions + (known?.executions ?? 0) });
    }
  }
  return inOrder([...found.values()]);
}

export class FindingsCollector {
  private readonly reader = new SymptomReader();
  private sightings = new Map<string, Sighting>();
  private kept: [string, Sighting][] = [];
  private readonly replays = new Map<string, Replay | null>();
  private readonly program: Program;
  private readonly options: Options;
  private readonly looksAtRuns: boolean;
  private readonly scheduleOf: (path: readonly Mark[]) => string;

  /** `scheduleOf` writes a path of the search as a schedule of the ordinary machine. */
  constructor(program: Program, options: Options, scheduleOf: (path: readonly Mark[]) => string) {
    this.program = program;
    this.looksAtRuns = mayShowInARun(program, options);
    this.options = { ...options, earlySleeps: true, earlyTimeouts: true };
    this.scheduleOf = scheduleOf;
  }

  /** One more execution, with `switches` context switches; `outcome` is what tells outcomes apart. */
  note(ended: Ended, path: readonly Mark[], switches: number, outcome: string): void {
    let copy: readonly Mark[] | null = null;
    const symptoms = this.reader.symptomsOf(ended);
    if (this.looksAtRuns) symptoms.add(`${OUTCOME} ${outcome}`);
    for (const symptom of symptoms) {
      const known = this.sightings.get(symptom);
      if (known !== undefined) {
        known.executions++;
        if (switches >= known.switches) continue;
      }
      copy ??= [...path];
      if (known === undefined) this.sightings.set(symptom, { executions: 1, switches, path: copy });
      else Object.assign(known, { switches, path: copy });
    }
  }

  /** What was found stays found whatever `clear` forgets later; executions are counted from here on. */
  keep(): void {
    for (const sighting of this.sightings.values()) sighting.executions = 0;
    this.kept = [...this.sightings].map(([symptom, sighting]) => [symptom, { ...sighting }]);
  }

  /** The search begins anew: what it has shown since `keep` may not be so. */
  clear(): void {
    this.sightings = new Map(this.kept.map(([symptom, sighting]) => [symptom, { ...sighting }]));
  }

  /** All findings so far, by kind and line. */
  findings(): FoundFinding[] {
    const best = new Map<string, FoundFinding>();
    for (const [symptom, sighting] of this.sightings) {
      const schedule = this.scheduleOf(sighting.path);
      const replay = this.replay(schedule);
      if (replay === null) continue;
      const { roles } = replay;
      const counted = new Set<string>();
      for (const finding of replay.findings) {
        const signature = signatureOf(finding, rolesIn(finding.threads, roles), placeIn(finding));
        if (counted.has(signature) || !isOf(symptom, finding.kind, signature)) continue;
        counted.add(signature);
        const known = best.get(signature);
        const executions = sighting.executions + (known?.executions ?? 0);
        if (known !== undefined && known.switches <= sighting.switches)
          best.set(signature, { ...known, executions });
        else best.set(signature, { ...replay.tell(finding), executions, switches: sighting.switches });
      }
    }
    return inOrder([...best.values()]);
  }

  private replay(schedule: string): Replay | null {
    let replay = this.replays.get(schedule);
    if (replay === undefined) {
      replay = replayOf(this.program, this.options, schedule);
      this.replays.set(schedule, replay);
    }
    return replay;
  }
}

/** Does `symptom` stand for this finding? */
function isOf(symptom: string, kind: FindingKind, signature: string): boolean {
  if (symptom.startsWith(`${STANDSTILL} `)) return OF_A_STANDSTILL.has(kind);
  if (symptom.startsWith(`${OUTCOME} `)) return OF_A_RUN.has(kind);
  return symptom === signature;
}

/** Where `thread` stood before or after `step`: whichever is on `line`. */
function stackAt(trace: Trace, thread: number, step: number, line: number): StackLine[] {
  const stacks = [step - 1, step].map((at) => {
    const machine = worldAt(trace, at).threads[thread]?.machine;
    return machine === undefined ? [] : stackOf(machine);
  });
  return stacks.find(([top]) => top?.line === line) ?? stacks[0] ?? [];
}
