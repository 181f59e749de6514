import { memo } from 'react';
import { firstEndingAfter } from '../../timeline/level-of-detail.ts';
import type { LoopStrip, TaskLane, TaskSpan } from '../../timeline/timeline.ts';
import { useText } from '../language.tsx';
import { widthOf } from './lane-bars.tsx';
import { barHeight, type Row } from './layout.ts';
import { fillOf } from './patterns.tsx';
import type { Zoom } from './use-zoom.ts';

/** A task's states look like those of a thread. */
const LOOKS = { running: 'running', ready: 'ready', awaiting: 'waiting' } as const;
const STATES = ['running', 'ready', 'awaiting'] as const;
/** Words of so many bars at most. */
const WORDS_MAX = 60;

interface Props {
  readonly lane: TaskLane;
  readonly row: Row;
  readonly zoom: Zoom;
  readonly id: string;
}

/** One task: where it ran, lay in the ready queue, or awaited something. */
export const TaskBars = memo(function TaskBars({ lane, row, zoom, id }: Props) {
  const { x, width } = zoom;
  const spans = inSight(lane.spans, zoom);
  const clamp = (at: number) => Math.max(-20, Math.min(width + 20, at));
  return (
    <g className="task-bars" data-task={lane.title}>
      <path className="lane-base" d={`M${clamp(x(lane.start))} ${row.middle}H${clamp(x(lane.end))}`} />
      {STATES.map((state) => (
        <path
          key={state}
          className={`mix-${LOOKS[state]} task-${state}`}
          d={pathOf(spans, state, row, zoom)}
          fill={fillOf(LOOKS[state], id)}
        />
      ))}
      {spans.length <= WORDS_MAX &&
        spans.map((span) => <SpanWords key={span.from} span={span} row={row} zoom={zoom} />)}
      <EndSign lane={lane} at={x(lane.end)} row={row} width={width} />
    </g>
  );
});

function inSight(spans: readonly TaskSpan[], zoom: Zoom): readonly TaskSpan[] {
  const from = firstEndingAfter(spans, zoom.from);
  return spans.slice(from, Math.min(spans.length, firstEndingAfter(spans, zoom.to) + 1));
}

/** All spans of a state as one path; those thinner than a pixel share one. */
function pathOf(spans: readonly TaskSpan[], state: TaskSpan['state'], row: Row, zoom: Zoom): string {
  const height = barHeight(row, LOOKS[state]);
  const top = row.middle - height / 2;
  let path = '';
  let drawn = -1;
  for (const span of spans) {
    if (span.state !== state) continue;
    const left = Math.max(-20, zoom.x(span.from));
    const right = Math.min(zoom.width + 20, zoom.x(span.to));
    if (right - left < 1 && Math.floor(left) === drawn) continue;
    drawn = Math.floor(left);
    path += `M${left.toFixed(1)} ${top}h${Math.max(1, right - left).toFixed(1)}v${height}H${left.toFixed(1)}z`;
  }
  return path;
}

function SpanWords({ span, row, zoom }: { span: TaskSpan; row: Row; zoom: Zoom }) {
  const t = useText();
  if (span.state !== 'awaiting') return null;
  const left = Math.max(0, zoom.x(span.from));
  const words = t(span.label);
  if (Math.min(zoom.width, zoom.x(span.to)) - left - 10 < widthOf(words, 10)) return null;
  return (
    <text className="task-words" x={left + 6} y={row.middle} dy="0.34em">
      {words}
    </text>
  );
}

const SIGNS = { open: '', done: '', failed: '✕', cancelled: '⊘' } as const;

function EndSign({ lane, at, row, width }: { lane: TaskLane; at: number; row: Row; width: number }) {
  const sign = SIGNS[lane.ending];
  if (sign === '' || at < 0 || at > width) return null;
  return (
    <text className={`task-end task-end-${lane.ending}`} x={at + 3} y={row.middle} dy="0.34em">
      {sign}
    </text>
  );
}

/** The turns of an event loop, one block each with its number; gaps are when it slept. */
export const TurnStrip = memo(function TurnStrip(props: {
  strip: LoopStrip;
  top: number;
  height: number;
  zoom: Zoom;
}) {
  const { strip, top, height, zoom } = props;
  const from = firstEndingAfter(strip.turns, zoom.from);
  const last = Math.min(strip.turns.length, firstEndingAfter(strip.turns, zoom.to) + 1);
  let drawn = -1;
  return (
    <g className="turn-strip">
      {strip.turns.slice(from, last).map(({ turn, from: begin, to }) => {
        const left = Math.max(-10, zoom.x(begin));
        const right = Math.min(zoom.width + 10, zoom.x(to));
        const thin = right - left < 2;
        if (thin && Math.floor(left / 2) === drawn) return null;
        if (thin) drawn = Math.floor(left / 2);
        const number = String(turn);
        return (
          <g key={`${turn} ${begin}`} className={turn % 2 === 0 ? 'turn turn-even' : 'turn'}>
            <rect x={left} y={top} width={Math.max(1, right - left - 0.5)} height={height} rx={1.5} />
            {right - left > widthOf(number, 10) + 6 && (
              <text x={Math.max(0, left) + 3} y={top + height / 2} dy="0.35em">
                {number}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
});
