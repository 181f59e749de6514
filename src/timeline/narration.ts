/**
 * What a span means, in words: for tooltips, exports and whoever cannot see the picture. Reads the events around a
 * span; a long run has events only for its interesting steps, and then the words say less, never something untrue.
 */
import type { Text } from '../base/text.ts';
import type { Event, Subject, Waiting } from '../scheduler/event.ts';
import type { Source } from './source.ts';
import type { Span, SpanState } from './timeline.ts';

type Stretch = Pick<Span, 'from' | 'to' | 'state'>;
type Blocked = Extract<Event, { kind: 'blocked' }>;
type InWaitSet = Extract<Event, { kind: 'waiting' }>;

/** Who ended a wait: a thread, or the clock. */
interface Waker {
  readonly thread: number;
  readonly subject: Subject | null;
}

export class Narrator {
  private readonly names: Map<number, string>;
  private readonly wants = new Map<string, Blocked | InWaitSet>();
  private readonly wakers = new Map<string, Waker>();

  constructor(source: Source) {
    this.names = new Map(source.threads.map((thread) => [thread.id, thread.name]));
    for (const event of source.events) {
      if (event.kind === 'blocked' || event.kind === 'waiting')
        this.wants.set(at(event.thread, event.step), event);
      if (!('woke' in event)) continue;
      const subject = 'subject' in event ? event.subject : null;
      for (const woken of event.woke)
        this.wakers.set(at(woken, event.step), { thread: event.thread, subject });
    }
  }

  name(thread: number): string {
    return this.names.get(thread) ?? `thread ${thread}`;
  }

  span(thread: number, stretch: Stretch): Span {
    return { ...stretch, label: this.label(thread, stretch) };
  }

  /** A span that stands for many. */
  standIn(_thread: number, stretch: Stretch): Span {
    const { en, zh } = MOSTLY[stretch.state];
    return { ...stretch, label: { en: `mostly ${en}`, zh: `主要${zh}` } };
  }

  private label(thread: number, { state, from, to }: Stretch): Text {
    if (state === 'running') return runs(from + 1, to);
    if (state === 'ready') return READY;
    if (state === 'sleeping') return SLEEPS;
    const wanted = this.wants.get(at(thread, from));
    const what = wanted === undefined ? SOMETHING[state] : this.want(wanted);
    const waker = this.wakers.get(at(thread, to));
    return waker === undefined ? what : join(what, this.woken(waker, to));
  }

  private want(event: Blocked | InWaitSet): Text {
    const name = `\`${event.subject.name}\``;
    if (event.kind === 'waiting') return WAITS[event.why](name);
    const holders = event.by.map((thread) => this.name(thread)).join(', ');
    return holders === ''
      ? { en: `wants ${name}`, zh: `等锁 ${name}` }
      : { en: `wants ${name}, held by ${holders}`, zh: `等锁 ${name}（${holders} 持有）` };
  }

  private woken({ thread }: Waker, step: number): Text {
    const name = this.name(thread);
    return { en: `woken by ${name} at step ${step}`, zh: `第 ${step} 步被 ${name} 唤醒` };
  }
}

const READY: Text = { en: 'could run, but another thread was chosen', zh: '可以运行，但选中了别的线程' };
const SLEEPS: Text = { en: 'sleeps until its time has come', zh: '睡眠，等待时间到' };
const SOMETHING: Readonly<Record<'blocked' | 'waiting', Text>> = {
  blocked: { en: 'wants a lock that is held', zh: '等一把被持有的锁' },
  waiting: { en: 'waits to be woken', zh: '等待被唤醒' },
};
const MOSTLY: Readonly<Record<SpanState, Text>> = {
  running: { en: 'running', zh: '运行' },
  ready: { en: 'ready', zh: '就绪' },
  blocked: { en: 'blocked', zh: '等锁' },
  waiting: { en: 'waiting', zh: '等条件' },
  sleeping: { en: 'sleeping', zh: '睡眠' },
};
const WAITS: Readonly<Record<Waiting, (name: string) => Text>> = {
  notify: (name) => ({ en: `waits for a notify of ${name}`, zh: `等待 ${name} 的通知` }),
  set: (name) => ({ en: `waits for ${name} to be set`, zh: `等待 ${name} 被置位` }),
  item: (name) => ({ en: `waits for an item in ${name}`, zh: `等待 ${name} 中有元素` }),
  room: (name) => ({ en: `waits for room in ${name}`, zh: `等待 ${name} 有空位` }),
  join: (name) => ({ en: `waits for ${name} to end`, zh: `等待 ${name} 结束` }),
  tasks: (name) => ({ en: `waits for all tasks of ${name}`, zh: `等待 ${name} 的任务全部完成` }),
  barrier: (name) => ({ en: `waits for the others at ${name}`, zh: `在 ${name} 处等待其他线程` }),
  loop: (name) => ({
    en: `has nothing to run in the event loop ${name}`,
    zh: `事件循环 ${name} 中没有可运行的回调`,
  }),
  unit: (name) => ({ en: `waits for a unit of ${name}`, zh: `等待 ${name} 的一个名额` }),
};

function runs(first: number, last: number): Text {
  if (first === last) return { en: `runs step ${first}`, zh: `运行第 ${first} 步` };
  return { en: `runs steps ${first} to ${last}`, zh: `运行第 ${first}–${last} 步` };
}

function join(a: Text, b: Text): Text {
  return { en: `${a.en}; ${b.en}`, zh: `${a.zh}；${b.zh}` };
}

function at(thread: number, step: number): string {
  return `${thread}@${step}`;
}
