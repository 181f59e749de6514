import { tickStep } from 'd3';
import { type PointerEvent, useRef } from 'react';
import type { Timeline } from '../../timeline/timeline.ts';
import { useText } from '../language.tsx';
import { AxisBreaks, piecesOf, steepestOf } from './axis-breaks.tsx';
import type { Zoom } from './use-zoom.ts';
import { STEP, stepOf } from './words.ts';

interface Props {
  readonly zoom: Zoom;
  readonly step: number;
  readonly timeline: Timeline;
  readonly onSeek: (step: number) => void;
}

const HEIGHT = 34;

/** Axis of steps with the handle of the cursor. Press or drag anywhere on it to go there; a range input for keys. */
export function Ruler({ zoom, step, timeline, onSeek }: Props) {
  const t = useText();
  const { length, beats, quiet = [] } = timeline;
  const scrub = useScrub(zoom, length, onSeek);
  const at = zoom.x(step);
  const half = halfWidth(step);
  return (
    <div className="ruler" {...scrub}>
      <svg width={zoom.width} height={HEIGHT} aria-hidden="true">
        <path className="ruler-line" d={`M0 ${HEIGHT - 0.5}H${zoom.width}`} />
        <path className="ruler-past" d={`M${Math.max(0, zoom.x(0))} ${HEIGHT - 1}H${Math.max(0, at)}`} />
        <AxisBreaks quiet={quiet} zoom={zoom} bottom={HEIGHT} />
        <path className="ruler-beats" d={beatMarks(beats, zoom)} />
        {ticksOf(zoom).map((tick) => (
          <g key={tick} className="tick" transform={`translate(${zoom.x(tick)} 0)`}>
            <path d={`M0.5 ${HEIGHT - 8}V${HEIGHT}`} />
            {Math.abs(zoom.x(tick) - at) > half + 14 && <text y={15}>{short(tick)}</text>}
          </g>
        ))}
      </svg>
      <input
        type="range"
        className="ruler-range"
        min={0}
        max={length}
        step={1}
        value={step}
        aria-label={t(STEP)}
        aria-valuetext={t(stepOf(step, length))}
        onChange={(event) => onSeek(Number(event.target.value))}
      />
    </div>
  );
}

/** The cursor's handle, above its line. */
export function CursorHandle({ x, step, hidden }: { x: number; step: number; hidden: boolean }) {
  if (hidden) return null;
  const half = halfWidth(step);
  return (
    <g className="cursor-handle" transform={`translate(${x} 0)`}>
      <rect x={-half} y={1} width={2 * half} height={20} rx={10} />
      <path d="M-5 20.5 0 26 5 20.5z" />
      <text y={15}>{step}</text>
    </g>
  );
}

function halfWidth(step: number): number {
  return Math.max(13, String(step).length * 3.9 + 7);
}

/** Pointer handlers that turn a position into a step; one seek a frame. */
export function useScrub(zoom: Zoom, length: number, onSeek: (step: number) => void) {
  const pending = useRef<number | null>(null);
  const frame = useRef(0);
  const seek = (event: PointerEvent<HTMLElement | SVGElement>) => {
    const plot = event.currentTarget.closest('[data-plot]') ?? event.currentTarget;
    const at = zoom.x.invert(event.clientX - plot.getBoundingClientRect().left);
    pending.current = Math.max(0, Math.min(length, Math.round(at)));
    if (frame.current !== 0) return;
    frame.current = requestAnimationFrame(() => {
      frame.current = 0;
      if (pending.current !== null) onSeek(pending.current);
    });
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement | SVGElement>) => {
      if (event.button !== 0 || event.shiftKey) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture?.(event.pointerId);
      seek(event);
    },
    onPointerMove: (event: PointerEvent<HTMLElement | SVGElement>) => {
      if (event.buttons === 1 && event.currentTarget.hasPointerCapture?.(event.pointerId)) seek(event);
    },
  };
}

/** Pixels between two numbers, and at least. */
const TICK_ROOM = 72;
const TICK_CLOSE = 48;

/** Whole steps, not closer than a number needs; few where the axis is shorter than its steps. */
export function ticksOf(zoom: Zoom): number[] {
  const { x, from, to } = zoom;
  const pieces = piecesOf(zoom);
  const steepest = steepestOf(pieces);
  const shown = Math.max(1, to - from);
  const apart = Math.max(1, tickStep(0, shown, Math.max(1, (shown * steepest) / TICK_ROOM)));
  const ticks: number[] = [];
  for (const piece of pieces) {
    if ((piece.right - piece.left) / (piece.to - piece.from) < steepest / 2) continue;
    for (let tick = Math.ceil(piece.from / apart) * apart; tick <= piece.to; tick += apart) {
      if (ticks.length === 0 || x(tick) - x(ticks.at(-1) as number) >= TICK_CLOSE) ticks.push(tick);
    }
  }
  return ticks;
}

/** Small marks where something happened, unless they would make a solid line. */
function beatMarks(beats: readonly number[], zoom: Zoom): string {
  let [marks, last] = ['', -10];
  for (const beat of beats) {
    if (beat < zoom.from || beat > zoom.to) continue;
    const x = zoom.x(beat);
    if (x - last < 4) continue;
    last = x;
    marks += `M${Math.round(x) + 0.5} ${HEIGHT - 4}v3`;
  }
  return marks;
}

/** 12000 as 12k; the cursor's handle has the exact number. */
function short(step: number): string {
  if (step >= 1_000_000 && step % 10_000 === 0) return `${step / 1_000_000}M`;
  return step >= 10_000 && step % 100 === 0 ? `${step / 1000}k` : String(step);
}
