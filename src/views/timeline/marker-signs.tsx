import { memo } from 'react';
import type { Marker } from '../../timeline/timeline.ts';
import type { Layout } from './layout.ts';
import type { Zoom } from './use-zoom.ts';
import { MARKER_SIGNS } from './words.ts';

interface Props {
  readonly markers: readonly Marker[];
  readonly layout: Layout;
  readonly zoom: Zoom;
}

/** Markers of one lane that stand at one spot of the screen. */
export interface Cluster {
  readonly markers: readonly Marker[];
  readonly x: number;
  readonly y: number;
  /** Half its width, for the pointer. */
  readonly reach: number;
}

const BADGE = 18;

/** Numbered badges where findings are, and small signs for output and for a notify that found nobody. */
export const MarkerSigns = memo(function MarkerSigns({ markers, layout, zoom }: Props) {
  const deadlock = markers.find((marker) => marker.kind === 'deadlock' && marker.thread === null);
  const bottom = layout.lanesBottom;
  const from = deadlock === undefined ? 0 : zoom.x(deadlock.step);
  return (
    <g className="markers">
      {deadlock !== undefined && <path className="deadlock" d={`M${from} ${layout.lanesTop}V${bottom}`} />}
      {smallSigns(markers, layout, zoom).map(({ markers: [marker], x, y }) =>
        marker === undefined ? null : marker.kind === 'output' ? (
          <g key={`${x} ${y}`}>
            <rect className="sign-plate" x={x - 7} y={y - 5} width={14} height={10} rx={2} />
            <path className="sign-prompt" d={`M${x - 4} ${y - 2.5}l2.5 2.5l-2.5 2.5M${x} ${y + 2.5}h4`} />
          </g>
        ) : (
          <text key={`${x} ${y}`} className={`sign sign-${marker.kind}`} x={x} y={y} dy="0.34em">
            {MARKER_SIGNS[marker.kind]}
          </text>
        ),
      )}
      {clustersOf(markers, layout, zoom).map((cluster) => (
        <Badge key={`${cluster.markers[0]?.number}`} cluster={cluster} layout={layout} />
      ))}
    </g>
  );
});

/** From the moment on at which nobody could move any more; behind the bars. */
export function DeadlockBand(props: Props & { id: string; length: number }) {
  const { markers, layout, zoom, id, length } = props;
  const deadlock = markers.find((marker) => marker.kind === 'deadlock' && marker.thread === null);
  if (deadlock === undefined) return null;
  const from = zoom.x(deadlock.step);
  return (
    <rect
      className="deadlock-band"
      x={from - 1}
      y={layout.lanesTop}
      width={Math.max(10, zoom.x(length) - from + 10)}
      height={layout.lanesBottom - layout.lanesTop}
      fill={`url(#${id}-deadlock)`}
    />
  );
}

function Badge({ cluster, layout }: { cluster: Cluster; layout: Layout }) {
  const { x, y, reach, markers } = cluster;
  const row = layout.rows.find((candidate) => candidate.thread === markers[0]?.thread);
  const [first, last] = [markers[0] as Marker, markers.at(-1) as Marker];
  const sign = MARKER_SIGNS[first.kind];
  const text = markers.length === 1 ? `${first.number}\u2009${sign}` : `${first.number}–${last.number}`;
  return (
    <g className="badge">
      {row !== undefined && <path className="badge-line" d={`M${x} ${y}V${row.middle + row.bar / 2 + 3}`} />}
      <rect x={x - reach} y={y - BADGE / 2} width={2 * reach} height={BADGE} rx={BADGE / 2} />
      <text x={x} y={y} dy="0.36em">
        {text}
      </text>
    </g>
  );
}

/** Numbered markers, those that would cover each other together. */
export function clustersOf(markers: readonly Marker[], layout: Layout, zoom: Zoom): Cluster[] {
  const result: Cluster[] = [];
  const byRow = new Map<number | null, Marker[]>();
  for (const marker of markers) {
    if (marker.number === 0 || marker.step < zoom.from - 1 || marker.step > zoom.to + 1) continue;
    const own = byRow.get(marker.thread);
    if (own === undefined) byRow.set(marker.thread, [marker]);
    else own.push(marker);
  }
  for (const [thread, own] of byRow) {
    const row = layout.rows.find((candidate) => candidate.thread === thread);
    const y = row === undefined ? layout.lanesTop - 2 : row.middle - row.bar / 2 - 1;
    let last: { markers: Marker[]; x: number } | null = null;
    for (const marker of own) {
      const x = zoom.x(marker.step);
      if (last !== null && x - last.x < 34) last.markers.push(marker);
      else {
        last = { markers: [marker], x };
        result.push({ ...last, y, reach: 15 });
      }
    }
  }
  return result;
}

/** Unnumbered markers of a lane, at most one for fifteen pixels. */
export function smallSigns(markers: readonly Marker[], layout: Layout, zoom: Zoom): Cluster[] {
  const result: Cluster[] = [];
  const lastX = new Map<string, number>();
  for (const marker of markers) {
    const row = layout.rows.find((candidate) => candidate.thread === marker.thread);
    if (marker.number > 0 || row === undefined || marker.kind === 'limit') continue;
    if (marker.step < zoom.from - 1 || marker.step > zoom.to + 1) continue;
    const x = zoom.x(marker.step);
    const key = `${marker.thread} ${marker.kind === 'output'}`;
    if (x - (lastX.get(key) ?? -99) < 15) continue;
    lastX.set(key, x);
    const below = marker.kind === 'output';
    const y = row.middle + (below ? row.bar / 2 + 5 : -row.bar / 2 - 4);
    result.push({ markers: [marker], x, y, reach: 8 });
  }
  return result;
}
