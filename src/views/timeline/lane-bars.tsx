import { memo } from 'react';
import { firstEndingAfter, mixOf, resample } from '../../timeline/level-of-detail.ts';
import { type Lane, type Mix, SPAN_STATES, type Span } from '../../timeline/timeline.ts';
import { useText } from '../language.tsx';
import { type Piece, piecesOf } from './axis-breaks.tsx';
import { barHeight, type Row, wordSize } from './layout.ts';
import { fillOf } from './patterns.tsx';
import type { Zoom } from './use-zoom.ts';
import { STATE_LETTERS, STATE_WORDS } from './words.ts';

interface Props {
  readonly lane: Lane;
  readonly row: Row;
  readonly zoom: Zoom;
  readonly id: string;
  /** More visible spans than this and the lane is drawn as a mixture. */
  readonly budget: number;
}

/** Pixels of a column of a mixture. */
const COLUMN = 3;

/** The states of one thread: a bar a span, or, where spans are thinner than pixels, columns of mixed states. */
export const LaneBars = memo(function LaneBars({ lane, row, zoom, id, budget }: Props) {
  const { x, width } = zoom;
  const from = firstEndingAfter(lane.spans, zoom.from);
  const last = Math.min(lane.spans.length, firstEndingAfter(lane.spans, zoom.to) + 1);
  const exact = lane.mix?.exact;
  const known = lane.mix === undefined || (exact != null && exact.from <= zoom.from && exact.to >= zoom.to);
  const [start, end] = [x(lane.start), x(lane.end)];
  return (
    <g className="lane-bars">
      <path className="lane-before" d={`M${clampX(x(0), width)} ${row.middle}H${clampX(start, width)}`} />
      <path className="lane-base" d={`M${clampX(start, width)} ${row.middle}H${clampX(end, width)}`} />
      {known && last - from <= budget ? (
        lane.spans.slice(from, last).map((span) => <Bar key={span.from} {...{ span, row, zoom, id }} />)
      ) : (
        <Mixture {...{ lane, row, zoom, id }} />
      )}
      <End lane={lane} at={end} row={row} />
    </g>
  );
});

function Bar({ span, row, zoom, id }: { span: Span; row: Row; zoom: Zoom; id: string }) {
  const t = useText();
  const [left, right] = [Math.max(-20, zoom.x(span.from)), Math.min(zoom.width + 20, zoom.x(span.to))];
  const width = Math.max(1, right - left);
  const height = barHeight(row, span.state);
  const inset = width > 6 ? 0.75 : 0;
  return (
    <g className={`bar bar-${span.state}`}>
      <rect
        x={left + inset}
        y={row.middle - height / 2}
        width={width - 2 * inset}
        height={height}
        rx={Math.min(4, width / 3)}
        fill={fillOf(span.state, id)}
        strokeWidth={width > 4 ? 1.25 : 0}
      />
      <BarWords
        span={span}
        left={Math.max(0, left)}
        right={right}
        middle={row.middle}
        size={wordSize(row)}
        words={t(STATE_WORDS[span.state])}
      />
    </g>
  );
}

/** The state's letter, and its word where there is room. Thin bars carry theirs above the line. */
function BarWords(props: {
  span: Span;
  left: number;
  right: number;
  middle: number;
  size: number;
  words: string;
}) {
  const { span, left, right, middle, size, words } = props;
  const room = right - left - 10;
  const letter = STATE_LETTERS[span.state];
  if (room < 8) return null;
  const full = `${letter} ${words}`;
  return (
    <text className="bar-words" x={left + 6} y={middle} dy="0.34em" style={{ fontSize: size }}>
      {room >= widthOf(full, size) ? (
        <>
          <tspan className="bar-letter">{letter}</tspan> {words}
        </>
      ) : (
        letter
      )}
    </text>
  );
}

/** About what a text of 11 pixels takes; CJK signs are square. */
export function widthOf(text: string, size = 11): number {
  let width = 0;
  for (const sign of text) width += (sign.codePointAt(0) as number) > 0x2e80 ? size : size * 0.58;
  return width;
}

