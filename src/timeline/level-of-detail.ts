/**
 * A lane at a coarser grain. A run of ten million steps has more changes than a screen has pixels: the lane is then cut
 * into columns, and a column says which share of it the thread spent in which state. Shares add up, so a column is as
 * true as the spans under it; a dominant colour would show three threads that take turns as three that never run.
 * Knows steps and shares, never pixels.
 */
import { type Mix, SPAN_STATES, type Span, type SpanState } from './timeline.ts';

const FULL = 255;
const STATES = SPAN_STATES.length;

/** Adds up time spent in states, column by column. `add` calls may come in any order. */
export class Mixer {
  readonly from: number;
  readonly width: number;
  readonly columns: number;
  private readonly sums: Float64Array;

  constructor(from: number, to: number, columns: number) {
    this.from = from;
    this.columns = Math.max(1, Math.floor(columns));
    this.width = Math.max(1e-9, to - from) / this.columns;
    this.sums = new Float64Array(this.columns * STATES);
  }

  /** The state with index `state` in SPAN_STATES lasted from step `from` to step `to`. */
  add(state: number, from: number, to: number): void {
    const left = Math.max(0, (from - this.from) / this.width);
    const right = Math.min(this.columns, (to - this.from) / this.width);
    if (!(right > left)) return;
    const first = Math.floor(left);
    const last = Math.min(this.columns - 1, Math.floor(right));
    for (let column = first; column <= last; column++) {
      const part = Math.min(right, column + 1) - Math.max(left, column);
      if (part > 0)
        this.sums[column * STATES + state] = (this.sums[column * STATES + state] as number) + part;
    }
  }

  /** What has been added, rounded to shares; a state that was there at all never rounds to nothing. */
  mix(exact: Mix['exact']): Mix {
    const shares = new Uint8Array(this.sums.length);
    for (let i = 0; i < shares.length; i++) {
      const sum = this.sums[i] as number;
      shares[i] = sum <= 1e-9 ? 0 : Math.max(1, Math.min(FULL, Math.round(sum * FULL)));
    }
    return { from: this.from, width: this.width, shares, exact };
  }
}

/** The columns of [from, to) of a lane whose spans are all known. */
export function mixOf(spans: readonly Span[], from: number, to: number, columns: number): Mix {
  const mixer = new Mixer(from, to, columns);
  for (let i = firstEndingAfter(spans, from); i < spans.length; i++) {
    const span = spans[i] as Span;
    if (span.from >= to) break;
    mixer.add(SPAN_STATES.indexOf(span.state), span.from, span.to);
  }
  return mixer.mix({ from, to });
}

/** The same lane in other columns: of another stretch, of another width. Finer columns than the mix's repeat it. */
export function resample(mix: Mix, from: number, to: number, columns: number): Mix {
  const mixer = new Mixer(from, to, columns);
  const count = mix.shares.length / STATES;
  const first = Math.max(0, Math.floor((from - mix.from) / mix.width));
  const last = Math.min(count - 1, Math.ceil((to - mix.from) / mix.width));
  for (let column = first; column <= last; column++) {
    // The order of the states inside a column is not known: they are laid side by side.
    let at = mix.from + column * mix.width;
    for (let state = 0; state < STATES; state++) {
      const share = (mix.shares[column * STATES + state] as number) / FULL;
      if (share === 0) continue;
      const end = at + share * mix.width;
      mixer.add(state, at, end);
      at = end;
    }
  }
  return mixer.mix(mix.exact);
}

/** The state that takes most of a column, or null if the thread was not there. */
export function dominant(mix: Mix, column: number): SpanState | null {
  let best = -1;
  let most = 0;
  for (let state = 0; state < STATES; state++) {
    const share = mix.shares[column * STATES + state] as number;
    if (share > most) [best, most] = [state, share];
  }
  return best < 0 ? null : (SPAN_STATES[best] as SpanState);
}

/** Index of the first span that ends after `step`; spans.length if there is none. */
export function firstEndingAfter(spans: readonly { readonly to: number }[], step: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as { to: number }).to > step) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The span in which a lane is after `step` steps, or null. */
export function spanAt<S extends { readonly from: number; readonly to: number }>(
  spans: readonly S[],
  step: number,
): S | null {
  const span = spans[firstEndingAfter(spans, step)];
  return span !== undefined && span.from <= step ? span : null;
}
