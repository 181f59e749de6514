/** Every variant of every scenario keeps its promise: how it ends, what is found, what it prints. */
import { expect, test } from 'vitest';
import { compile } from '../src/program/program.ts';
import { CATALOGUE } from '../src/scenarios/catalogue.ts';
import { ReplayPolicy } from '../src/scheduler/policies/replay.ts';
import { parseSchedule } from '../src/scheduler/schedule.ts';
import { findingsOf } from '../src/trace/findings.ts';
import { record } from '../src/trace/record.ts';

const VARIANTS = CATALOGUE.flatMap((scenario) =>
  scenario.variants.map((variant) => [`${scenario.id} ${variant.id}`, variant] as const),
);

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
});

test('ids are unique', () => {
  const ids = VARIANTS.map(([id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
