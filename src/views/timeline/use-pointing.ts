/** The pointer on the lanes: what lies under it, clicks, and the range that a drag draws. */
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { firstEndingAfter, spanAt } from '../../timeline/level-of-detail.ts';
import type { Arrow, Holding, LockRow, Marker, Span, Timeline } from '../../timeline/timeline.ts';
import { type Layout, rowAt } from './layout.ts';
import { clustersOf, smallSigns } from './marker-signs.tsx';
import type { Zoom } from './use-zoom.ts';

export type Target =
  | { readonly kind: 'span'; readonly thread: number; readonly span: Span }
  | { readonly kind: 'lane'; readonly thread: number }
  | { readonly kind: 'markers'; readonly markers: readonly Marker[] }
  | { readonly kind: 'holding'; readonly holding: Holding; readonly lock: LockRow | null }
  | { readonly kind: 'arrow'; readonly arrow: Arrow };

export interface Range {
  readonly from: number;
  readonly to: number;
}

interface Hover {
  readonly target: Target;
  readonly x: number;
  readonly y: number;
}

interface Setting {
  readonly timeline: Timeline;
  readonly layout: Layout;
  readonly zoom: Zoom;
  readonly onClick: (target: Target | null, step: number) => void;
  readonly onRange: (range: Range | null) => void;
}

/** A tooltip comes when the pointer has rested this long. */
const REST_MS = 150;
/** Less than this many pixels is a click. */
const STILL = 4;

export function usePointing({ timeline, layout, zoom, onClick, onRange }: Setting) {
  const [hover, setHover] = useState<Hover | null>(null);
  const [draft, setDraft] = useState<Range | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const press = useRef<{ x: number; last: number; moved: boolean; touch: boolean } | null>(null);
  const arrow = useRef<Arrow | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);

  const place = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const show = (next: Hover | null) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setHover(next), next === null ? REST_MS : hover === null ? REST_MS : 0);
  };
  const stepAt = (x: number) => Math.max(0, Math.min(timeline.length, Math.round(zoom.x.invert(x))));

  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || event.shiftKey || !event.isPrimary) return;
      const { x } = place(event);
      press.current = { x, last: x, moved: false, touch: event.pointerType === 'touch' };
      if (event.pointerType !== 'touch') event.currentTarget.setPointerCapture?.(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const { x, y } = place(event);
      const { current } = press;
      if (current === null || !event.isPrimary) {
        const target =
          arrow.current === null
            ? targetAt(timeline, layout, zoom, x, y)
            : ({ kind: 'arrow', arrow: arrow.current } as const);
        show(target === null ? null : { target, x, y });
        return;
      }
      if (Math.abs(x - current.x) >= STILL) current.moved = true;
      if (!current.moved) return;
      setHover(null);
      if (current.touch) zoom.panBy(current.last - x);
      else setDraft(ordered(stepAt(current.x), stepAt(x)));
      current.last = x;
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const { current } = press;
      press.current = null;
      if (current === null) return;
      const { x, y } = place(event);
      if (!current.moved) {
        onClick(targetAt(timeline, layout, zoom, x, y), stepAt(x));
        onRange(null);
      } else if (draft !== null && draft.to > draft.from) onRange(draft);
      setDraft(null);
    },
    onPointerCancel: () => {
      press.current = null;
      setDraft(null);
    },
    onPointerLeave: () => show(null),
    onDoubleClick: (event: { clientX: number; clientY: number; currentTarget: HTMLElement }) => {
      const box = event.currentTarget.getBoundingClientRect();
      const target = targetAt(timeline, layout, zoom, event.clientX - box.left, event.clientY - box.top);
      if (target?.kind === 'span') {
        const margin = (target.span.to - target.span.from) * 0.25 + 1;
        zoom.show(target.span.from - margin, target.span.to + margin);
      }
    },
  };
  return {
    handlers,
    hover,
    draft,
    hide: () => {
      clearTimeout(timer.current);
      setHover(null);
    },
    keep: () => clearTimeout(timer.current),
    onArrow: (next: Arrow | null) => {
      arrow.current = next;
    },
  };
}

/** What is drawn at a place of the plot, the topmost first. */
export function targetAt(
  timeline: Timeline,
  layout: Layout,
  zoom: Zoom,
  x: number,
  y: number,
): Target | null {
  const signs = [
    ...clustersOf(timeline.markers, layout, zoom),
    ...smallSigns(timeline.markers, layout, zoom),
  ];
  const sign = signs.find((each) => Math.abs(x - each.x) <= each.reach && Math.abs(y - each.y) <= 10);
  if (sign !== undefined) return { kind: 'markers', markers: sign.markers };
  const step = zoom.x.invert(x);
  const row = rowAt(layout, y);
  if (row !== null) {
    const lane = timeline.lanes.find((each) => each.thread === row.thread);
    const span = lane === undefined ? null : spanAt(lane.spans, step);
    return span === null ? { kind: 'lane', thread: row.thread } : { kind: 'span', thread: row.thread, span };
  }
  const { gil } = layout;
  if (gil !== null && y >= gil.top && y < gil.top + gil.height)
    return holdingAt(timeline.gil ?? [], step, null);
  const index = layout.locks.findIndex((lock) => y >= lock.top && y < lock.top + lock.height);
  const lock = timeline.locks[index];
  return lock === undefined ? null : holdingAt(lock.holdings, step, lock);
}

function holdingAt(holdings: readonly Holding[], step: number, lock: LockRow | null): Target | null {
  const holding = holdings[firstEndingAfter(holdings, step)];
  return holding === undefined || holding.from > step ? null : { kind: 'holding', holding, lock };
}

function ordered(a: number, b: number): Range {
  return { from: Math.min(a, b), to: Math.max(a, b) };
}
