import type { Intent } from '../../scheduler/intent.ts';
import { useText } from '../language.tsx';
import { widthOf } from './lane-bars.tsx';
import type { Layout } from './layout.ts';
import type { Zoom } from './use-zoom.ts';
import { intentText } from './words.ts';

interface Props {
  readonly intents: readonly Intent[];
  readonly layout: Layout;
  readonly zoom: Zoom;
  readonly step: number;
  readonly length: number;
}

/** What each thread would do next: a dashed bar after the cursor, in words where nothing is drawn yet. */
export function Ghosts({ intents, layout, zoom, step, length }: Props) {
  const t = useText();
  const left = zoom.x(step);
  const width = Math.max(12, zoom.x(step + 1) - left);
  const atEnd = step >= length;
  return (
    <g className="ghosts">
      {layout.rows.map((row) => {
        const own = intents.filter((intent) => intent.thread === row.thread);
        const [intent] = own;
        if (intent === undefined) return null;
        const text = t(intentText(intent));
        return (
          <g key={row.thread} className="ghost">
            <rect x={left + 1} y={row.middle - row.bar / 2 - 2} width={width} height={row.bar + 4} rx={4} />
            {atEnd && <Words text={text} x={left + width + 8} most={zoom.width - 6} y={row.middle} />}
            <title>{own.map((each) => t(intentText(each))).join('\n')}</title>
          </g>
        );
      })}
    </g>
  );
}

/** On a plate, so that it can be read over bars. */
function Words({ text, x, most, y }: { text: string; x: number; most: number; y: number }) {
  const width = widthOf(text) + 14;
  const left = Math.max(2, Math.min(x, most - width));
  return (
    <>
      <rect className="ghost-plate" x={left} y={y - 10} width={width} height={20} rx={10} />
      <text x={left + 7} y={y} dy="0.34em">
        {text}
      </text>
    </>
  );
}
