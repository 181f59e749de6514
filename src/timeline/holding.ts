/** Who held what: the rows under the lanes (one a lock) and the GIL strip above them. */
import type { Event, Subject } from '../scheduler/event.ts';
import { isLock } from './arrow.ts';
import { eachStretch } from './lane.ts';
import { dominant } from './level-of-detail.ts';
import { isInternal, type Source } from './source.ts';
import { type Holding, type Lane, type LockRow, type Mix, SPAN_STATES, type SpanState } from './timeline.ts';

/** One row a lock that the program took, in the order of their first taking; the library's own are left out. */
export function locksOf(source: Source): LockRow[] {
  const rows = new Map<number, LockHistory>();
  for (const event of source.events) {
    if (!('subject' in event) || !isLock(event.subject)) continue;
    let row = rows.get(event.subject.id);
    if (row === undefined) rows.set(event.subject.id, (row = new LockHistory(event.subject)));
    row.tell(event, isInternal(source, { ...event, subject: event.subject }));
  }
  return [...rows.values()].filter((row) => row.taken).map((row) => row.end(source.length));
}

class LockHistory {
  /** By the program itself, or by the library for it. */
  taken = false;
  private readonly subject: Subject;
  private readonly holdings: Holding[] = [];
  private readonly wanted = new Set<number>();
  private open: { from: number; thread: number; count: number; contended: boolean } | null = null;

  constructor(subject: Subject) {
    this.subject = subject;
  }

  tell(event: Event, internal: boolean): void {
    if (event.kind === 'acquired' && !internal) this.taken = true;
    if (event.kind === 'blocked') {
      this.wanted.add(event.thread);
      if (this.open !== null) this.open.contended = true;
    } else if (event.kind === 'refused') {
      this.wanted.delete(event.thread);
    } else if (event.kind === 'acquired') {
      this.wanted.delete(event.thread);
      this.change(event.step, event.thread, event.count);
    } else if (event.kind === 'released') {
      this.change(event.step, this.open?.thread ?? event.thread, event.count);
    }
  }

  end(length: number): LockRow {
    this.close(length);
    const { id, name, type } = this.subject;
    return { object: id, name, type, holdings: this.holdings };
  }

  private change(step: number, thread: number, count: number): void {
    this.close(step);
    if (count > 0) this.open = { from: step, thread, count, contended: this.wanted.size > 0 };
  }

  private close(to: number): void {
    if (this.open !== null && to > this.open.from) this.holdings.push({ ...this.open, to });
    this.open = null;
  }
}

/**
 * Who of these lanes' threads had the GIL of their process; null in a model without one. Every step is somebody's: a
 * gap is the step in which a thread that was not running tried again what it could not do before, and belongs to the
 * holding that follows.
 */
export function gilOf(source: Source, lanes: readonly Lane[]): Holding[] | null {
  if (source.model === 'free-threaded') return null;
  if (lanes.some((lane) => lane.mix !== undefined)) return coarseGil(lanes);
  const own = new Set(lanes.map(({ thread }) => thread));
  const running = stretchesIn('running', source).filter(({ thread }) => own.has(thread));
  const holdings: Holding[] = [];
  let end = 0;
  for (const { thread, from, to } of running) {
    if (to <= end) continue;
    const last = holdings.at(-1);
    if (last?.thread === thread && from - end <= 1) holdings[holdings.length - 1] = { ...last, to };
    else holdings.push({ from: from - end <= 1 ? end : from, to, thread, count: 1, contended: false });
    end = to;
  }
  const wanted = readiness(source, own);
  return holdings.map((holding) => ({ ...holding, contended: overlaps(wanted, holding) }));
}

/** By columns: whoever ran most in it. In the exact window, if there is one, from its spans. */
function coarseGil(lanes: readonly Lane[]): Holding[] {
  const mixed = lanes.flatMap(({ thread, mix }) => (mix === undefined ? [] : [{ thread, mix }]));
  const [first] = mixed;
  if (first === undefined) return [];
  const { from, width, shares, exact } = first.mix;
  const columns = shares.length / SPAN_STATES.length;
  const holdings: Holding[] = [];
  const put = (thread: number, left: number, right: number, contended: boolean) => {
    const last = holdings.at(-1);
    if (right <= left) return;
    if (last?.thread === thread && last.to === left && last.contended === contended) {
      holdings[holdings.length - 1] = { ...last, to: right };
    } else holdings.push({ from: left, to: right, thread, count: 1, contended });
  };
  const columnsTo = (start: number, end: number) => {
    for (let column = Math.max(0, Math.floor((start - from) / width)); column < columns; column++) {
      const left = Math.max(start, Math.round(from + column * width));
      if (left >= end) return;
      const [most] = [...mixed].sort((a, b) => runs(b.mix, column) - runs(a.mix, column));
      if (most === undefined || runs(most.mix, column) === 0) continue;
      const contended = mixed.some(({ mix }) => dominant(mix, column) === 'ready');
      put(most.thread, left, Math.min(end, Math.round(from + (column + 1) * width)), contended);
    }
  };
  if (exact === null) {
    columnsTo(from, Number.POSITIVE_INFINITY);
    return holdings;
  }
  columnsTo(from, exact.from);
  const inside = lanes.flatMap(({ thread, spans }) =>
    spans
      .filter((span) => span.state === 'running' && span.to > exact.from && span.from < exact.to)
      .map((span) => ({ thread, from: Math.max(exact.from, span.from), to: Math.min(exact.to, span.to) })),
  );
  for (const { thread, from, to } of inside.sort((a, b) => a.from - b.from)) put(thread, from, to, false);
  columnsTo(exact.to, Number.POSITIVE_INFINITY);
  return holdings;
}

function runs(mix: Mix, column: number): number {
  return mix.shares[column * SPAN_STATES.length] ?? 0;
}

function stretchesIn(state: SpanState, source: Source): { thread: number; from: number; to: number }[] {
  const found: { thread: number; from: number; to: number }[] = [];
  eachStretch(source, (stretch) => {
    const { thread, from, to } = stretch;
    if (SPAN_STATES[stretch.state] === state) found.push({ thread, from, to });
  });
  return found.sort((a, b) => a.from - b.from);
}

/** Merged stretches in which anybody was ready, ascending. */
function readiness(source: Source, own: ReadonlySet<number>): { from: number; to: number }[] {
  const merged: { from: number; to: number }[] = [];
  for (const { thread, from, to } of stretchesIn('ready', source)) {
    if (!own.has(thread)) continue;
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

function overlaps(merged: readonly { from: number; to: number }[], { from, to }: Holding): boolean {
  let [low, high] = [0, merged.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((merged[middle] as { to: number }).to > from) high = middle;
    else low = middle + 1;
  }
  const next = merged[low];
  return next !== undefined && next.from < to;
}
