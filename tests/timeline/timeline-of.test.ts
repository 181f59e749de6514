import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPANS_MAX } from '../../src/timeline/lane.ts';
import { spanAt } from '../../src/timeline/level-of-detail.ts';
import type { Source } from '../../src/timeline/source.ts';
import type { Lane, Timeline } from '../../src/timeline/timeline.ts';
import { timelineOf } from '../../src/timeline/timeline-of.ts';
import type { ThreadState } from '../../src/trace/trace.ts';
import { type Change, changesOf, LOCK, stolenWakeup, threadInfo } from './story.ts';

const timeline = timelineOf(stolenWakeup);

function lane(of: Timeline, thread: number): Lane {
  return of.lanes.find((each) => each.thread === thread) as Lane;
}

function source(changes: readonly Change[], rest: Partial<Source> = {}): Source {
  const ids = [...new Set([0, ...changes.map((change) => change[1])])];
  return {
    length: (changes.at(-1)?.[0] ?? 0) + 5,
    model: 'gil',
    threads: ids.map((id) => threadInfo(id, `T${id}`, 0, null)),
    changes: changesOf(changes),
    events: [],
    findings: [],
    ending: null,
    ...rest,
  };
}

/** The state after `position` steps as a plain reader of the columns finds it. */
function stateAfter(changes: readonly Change[], thread: number, position: number): ThreadState | undefined {
  let state: ThreadState | undefined = thread === 0 ? 'running' : undefined;
  for (const [step, id, next] of changes) if (id === thread && step <= position) state = next;
  return state;
}

const SHOWN = ['running', 'ready', 'blocked', 'waiting', 'sleeping'];

describe('a stolen wake-up', () => {
  it('has the lane of the victim: waiting, then blocked, then running', () => {
    expect(lane(timeline, 1).spans.map(({ from, to, state }) => [from, to, state])).toEqual([
      [4, 14, 'ready'],
      [14, 24, 'running'],
      [24, 35, 'waiting'],
      [35, 51, 'blocked'],
      [51, 56, 'running'],
    ]);
    expect(timeline.lanes.map(({ ending }) => ending)).toEqual(['done', 'failed', 'done', 'done']);
  });

  it('says what a thread waits for and who ended it', () => {
    const [waiting, blocked] = lane(timeline, 1).spans.slice(2);
    expect(waiting?.label.en).toBe('waits for a notify of `cond`; woken by P at step 35');
    expect(blocked?.label.en).toBe('wants `m`, held by P');
    expect(waiting?.label.zh).toContain('`cond`');
  });

  it('has an arrow for every start, wake, hand-off and join, and no other', () => {
    const arrows = timeline.arrows.map(({ kind, from, to }) => [
      kind,
      from.thread,
      from.step,
      to.thread,
      to.step,
    ]);
    expect(arrows).toEqual([
      ['start', 0, 4, 1, 4],
      ['start', 0, 7, 2, 7],
      ['start', 0, 10, 3, 10],
      ['wake', 3, 35, 1, 35],
      ['hand-off', 3, 42, 2, 43],
      ['hand-off', 2, 50, 1, 51],
      ['join', 1, 56, 0, 56],
    ]);
  });

  it('numbers markers as the findings are numbered', () => {
    const markers = timeline.markers.map(({ kind, step, thread, number }) => [kind, step, thread, number]);
    expect(markers).toEqual([
      ['stolen-wakeup', 47, 1, 1],
      ['output', 49, 2, 0],
      ['exception', 54, 1, 2],
    ]);
  });

  it('shows who held the lock, and when somebody else wanted it', () => {
    expect(timeline.locks).toHaveLength(1);
    const held = timeline.locks[0]?.holdings.map(({ from, to, thread, contended }) => [
      from,
      to,
      thread,
      contended,
    ]);
    expect(held).toEqual([
      [18, 24, 1, false],
      [28, 42, 3, true],
      [43, 50, 2, true],
      [51, 55, 1, false],
    ]);
  });

  it('gives the GIL to somebody at every step', () => {
    let at = 0;
    for (const { from, to } of timeline.gil ?? []) {
      expect(from).toBe(at);
      at = to;
    }
    expect(at).toBe(timeline.length);
    expect(timelineOf({ ...stolenWakeup, model: 'free-threaded' }).gil).toBeNull();
  });

  it('has beats at what happened, in order, once', () => {
    const { beats } = timeline;
    expect([...new Set(beats)].sort((a, b) => a - b)).toEqual(beats);
    for (const step of [4, 24, 35, 39, 47, 49, 54, 56, 66]) expect(beats).toContain(step);
    expect(beats).not.toContain(20);
  });
});

