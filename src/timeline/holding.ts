/** Who held what: the rows under the lanes (one a lock) and the GIL strip above them. */
import type { Event, Subject } from '../scheduler/event.ts';
import { isLock } from './arrow.ts';
import { stretches } from './lane.ts';
import { dominant } from './level-of-detail.ts';
import type { Source } from './source.ts';
import type { Holding, Lane, LockRow } from './timeline.ts';

/** One row a lock that anybody took, in the order of their first taking. */
export function locksOf(source: Source): LockRow[] {
  const rows = new Map<number, LockHistory>();
  for (const event of source.events) {
    if (!('subject' in event) || !isLock(event.subject)) continue;
    let row = rows.get(event.subject.id);
    if (row === undefined) rows.set(event.subject.id, (row = new LockHistory(event.subject)));
    row.tell(event);
  }
  return [...rows.values()].filter((row) => row.taken).map((row) => row.end(source.length));
}

class LockHistory {
  private readonly subject: Subject;
  private readonly holdings: Holding[] = [];
  private readonly wanted = new Set<number>();
  private open: { from: number; thread: number; count: number; contended: boolean } | null = null;

  constructor(subject: Subject) {
    this.subject = subject;
  }

  get taken(): boolean {
    return this.holdings.length > 0 || this.open !== null;
  }

  tell(event: Event): void {
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
 * Who had the GIL; null in a model without one. Every step is somebody's: a gap is the step in which a thread that was
 * not running tried again what it could not do before, and belongs to the holding that follows.
 */
export function gilOf(source: Source, lanes: readonly Lane[]): Holding[] | null {
  if (source.model === 'free-threaded') return null;
  if (lanes.some((lane) => lane.mix !== undefined)) return coarseGil(lanes);
  const running = [...stretches(source)].filter(({ state }) => state === 0).sort((a, b) => a.from - b.from);
  const holdings: Holding[] = [];
  let end = 0;
  for (const { thread, from, to } of running) {
    if (to <= end) continue;
    const last = holdings.at(-1);
    if (last?.thread === thread && from - end <= 1) holdings[holdings.length - 1] = { ...last, to };
    else holdings.push({ from: from - end <= 1 ? end : from, to, thread, count: 1, contended: false });
    end = to;
  }
  const wanted = readiness(source);
  return holdings.map((holding) => ({ ...holding, contended: overlaps(wanted, holding) }));
}

/** By columns: whoever ran most in it. */
function coarseGil(lanes: readonly Lane[]): Holding[] {
  const holdings: Holding[] = [];
  const columns = (lanes[0]?.mix?.shares.length ?? 0) / 5;
  for (let column = 0; column < columns; column++) {
    let [owner, most] = [-1, 0];
    for (const lane of lanes) {
      const share = lane.mix?.shares[column * 5] ?? 0;
      if (share > most) [owner, most] = [lane.thread, share];
    }
    const { from, width } = lanes[0]!.mix!;
    const [left, right] = [Math.round(from + column * width), Math.round(from + (column + 1) * width)];
    const contended = lanes.some((lane) => lane.mix !== undefined && dominant(lane.mix, column) === 'ready');
    const last = holdings.at(-1);
    if (owner < 0 || right <= left) continue;
    if (last?.thread === owner && last.to === left && last.contended === contended) {
      holdings[holdings.length - 1] = { ...last, to: right };
    } else holdings.push({ from: left, to: right, thread: owner, count: 1, contended });
  }
  return holdings;
}

/** Merged stretches in which anybody was ready, ascending. */
function readiness(source: Source): { from: number; to: number }[] {
  const ready = [...stretches(source)].filter(({ state }) => state === 1).sort((a, b) => a.from - b.from);
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of ready) {
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
