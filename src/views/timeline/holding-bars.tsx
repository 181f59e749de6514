import { memo } from 'react';
import { firstEndingAfter } from '../../timeline/level-of-detail.ts';
import type { Holding } from '../../timeline/timeline.ts';
import { piecesOf, steepestOf } from './axis-breaks.tsx';
import { hueOf } from './layout.ts';
import type { Zoom } from './use-zoom.ts';

interface Props {
  readonly holdings: readonly Holding[];
  readonly top: number;
  readonly height: number;
  readonly zoom: Zoom;
  readonly id: string;
  /** Pixels below which blocks are put together. */
  readonly grain: number;
  readonly names: (thread: number) => string;
}

/** Who held the GIL or a lock: a block in the holder's hue with its number. Hatched while somebody else wanted it. */
export const HoldingBars = memo(function HoldingBars({
  holdings,
  top,
  height,
  zoom,
  id,
  names,
  grain,
}: Props) {
  return (
    <g className="holdings">
      {visible(holdings, zoom, grain).map((holding) => {
        const left = Math.max(-10, zoom.x(holding.from));
        const width = Math.max(
          1,
          Math.min(zoom.width + 10, zoom.x(holding.to)) - left - (height > 10 ? 1 : 0),
        );
        const number = String(holding.thread);
        const words = `${number} ${names(holding.thread)}${holding.count > 1 ? ` ×${holding.count}` : ''}`;
        const text = width > words.length * 6.2 + 10 ? words : width > 12 ? number : '';
        const box = { x: left, y: top, width, height, rx: Math.min(3, width / 3) };
        return (
          <g key={holding.from} className="holding" data-thread={holding.thread}>
            <rect {...box} fill={hueOf(holding.thread)} />
            {holding.contended && width > 3 && height > 14 && (
              <rect {...box} y={top + height - 5} height={5} rx={1} fill={`url(#${id}-contended)`} />
            )}
            {text !== '' && (
              <text x={Math.max(0, left) + 5} y={top + height / 2} dy="0.35em">
                {text}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
});

/** Blocks narrower than `pixels` are put together in cells of that width; the longest of a cell stands for all. */
function visible(holdings: readonly Holding[], zoom: Zoom, pixels: number): Holding[] {
  const result: Holding[] = [];
  const least = pixels / steepestOf(piecesOf(zoom));
  let [cell, longest] = [-1, 0];
  for (let i = firstEndingAfter(holdings, zoom.from); i < holdings.length; i++) {
    const holding = holdings[i] as Holding;
    if (holding.from > zoom.to) break;
    const length = holding.to - holding.from;
    const at = length >= least ? -1 : Math.floor(holding.from / least);
    const last = result.at(-1);
    if (last === undefined || at < 0 || at !== cell) {
      result.push(holding);
      longest = length;
    } else {
      result[result.length - 1] = { ...(length > longest ? holding : last), from: last.from, to: holding.to };
      longest = Math.max(longest, length);
    }
    cell = at;
  }
  return result;
}
