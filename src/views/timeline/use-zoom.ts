/**
 * Which steps are in sight. d3 does the arithmetic of wheel, pinch and limits; React draws. Three spaces: steps, pixels
 * of the whole run unzoomed (`base`), pixels on the screen (`x`).
 */
import { type ScaleLinear, scaleLinear, select, type ZoomTransform, zoom, zoomIdentity } from 'd3';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { INSET } from './layout.ts';

export interface Zoom {
  readonly width: number;
  /** Step to pixel on the screen. */
  readonly x: ScaleLinear<number, number>;
  /** The first and last step in sight. */
  readonly from: number;
  readonly to: number;
  readonly zoomed: boolean;
  /** Magnifies by `factor` around a step. */
  zoomBy(factor: number, around: number): void;
  panBy(pixels: number): void;
  show(from: number, to: number): void;
  fit(): void;
  /** Moves as little as needed for the step to be in sight. */
  reveal(step: number): void;
}

/** No closer than this many steps across the plot. */
const CLOSEST = 6;
/** Plain wheel scrolls the page; these zoom or pan. */
const ZOOMS = (event: WheelEvent) => event.ctrlKey || event.metaKey;

export function useZoom(plot: RefObject<HTMLElement | null>, width: number, length: number): Zoom {
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity);
  const steps = Math.max(1, length);
  const base = useMemo(
    () => scaleLinear([0, steps], [INSET, Math.max(INSET + 1, width - INSET)]),
    [steps, width],
  );
  const closest = Math.max(1, steps / CLOSEST);
  const behavior = useMemo(
    () =>
      zoom<HTMLElement, unknown>()
        .extent([
          [0, 0],
          [width, 1],
        ])
        .translateExtent([
          [0, 0],
          [width, 1],
        ])
        .scaleExtent([1, closest])
        .wheelDelta(wheelDelta)
        .filter(wanted),
    [width, closest],
  );
  const latest = useRef(transform);
  latest.current = transform;

  useEffect(() => {
    const element = plot.current;
    if (element === null) return;
    const selection = select(element);
    behavior.on('zoom', (event: { transform: ZoomTransform }) => setTransform(event.transform));
    selection.call(behavior).on('dblclick.zoom', null);
    // A new run or a new width: as close as before, within the new limits.
    const { k, x } = latest.current;
    behavior.transform(selection, zoomIdentity.translate(x, 0).scale(Math.min(k, closest)));
    const pan = (event: WheelEvent) => {
      const across = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
      if (ZOOMS(event) || across === 0 || latest.current.k === 1) return;
      event.preventDefault();
      behavior.translateBy(selection, -across / latest.current.k, 0);
    };
    element.addEventListener('wheel', pan, { passive: false });
    return () => {
      element.removeEventListener('wheel', pan);
      selection.on('.zoom', null);
    };
  }, [plot, behavior, closest]);

  const act = useCallback(
    (what: (element: HTMLElement) => void) => {
      if (plot.current !== null) what(plot.current);
    },
    [plot],
  );

  return useMemo(() => {
    const x = transform.rescaleX(base);
    const [from, to] = [Math.max(0, x.invert(0)), Math.min(steps, x.invert(width))];
    const show = (first: number, last: number) => {
      const [a, b] = [base(first), base(last)];
      const k = Math.max(1, Math.min(closest, (width - 2 * INSET) / Math.max(1e-6, b - a)));
      act((element) =>
        behavior.transform(
          select(element),
          zoomIdentity.translate(width / 2 - ((a + b) / 2) * k, 0).scale(k),
        ),
      );
      // d3 clamps gestures, not what it is told.
      act((element) => behavior.translateBy(select(element), 0, 0));
    };
    return {
      width,
      x,
      from,
      to,
      zoomed: transform.k > 1.001,
      zoomBy: (factor, around) =>
        act((element) => behavior.scaleBy(select(element), factor, [clamp(x(around), 0, width), 0])),
      panBy: (pixels) => act((element) => behavior.translateBy(select(element), -pixels / transform.k, 0)),
      show,
      fit: () => act((element) => behavior.transform(select(element), zoomIdentity)),
      reveal: (step) => {
        const at = x(step);
        if (at >= 0 && at <= width) return;
        act((element) => behavior.translateTo(select(element), base(step), 0));
      },
    };
  }, [transform, base, behavior, act, width, steps, closest]);
}

/** Proportional to what the hand did, and never more than a factor of two an event. */
function wheelDelta(event: WheelEvent): number {
  const unit = event.deltaMode === 1 ? 0.05 : event.deltaMode === 2 ? 1 : 0.002;
  return clamp(-event.deltaY * unit * (event.ctrlKey ? 4 : 1), -0.6, 0.6);
}

/** What d3 handles: zooming wheel, two fingers, a drag with Shift or the middle button. The rest is ours. */
function wanted(event: WheelEvent | MouseEvent | TouchEvent): boolean {
  if (event.type === 'wheel') return ZOOMS(event as WheelEvent);
  if ('touches' in event) return event.touches.length >= 2;
  return (event as MouseEvent).button === 1 || (event.shiftKey && (event as MouseEvent).button === 0);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
