/**
 * Which steps are in sight. d3 does the arithmetic of wheel, pinch and limits; React draws. Three spaces: steps, pixels
 * of the whole run unzoomed (`base`), pixels on the screen (`x`). The axis bends the way from steps to pixels; from
 * there on all is even.
 */
import {
  type ScaleLinear,
  type Selection,
  scaleLinear,
  select,
  type ZoomBehavior,
  type ZoomTransform,
  zoom,
  zoomIdentity,
} from 'd3';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Axis } from '../../timeline/axis.ts';
import { INSET } from './layout.ts';

export interface Zoom {
  readonly width: number;
  /** Step to pixel on the screen, in straight pieces. */
  readonly x: ScaleLinear<number, number>;
  /** The same for the whole run, unzoomed. */
  readonly base: ScaleLinear<number, number>;
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

type Behavior = ZoomBehavior<HTMLElement, unknown>;

/** No closer than this many steps across the plot. */
const CLOSEST = 6;
/** Plain wheel scrolls the page; these zoom or pan. */
const ZOOMS = (event: WheelEvent) => event.ctrlKey || event.metaKey;

export function useZoom(plot: RefObject<HTMLElement | null>, width: number, axis: Axis): Zoom {
  const steps = axis.steps.at(-1) as number;
  const units = axis.units.at(-1) as number;
  const base = useMemo(() => {
    const place = scaleLinear([0, units], [INSET, Math.max(INSET + 1, width - INSET)]);
    return scaleLinear(axis.steps, axis.units.map(place));
  }, [axis, units, width]);
  const closest = Math.max(1, units / CLOSEST);
  const behavior = useMemo(() => behaviorOf(width, closest), [width, closest]);
  const transform = useTransform(plot, behavior, closest);
  return useMemo(
    () => zoomOf({ plot, behavior, transform, base, width, steps, closest }),
    [plot, behavior, transform, base, width, steps, closest],
  );
}

function behaviorOf(width: number, closest: number): Behavior {
  const extent: [[number, number], [number, number]] = [
    [0, 0],
    [width, 1],
  ];
  return zoom<HTMLElement, unknown>()
    .extent(extent)
    .translateExtent(extent)
    .scaleExtent([1, closest])
    .wheelDelta(wheelDelta)
    .filter(wanted);
}

/** Lets d3 hear the element's gestures; the transform that they have led to. */
function useTransform(
  plot: RefObject<HTMLElement | null>,
  behavior: Behavior,
  closest: number,
): ZoomTransform {
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity);
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
  return transform;
}

interface Parts {
  readonly plot: RefObject<HTMLElement | null>;
  readonly behavior: Behavior;
  readonly transform: ZoomTransform;
  readonly base: ScaleLinear<number, number>;
  readonly width: number;
  readonly steps: number;
  readonly closest: number;
}

function zoomOf({ plot, behavior, transform, base, width, steps, closest }: Parts): Zoom {
  const act = (what: (selection: Selection<HTMLElement, unknown, null, undefined>) => void) => {
    if (plot.current !== null) what(select(plot.current));
  };
  const x = scaleLinear(
    base.domain(),
    base.range().map((at) => transform.applyX(at)),
  );
  return {
    width,
    x,
    base,
    from: Math.max(0, x.invert(0)),
    to: Math.min(steps, x.invert(width)),
    zoomed: transform.k > 1.001,
    zoomBy: (factor, around) =>
      act((plot) => behavior.scaleBy(plot, factor, [clamp(x(around), 0, width), 0])),
    panBy: (pixels) => act((plot) => behavior.translateBy(plot, -pixels / transform.k, 0)),
    show: (first, last) => {
      const [a, b] = [base(first), base(last)];
      const k = clamp((width - 2 * INSET) / Math.max(1e-6, b - a), 1, closest);
      act((plot) => {
        behavior.transform(plot, zoomIdentity.translate(width / 2 - ((a + b) / 2) * k, 0).scale(k));
        // d3 keeps gestures within the limits, not what it is told: a move by nothing does.
        behavior.translateBy(plot, 0, 0);
      });
    },
    fit: () => act((plot) => behavior.transform(plot, zoomIdentity)),
    reveal: (step) => {
      if (x(step) < 0 || x(step) > width) act((plot) => behavior.translateTo(plot, base(step), 0));
    },
  };
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