function Mixture({ lane, row, zoom, id }: Omit<Props, 'budget'>) {
  return (
    <g className="mixture">
      {piecesOf(zoom).map((piece) => (
        <MixturePiece key={piece.from} {...{ lane, row, piece, id }} />
      ))}
      <path
        className="mixture-edge"
        d={`M${clampX(zoom.x(lane.start), zoom.width)} ${row.middle - row.bar / 2 - 3}H${clampX(zoom.x(lane.end), zoom.width)}`}
      />
    </g>
  );
}

/** Columns are even only where the axis is straight. */
function MixturePiece({ lane, row, piece, id }: { lane: Lane; row: Row; piece: Piece; id: string }) {
  const { from, to, left, right } = piece;
  const columns = Math.max(1, Math.round((right - left) / COLUMN));
  const exact = lane.mix?.exact;
  const fromSpans = lane.mix === undefined || (exact != null && exact.from <= from && exact.to >= to);
  const mix = fromSpans ? mixOf(lane.spans, from, to, columns) : resample(lane.mix as Mix, from, to, columns);
  const paths = pathsOf(mix, row, (right - left) / columns);
  return (
    <g transform={`translate(${left} 0)`}>
      {SPAN_STATES.map((state, i) => (
        <path key={state} className={`mix-${state}`} d={paths[i] ?? ''} fill={fillOf(state, id)} />
      ))}
    </g>
  );
}

/** Shares are stacked, running at the bottom; in twelfths, so that equal neighbours become one rectangle. */
const ORDER = [0, 2, 3, 4, 1];
const GRAIN = 12;

export function pathsOf(mix: Mix, row: Row, width: number): string[] {
  const states = SPAN_STATES.length;
  const columns = mix.shares.length / states;
  const paths = SPAN_STATES.map(() => '');
  const bottom = row.middle + row.bar / 2;
  let first = 0;
  let heights = heightsOf(mix, 0);
  for (let column = 1; column <= columns; column++) {
    const next = column === columns ? null : heightsOf(mix, column);
    if (next?.every((height, i) => height === heights[i])) continue;
    let y = bottom;
    const [left, across] = [round(first * width), round((column - first) * width)];
    for (const state of ORDER) {
      const height = ((heights[state] as number) * row.bar) / GRAIN;
      if (height === 0) continue;
      y -= height;
      paths[state] += `M${left} ${round(y)}h${across}v${round(height)}h${-across}z`;
    }
    first = column;
    heights = next ?? heights;
  }
  return paths;
}

/** Twelfths of the bar by state; whatever is there gets at least one. The largest takes what rounding leaves. */
function heightsOf(mix: Mix, column: number): number[] {
  const states = SPAN_STATES.length;
  const heights: number[] = [];
  let [sum, total, largest] = [0, 0, 0];
  for (let i = 0; i < states; i++) {
    const share = mix.shares[column * states + i] as number;
    heights.push(share === 0 ? 0 : Math.max(1, Math.round((share * GRAIN) / 255)));
    sum += heights[i] as number;
    total += share;
    if ((heights[i] as number) > (heights[largest] as number)) largest = i;
  }
  const whole = Math.min(GRAIN, Math.round((total * GRAIN) / 255));
  if (sum > 0) heights[largest] = Math.max(1, (heights[largest] as number) + whole - sum);
  return heights;
}

function End({ lane, at, row }: { lane: Lane; at: number; row: Row }) {
  const { middle } = row;
  if (lane.ending === 'open') return null;
  if (lane.ending === 'failed') {
    return <path className="lane-end lane-died" d={`M${at + 3} ${middle - 5}l10 10m0 -10l-10 10`} />;
  }
  if (lane.ending === 'cut')
    return <path className="lane-end lane-cut" d={`M${at} ${middle - 9}v18m4 -18v18`} />;
  return <rect className="lane-end lane-done" x={at} y={middle - 4.5} width={9} height={9} rx={1.5} />;
}

export function clampX(x: number, width: number): number {
  return Math.max(-10, Math.min(width + 10, x));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
