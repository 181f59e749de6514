/** Every variant of every scenario keeps its promise: how it ends, what is found, what it prints, what is said. */
import { expect, test } from 'vitest';
import type { Text } from '../src/base/text.ts';
import { compile } from '../src/program/program.ts';
import { CATALOGUE } from '../src/scenarios/catalogue.ts';
import type { Caption } from '../src/scenarios/scenario.ts';
import { ReplayPolicy } from '../src/scheduler/policies/replay.ts';
import { parseSchedule } from '../src/scheduler/schedule.ts';
import { inOrder, saidIn, samePlot } from '../src/session/said.ts';
import { flip, togglesOf } from '../src/session/toggle.ts';
import { findingsOf } from '../src/trace/findings.ts';
import { record } from '../src/trace/record.ts';
import type { Trace } from '../src/trace/trace.ts';
import { eventsBetween } from '../src/trace/world-at.ts';

const VARIANTS = CATALOGUE.flatMap((scenario) =>
  scenario.variants.map((variant) => [`${scenario.id} ${variant.id}`, variant] as const),
);

/** The sentences that the page says in a run. It has all events of short runs; of long ones, those that were kept. */
function said(trace: Trace, captions: readonly Caption[]): ReadonlyMap<number, Text> {
  const events = trace.length <= 40_000 ? eventsBetween(trace, 0, trace.length) : trace.events;
  return saidIn({ threads: trace.threads, events }, captions);
}

test.each(VARIANTS)('%s keeps its promise', (_, { source, options, schedule, promise, captions }) => {
  const { program, diagnostics } = compile(source);
  expect(diagnostics).toEqual([]);
  const parsed = parseSchedule(schedule);
  if (program === null || typeof parsed === 'string') throw new Error(String(parsed));
  const trace = record(program, options, new ReplayPolicy(parsed));
  expect(trace.misfits).toEqual([]);
  const findings = findingsOf(trace);
  const summary = findings.map(({ kind, sentence }) => `${kind}: ${sentence.en}`).join('\n');
  expect(trace.ending?.kind, summary).toBe(promise.ending);
  const kinds = [...new Set(findings.map(({ kind }) => kind))].sort();
  expect(kinds, summary).toEqual([...promise.findings].sort());
  const lines = trace.stdout.split('\n');
  for (const line of promise.prints ?? []) expect(lines).toContain(line);
  expect(captions.every(({ text }) => text.zh !== '' && text.en !== '')).toBe(true);
  const sentences = said(trace, captions);
  expect(inOrder(sentences, captions)).toBe(true);
  const told = new Set(sentences.values());
  for (const toggle of togglesOf(source)) {
    const flipped = compile(flip(source, toggle)).program;
    expect(flipped !== null && samePlot(flipped.source, source)).toBe(true);
    if (flipped === null) continue;
    const other = said(record(flipped, options, new ReplayPolicy(parsed)), captions);
    for (const text of other.values()) told.add(text);
  }
  expect(captions.filter(({ text }) => !told.has(text))).toEqual([]);
});

test('ids are unique', () => {
  const ids = VARIANTS.map(([id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
