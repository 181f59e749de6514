import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Intent } from '../../scheduler/intent.ts';
import { spanAt } from '../../timeline/level-of-detail.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { useText } from '../language.tsx';
import { Arrows } from './arrows.tsx';
import { laneOf, momentOf, obey } from './commands.ts';
import { Ghosts } from './ghosts.tsx';
import { Gutter } from './gutter.tsx';
import { HoldingBars } from './holding-bars.tsx';
import { commandOf } from './keys.ts';
import { LaneBars } from './lane-bars.tsx';
import { LaneTable } from './lane-table.tsx';
import { GUTTER, INSET, type Layout, layoutOf, NARROW } from './layout.ts';
import { Legend } from './legend.tsx';
import { MarkerSigns } from './marker-signs.tsx';
import { Minimap } from './minimap.tsx';
import { Patterns } from './patterns.tsx';
import { CursorHandle, Ruler, ticksOf, useScrub } from './ruler.tsx';
import { tipOf } from './tip-of.tsx';
import { Tooltip } from './tooltip.tsx';
import { type Range, type Target, usePointing } from './use-pointing.ts';
import { useWidth } from './use-width.ts';
import { useZoom, type Zoom } from './use-zoom.ts';
import * as words from './words.ts';
import './timeline.css';

export interface SwimlanesProps {
  readonly timeline: Timeline;
  /** Where the cursor stands: after this many steps. */
  readonly step: number;
  readonly onSeek: (step: number) => void;
  /** What each thread would do next at the cursor. */
  readonly intents?: readonly Intent[];
  /** Names to show instead of the lanes' own, by thread. */
  readonly labels?: ReadonlyMap<number, string>;
  /** The chosen lane; leave both out and the timeline keeps it itself. */
  readonly selected?: number | null;
  readonly onSelect?: (thread: number) => void;
  /** A drag over the lanes marks a range; null: none. */
  readonly onRange?: (range: Range | null) => void;
  /** The stretch in sight has changed: for runs so long that their spans are fetched by the window. */
  readonly onWindow?: (window: { from: number; to: number; columns: number }) => void;
  /** Show what the bars mean; true if left out. */
  readonly legend?: boolean;
}

/** Bars in sight beyond which lanes become mixtures of states: what a browser draws in a frame without effort. */
const BARS_MAX = 1500;
const NONE: readonly Intent[] = [];

/** The picture of a run: a lane a thread, over one axis of steps. */
export function Swimlanes(props: SwimlanesProps) {
  const t = useText();
  if (props.timeline.lanes.length === 0) return <p className="timeline-empty">{t(words.EMPTY)}</p>;
  return <Stage {...props} />;
}

