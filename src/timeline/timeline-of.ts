/** A recording as a drawing: the one entrance to this room. Pure; the same recording gives the same timeline. */
import { arrowsOf } from './arrow.ts';
import { quietOf } from './axis.ts';
import { beatsOf } from './beat.ts';
import { gilOf, locksOf } from './holding.ts';
import { lanesOf, type Window } from './lane.ts';
import { markersOf } from './marker.ts';
import { Narrator } from './narration.ts';
import { byProcess, groupsOf } from './process-group.ts';
import type { Source } from './source.ts';
import { tasksOf } from './task-lane.ts';
import type { Timeline } from './timeline.ts';

/** Columns of a run that is too long for spans, if nobody says: about what a wide screen has pixels. */
const COLUMNS = 2000;

/**
 * The timeline of a recording. `window` matters for long runs only (more than SPANS_MAX changes): it is the stretch
 * whose spans are wanted exactly, and the number of columns for the rest.
 */
export function timelineOf(source: Source, window: Partial<Window> = {}): Timeline {
  const narrator = new Narrator(source);
  const { from = 0, to = source.length, columns = COLUMNS } = window;
  const lanes = byProcess(source, lanesOf(source, { from, to, columns }, narrator));
  const groups = groupsOf(source, lanes);
  const { tasks, loops } = tasksOf(source);
  const timeline: Timeline = {
    length: source.length,
    lanes,
    arrows: arrowsOf(source, lanes, narrator),
    markers: markersOf(source, narrator),
    gil: groups === null ? gilOf(source, lanes) : null,
    locks: locksOf(source),
    ...(groups === null ? {} : { processes: groups }),
    ...(loops.length === 0 ? {} : { tasks, loops }),
    beats: beatsOf(source),
  };
  const quiet = quietOf(source, drawnIn(timeline));
  return quiet.length === 0 ? timeline : { ...timeline, quiet };
}

/** Every position at which something in the picture begins, ends or stands. */
function* drawnIn({
  lanes,
  markers,
  arrows,
  locks,
  tasks = [],
  loops = [],
  beats,
}: Timeline): Iterable<number> {
  yield* beats;
  for (const { step } of markers) yield step;
  for (const { from, to } of arrows) yield* [from.step, to.step];
  const stretches = [
    lanes.map(({ spans }) => spans),
    locks.map(({ holdings }) => holdings),
    tasks.map(({ spans }) => spans),
    loops.map(({ turns }) => turns),
  ];
  for (const { from, to } of stretches.flat(2)) yield* [from, to];
}
