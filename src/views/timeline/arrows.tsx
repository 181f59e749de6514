import { memo } from 'react';
import type { Arrow } from '../../timeline/timeline.ts';
import { useText } from '../language.tsx';
import type { Layout, Row } from './layout.ts';
import type { Zoom } from './use-zoom.ts';
import { RUNTIME } from './words.ts';

interface Props {
  readonly arrows: readonly Arrow[];
  readonly layout: Layout;
  readonly zoom: Zoom;
  readonly id: string;
  readonly step: number;
  readonly selected: number | null;
  readonly hovered: Arrow | null;
  readonly onHover: (arrow: Arrow | null) => void;
}

/** More arrows in sight than this and only those at the cursor and of the selected thread are drawn. */
const CROWD = 40;
const MOST = 200;
/** How far an arrow within one step bends to the right. */
const BOW = 16;

/** Who woke whom. Solid: wake; dashed: a lock goes over; dotted: start and join; from the top: the runtime. */
export const Arrows = memo(function Arrows({ arrows, layout, zoom, id, step, ...rest }: Props) {
  const t = useText();
  const rows = new Map(layout.rows.map((row) => [row.thread, row]));
  const inSight = arrows.filter((arrow) => arrow.to.step >= zoom.from && arrow.from.step <= zoom.to);
  const crowded = inSight.length > CROWD;
  const near = (arrow: Arrow) => Math.abs(arrow.from.step - step) <= 1 || Math.abs(arrow.to.step - step) <= 1;
  const chosen = (arrow: Arrow) =>
    rest.selected !== null && (arrow.from.thread === rest.selected || arrow.to.thread === rest.selected);
  const shown = crowded ? inSight.filter((arrow) => near(arrow) || chosen(arrow)) : inSight;
  return (
    <g className="arrows">
      {shown.slice(0, MOST).map((arrow) => {
        const path = pathOf(arrow, rows, layout, zoom);
        if (path === null) return null;
        const strong = near(arrow) || chosen(arrow) || rest.hovered === arrow;
        const { kind, from, to } = arrow;
        return (
          <g
            key={`${kind} ${from.thread} ${from.step} ${to.thread} ${to.step}`}
            className={`arrow arrow-${kind}${strong ? ' arrow-strong' : ''}`}
            onPointerEnter={() => rest.onHover(arrow)}
            onPointerLeave={() => rest.onHover(null)}
          >
            <path className="arrow-reach" d={path.line} />
            <path className="arrow-casing" d={path.line} />
            <path className="arrow-line" d={path.line} markerEnd={`url(#${id}-tip)`} />
            {kind === 'spurious' && (
              <text className="arrow-runtime" x={path.x} y={path.y - 6}>
                {t(RUNTIME)}
              </text>
            )}
            <circle className="arrow-origin" cx={path.x} cy={path.y} r={kind === 'wake' ? 3.5 : 2.5} />
          </g>
        );
      })}
    </g>
  );
});

function pathOf(arrow: Arrow, rows: ReadonlyMap<number, Row>, layout: Layout, zoom: Zoom) {
  const target = rows.get(arrow.to.thread);
  const source = arrow.from.thread === null ? undefined : rows.get(arrow.from.thread);
  if (target === undefined || (source === undefined && arrow.from.thread !== null)) return null;
  const y1 = source?.middle ?? layout.lanesTop - 4;
  const down = target.middle > y1;
  const y2 = target.middle + (down ? -1 : 1) * (target.bar * 0.4 + 1);
  const [x1, end] = [zoom.x(arrow.from.step), zoom.x(arrow.to.step)];
  // Into the state that begins there, and clear of the cursor's line.
  const x2 = end + 5;
  const middle = (y1 + y2) / 2;
  const line =
    end - x1 < 1
      ? `M${x1} ${y1}C${x1 + BOW} ${y1 + (y2 - y1) * 0.2} ${x1 + BOW} ${y1 + (y2 - y1) * 0.6} ${x2} ${y2}`
      : `M${x1} ${y1}C${x1} ${middle} ${x2} ${middle} ${x2} ${y2}`;
  return { line, x: x1, y: y1 };
}