function Stage(props: SwimlanesProps) {
  const { timeline, step, intents = NONE, labels, legend = true } = props;
  const t = useText();
  const id = useId().replace(/[^\w-]/g, '');
  const root = useRef<HTMLElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const total = useWidth(root, 900);
  const narrow = total < NARROW;
  const width = Math.max(120, total - (narrow ? 0 : GUTTER));
  const layout = useMemo(() => layoutOf(timeline, narrow), [timeline, narrow]);
  const zoom = useZoom(plot, width, timeline.length);
  const { onSeek } = props;
  const seek = useCallback(
    (to: number) => {
      const next = Math.max(0, Math.min(timeline.length, Math.round(to)));
      onSeek(next);
    },
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
    if (event.nativeEvent.isComposing) return;
    const command = commandOf(event);
    if (command === null) return;
    const escape = () => {
      pointing.hide();
      chooseRange(null);
    };
    event.preventDefault();
    event.stopPropagation();
    obey(command, { timeline, zoom, step, selected, range, seek, select, escape });
  };
  const tip = pointing.hover === null ? null : tipOf(pointing.hover.target, pointing.hover, t, names);
  const shownRange = pointing.draft ?? range;
  const tools = <Tools zoom={zoom} step={step} />;
  return (
    <section
      ref={root}
      className={`timeline${narrow ? ' timeline-narrow' : ''}`}
      aria-label={t(words.TIMELINE)}
      aria-describedby={`${id}-summary ${id}-keys`}
      onKeyDown={onKeyDown}
    >
      <div className="timeline-head">
        {!narrow && <div className="timeline-corner">{tools}</div>}
        <div className="timeline-axes" data-plot="">
          <Minimap timeline={timeline} zoom={zoom} step={step} />
          <Ruler zoom={zoom} step={step} length={timeline.length} onSeek={seek} beats={timeline.beats} />
          <svg className="handle" width={zoom.width} height={34} aria-hidden="true">
            <CursorHandle x={zoom.x(step)} step={step} hidden={!inSight(step, zoom)} />
          </svg>
        </div>
      </div>
      <div className="timeline-body">
        <Gutter
          lanes={timeline.lanes}
          locks={timeline.locks}
          gil={timeline.gil !== null}
          {...{ layout, step, selected, names }}
          onSelect={select}
        />
        <div
          ref={plot}
          className="plot"
          data-plot=""
          style={{ width: zoom.width, height: layout.height }}
          {...pointing.handlers}
        >
          <svg width={zoom.width} height={layout.height} aria-hidden="true">
            <Patterns id={id} />
            <Backdrop layout={layout} zoom={zoom} selected={selected} />
            {shownRange !== null && <RangeBand range={shownRange} zoom={zoom} height={layout.height} />}
            <Lanes {...{ timeline, layout, zoom, id, names }} />
            <Arrows
              arrows={timeline.arrows}
              {...{ layout, zoom, id, step, selected }}
              hovered={pointing.hover?.target.kind === 'arrow' ? pointing.hover.target.arrow : null}
              onHover={pointing.onArrow}
            />
            <Ghosts {...{ intents, layout, zoom, step }} length={timeline.length} />
            <MarkerSigns markers={timeline.markers} {...{ layout, zoom, id }} length={timeline.length} />
            <Cursor step={step} zoom={zoom} height={layout.height} length={timeline.length} onSeek={seek} />
          </svg>
          {range !== null && pointing.draft === null && (
            <button
              type="button"
              className="range-button"
              style={{ left: Math.max(4, Math.min(width - 110, zoom.x(range.from) + 4)) }}
              onPointerDown={(event) => event.stopPropagation()}
              onClick={() => zoom.show(range.from, range.to)}
            >
              {range.from}–{range.to} · {t(words.ZOOM_TO_RANGE)}
            </button>
          )}
          {tip !== null && (
            <Tooltip tip={tip} width={zoom.width} onEnter={pointing.keep} onLeave={pointing.hide} />
          )}
        </div>
      </div>
      {(legend || narrow) && (
        <div className="timeline-foot">
          {legend && <Legend />}
          {narrow && tools}
        </div>
      )}
      <LaneTable timeline={timeline} id={id} names={names} />
      <p className="visually-hidden" id={`${id}-keys`}>
        {t(words.KEYS_HINT)}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {selected !== null && <Spoken {...{ timeline, selected, step, names }} />}
      </p>
    </section>
  );
}

/** Everything that does not change while the cursor moves. */
function Lanes(props: {
  timeline: Timeline;
  layout: Layout;
  zoom: Zoom;
  id: string;
  names: (thread: number) => string;
}) {
  const { timeline, layout, zoom, id, names } = props;
  const t = useText();
  const budget = Math.floor(BARS_MAX / timeline.lanes.length);
  return (
    <>
      {layout.gil !== null &&
        (timeline.gil === null ? (
          <text className="no-gil" x={INSET} y={layout.gil.top + 11}>
            {t(words.NO_GIL)}
          </text>
        ) : (
          <HoldingBars holdings={timeline.gil} {...layout.gil} {...{ zoom, id, names }} />
        ))}
      {timeline.lanes.map((lane, i) => {
        const row = layout.rows[i];
        return row === undefined ? null : <LaneBars key={lane.thread} {...{ lane, row, zoom, id, budget }} />;
      })}
      {timeline.locks.map((lock, i) => {
        const row = layout.locks[i];
        if (row === undefined) return null;
        const top = row.top + row.height - 25;
        return (
          <HoldingBars
            key={lock.object}
            holdings={lock.holdings}
            top={top}
            height={20}
            {...{ zoom, id, names }}
          />
        );
      })}
    </>
  );
}

