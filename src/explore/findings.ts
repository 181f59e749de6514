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
import { findingsOf } from '../trace/findings.ts';
import { record } from '../trace/record.ts';
import { type StackLine, stackOf } from '../trace/stack.ts';
import type { Trace } from '../trace/trace.ts';
import { worldAt } from '../trace/world-at.ts';
import type { FoundFinding } from './report.ts';
import { type Ended, partOf, roleOf, STANDSTILL, SymptomReader, signatureOf } from './symptom.ts';
import type { Mark } from './world-walker.ts';

/** What only a run with a clock shows: looked for in one execution of each outcome. */
const OF_A_RUN: ReadonlySet<FindingKind> = new Set([
  'blocked-loop',
  'never-awaited',
  'lost-task-exception',
  'sleeping-loop',
  'spurious-wakeup',
]);
const OF_A_STANDSTILL: ReadonlySet<FindingKind> = new Set(['deadlock', 'stuck-thread']);
const OF_A_PLACE: ReadonlySet<FindingKind> = new Set(['data-race', 'lost-update', 'atomicity-violation']);
const OUTCOME = 'outcome';

/** What was seen, and where it is seen best. */
interface Sighting {
  executions: number;
  switches: number;
  path: readonly Mark[];
}

/** One schedule, followed by the ordinary machine. */
interface Replay {
  readonly trace: Trace;
  readonly findings: readonly Finding[];
}

export class FindingsCollector {
  private readonly reader = new SymptomReader();
  private readonly sightings = new Map<string, Sighting>();
  private readonly replays = new Map<string, Replay | null>();
  private readonly program: Program;
  private readonly options: Options;
  private readonly scheduleOf: (path: readonly Mark[]) => string;

  /** `scheduleOf` writes a path of the search as a schedule of the ordinary machine. */
  constructor(program: Program, options: Options, scheduleOf: (path: readonly Mark[]) => string) {
    this.program = program;
    this.options = { ...options, earlySleeps: true, earlyTimeouts: true };
    this.scheduleOf = scheduleOf;
  }

  /** One more execution, with `switches` context switches; `outcome` is what tells outcomes apart. */
  note(ended: Ended, path: readonly Mark[], switches: number, outcome: string): void {
    let copy: readonly Mark[] | null = null;
    for (const symptom of [...this.reader.symptomsOf(ended), `${OUTCOME} ${outcome}`]) {
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

  /** All findings so far, by kind and line. */
  findings(): FoundFinding[] {
    const best = new Map<string, FoundFinding>();
    for (const [symptom, sighting] of this.sightings) {
      const schedule = this.scheduleOf(sighting.path);
      const replay = this.replay(schedule);
      if (replay === null) continue;
      const roles = replay.trace.threads.map(({ name }) => roleOf(name));
      const counted = new Set<string>();
      for (const finding of replay.findings) {
        const part = OF_A_PLACE.has(finding.kind) ? partOf(finding.subjects[0] ?? '') : '';
        const signature = signatureOf(finding, roles, part);
        if (counted.has(signature) || !isOf(symptom, finding.kind, signature)) continue;
        counted.add(signature);
        const known = best.get(signature);
        const executions = sighting.executions + (known?.executions ?? 0);
        if (known !== undefined && known.switches <= sighting.switches)
          best.set(signature, { ...known, executions });
        else best.set(signature, told(replay.trace, finding, { ...sighting, executions }, schedule));
      }
    }
    return [...best.values()].sort((a, b) => rank(a) - rank(b) || compare(a.lines, b.lines));
  }

  private replay(schedule: string): Replay | null {
    let replay = this.replays.get(schedule);
    if (replay === undefined) {
      const parsed = parseSchedule(schedule);
      replay = null;
      if (typeof parsed !== 'string') {
        const trace = record(this.program, this.options, new ReplayPolicy(parsed));
        replay = { trace, findings: findingsOf(trace, undefined, true) };
      }
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

function told(trace: Trace, finding: Finding, sighting: Sighting, schedule: string): FoundFinding {
  const { kind, step, threads, lines, subjects, sentence, steps } = finding;
  const { executions, switches } = sighting;
  const names = threads.map((id) => trace.threads[id]?.name ?? String(id));
  const stacks = threads.map((thread, i) => stackAt(trace, thread, steps?.[i] ?? step, lines[i] ?? 0));
  return { kind, schedule, step, threads: names, lines, subjects, sentence, stacks, executions, switches };
}

/** Where `thread` stood before or after `step`: whichever is on `line`. */
function stackAt(trace: Trace, thread: number, step: number, line: number): StackLine[] {
  const stacks = [step - 1, step].map((at) => {
    const machine = worldAt(trace, at).threads[thread]?.machine;
    return machine === undefined ? [] : stackOf(machine);
  });
  return stacks.find(([top]) => top?.line === line) ?? stacks[0] ?? [];
}

const KINDS: readonly FindingKind[] = [
  'deadlock',
  'stuck-thread',
  'unhandled-exception',
  'lost-wakeup',
  'stolen-wakeup',
  'lost-update',
  'atomicity-violation',
  'data-race',
  'lock-order-inversion',
  'abandoned-lock',
];

function rank({ kind }: FoundFinding): number {
  const at = KINDS.indexOf(kind);
  return at < 0 ? KINDS.length : at;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((line, i) => line !== b[i]);
  return at < 0 ? 0 : (a[at] as number) - (b[at] ?? 0);
}
