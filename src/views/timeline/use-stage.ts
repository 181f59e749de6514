/** What the parts of the timeline share: measures, the window in sight, the selection, and what pointer and keys do. */
import {
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { axisOf } from '../../timeline/axis.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { momentOf, obey } from './commands.ts';
import { commandOf } from './keys.ts';
import { GUTTER, type Layout, layoutOf, NARROW } from './layout.ts';
import type { SwimlanesProps } from './swimlanes.tsx';
import { type Pointing, type Range, type Target, usePointing } from './use-pointing.ts';
import { useWidth } from './use-width.ts';
import { useZoom, type Zoom } from './use-zoom.ts';

export interface Stage {
  readonly timeline: Timeline;
  readonly step: number;
  /** Prefix of the ids of this timeline's patterns and texts. */
  readonly id: string;
  readonly layout: Layout;
  readonly zoom: Zoom;
  readonly names: (thread: number) => string;
  readonly seek: (step: number) => void;
  readonly selected: number | null;
  readonly select: (thread: number) => void;
  readonly range: Range | null;
  readonly pointing: Pointing;
  readonly root: RefObject<HTMLElement | null>;
  readonly plot: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

export function useStage(props: SwimlanesProps): Stage {
  const { timeline, step, labels, large = false, onSeek } = props;
  const id = useId().replace(/[^\w-]/g, '');
  const root = useRef<HTMLElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const total = useWidth(root, 900);
  const narrow = total < NARROW;
  const layout = useMemo(() => layoutOf(timeline, narrow, large), [timeline, narrow, large]);
  const axis = useMemo(() => axisOf(timeline), [timeline]);
  const zoom = useZoom(plot, Math.max(120, total - (narrow ? 0 : GUTTER)), axis);
  const seek = useCallback(
    (to: number) => onSeek(Math.max(0, Math.min(timeline.length, Math.round(to)))),
    [onSeek, timeline.length],
  );
  const [ownSelected, setOwnSelected] = useState<number | null>(null);
  const selected = props.selected === undefined ? ownSelected : props.selected;
  const select = (thread: number) => {
    setOwnSelected(thread);
    props.onSelect?.(thread);
  };
  const [range, setRange] = useState<Range | null>(null);
  const chooseRange = (next: Range | null) => {
    setRange(next);
    props.onRange?.(next);
  };
  const names = useMemo(() => namesOf(timeline, labels), [timeline, labels]);
  const click = (target: Target | null, at: number) => {
    if (target?.kind === 'span' || target?.kind === 'lane') select(target.thread);
    if (target?.kind === 'span') seek(isDense(target.span, zoom) ? at : momentOf(target.span));
    else if (target?.kind === 'markers') seek(target.markers[0]?.step ?? at);
    else seek(at);
  };
  const pointing = usePointing({ timeline, layout, zoom, onClick: click, onRange: chooseRange });
  useFollow(step, zoom);
  useWindow(zoom, props.onWindow);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const command = event.nativeEvent.isComposing ? null : commandOf(event);
    if (command === null) return;
    const leave = () => {
      pointing.hide();
      chooseRange(null);
    };
    event.preventDefault();
    event.stopPropagation();
    obey(command, { timeline, zoom, step, selected, range, seek, select, escape: leave });
  };
  return {
    timeline,
    step,
    id,
    layout,
    zoom,
    names,
    seek,
    selected,
    select,
    range,
    pointing,
    root,
    plot,
    onKeyDown,
  };
}

/** Keeps the cursor in sight when it moves, not when the reader pans away from it. */
function useFollow(step: number, zoom: Zoom): void {
  const latest = useRef(zoom);
  latest.current = zoom;
  useEffect(() => latest.current.reveal(step), [step]);
}

function useWindow(zoom: Zoom, onWindow: SwimlanesProps['onWindow']): void {
  const { from, to, width } = zoom;
  const tell = useRef(onWindow);
  tell.current = onWindow;
  useEffect(() => {
    if (tell.current === undefined) return;
    const timer = setTimeout(() => tell.current?.({ from, to, columns: Math.round(width) }), 120);
    return () => clearTimeout(timer);
  }, [from, to, width]);
}

function namesOf(timeline: Timeline, labels: ReadonlyMap<number, string> | undefined) {
  const titles = new Map(timeline.lanes.map((lane) => [lane.thread, lane.title]));
  return (thread: number) => labels?.get(thread) ?? titles.get(thread) ?? String(thread);
}

/** Too thin to have been aimed at. */
function isDense(span: { from: number; to: number }, zoom: Zoom): boolean {
  return zoom.x(span.to) - zoom.x(span.from) < 5;
}
