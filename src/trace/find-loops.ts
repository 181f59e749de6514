/**
 * What goes wrong around event loops. Blocked: a task (or a plain callback) slept, waited for a thread or a lock, or
 * computed for so long that no other task of its loop could move. Not woken: another thread gave a sleeping loop
 * something to do and did not wake it. Never awaited; never retrieved: as asyncio itself says it.
 */
import type { Event, ThreadId } from '../scheduler/event.ts';
import { NANOSECONDS_PER_STEP } from '../scheduler/world.ts';
import type { Finding } from './finding.ts';
import { nameOfThread } from './findings.ts';
import type { Trace } from './trace.ts';

/** From this many nanoseconds on a loop counts as blocked: asyncio's own `slow_callback_duration`. */
const SLOW = 100_000_000;

export function findLoopFaults(trace: Trace, events: readonly Event[]): Finding[] {
  const finder = new LoopFinder(trace);
  for (const event of events) finder.take(event);
  return finder.finish();
}

/** What a thread that runs a loop is doing. */
interface Running {
  loop: string;
  /** The task whose step is under way; '' between tasks. */
  task: string;
  /** Since when nothing of the loop could move, because of what; null while it moves. */
  stopped: { clock: number; event: Event; why: string } | null;
  /** When the present step of a task, or the present turn, began. */
  began: { clock: number; event: Event } | null;
}

/** An append to a sleeping loop that no wake-up has followed yet. */
interface Unnoticed {
  readonly event: Event;
  readonly loop: string;
}

class LoopFinder {
  private readonly found: Finding[] = [];
  private readonly running = new Map<ThreadId, Running>();
  private readonly unnoticed = new Map<number, Unnoticed>();
  private readonly told = new Set<string>();
  private readonly trace: Trace;
  /** Virtual time that has passed while everybody slept. */
  private idle = 0;

  constructor(trace: Trace) {
    this.trace = trace;
  }

  take(event: Event): void {
    if (event.kind === 'clock') this.idle = event.to - event.step * NANOSECONDS_PER_STEP;
    const own = this.running.get(event.thread);
    if (own !== undefined) this.goesOn(own, event);
    switch (event.kind) {
      case 'changed':
        this.loopChanged(event);
        break;
      case 'turn':
        if (own !== undefined) own.began = { clock: this.clockAt(event), event };
        break;
      case 'task':
        this.taskEvent(own, event);
        break;
      case 'sleeping':
        if (own !== undefined) this.stop(own, event, 'time.sleep');
        break;
      case 'blocked':
        if (own !== undefined) this.stop(own, event, `\`${event.subject.name}\``);
        break;
      case 'waiting':
        if (own === undefined) break;
        if (event.why === 'loop') own.began = null;
        else this.stop(own, event, `\`${event.subject.name}\``);
        break;
      case 'unawaited':
        this.unawaited(event);
        break;
      case 'resumed':
        if (event.why === 'timeout') this.sleptThrough(event.subject.id, event);
        break;
      default:
        break;
    }
  }

  finish(): Finding[] {
    for (const loop of [...this.unnoticed.keys()]) this.sleptThrough(loop, null);
    return this.found;
  }

  private clockAt({ step }: Event): number {
    return this.idle + step * NANOSECONDS_PER_STEP;
  }

  /** The thread moves again: whatever had stopped it is over. */
  private goesOn(own: Running, event: Event): void {
    const { stopped } = own;
    if (stopped === null || event.kind === 'clock' || event.kind === 'switched' || event.kind === 'gil')
      return;
    own.stopped = null;
    own.began = null;
    const lasted = this.clockAt(event) - stopped.clock;
    if (lasted >= SLOW) this.blocked(own, stopped.event, stopped.why, lasted);
  }

  private stop(own: Running, event: Event, why: string): void {
    own.stopped = { clock: this.clockAt(event), event, why };
  }

  private loopChanged(event: Event & { kind: 'changed' }): void {
    const { subject, what, thread } = event;
    if (what === 'run') {
      this.running.set(thread, { loop: subject.name, task: '', stopped: null, began: null });
    } else if (what === 'stop' && this.running.has(thread)) this.running.delete(thread);
    else if (what === 'append' && !this.running.has(thread)) {
      this.unnoticed.set(subject.id, { event, loop: subject.name });
    } else if (what === 'wake') this.unnoticed.delete(subject.id);
  }

  private taskEvent(own: Running | undefined, event: Event & { kind: 'task' }): void {
    const { what, subject, on } = event;
    if (what === 'unretrieved') {
      this.found.push({
        kind: 'lost-task-exception',
        step: event.step,
        threads: [event.thread],
        lines: [event.line],
        subjects: [subject.name],
        sentence: {
          en: `Task ${subject.name} failed with ${on} and nobody asked it for its result`,
          zh: `任务 ${subject.name} 因 ${on} 失败，却没有人取它的结果`,
        },
      });
    }
    if (own === undefined || what === 'created' || what === 'unretrieved') return;
    if (what === 'entered') {
      own.task = subject.name;
      own.began = { clock: this.clockAt(event), event };
      return;
    }
    if (own.began !== null) {
      const lasted = this.clockAt(event) - own.began.clock;
      if (lasted >= SLOW) this.blocked(own, own.began.event, '', lasted);
    }
    own.began = null;
    own.task = '';
  }

  private blocked(own: Running, { step, thread, line }: Event, why: string, lasted: number): void {
    const key = `${own.task} ${line} ${why}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    const seconds = Math.round(lasted / 1e6) / 1e3;
    const who = own.task === '' ? 'a callback' : own.task;
    const wer = own.task === '' ? '一个回调' : own.task;
    const [en, zh] = why === '' ? ['computed', '计算'] : [`was stopped by ${why}`, `停在 ${why} 上`];
    this.found.push({
      kind: 'blocked-loop',
      step,
      threads: [thread],
      lines: [line],
      subjects: [own.loop],
      sentence: {
        en: `The event loop stood still for ${seconds} s: ${who} ${en} and no other task could move`,
        zh: `事件循环停了 ${seconds} 秒：${wer} ${zh}，其他任务都无法推进`,
      },
    });
  }

  private unawaited({ step, thread, line, name }: Event & { kind: 'unawaited' }): void {
    this.found.push({
      kind: 'never-awaited',
      step,
      threads: [thread],
      lines: [line],
      subjects: [name],
      sentence: {
        en: `${name}() was called but never awaited: nothing of it ever ran`,
        zh: `调用了 ${name}()，却从未 await：它一行都没有运行`,
      },
    });
  }

  /** The loop woke by itself, or never again, though it had been given something to do. */
  private sleptThrough(loop: number, woke: Event | null): void {
    const lost = this.unnoticed.get(loop);
    if (lost === undefined) return;
    this.unnoticed.delete(loop);
    const { event } = lost;
    const name = nameOfThread(this.trace, event.thread);
    const [en, zh] =
      woke === null
        ? ['it sleeps for ever', '它永远睡下去']
        : [`it slept on until step ${woke.step}`, `它一直睡到第 ${woke.step} 步`];
    this.found.push({
      kind: 'sleeping-loop',
      step: event.step,
      threads: [event.thread],
      lines: [event.line],
      subjects: [lost.loop],
      sentence: {
        en: `${name} gave the sleeping event loop something to do at step ${event.step} but did not wake it (call_soon_threadsafe would): ${en}`,
        zh: `${name} 在第 ${event.step} 步给睡眠中的事件循环安排了工作，却没有唤醒它（应使用 call_soon_threadsafe）：${zh}`,
      },
    });
  }
}