/** Rows and tick lines behind everything. */
function Backdrop({ layout, zoom, selected }: { layout: Layout; zoom: Zoom; selected: number | null }) {
  const ticks = ticksOf(zoom)
    .map((tick) => `M${Math.round(zoom.x(tick)) + 0.5} 0V${layout.height}`)
    .join('');
  return (
    <g className="backdrop">
      {layout.rows.map((row) => (
        <rect
          key={row.thread}
          className={row.thread === selected ? 'row row-selected' : 'row'}
          x={0}
          y={row.top}
          width={zoom.width}
          height={row.height}
        />
      ))}
      <path className="grid" d={ticks} />
      {layout.locks.length > 0 && <path className="rule" d={`M0 ${layout.lanesBottom + 6}H${zoom.width}`} />}
    </g>
  );
}

function RangeBand({ range, zoom, height }: { range: Range; zoom: Zoom; height: number }) {
  const [left, right] = [zoom.x(range.from), zoom.x(range.to)];
  return <rect className="range" x={left} y={0} width={Math.max(1, right - left)} height={height} />;
}

function Cursor(props: {
  step: number;
  zoom: Zoom;
  height: number;
  length: number;
  onSeek: (step: number) => void;
}) {
  const { step, zoom, height, length, onSeek } = props;
  const scrub = useScrub(zoom, length, onSeek);
  if (!inSight(step, zoom)) return null;
  const at = zoom.x(step);
  return (
    <g className="cursor" {...scrub}>
      <path className="cursor-reach" d={`M${at} 0V${height}`} />
      <path className="cursor-casing" d={`M${at} 0V${height}`} />
      <path className="cursor-line" d={`M${at} 0V${height}`} />
    </g>
  );
}

function Tools({ zoom, step }: { zoom: Zoom; step: number }) {
  const t = useText();
  return (
    <div className="timeline-tools" role="group" aria-label={t(words.ZOOM_IN)}>
      <button
        type="button"
        aria-label={t(words.ZOOM_OUT)}
        title={t(words.ZOOM_OUT)}
        disabled={!zoom.zoomed}
        onClick={() => zoom.zoomBy(1 / 1.6, step)}
      >
        <svg width="14" height="14" aria-hidden="true">
          <path d="M2.5 7h9" />
        </svg>
      </button>
      <button
        type="button"
        aria-label={t(words.ZOOM_IN)}
        title={t(words.ZOOM_IN)}
        onClick={() => zoom.zoomBy(1.6, step)}
      >
        <svg width="14" height="14" aria-hidden="true">
          <path d="M2.5 7h9M7 2.5v9" />
        </svg>
      </button>
      <button
        type="button"
        aria-label={t(words.FIT)}
        title={t(words.FIT)}
        disabled={!zoom.zoomed}
        onClick={zoom.fit}
      >
        <svg width="14" height="14" aria-hidden="true">
          <path d="M1.5 2.5v9M12.5 2.5v9M4 7h6M5.8 5 3.8 7l2 2M8.2 5l2 2-2 2" />
        </svg>
      </button>
    </div>
  );
}

/** The selected thread at the cursor, for ears. */
function Spoken(props: {
  timeline: Timeline;
  selected: number;
  step: number;
  names: (thread: number) => string;
}) {
  const { timeline, selected, step, names } = props;
  const t = useText();
  const lane = laneOf({ timeline, selected });
  const span = lane === undefined ? null : spanAt(lane.spans, step);
  if (span === null) return names(selected);
  return `${names(selected)}: ${t(words.STATE_WORDS[span.state])}, ${t(span.label)}`;
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

function inSight(step: number, zoom: Zoom): boolean {
  const at = zoom.x(step);
  return at >= -1 && at <= zoom.width + 1;
}
