/**
 * Runs a program to its end (or its step budget) and keeps what is needed to see any moment of it again: the schedule,
 * checkpoints at growing distances, the columns of state changes, and the first synchronisation events.
 */
import { watchRoom } from '../base/allocation.ts';
import type { Program } from '../program/code.ts';
import { checkpointOf, isTooLarge } from '../scheduler/checkpoint.ts';
import { drive } from '../scheduler/drive.ts';
import { type Ending, endingOf } from '../scheduler/ending.ts';
import type { Event } from '../scheduler/event.ts';
import { threadLabel } from '../scheduler/naming.ts';
import { DEFAULT_OPTIONS, type Options } from '../scheduler/options.ts';
import { DefaultPolicy } from '../scheduler/policies/default.ts';
import type { Policy } from '../scheduler/policies/policy.ts';
import { ReplayPolicy } from '../scheduler/policies/replay.ts';
import { ScheduleWriter } from '../scheduler/schedule-writer.ts';
import { start } from '../scheduler/start.ts';
import type { ThreadRecord } from '../scheduler/thread-record.ts';
import { lineOfThread, type World } from '../scheduler/world.ts';
import { ChangeColumns } from './columns.ts';
import type { Checkpoint, ThreadInfo, Trace } from './trace.ts';

/** Distance of the first checkpoints, and how many there may be before every second one is dropped. */
const FIRST_DISTANCE = 16_384;
const CHECKPOINTS_MAX = 128;
/** Steps between two checkpoints for each field that the last one wrote: writing shall cost a fraction of them. */
const STEPS_PER_FIELD = 64;
/** Steps before a world is weighed for the first time. */
const FIRST_WEIGHING = 1 << 22;
/** Events kept while a run is made; later ones are replayed when wanted. */
const EVENTS_MAX = 20_000;
/** Output beyond this many characters ends the run as the step limit does. */
const OUTPUT_MAX = 20_000_000;
/** Stretches of a schedule: a policy that switches at each bytecode fills memory before the budget is used up. */
const RUNS_MAX = 8_000_000;

export interface Recording {
  /** Told of the steps so far now and then; true stops the run, whose partial trace is the result. */
  readonly onProgress?: (steps: number) => boolean;
}

/** Runs `program` under `policy`. Never fails on what the program does: that is the trace's ending. */
export function record(
  program: Program,
  options: Partial<Options> = {},
  policy: Policy = new DefaultPolicy(),
  how: Recording = {},
): Trace {
  const all: Options = { ...DEFAULT_OPTIONS, ...options };
  const world = start(program, all);
  const tape = new Tape(world);
  const scales = new Scales(world);
  let ending: Ending | null = null;
  while (ending === null) {
    const until = Math.min(tape.nextCheckpoint, scales.next, all.stepsMax);
    const wentOn = drive(world, policy, { until, writer: tape.writer, pause: () => scales.called });
    if (!wentOn) ending = endingOf(world);
    if (!wentOn && ending === null) break;
    if (ending !== null) break;
    if (world.steps >= all.stepsMax || world.stdout.length + world.stderr.length > OUTPUT_MAX) {
      ending = limitAt(world);
    } else if (scales.findTooMuch()) ending = { ...limitAt(world), room: 'objects' };
    else if (tape.writer.length > RUNS_MAX) ending = { ...limitAt(world), room: 'schedule' };
    else if (world.steps >= tape.nextCheckpoint) tape.keep();
    if (how.onProgress?.(world.steps) === true) break;
  }
  scales.leave();
  return tape.trace(ending, policy instanceof ReplayPolicy ? policy.misfits : []);
}

function limitAt(world: World) {
  return { kind: 'limit', steps: world.steps, line: lineOfThread(world.vm.thread) } as const;
}

/** Weighs a world whenever it has come twice as far as the last time, or has taken much room at once. */
class Scales {
  next = FIRST_WEIGHING;
  called = false;
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
    watchRoom(this.call);
  }

  private readonly call = () => {
    this.called = true;
    this.world.vm.stopping = true;
  };

  /** If it is time: is the world too heavy to go on? */
  findTooMuch(): boolean {
    const { steps } = this.world;
    if (!this.called && steps < this.next) return false;
    this.called = false;
    watchRoom(this.call);
    if (steps >= this.next) this.next = 2 * steps;
    return isTooLarge(this.world);
  }

  leave(): void {
    watchRoom(null);
  }
}

class Tape {
  readonly writer = new ScheduleWriter();
  private readonly world: World;
  private readonly columns = new ChangeColumns();
  private readonly events: Event[] = [];
  private checkpoints: Checkpoint[] = [];
  private distance = FIRST_DISTANCE;
  private fields = 0;

  constructor(world: World) {
    this.world = world;
    this.columns.stateChanged(0, 'running', 0);
    world.watcher = this.columns;
    world.events = this.events;
    this.keep();
  }

  /** A large world is written less often: a checkpoint must not cost more than the steps since the last one. */
  get nextCheckpoint(): number {
    const { step } = this.checkpoints.at(-1) as Checkpoint;
    return step + Math.max(this.distance, STEPS_PER_FIELD * this.fields);
  }

  /** A checkpoint here. */
  keep(): void {
    const { world } = this;
    if (this.checkpoints.length >= CHECKPOINTS_MAX) {
      this.checkpoints = this.checkpoints.filter((_, i) => i % 2 === 0);
      this.distance *= 2;
    }
    const position = this.writer.position(world);
    const snapshot = checkpointOf(world);
    this.fields = snapshot.nodes.reduce((sum, { fields }) => sum + fields.length, 0);
    this.checkpoints.push({ step: world.steps, snapshot, position });
    if (this.events.length > EVENTS_MAX) world.events = null;
  }

  trace(ending: Ending | null, misfits: readonly number[]): Trace {
    const { world } = this;
    world.watcher = null;
    world.events = null;
    return {
      program: world.program,
      options: world.options,
      schedule: this.writer.schedule(world),
      misfits,
      origin: 'simulated',
      threads: world.threads.map((record) => infoOf(world, record)),
      length: world.steps,
      ending,
      stdout: world.stdout,
      stderr: world.stderr,
      virtualSeconds: world.clock / 1e9,
      switches: world.switches,
      changes: this.columns.finish(),
      checkpoints: this.checkpoints,
      events: this.events,
    };
  }
}

function infoOf(world: World, thread: ThreadRecord): ThreadInfo {
  const { id, object, startedAt, startedBy, endedAt } = thread;
  const info = { id, daemon: object?.daemon ?? false, startedAt, startedBy, endedAt };
  const name = threadLabel(world, id);
  return world.processes.length === 1
    ? { ...info, name }
    : { ...info, name, process: thread.process, cut: thread.cut };
}
