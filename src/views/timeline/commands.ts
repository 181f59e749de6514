/** Keys of the timeline, carried out. */
import { firstEndingAfter, spanAt } from '../../timeline/level-of-detail.ts';
import type { Arrow, Lane, Span, Timeline } from '../../timeline/timeline.ts';
import { type Command, neighbour } from './keys.ts';
import type { Range } from './use-pointing.ts';
import type { Zoom } from './use-zoom.ts';

export interface Stage {
  readonly timeline: Timeline;
  readonly zoom: Zoom;
  readonly step: number;
  readonly selected: number | null;
  readonly range: Range | null;
  seek(step: number): void;
  select(thread: number): void;
  escape(): void;
}

export function obey(command: Command, stage: Stage): void {
  const { timeline, zoom, step } = stage;
  switch (command.kind) {
    case 'step':
      stage.seek(step + command.by);
      break;
    case 'beat':
      go(neighbour(timeline.beats, step, command.by), stage);
      break;
    case 'end':
      stage.seek(command.which === 'first' ? 0 : timeline.length);
      break;
    case 'lane':
      chooseLane(command.by, stage);
      break;
    case 'segment':
      go(segment(laneOf(stage), step, command.by), stage);
      break;
    case 'arrow':
      follow(command.by, stage);
      break;
    case 'bug':
      go(neighbour(bugSteps(timeline), step, command.by), stage);
      break;
    case 'zoom':
      zoom.zoomBy(command.factor, step);
      break;
    case 'pan':
      zoom.panBy(command.by * zoom.width * 0.2);
      break;
    case 'fit':
      zoom.fit();
      break;
    case 'focus':
      focus(stage);
      break;
    case 'escape':
      stage.escape();
      break;
  }
}

/** The step at which to look at a span: its first one for who runs, else the moment it began. */
export function momentOf(span: Span): number {
  return span.state === 'running' ? Math.min(span.from + 1, span.to) : span.from;
}

export function laneOf({ timeline, selected }: Pick<Stage, 'timeline' | 'selected'>): Lane | undefined {
  return timeline.lanes.find((lane) => lane.thread === selected) ?? timeline.lanes[0];
}

function go(step: number | null, stage: Stage): void {
  if (step !== null) stage.seek(step);
}

function chooseLane(by: number, { timeline, selected, select }: Stage): void {
  const index = timeline.lanes.findIndex((lane) => lane.thread === selected);
  const next = index < 0 ? 0 : Math.max(0, Math.min(timeline.lanes.length - 1, index + by));
  const lane = timeline.lanes[next];
  if (lane !== undefined) select(lane.thread);
}

function segment(lane: Lane | undefined, step: number, by: -1 | 1): number | null {
  if (lane === undefined) return null;
  let index = firstEndingAfter(lane.spans, step);
  for (; index >= 0 && index <= lane.spans.length; index += by) {
    const span = lane.spans[index];
    if (span !== undefined && (by > 0 ? momentOf(span) > step : momentOf(span) < step)) return momentOf(span);
  }
  return null;
}

/** Forward: from an arrow's tail in this lane to its head. Back: the other way. */
function follow(by: -1 | 1, stage: Stage): void {
  const { timeline, step } = stage;
  const thread = laneOf(stage)?.thread;
  const near = (a: Arrow, b: Arrow, end: 'from' | 'to') =>
    Math.abs(a[end].step - step) - Math.abs(b[end].step - step);
  const end = by > 0 ? 'from' : 'to';
  const own = timeline.arrows.filter((arrow) => arrow[end].thread === thread);
  const [best] = own.sort((a, b) => near(a, b, end));
  const goal = best?.[by > 0 ? 'to' : 'from'];
  if (goal == null || goal.thread === null) return;
  stage.select(goal.thread);
  stage.seek(goal.step);
}

/** The range, else the span at the cursor; a second time: the whole run. */
function focus(stage: Stage): void {
  const { zoom, range, step } = stage;
  const span = range ?? spanAt(laneOf(stage)?.spans ?? [], step);
  if (span === null) return;
  const margin = (span.to - span.from) * 0.25 + 1;
  const [from, to] = [span.from - margin, span.to + margin];
  if (zoom.from >= from - 1 && zoom.to <= to + 1 && zoom.zoomed) zoom.fit();
  else zoom.show(from, to);
}

function bugSteps(timeline: Timeline): number[] {
  const steps = timeline.markers.filter((marker) => marker.number > 0).map((marker) => marker.step);
  return [...new Set(steps)].sort((a, b) => a - b);
}