describe('events', () => {
  it('tell of a notify that found nobody', () => {
    const event = {
      kind: 'notified',
      step: 3,
      thread: 0,
      line: 1,
      subject: LOCK,
      woke: [],
      asked: 1,
    } as const;
    const { markers, arrows } = timelineOf(source([], { length: 9, events: [event] }));
    expect(markers).toMatchObject([{ kind: 'empty-notify', step: 3, thread: 0, number: 0 }]);
    expect(arrows).toEqual([]);
  });

  it('draw a spurious wake-up from nowhere to the end of the wait', () => {
    const rows: Change[] = [
      [2, 1, 'running'],
      [4, 1, 'waiting'],
      [9, 1, 'blocked'],
      [12, 1, 'running'],
    ];
    const subject = { id: 1, type: 'condition', name: 'cond' };
    const event = { kind: 'resumed', step: 12, thread: 1, line: 1, subject, why: 'spurious' } as const;
    const [arrow] = timelineOf(source(rows, { events: [event] })).arrows;
    expect(arrow).toMatchObject({
      kind: 'spurious',
      from: { thread: null, step: 9 },
      to: { thread: 1, step: 9 },
    });
  });

  it('count the holds of an RLock', () => {
    const subject = { id: 5, type: 'rlock', name: 'r' };
    const at = (step: number, kind: 'acquired' | 'released', count: number) =>
      ({ kind, step, thread: 0, line: 1, subject, count, woke: [] }) as Source['events'][number];
    const events = [at(1, 'acquired', 1), at(3, 'acquired', 2), at(6, 'released', 1), at(8, 'released', 0)];
    const [row] = timelineOf(source([], { length: 10, events })).locks;
    expect(row?.holdings.map(({ from, to, count }) => [from, to, count])).toEqual([
      [1, 3, 1],
      [3, 6, 2],
      [6, 8, 1],
    ]);
  });

  it('leave a lock that is never released held to the end', () => {
    const event = { kind: 'acquired', step: 4, thread: 0, line: 1, subject: LOCK, count: 1 } as const;
    const [row] = timelineOf(source([], { length: 10, events: [event] })).locks;
    expect(row?.holdings).toMatchObject([{ from: 4, to: 10 }]);
  });

  it('draw no hand-off to a thread that never waited', () => {
    const at = (step: number, thread: number, kind: 'acquired' | 'released', count: number) =>
      ({ kind, step, thread, line: 1, subject: LOCK, count, woke: [] }) as Source['events'][number];
    const events = [at(1, 0, 'acquired', 1), at(2, 0, 'released', 0), at(5, 1, 'acquired', 1)];
    expect(timelineOf(source([[3, 1, 'running']], { events })).arrows).toEqual([]);
  });

  it('mark a deadlock over all lanes, whether or not it is a finding', () => {
    const ending = { kind: 'deadlock', cycle: [0, 1], stuck: [] } as const;
    const [marker] = timelineOf(source([], { length: 7, ending })).markers;
    expect(marker).toMatchObject({ kind: 'deadlock', thread: null, step: 7 });
  });
});

const changesArbitrary = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom<ThreadState>('ready', 'running', 'blocked', 'waiting', 'sleeping', 'done'),
    ),
    { maxLength: 40 },
  )
  .map((rows) => {
    let step = 0;
    return rows.map(([gap, thread, state]): Change => [(step += gap), thread, state]);
  });

describe('spans of any columns', () => {
  it('say of every step what the columns say', () => {
    fc.assert(
      fc.property(changesArbitrary, (changes) => {
        const made = timelineOf(source(changes));
        for (const { thread, spans } of made.lanes) {
          for (let position = 0; position < made.length; position++) {
            const state = stateAfter(changes, thread, position);
            const shown = state !== undefined && SHOWN.includes(state) ? state : undefined;
            expect(spanAt(spans, position)?.state).toBe(shown);
          }
        }
      }),
    );
  });

  it('are in order, not empty, and never meet their like', () => {
    fc.assert(
      fc.property(changesArbitrary, (changes) => {
        for (const { spans, end } of timelineOf(source(changes)).lanes) {
          spans.forEach((span, i) => {
            const next = spans[i + 1];
            expect(span.to).toBeGreaterThan(span.from);
            expect(span.to).toBeLessThanOrEqual(end);
            if (next === undefined) return;
            expect(next.from).toBeGreaterThanOrEqual(span.to);
            if (next.from === span.to) expect(next.state).not.toBe(span.state);
          });
        }
      }),
    );
  });
});

describe('a long run', () => {
  const changes: Change[] = [[0, 1, 'ready']];
  for (let step = 3; changes.length <= SPANS_MAX + 1000; step += 3) {
    const next = (step / 3) % 2;
    changes.push([step, 1 - next, 'ready'], [step, next, 'running']);
  }
  const long = source(changes);
  const [from, to] = [9000, 9300];
  const made = timelineOf(long, { from, to, columns: 100 });

  it('is exact inside the window', () => {
    for (const { thread, spans, mix } of made.lanes) {
      expect(mix?.exact).toEqual({ from, to });
      for (let position = from; position < to; position++) {
        expect(spanAt(spans, position)?.state).toBe(stateAfter(changes, thread, position));
      }
    }
  });

  it('has few spans outside, in order and without overlap', () => {
    for (const { spans } of made.lanes) {
      expect(spans.length).toBeLessThan(400);
      spans.forEach((span, i) => {
        const next = spans[i + 1];
        expect(span.to).toBeGreaterThan(span.from);
        if (next !== undefined) expect(next.from).toBeGreaterThanOrEqual(span.to);
      });
    }
  });

  it('shows two threads that take turns as half running, each of them', () => {
    for (const { mix } of made.lanes) {
      const running = mix?.shares.filter((_, i) => i % 5 === 0) ?? [];
      for (const share of running) expect(Math.abs(share - 127)).toBeLessThan(4);
    }
  });

  it('has a GIL strip of a size that can be drawn', () => {
    const { gil } = made;
    expect(gil?.length).toBeLessThan(400);
    for (let i = 1; i < (gil?.length ?? 0); i++)
      expect(gil![i]!.from).toBeGreaterThanOrEqual(gil![i - 1]!.to);
  });
});
