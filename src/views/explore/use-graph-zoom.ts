/** What of a drawing is in sight, inside a box of its own: d3 does the arithmetic of gestures, React draws. */
import { type Selection, select, type ZoomTransform, zoom, zoomIdentity } from 'd3';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { GraphLayout, Point } from './graph-layout.ts';

export interface GraphZoom {
  readonly transform: ZoomTransform;
  zoomBy(factor: number): void;
  fit(): void;
  /** Moves only if the point is out of sight. */
  reveal(point: Point): void;
}

const CLOSEST = 2.5;
/** Smaller than this, labels cannot be read: a large graph is not shown whole at first, but from its start. */
const LEGIBLE = 0.8;
/** A point this near to the rim is brought into sight. */
const RIM = 28;

export function useGraphZoom(
  box: RefObject<SVGSVGElement | null>,
  { width, height }: { width: number; height: number },
  layout: GraphLayout,
): GraphZoom {
  const whole = Math.min(1, width / layout.width, height / layout.height);
  const behavior = useMemo(
    () =>
      zoom<SVGSVGElement, unknown>()
        .extent([
          [0, 0],
          [width, height],
        ])
        .scaleExtent([Math.min(whole, LEGIBLE), CLOSEST])
        .translateExtent([
          [-width / 2, -height / 2],
          [layout.width + width / 2, layout.height + height / 2],
        ])
        // The plain wheel scrolls the page.
        .filter((event: MouseEvent) =>
          event.type === 'wheel' ? event.ctrlKey || event.metaKey : event.button === 0,
        ),
    [width, height, layout, whole],
  );
  const first = useMemo(() => firstView(layout, width, whole), [layout, width, whole]);
  const [transform, setTransform] = useState(first);
  useEffect(() => {
    const svg = box.current;
    if (svg === null) return;
    const selection = select(svg);
    behavior.on('zoom', (event: { transform: ZoomTransform }) => setTransform(event.transform));
    selection.call(behavior).on('dblclick.zoom', null);
    behavior.transform(selection, first);
    return () => {
      selection.on('.zoom', null);
    };
  }, [box, behavior, first]);
  const act = (what: (svg: Selection<SVGSVGElement, unknown, null, undefined>) => void) => {
    if (box.current !== null) what(select(box.current));
  };
  return {
    transform,
    zoomBy: (factor) => act((svg) => behavior.scaleBy(svg, factor)),
    fit: () => act((svg) => behavior.transform(svg, middleView(layout, width, whole))),
    reveal: ({ x, y }) => {
      const [left, top] = transform.apply([x, y]);
      const inSight = left > RIM && left < width - RIM && top > RIM && top < height - RIM;
      if (!inSight) act((svg) => behavior.translateTo(svg, x, y));
    },
  };
}

/** All of it if it can be read so, else its upper part with the start in sight. */
function firstView(layout: GraphLayout, width: number, whole: number): ZoomTransform {
  if (whole >= LEGIBLE) return middleView(layout, width, whole);
  const scale = Math.min(1, Math.max(LEGIBLE, width / layout.width));
  if (layout.width * scale <= width) return middleView(layout, width, scale);
  const start = (layout.nodes[0] as Point).x * scale;
  const left = Math.min(0, Math.max(width - layout.width * scale, width / 2 - start));
  return zoomIdentity.translate(left, 0).scale(scale);
}

/** The drawing's whole width, in the middle. */
function middleView(layout: GraphLayout, width: number, scale: number): ZoomTransform {
  return zoomIdentity.translate((width - layout.width * scale) / 2, 0).scale(scale);
}
