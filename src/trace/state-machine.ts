/**
 * A finite state machine read off a run: coroutines named `State…` or `S` and a number are its states, and where one of
 * them begins after another the machine has moved. Reads the frames of a replay; nothing has to be declared.
 */
import { PyGenerator } from '../machine/values.ts';
import { drive } from '../scheduler/drive.ts';
import { ReplayPolicy } from '../scheduler/policies/replay.ts';
import { lineOfThread, World } from '../scheduler/world.ts';
import type { Trace } from './trace.ts';

/** Longer runs are read only as far as this. */
const STEPS_READ = 300_000;
const STATE_NAME = /^(?:S\d+|[Ss]tate\w*)$/;

export interface Transition {
  /** null: the machine starts. */
  readonly from: string | null;
  readonly to: string;
  /** The step after which `to` is the current state. */
  readonly step: number;
  readonly line: number;
  /** How many state coroutines now await one another, the new one included. */
  readonly depth: number;
}

export interface StateMachine {
  /** In the order in which they were first entered. */
  readonly states: readonly string[];
  readonly transitions: readonly Transition[];
}

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

/** The state after `step` steps, or null before the first. */
export function stateAt({ transitions }: StateMachine, step: number): string | null {
  return transitions.findLast((transition) => transition.step <= step)?.to ?? null;
}

/** The edges that were walked, each once, with how often and when first. */
export function edgesOf({
  transitions,
}: StateMachine): { from: string; to: string; times: number; step: number }[] {
  const edges = new Map<string, { from: string; to: string; times: number; step: number }>();
  for (const { from, to, step } of transitions) {
    if (from === null) continue;
    const key = JSON.stringify([from, to]);
    const known = edges.get(key);
    if (known === undefined) edges.set(key, { from, to, times: 1, step });
    else known.times++;
  }
  return [...edges.values()];
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
