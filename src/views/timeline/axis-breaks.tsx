import type { Text } from '../../base/text.ts';
import { shortened } from '../../timeline/axis.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { useText } from '../language.tsx';
import type { Zoom } from './use-zoom.ts';

/** A straight piece of the axis that is in sight, in steps and in pixels. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

/** The pieces of the axis within the plot, from left to right. */
export function piecesOf({ x, width }: Pick<Zoom, 'x' | 'width'>): Piece[] {
  const corners = x.domain();
  const pieces: Piece[] = [];
  for (let i = 1; i < corners.length; i++) {
    const [from, to] = [corners[i - 1] as number, corners[i] as number];
    const [left, right] = [x(from), x(to)];
    if (right <= 0 || left >= width || right <= left) continue;
    const cut = (at: number) => (at < 0 || at > width ? x.invert(Math.max(0, Math.min(width, at))) : null);
    pieces.push({
      from: cut(left) ?? from,
      to: cut(right) ?? to,
      left: Math.max(0, left),
      right: Math.min(width, right),
    });
  }
  return pieces;
}

/** Pixels of a step where the axis is not shortened. */
export function steepestOf(pieces: readonly Piece[]): number {
  return Math.max(...pieces.map(({ from, to, left, right }) => (right - left) / (to - from)));
}

interface Props {
  readonly quiet: NonNullable<Timeline['quiet']>;
  readonly zoom: Zoom;
}

/** Pixels from one sign to the next, at least. */
const SIGNS_APART = 26;

/** On the ruler: where the axis is shorter than its steps. */
export function AxisBreaks({ quiet, zoom, bottom }: Props & { bottom: number }) {
  const t = useText();
  let last = -SIGNS_APART;
  const shown = inSightOf(quiet, zoom).filter(({ left, right }) => {
    const far = (left + right) / 2 - last >= SIGNS_APART;
    if (far) last = (left + right) / 2;
    return far;
  });
  return (
    <g className="axis-breaks">
      {shown.map(({ from, to, left, right }) => (
        <BreakSign key={from} {...{ left, right, bottom }} words={shortened(to - from)} t={t} />
      ))}
    </g>
  );
}

function BreakSign(props: {
  left: number;
  right: number;
  bottom: number;
  words: Text;
  t: (text: Text) => string;
}) {
  const { left, right, bottom, words, t } = props;
  const middle = (left + right) / 2;
  return (
    <g>
      <title>{t(words)}</title>
      <rect x={left} y={bottom - 13} width={right - left} height={13} />
      <path d={`M${middle - 5} ${bottom + 1}l3 -9M${middle + 2} ${bottom + 1}l3 -9`} />
    </g>
  );
}

/** Behind the lanes: the same stretches, so that nobody takes their width for time. */
export function QuietBands({ quiet, zoom, height }: Props & { height: number }) {
  return inSightOf(quiet, zoom).map(({ from, left, right }) => (
    <rect key={from} className="quiet-band" x={left} y={0} width={right - left} height={height} />
  ));
}

/** A narrower stretch is shorter than its steps by too little to tell. */
const TELLING = 8;

function inSightOf(quiet: Props['quiet'], { x, width }: Zoom) {
  return quiet
    .map(({ from, to }) => ({ from, to, left: x(from), right: x(to) }))
    .filter(({ left, right }) => right > 0 && left < width && right - left >= TELLING);
}
