/** The pointer on the lanes: what lies under it, clicks, and the range that a drag draws. */
import { type MouseEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
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

export interface Pointing {
  readonly handlers: ReturnType<typeof handlersOf>;
  readonly hover: Hover | null;
  /** The range that a drag under way would mark. */
  readonly draft: Range | null;
  /** Hides the tooltip; keeps it although the pointer has left what it is about. */
  hide(): void;
  keep(): void;
  onArrow(arrow: Arrow | null): void;
}

export function usePointing(setting: Setting): Pointing {
  const [hover, setHover] = useState<Hover | null>(null);
  const [draft, setDraft] = useState<Range | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const press = useRef<Press | null>(null);
  const arrow = useRef<Arrow | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = (next: Hover | null) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setHover(next), next !== null && hover !== null ? 0 : REST_MS);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setHover(null);
  };
  return {
    handlers: handlersOf(setting, { press, arrow, draft, setDraft, show, hide }),
    hover,
    draft,
    hide,
    keep: () => clearTimeout(timer.current),
    onArrow: (next) => {
      arrow.current = next;
    },
  };
}

/** A button or finger that is down. */
interface Press {
  readonly x: number;
  last: number;
  moved: boolean;
  readonly touch: boolean;
}

interface Gesture {
  readonly press: { current: Press | null };
  readonly arrow: { current: Arrow | null };
  readonly draft: Range | null;
  readonly setDraft: (range: Range | null) => void;
  readonly show: (hover: Hover | null) => void;
  readonly hide: () => void;
}

function handlersOf({ timeline, layout, zoom, onClick, onRange }: Setting, gesture: Gesture) {
  const { press, setDraft } = gesture;
  const stepAt = (x: number) => Math.max(0, Math.min(timeline.length, Math.round(zoom.x.invert(x))));
  const targetOf = ({ x, y }: Place) => targetAt(timeline, layout, zoom, x, y);
  const rest = (place: Place) => {
    const arrow = gesture.arrow.current;
    const target = arrow === null ? targetOf(place) : ({ kind: 'arrow', arrow } as const);
    gesture.show(target === null ? null : { target, ...place });
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || event.shiftKey || !event.isPrimary) return;
      const { x } = placeOf(event);
      const touch = event.pointerType === 'touch';
      press.current = { x, last: x, moved: false, touch };
      if (!touch) event.currentTarget.setPointerCapture?.(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const place = placeOf(event);
      const { current } = press;
      if (current === null || !event.isPrimary) {
        rest(place);
        return;
      }
      if (Math.abs(place.x - current.x) >= STILL) current.moved = true;
      if (!current.moved) return;
      gesture.hide();
      if (current.touch) zoom.panBy(current.last - place.x);
      else setDraft(ordered(stepAt(current.x), stepAt(place.x)));
      current.last = place.x;
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const { current } = press;
      press.current = null;
      if (current === null) return;
      const place = placeOf(event);
      if (!current.moved) {
        onClick(targetOf(place), stepAt(place.x));
        onRange(null);
      } else if (gesture.draft !== null && gesture.draft.to > gesture.draft.from) onRange(gesture.draft);
      setDraft(null);
    },
    onPointerCancel: () => {
      press.current = null;
      setDraft(null);
    },
    onPointerLeave: () => gesture.show(null),
    onDoubleClick: (event: MouseEvent<HTMLElement>) => {
      const target = targetOf(placeOf(event));
      if (target?.kind !== 'span') return;
      const margin = (target.span.to - target.span.from) * 0.25 + 1;
      zoom.show(target.span.from - margin, target.span.to + margin);
    },
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Pixels from the corner of the plot. */
function placeOf(event: MouseEvent<HTMLElement>): Place {
  const box = event.currentTarget.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
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
  const group = layout.groups.find((each) => y >= each.top && y < each.top + each.height);
  if (group !== undefined) return holdingAt(timeline.processes?.[group.index]?.gil ?? [], step, null);
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
