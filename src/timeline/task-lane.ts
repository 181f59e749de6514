/**
 * Tasks as lanes and loops as strips of turns, from the events of a recording. A task runs from the moment its loop
 * lets it until it awaits or ends; it is ready from the turn that will call it; otherwise it awaits. Of a long run
 * only the part whose events were kept is drawn.
 */
import type { Text } from '../base/text.ts';
import type { Event } from '../scheduler/event.ts';
import type { Source } from './source.ts';
import type { LoopStrip, LoopTurn, TaskLane, TaskSpan } from './timeline.ts';

export function tasksOf(source: Source): { tasks: TaskLane[]; loops: LoopStrip[] } {
  const tracer = new TaskTracer();
  for (const event of source.events) tracer.take(event);
  return tracer.finish(source.length);
}

interface OpenTask {
  readonly task: number;
  readonly loop: number;
  readonly thread: number;
  title: string;
  readonly start: number;
  readonly spans: TaskSpan[];
  end: number | null;
  ending: TaskLane['ending'];
  state: TaskSpan['state'] | null;
  since: number;
  on: string;
}

interface OpenLoop {
  readonly loop: number;
  readonly thread: number;
  readonly name: string;
  readonly turns: LoopTurn[];
  turn: (Event & { kind: 'turn' }) | null;
}

const ENDINGS = { finished: 'done', failed: 'failed', cancelled: 'cancelled' } as const;

/** What asyncio.run itself runs at its end; nobody wrote these tasks. */
const SHUTDOWN = /^BaseEventLoop\.shutdown_/;

class TaskTracer {
  private readonly tasks = new Map<number, OpenTask>();
  private readonly loops: OpenLoop[] = [];

  take(event: Event): void {
    switch (event.kind) {
      case 'task':
        this.taskEvent(event);
        break;
      case 'turn':
        this.turnBegins(event);
        break;
      case 'waiting':
        if (event.why === 'loop') this.endTurn(event.subject.id, event.step);
        break;
      case 'changed':
        if (event.what === 'stop') this.endTurn(event.subject.id, event.step);
        break;
      default:
        break;
    }
  }

  finish(length: number): { tasks: TaskLane[]; loops: LoopStrip[] } {
    for (const { loop } of this.loops) this.endTurn(loop, length);
    const tasks = [...this.tasks.values()].map((open): TaskLane => {
      if (open.end === null) close(open, length);
      const { task, loop, thread, title, start, spans, end, ending } = open;
      return { task, loop, thread, title, start, end: end ?? length, ending, spans };
    });
    const loops = this.loops.map(({ loop, thread, name, turns }) => ({ loop, thread, name, turns }));
    return { tasks, loops };
  }

  private taskEvent(event: Event & { kind: 'task' }): void {
    const { what, step, on } = event;
    let open = this.tasks.get(event.subject.id);
    if (what === 'created' && SHUTDOWN.test(on)) return;
    if (open === undefined) {
      if (what !== 'created') return;
      open = begun(event);
      this.tasks.set(event.subject.id, open);
    }
    // asyncio.create_task names a task after it has made it.
    open.title = event.subject.name;
    if (what === 'created' || what === 'unretrieved') return;
    if (what === 'entered') enter(open, 'running', step, '');
    else if (what === 'awaits') enter(open, on === '' ? 'ready' : 'awaiting', step, on);
    else {
      close(open, step);
      open.end = step;
      open.ending = ENDINGS[what];
    }
  }

  private turnBegins(event: Event & { kind: 'turn' }): void {
    const { subject, thread, step, tasks } = event;
    this.endTurn(subject.id, step);
    let open = this.loops.find((one) => one.loop === subject.id && one.thread === thread);
    if (open === undefined) {
      open = { loop: subject.id, thread, name: subject.name, turns: [], turn: null };
      this.loops.push(open);
    }
    open.turn = event;
    for (const id of tasks) {
      const task = this.tasks.get(id);
      if (task?.state === 'awaiting') enter(task, 'ready', step, '');
    }
  }

  private endTurn(loop: number, step: number): void {
    for (const open of this.loops) {
      if (open.loop !== loop || open.turn === null) continue;
      const { turn, step: from, calls } = open.turn;
      open.turns.push({ turn, from, to: step, calls, label: turnLabel(turn, calls) });
      open.turn = null;
    }
  }
}

function begun({ subject, loop, thread, step }: Event & { kind: 'task' }): OpenTask {
  const base = { task: subject.id, loop, thread, title: subject.name, start: step, spans: [] };
  return { ...base, end: null, ending: 'open', state: 'ready', since: step, on: '' };
}

function enter(open: OpenTask, state: TaskSpan['state'], step: number, on: string): void {
  close(open, step);
  open.state = state;
  open.since = step;
  open.on = on;
}

function close(open: OpenTask, step: number): void {
  const { state, since, on, title } = open;
  if (state !== null && step > since) {
    open.spans.push({ from: since, to: step, state, label: LABELS[state](title, on) });
  }
  open.state = null;
}

const LABELS: Readonly<Record<TaskSpan['state'], (task: string, on: string) => Text>> = {
  running: (task) => ({ en: `${task} runs`, zh: `${task} 运行` }),
  ready: (task) => ({ en: `${task} is in the ready queue`, zh: `${task} 在就绪队列中` }),
  awaiting: (task, on) => ({ en: `${task} awaits ${on}`, zh: `${task} 等待 ${on}` }),
};

function turnLabel(turn: number, calls: readonly string[]): Text {
  const shown = calls.join(', ');
  return { en: `turn ${turn}: ${shown}`, zh: `第 ${turn} 轮：${shown}` };
}
