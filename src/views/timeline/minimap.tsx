import { memo, type PointerEvent, useMemo, useRef, useState } from 'react';
import { dominant, mixOf, resample } from '../../timeline/level-of-detail.ts';
import { SPAN_STATES, type Timeline } from '../../timeline/timeline.ts';
import { useText } from '../language.tsx';
import { type Piece, piecesOf } from './axis-breaks.tsx';
import { INSET } from './layout.ts';
import type { Zoom } from './use-zoom.ts';
import { OVERVIEW } from './words.ts';

const HEIGHT = 24;

/** The whole run, very small, with the findings and the window in sight. Drag to choose another window or move it. */
export function Minimap({ timeline, zoom, step }: { timeline: Timeline; zoom: Zoom; step: number }) {
  const t = useText();
  const x = zoom.base;
  const { handlers, draft } = useWindowDrag(zoom);
  const bugs = timeline.markers.filter((marker) => marker.number > 0).slice(0, 100);
  const window = draft ?? (zoom.zoomed ? zoom : null);
  return (
    <div className="minimap" title={t(OVERVIEW)} {...handlers}>
      <svg width={zoom.width} height={HEIGHT} aria-hidden="true">
        <Strips timeline={timeline} base={zoom.base} width={zoom.width} />
        {bugs.map(({ number, step: at }) => (
          <path key={`${number} ${at}`} className="minimap-bug" d={`M${x(at)} 1V${HEIGHT - 1}`} />
        ))}
        {window !== null && <WindowFrame left={x(window.from)} right={x(window.to)} width={zoom.width} />}
        <path className="minimap-cursor" d={`M${x(step)} 0V${HEIGHT}`} />
      </svg>
    </div>
  );
}

function WindowFrame({ left, right, width }: { left: number; right: number; width: number }) {
  return (
    <>
      <path
        className="minimap-shade"
        d={`M0 0H${left}V${HEIGHT}H0zM${right} 0H${width}V${HEIGHT}H${right}z`}
      />
      <rect
        className="minimap-window"
        x={left}
        y={1}
        width={Math.max(4, right - left)}
        height={HEIGHT - 2}
        rx={3}
      />
    </>
  );
}

/** A drag inside the window moves it, a drag outside draws a new one, a press outside brings it there. */
function useWindowDrag(zoom: Zoom) {
  const { base, width } = zoom;
  const [draft, setDraft] = useState<{ from: number; to: number } | null>(null);
  const drag = useRef<{ start: number; moving: boolean; last: number } | null>(null);
  const [left, right] = [base(zoom.from), base(zoom.to)];
  const within = (at: number) => Math.max(INSET, Math.min(width - INSET, at));
  const show = (from: number, to: number) => zoom.show(base.invert(from), base.invert(to));
  const placeOf = (event: PointerEvent<HTMLElement>) =>
    within(event.clientX - event.currentTarget.getBoundingClientRect().left);
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture?.(event.pointerId);
      const start = placeOf(event);
      drag.current = { start, last: start, moving: zoom.zoomed && start >= left && start <= right };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const { current } = drag;
      if (current === null) return;
      const at = placeOf(event);
      const by = at - current.last;
      if (current.moving) show(left + by, right + by);
      else
        setDraft({
          from: base.invert(Math.min(at, current.start)),
          to: base.invert(Math.max(at, current.start)),
        });
      current.last = at;
    },
    onPointerUp: () => {
      const { current } = drag;
      drag.current = null;
      setDraft(null);
      if (current === null || current.moving) return;
      const half = (right - left) / 2;
      if (draft !== null && base(draft.to) - base(draft.from) > 4) zoom.show(draft.from, draft.to);
      else if (zoom.zoomed) show(current.start - half, current.start + half);
    },
    onPointerCancel: () => {
      drag.current = null;
      setDraft(null);
    },
    onDoubleClick: () => zoom.fit(),
  };
  return { handlers, draft };
}

type StripsProps = { readonly timeline: Timeline } & Pick<Zoom, 'base' | 'width'>;

const Strips = memo(function Strips({ timeline, base, width }: StripsProps) {
  const paths = useMemo(() => stripPaths(timeline, piecesOf({ x: base, width })), [timeline, base, width]);
  return (
    <g>
      {SPAN_STATES.map((state) => (
        <path key={state} className={`mix-${state}`} fill={`var(--${state})`} d={paths.get(state) ?? ''} />
      ))}
    </g>
  );
});

/** A path a state: each lane a thin strip of its columns' main states. */
function stripPaths(timeline: Timeline, pieces: readonly Piece[]): Map<string, string> {
  const paths = new Map<string, string>();
  const pitch = (HEIGHT - 6) / Math.max(1, timeline.lanes.length);
  const height = Math.max(1, pitch - (pitch > 3 ? 1 : 0));
  timeline.lanes.forEach((lane, i) => {
    for (const { from, to, left, right } of pieces) {
      const columns = Math.max(1, Math.round((right - left) / 3));
      const width = (right - left) / columns;
      const mix =
        lane.mix === undefined ? mixOf(lane.spans, from, to, columns) : resample(lane.mix, from, to, columns);
      for (let first = 0; first < columns; ) {
        const state = dominant(mix, first);
        let next = first + 1;
        while (next < columns && dominant(mix, next) === state) next++;
        const box = `M${left + first * width} ${3 + i * pitch}h${(next - first) * width}v${height}h${-(next - first) * width}z`;
        if (state !== null) paths.set(state, (paths.get(state) ?? '') + box);
        first = next;
      }
    }
  });
  return paths;
}
