/** The engine's work: compile, record, describe. Runs inside the Worker, and directly in tests. */

import { outcomeOf } from '../explore/outcome.ts';
import { programUnit } from '../machine/library.ts';
import { prepare } from '../machine/prepare.ts';
import type { Program } from '../program/code.ts';
import { rowsOf } from '../program/disassemble.ts';
import { drive } from '../scheduler/drive.ts';
import { mayStep } from '../scheduler/enabled.ts';
import type { Event } from '../scheduler/event.ts';
import type { Options } from '../scheduler/options.ts';
import { namedPolicy } from '../scheduler/policies/named.ts';
import type { Policy } from '../scheduler/policies/policy.ts';
import { ReplayPolicy } from '../scheduler/policies/replay.ts';
import { EMPTY_SCHEDULE, formatSchedule, parseSchedule } from '../scheduler/schedule.ts';
import { ScheduleWriter } from '../scheduler/schedule-writer.ts';
import { start } from '../scheduler/start.ts';
import { step as takeStep } from '../scheduler/step.ts';
import { reproOf } from '../share/repro.ts';
import { sourceOf } from '../timeline/source.ts';
import { timelineOf } from '../timeline/timeline-of.ts';
import { findingsOf } from '../trace/findings.ts';
import { inspect } from '../trace/inspect.ts';
import type { Inspection } from '../trace/inspection.ts';
import { ownCodeOf } from '../trace/own-code.ts';
import { record } from '../trace/record.ts';
import { STATE_COROUTINE, stateMachineOf } from '../trace/state-machine.ts';
import type { Trace } from '../trace/trace.ts';
import type { StateMachine } from '../trace/transition.ts';
import { eventsBetween, worldAt } from '../trace/world-at.ts';
import type { CodeListing, RunRequest, RunResult } from './engine.ts';

/** Runs up to this long are told in full (all events, lines, differences); longer ones in outline. */
const TOLD_IN_FULL = 40_000;
/** In runs up to this long every step is asked whether it is the program's own. */
const WALKED = 100_000;
/** What of a run's end the page compares with the explorer's outcomes. */
const OBSERVED = { globals: true, stdout: true };
/** More events than this are not sent to the page. */
const EVENTS_SENT = 30_000;

export class LocalEngine {
  private trace: Trace | null = null;
  private events: readonly Event[] = [];

  run(request: RunRequest, onProgress?: (steps: number) => void): RunResult {
    const { source, options, schedule, policy: name } = request;
    const { program, diagnostics } = prepare(source);
    if (program === null) return { diagnostics, run: null };
    const parsed = parseSchedule(schedule);
    const asked = typeof parsed === 'string' ? EMPTY_SCHEDULE : parsed;
    const policy = (name && namedPolicy(name, options.seed)) ?? new ReplayPolicy(asked);
    return this.record(program, options, policy, diagnostics, onProgress);
  }

  inspect(step: number): Inspection {
    if (this.trace === null) throw new Error('nothing has run yet');
    return inspect(this.trace, step);
  }

  script(pytest: boolean): string {
    if (this.trace === null) throw new Error('nothing has run yet');
    return reproOf(this.trace, pytest);
  }

  /** As Engine.choose; a thread that cannot move leaves the run as it is. */
  choose(step: number, thread: number): RunResult {
    if (this.trace === null) throw new Error('nothing has run yet');
    const { program, options, schedule } = this.trace;
    const world = start(program, options);
    const writer = new ScheduleWriter();
    drive(world, new ReplayPolicy(schedule), { until: step, writer });
    if (mayStep(world, thread)) {
      const choice = { thread, act: 'step' } as const;
      writer.before(world, choice);
      takeStep(world, choice);
    }
    return this.record(program, options, new ReplayPolicy(writer.schedule(world)), []);
  }

  private record(
    program: Program,
    options: Options,
    policy: Policy,
    diagnostics: RunResult['diagnostics'],
    onProgress?: (steps: number) => void,
  ): RunResult {
    const before = this.events;
    const goOn = (steps: number) => {
      onProgress?.(steps);
      return false;
    };
    const trace = record(program, options, policy, { onProgress: goOn });
    const full = trace.length <= TOLD_IN_FULL;
    const events = full ? eventsBetween(trace, 0, trace.length) : trace.events;
    const findings = findingsOf(trace, full ? events : undefined);
    const own = trace.length <= WALKED ? ownCodeOf(trace) : null;
    const { library } = own ?? {};
    const hadRun = this.trace !== null;
    this.trace = trace;
    this.events = events;
    return {
      diagnostics,
      run: {
        source: program.source,
        length: trace.length,
        ending: trace.ending,
        outcome: outcomeOf(worldAt(trace, trace.length), OBSERVED, trace.ending?.kind === 'limit'),
        threads: trace.threads,
        stdout: trace.stdout,
        stderr: trace.stderr,
        schedule: formatSchedule(trace.schedule),
        misfits: trace.misfits.length,
        findings,
        events: events.length > EVENTS_SENT ? events.slice(0, EVENTS_SENT) : events,
        timeline: timelineOf({ ...sourceOf(trace, findings), events, ...(library && { library }) }),
        lineStops: own?.lineStops ?? [],
        differsAt: hadRun && full ? firstDifference(before, events) : null,
        codes: listingsOf(program),
        ...machineOf(trace),
      },
    };
  }
}

/** The machine a run walked; nothing is replayed for a program that has no coroutine named like a state. */
function machineOf(trace: Trace): { machine?: StateMachine } {
  const machine = STATE_COROUTINE.test(trace.program.source) ? stateMachineOf(trace) : null;
  return machine === null ? {} : { machine };
}

/** The step of the first event of `after` that `before` does not have at its place. */
function firstDifference(before: readonly Event[], after: readonly Event[]): number | null {
  for (let i = 0; i < after.length; i++) {
    const [old, now] = [before[i], after[i] as Event];
    if (old === undefined || tellingOf(old) !== tellingOf(now)) return now.step;
  }
  return null;
}

function tellingOf(event: Event): string {
  const { kind, thread, line } = event;
  return `${kind} ${thread} ${line} ${'subject' in event ? event.subject.name : ''}`;
}

function listingsOf(program: Program): CodeListing[] {
  return programUnit(program).codes.map(({ name, source }) => ({
    name,
    firstLine: source.firstLine,
    rows: rowsOf(source),
  }));
}
