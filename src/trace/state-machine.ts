/**
 * A finite state machine read off a run: coroutines with `state` in their name, or named `S` and a number, are its
 * states, and where one of them begins after another the machine has moved. Reads the frames of a replay; nothing has
 * to be declared.
 */
import { PyGenerator } from '../machine/values.ts';
import { drive } from '../scheduler/drive.ts';
import { ReplayPolicy } from '../scheduler/policies/replay.ts';
import { lineOfThread, World } from '../scheduler/world.ts';
import type { Trace } from './trace.ts';
import type { StateMachine, Transition } from './transition.ts';

/** Longer runs are read only as far as this. */
const STEPS_READ = 300_000;
/** Does a text define a coroutine that could be a state? */
export const STATE_COROUTINE = /\basync\s+def\s+(?:S\d+|\w*[Ss]tate\w*)\s*\(/;
const STATE_NAME = /^(?:S\d+|\w*[Ss]tate\w*)$/;

/** The machine that the run walked; null if fewer than two states were entered. */
export function stateMachineOf(trace: Trace): StateMachine | null {
  const world = World.start(trace.program, trace.options, false);
  const reader = new FrameReader();
  const policy = new ReplayPolicy(trace.schedule);
  const until = Math.min(trace.length, STEPS_READ);
  drive(world, policy, { until, onEvents: () => reader.look(world) });
  const { transitions } = reader;
  const states = [...new Set(transitions.map(({ to }) => to))];
  return states.length < 2 ? null : { states, transitions };
}

class FrameReader {
  readonly transitions: Transition[] = [];
  private readonly seen = new WeakSet<PyGenerator>();
  private current: string | null = null;

  /** Has the last step begun a coroutine that is a state? */
  look(world: World): void {
    const { frame } = world.vm.thread;
    const generator = frame?.generator;
    if (!(generator instanceof PyGenerator) || this.seen.has(generator)) return;
    const { name, folded } = generator.code;
    if (folded || !STATE_NAME.test(name)) return;
    this.seen.add(generator);
    let depth = 0;
    for (let at = frame ?? null; at !== null; at = at.back) if (STATE_NAME.test(at.code.name)) depth++;
    const line = lineOfThread(world.vm.thread);
    this.transitions.push({ from: this.current, to: name, step: world.steps, line, depth });
    this.current = name;
  }
}
