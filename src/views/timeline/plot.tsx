import type { Intent } from '../../scheduler/intent.ts';
import { useText } from '../language.tsx';
import { Arrows } from './arrows.tsx';
import { QuietBands } from './axis-breaks.tsx';
import { Ghosts } from './ghosts.tsx';
import { HoldingBars } from './holding-bars.tsx';
import { LaneBars } from './lane-bars.tsx';
import { INSET, type Layout } from './layout.ts';
import { DeadlockBand, MarkerSigns } from './marker-signs.tsx';
import { Patterns } from './patterns.tsx';
import { ticksOf, useScrub } from './ruler.tsx';
import { TaskBars, TurnStrip } from './task-bars.tsx';
import { tipOf } from './tip-of.tsx';
import { Tooltip } from './tooltip.tsx';
import type { Range } from './use-pointing.ts';
import type { Stage } from './use-stage.ts';
import type { Zoom } from './use-zoom.ts';
import * as words from './words.ts';

/** Bars in sight beyond which lanes become mixtures of states: what a browser draws in a frame without effort. */
const BARS_MAX = 900;

/** The drawing itself, everything right of the names. */
export function Plot({ stage, intents }: { stage: Stage; intents: readonly Intent[] }) {
  const t = useText();
  const { timeline, layout, zoom, id, step, selected, seek, range, pointing } = stage;
  const { hover, draft } = pointing;
  const { length, markers, arrows } = timeline;
  const tip = hover === null ? null : tipOf(hover.target, hover, t, stage.names);
  const shownRange = draft ?? range;
  return (
    <div
      ref={stage.plot}
      className="plot"
      data-plot=""
      style={{ width: zoom.width, height: layout.height }}
      {...pointing.handlers}
    >
      <svg width={zoom.width} height={layout.height} aria-hidden="true">
        <Patterns id={id} />
        <Backdrop layout={layout} zoom={zoom} selected={selected} />
        <QuietBands quiet={timeline.quiet ?? []} zoom={zoom} height={layout.height} />
        {shownRange !== null && <RangeBand range={shownRange} zoom={zoom} height={layout.height} />}
        <DeadlockBand {...{ markers, layout, zoom, id, length }} />
        <Lanes stage={stage} />
        <Cursor {...{ step, zoom, length }} height={layout.height} onSeek={seek} />
        <Arrows
          {...{ arrows, layout, zoom, id, step, selected }}
          hovered={hover?.target.kind === 'arrow' ? hover.target.arrow : null}
          onHover={pointing.onArrow}
        />
        <Ghosts {...{ intents, layout, zoom, step, length }} />
        <MarkerSigns {...{ markers, layout, zoom }} />
      </svg>
      {range !== null && draft === null && <RangeButton range={range} zoom={zoom} />}
      {tip !== null && (
        <Tooltip tip={tip} width={zoom.width} onEnter={pointing.keep} onLeave={pointing.hide} />
      )}
    </div>
  );
}

/** Everything that does not change while the cursor moves. */
function Lanes({ stage }: { stage: Stage }) {
  const { timeline, layout, zoom, id, names } = stage;
  const t = useText();
  const budget = Math.floor(BARS_MAX / timeline.lanes.length);
  const grain = Math.max(2, timeline.locks.length);
  return (
    <>
      {layout.gil !== null &&
        (timeline.gil === null ? (
          <text className="no-gil" x={INSET} y={layout.gil.top + 11}>
            {t(words.NO_GIL)}
          </text>
        ) : (
          <HoldingBars holdings={timeline.gil} {...layout.gil} {...{ zoom, id, names }} grain={2} />
        ))}
      {layout.groups.map(({ index, top, height }) => {
        const gil = timeline.processes?.[index]?.gil ?? null;
        if (gil === null) return null;
        const place = { top: top + height - 18, height: 12 };
        return <HoldingBars key={index} holdings={gil} {...place} {...{ zoom, id, names }} grain={2} />;
      })}
      {timeline.lanes.map((lane, i) => {
        const row = layout.rows[i];
        return row === undefined ? null : <LaneBars key={lane.thread} {...{ lane, row, zoom, id, budget }} />;
      })}
      {layout.turns.map(({ index, middle }) => {
        const strip = timeline.loops?.[index];
        const at = { top: middle - 6, height: 12 };
        return strip === undefined ? null : <TurnStrip key={strip.loop} {...{ strip, zoom }} {...at} />;
      })}
      {layout.tasks.map((row) => {
        const lane = timeline.tasks?.[row.index];
        return lane === undefined ? null : <TaskBars key={lane.task} {...{ lane, row, zoom, id }} />;
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
            {...{ zoom, id, names, grain }}
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
      {layout.groups.map(({ index, top, bottom }) => (
        <rect
          key={`group ${index}`}
          className="process"
          x={0.5}
          y={top + 1.5}
          width={Math.max(0, zoom.width - 1)}
          height={Math.max(0, bottom - top - 3)}
          rx={4}
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

function RangeButton({ range, zoom }: { range: Range; zoom: Zoom }) {
  const t = useText();
  return (
    <button
      type="button"
      className="range-button"
      style={{ left: Math.max(4, Math.min(zoom.width - 120, zoom.x(range.from) + 4)) }}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={() => zoom.show(range.from, range.to)}
    >
      {range.from}–{range.to} · {t(words.ZOOM_TO_RANGE)}
    </button>
  );
}

export function inSight(step: number, zoom: Zoom): boolean {
  const at = zoom.x(step);
  return at >= -1 && at <= zoom.width + 1;
}
