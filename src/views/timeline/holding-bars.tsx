import { memo } from 'react';
import { firstEndingAfter } from '../../timeline/level-of-detail.ts';
import type { Holding } from '../../timeline/timeline.ts';
import { hueOf } from './layout.ts';
import type { Zoom } from './use-zoom.ts';

interface Props {
  readonly holdings: readonly Holding[];
  readonly top: number;
  readonly height: number;
  readonly zoom: Zoom;
  readonly id: string;
  readonly names: (thread: number) => string;
}

/** Who held the GIL or a lock: a block in the holder's hue with its number. Hatched while somebody else wanted it. */
export const HoldingBars = memo(function HoldingBars({ holdings, top, height, zoom, id, names }: Props) {
  return (
    <g className="holdings">
      {visible(holdings, zoom).map((holding) => {
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
            {holding.contended && width > 3 && height > 12 && (
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

/** At most one block for two pixels: of those that are narrower the longest stands for its neighbours. */
function visible(holdings: readonly Holding[], zoom: Zoom): Holding[] {
  const result: Holding[] = [];
  const least = (zoom.to - zoom.from) / Math.max(1, zoom.width / 2);
  let longest = 0;
  for (let i = firstEndingAfter(holdings, zoom.from); i < holdings.length; i++) {
    const holding = holdings[i] as Holding;
    if (holding.from > zoom.to) break;
    const last = result.at(-1);
    const length = holding.to - holding.from;
    if (last === undefined || holding.to - last.from >= 2 * least || length >= least) {
      result.push(holding);
      longest = length;
    } else if (holding.to - last.from <= least || last.to - last.from < least) {
      const owner = length > longest ? holding : last;
      longest = Math.max(longest, length);
      result[result.length - 1] = { ...owner, from: last.from, to: holding.to };
    } else {
      result.push(holding);
      longest = length;
    }
  }
  return result;
}
