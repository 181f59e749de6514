import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dominant, mixOf, resample, spanAt } from '../../src/timeline/level-of-detail.ts';
import { type Mix, SPAN_STATES, type Span } from '../../src/timeline/timeline.ts';

const label = { en: '', zh: '' };
const spansArbitrary = fc
  .array(
    fc.tuple(
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom(...SPAN_STATES),
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((rows) => {
    let at = 0;
    return rows.map(([gap, length, state]): Span => {
      const from = at + gap;
      at = from + length;
      return { from, to: at, state, label };
    });
  });

/** Steps that a mixture says were spent in a state. */
function time(mix: Mix, state: number): number {
  let sum = 0;
  for (let i = state; i < mix.shares.length; i += SPAN_STATES.length) sum += (mix.shares[i] as number) / 255;
  return sum * mix.width;
}

describe('a mixture', () => {
  it('keeps the time in every state, whatever the columns', () => {
    fc.assert(
      fc.property(spansArbitrary, fc.integer({ min: 1, max: 90 }), (spans, columns) => {
        const end = spans.at(-1)?.to ?? 1;
        const mix = mixOf(spans, 0, end, columns);
        SPAN_STATES.forEach((state, i) => {
          const true_ = spans
            .filter((span) => span.state === state)
            .reduce((sum, s) => sum + s.to - s.from, 0);
          expect(Math.abs(time(mix, i) - true_)).toBeLessThanOrEqual((end / 255) * 1.01);
        });
      }),
    );
  });

  it('never forgets a state that was there', () => {
    const spans: Span[] = [
      { from: 0, to: 99_999, state: 'ready', label },
      { from: 99_999, to: 100_000, state: 'blocked', label },
    ];
    expect(mixOf(spans, 0, 100_000, 1).shares[SPAN_STATES.indexOf('blocked')]).toBe(1);
  });

  it('keeps the time when it is put into other columns', () => {
    fc.assert(
      fc.property(spansArbitrary, fc.integer({ min: 1, max: 60 }), (spans, columns) => {
        const end = spans.at(-1)?.to ?? 1;
        const fine = mixOf(spans, 0, end, 80);
        const coarse = resample(fine, 0, end, columns);
        SPAN_STATES.forEach((_, i) => {
          expect(Math.abs(time(coarse, i) - time(fine, i))).toBeLessThanOrEqual((end / 255) * 2);
        });
      }),
    );
  });

  it('has no main state where the thread was not there', () => {
    const mix = mixOf([{ from: 5, to: 10, state: 'running', label }], 0, 10, 2);
    expect([dominant(mix, 0), dominant(mix, 1)]).toEqual([null, 'running']);
  });
});

it('spanAt finds the span that holds a step, and none in a gap', () => {
  fc.assert(
    fc.property(spansArbitrary, fc.integer({ min: 0, max: 400 }), (spans, step) => {
      const found = spans.find((span) => span.from <= step && step < span.to) ?? null;
      expect(spanAt(spans, step)).toBe(found);
    }),
  );
});
