import { expect, test } from 'vitest';
import { chromeTrace } from '../../src/share/chrome-trace.ts';
import { mermaid } from '../../src/share/mermaid.ts';
import { svg } from '../../src/share/svg.ts';
import type { Lane, Span, SpanState, Timeline } from '../../src/timeline/timeline.ts';

const both = (en: string, zh = en) => ({ en, zh });
const span = (from: number, to: number, state: SpanState, says: string = state): Span => ({
  ...{ from, to, state, label: both(says, `${says}（中文）`) },
});
const lane = (thread: number, title: string, spans: Span[], ending: Lane['ending'] = 'done'): Lane => ({
  ...{ thread, title, spans, ending, start: spans[0]?.from ?? 0, end: spans.at(-1)?.to ?? 0 },
});

/** Main starts A, whose name is hostile; A waits; main wakes it; A dies. */
const timeline: Timeline = {
  length: 30,
  lanes: [
    lane(0, 'MainThread', [span(0, 5, 'running'), span(5, 8, 'ready'), span(8, 30, 'running')]),
    lane(1, 'A; end <script>&"#', [
      ...[
        span(5, 8, 'running'),
        span(8, 12, 'waiting', 'waits for `cond`'),
        span(12, 20, 'blocked', 'wants `m`'),
      ],
      span(20, 25, 'running'),
    ]),
  ],
  arrows: [
    { kind: 'start', from: { thread: 0, step: 5 }, to: { thread: 1, step: 5 }, label: both('main starts A') },
    {
      kind: 'wake',
      from: { thread: 0, step: 12 },
      to: { thread: 1, step: 12 },
      label: both('notify; wakes A'),
    },
    { kind: 'join', from: { thread: 1, step: 25 }, to: { thread: 0, step: 26 }, label: both('A ended') },
    {
      kind: 'spurious',
      from: { thread: null, step: 13 },
      to: { thread: 1, step: 13 },
      label: both('spurious'),
    },
  ],
  markers: [
    {
      kind: 'exception',
      step: 25,
      thread: 1,
      number: 1,
      label: both('IndexError: pop from empty list', '下标错误'),
    },
    { kind: 'deadlock', step: 30, thread: null, number: 2, label: both('deadlock') },
    { kind: 'output', step: 9, thread: 0, number: 0, label: both('prints') },
  ],
  gil: [
    { from: 0, to: 5, thread: 0, count: 1, contended: false },
    { from: 5, to: 8, thread: 1, count: 1, contended: true },
  ],
  locks: [
    {
      object: 3,
      name: 'm',
      type: 'lock',
      holdings: [{ from: 9, to: 20, thread: 0, count: 1, contended: true }],
    },
  ],
  beats: [5, 12, 25],
};

interface Record {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts?: number;
  readonly dur?: number;
  readonly id?: number;
}

test('a Chrome trace has what its readers demand', () => {
  const file = JSON.parse(chromeTrace(timeline, { seed: 7 }));
  const records: Record[] = file.traceEvents;
  expect(file.otherData).toEqual({ seed: 7 });
  const slices = records.filter((record) => record.ph === 'X') as Required<Record>[];
  expect(slices.filter((s) => s.pid === 1)).toHaveLength(7);
  expect(slices.find((s) => s.name === 'waiting')).toMatchObject({ tid: 2, ts: 8000, dur: 4000 });
  expect(slices.filter((s) => s.pid === 2)).toHaveLength(3);
  for (const a of slices)
    for (const b of slices)
      if (a !== b && a.tid === b.tid && a.pid === b.pid)
        expect(a.ts + a.dur <= b.ts || b.ts + b.dur <= a.ts).toBe(true);
  const flows = records.filter((record) => record.ph === 's' || record.ph === 'f');
  expect(flows).toHaveLength(6);
  for (const flow of flows) {
    const row = slices.filter((s) => s.pid === flow.pid && s.tid === flow.tid);
    expect(row.some((s) => s.ts <= (flow.ts ?? -1) && (flow.ts ?? -1) < s.ts + s.dur)).toBe(true);
    expect(Number.isInteger(flow.id)).toBe(true);
  }
  const names = records.filter((record) => record.name === 'thread_name');
  expect(new Set(names.map((record) => record.tid)).size).toBe(4);
});

test('Mermaid gets no text that it would read as its own', () => {
  const text = mermaid(timeline);
  expect(text.split('\n')[0]).toBe('sequenceDiagram');
  expect(text).toContain('participant T0 as MainThread');
  expect(text).toContain('T0--)T1: notify#59; wakes A');
  expect(text).toContain('participant R as runtime');
  expect(text).toContain('Note over T0,T1: deadlock');
  for (const line of text.split('\n').slice(1)) {
    expect(line.replaceAll(/#\d+;/g, '')).not.toMatch(/[;#<]/);
    expect(line.replaceAll(/#\d+;/g, '·')).not.toMatch(/\bend\b/i);
  }
  expect(mermaid(timeline, 'zh')).toContain('下标错误');
});

test('a long run is cut in Mermaid, and equal lines are counted', () => {
  const arrow = (step: number, says: string) => ({
    ...{ kind: 'wake' as const, from: { thread: 0, step }, to: { thread: 1, step }, label: both(says) },
  });
  const many = { ...timeline, arrows: Array.from({ length: 500 }, (_, i) => arrow(i, `wake ${i}`)) };
  expect(mermaid(many).split('\n').length).toBeLessThan(70);
  expect(mermaid(many)).toMatch(/Note over T0: 4\d\d more not shown/);
  const same = { ...timeline, arrows: Array.from({ length: 4 }, (_, i) => arrow(i, 'again')) };
  expect(mermaid(same)).toContain('T0--)T1: again ×4');
});

test('the SVG is well-formed, says what is in it, and carries nothing of the program as markup', () => {
  const picture = svg(timeline, 'stolen "wake-up" & co \u0001', 'en');
  const tags = [...picture.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)];
  const open: string[] = [];
  for (const [, close, name = '', alone] of tags) {
    if (close) expect(open.pop()).toBe(name);
    else if (!alone) open.push(name);
  }
  expect(open).toEqual([]);
  expect(picture).toMatch(
    /^<svg [^>]*role="img"[^>]*><title>stolen &#34;wake-up&#34; &#38; co \ufffd<\/title><desc>/,
  );
  expect(picture).not.toContain('<script');
  expect(picture).toContain('IndexError: pop from empty list');
  expect(svg(timeline, 't', 'zh')).toContain('等条件');
});

test('a run of very many spans is still a small picture', () => {
  const spans = Array.from({ length: 200_000 }, (_, i) => span(i, i + 1, i % 2 ? 'running' : 'ready'));
  const long = {
    ...timeline,
    length: 200_000,
    lanes: [lane(0, 'MainThread', spans)],
    arrows: [],
    markers: [],
  };
  expect(svg(long, 't').length).toBeLessThan(1_000_000);
});

test('an empty timeline is no reason to fail', () => {
  const empty: Timeline = {
    ...timeline,
    length: 0,
    lanes: [],
    arrows: [],
    markers: [],
    gil: null,
    locks: [],
  };
  expect(JSON.parse(chromeTrace(empty, {})).traceEvents).toHaveLength(2);
  expect(mermaid(empty)).toBe('sequenceDiagram\n');
  expect(svg(empty, 't')).toContain('</svg>');
});
