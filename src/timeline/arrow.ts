/**
 * Arrows from events: who woke, started, was joined by or handed a lock to whom. A released lock goes to whoever takes
 * it next: only if that is a thread that was blocked on it was anything handed over.
 */
import type { Text } from '../base/text.ts';
import type { Event, Subject } from '../scheduler/event.ts';
import type { Narrator } from './narration.ts';
import { processes } from './process-group.ts';
import type { Source } from './source.ts';
import type { Arrow, Lane } from './timeline.ts';

export function arrowsOf(source: Source, lanes: readonly Lane[], narrator: Narrator): Arrow[] {
  const tracer = new ArrowTracer(lanes, narrator, processes(source));
  return source.events.flatMap((event) => tracer.arrows(event)).sort((a, b) => a.from.step - b.from.step);
}

/** Reads events in order; remembers who is blocked on which lock, and who let go of it last. */
class ArrowTracer {
  private readonly blocked = new Map<number, Set<number>>();
  private readonly releases = new Map<number, { thread: number; step: number }>();
  private readonly lanes: ReadonlyMap<number, Lane>;
  private readonly narrator: Narrator;

  /** Messages that lie in a pipe, by channel, oldest first. */
  private readonly sent = new Map<number, { thread: number; step: number; item: string }[]>();
  private readonly processes: ReadonlyMap<number, number>;

  constructor(lanes: readonly Lane[], narrator: Narrator, processes: ReadonlyMap<number, number>) {
    this.processes = processes;
    this.lanes = new Map(lanes.map((lane) => [lane.thread, lane]));
    this.narrator = narrator;
  }

  arrows(event: Event): Arrow[] {
    switch (event.kind) {
      case 'started':
        return [this.start(event.thread, event.child, event.step)];
      case 'ended':
        return event.woke.map((woken) => this.arrow('join', event.thread, woken, event.step, null));
      case 'put':
      case 'got':
        if (event.subject.type === 'pipe') return this.message(event);
        return this.wakes(event.thread, event.woke, event.step, event.subject);
      case 'notified':
      case 'changed':
        return this.wakes(event.thread, event.woke, event.step, event.subject);
      case 'blocked':
        this.blockedOn(event.subject.id).add(event.thread);
        return [];
      case 'released':
        if (!isLock(event.subject)) return this.wakes(event.thread, event.woke, event.step, event.subject);
        if (event.count === 0)
          this.releases.set(event.subject.id, { thread: event.thread, step: event.step });
        return [];
      case 'acquired':
        return this.taken(event.thread, event.step, event.subject);
      case 'resumed':
        return event.why === 'spurious' ? [this.spurious(event.thread, event.step, event.subject)] : [];
      default:
        return [];
    }
  }

  /** A process begins with a copy of the memory of the one that forks. */
  private start(from: number, child: number, step: number): Arrow {
    if (this.processes.get(from) === this.processes.get(child)) {
      return this.arrow('start', from, child, step, null);
    }
    const [a, b] = [this.narrator.name(from), this.narrator.name(child)];
    return {
      kind: 'copy',
      from: { thread: from, step },
      to: { thread: child, step },
      label: { en: `${b} begins with a copy of what ${a} has`, zh: `${b} 以 ${a} 所有内容的副本开始` },
    };
  }

  /** What is received is a copy of what was sent. */
  private message(event: Event & { kind: 'put' | 'got' }): Arrow[] {
    const { thread, step, item } = event;
    const { id, name } = event.subject;
    const lying = this.sent.get(id) ?? [];
    this.sent.set(id, lying);
    if (event.kind === 'put') {
      lying.push({ thread, step, item });
      return [];
    }
    const message = lying.shift();
    if (message === undefined) return [];
    const [a, b] = [this.narrator.name(message.thread), this.narrator.name(thread)];
    return [
      {
        kind: 'copy',
        from: { thread: message.thread, step: message.step },
        to: { thread, step },
        label: {
          en: `${b} gets a copy of ${item} from ${a} (\`${name}\`)`,
          zh: `${b} 从 ${a} 得到 ${item} 的副本（\`${name}\`）`,
        },
      },
    ];
  }

  private wakes(from: number, woke: readonly number[], step: number, subject: Subject): Arrow[] {
    return woke.map((woken) => this.arrow('wake', from, woken, step, subject));
  }

  /** The lock has a new holder: an arrow if it had waited for it. */
  private taken(thread: number, step: number, subject: Subject): Arrow[] {
    const release = this.releases.get(subject.id);
    this.releases.delete(subject.id);
    const waited = this.blockedOn(subject.id).delete(thread);
    if (!waited || release === undefined || release.thread === thread || !isLock(subject)) return [];
    const arrow = this.arrow('hand-off', release.thread, thread, release.step, subject);
    return [{ ...arrow, to: { thread, step } }];
  }

  /** The runtime woke it when it left the wait set, which is before it got its lock back. */
  private spurious(thread: number, step: number, subject: Subject): Arrow {
    const waits = this.lanes.get(thread)?.spans.filter((span) => span.state === 'waiting' && span.to <= step);
    const moment = waits?.at(-1)?.to ?? step;
    return {
      kind: 'spurious',
      from: { thread: null, step: moment },
      to: { thread, step: moment },
      label: {
        en: `${this.narrator.name(thread)} leaves \`${subject.name}\` although nobody notified it`,
        zh: `没有人通知，${this.narrator.name(thread)} 却离开了 \`${subject.name}\` 的等待`,
      },
    };
  }

  private arrow(kind: Spoken, from: number, to: number, step: number, subject: Subject | null): Arrow {
    const label = SENTENCES[kind](
      this.narrator.name(from),
      this.narrator.name(to),
      `\`${subject?.name ?? ''}\``,
    );
    return { kind, from: { thread: from, step }, to: { thread: to, step }, label };
  }

  private blockedOn(lock: number): Set<number> {
    const known = this.blocked.get(lock);
    if (known !== undefined) return known;
    const fresh = new Set<number>();
    this.blocked.set(lock, fresh);
    return fresh;
  }
}

type Spoken = Exclude<Arrow['kind'], 'spurious' | 'copy'>;

const SENTENCES: Readonly<Record<Spoken, (a: string, b: string, subject: string) => Text>> = {
  wake: (a, b, subject) => ({ en: `${a} wakes ${b} (${subject})`, zh: `${a} 唤醒 ${b}（${subject}）` }),
  'hand-off': (a, b, subject) => ({
    en: `${subject} goes from ${a} to ${b}`,
    zh: `${subject} 从 ${a} 交到 ${b}`,
  }),
  start: (a, b) => ({ en: `${a} starts ${b}`, zh: `${a} 启动 ${b}` }),
  join: (a, b) => ({ en: `${a} has ended; ${b} goes on`, zh: `${a} 已结束，${b} 继续` }),
};

export function isLock(subject: Subject): boolean {
  return subject.type === 'lock' || subject.type === 'rlock';
}
