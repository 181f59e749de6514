import type { Intent } from '../../scheduler/intent.ts';
import { spanAt } from '../../timeline/level-of-detail.ts';
import type { Timeline } from '../../timeline/timeline.ts';
import { useText } from '../language.tsx';
import { spoken } from './code-words.tsx';
import { laneOf } from './commands.ts';
import { Gutter } from './gutter.tsx';
import { LaneTable } from './lane-table.tsx';
import { Legend } from './legend.tsx';
import { Minimap } from './minimap.tsx';
import { inSight, Plot } from './plot.tsx';
import { CursorHandle, Ruler } from './ruler.tsx';
import type { Range } from './use-pointing.ts';
import { type Stage, useStage } from './use-stage.ts';
import type { Zoom } from './use-zoom.ts';
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
  /** Larger lanes and words, for a projector; false if left out. */
  readonly large?: boolean;
}

const NONE: readonly Intent[] = [];

/** The picture of a run: a lane a thread, over one axis of steps. */
export function Swimlanes(props: SwimlanesProps) {
  const t = useText();
  if (props.timeline.lanes.length === 0) return <p className="timeline-empty">{t(words.EMPTY)}</p>;
  return <Picture {...props} />;
}

function Picture(props: SwimlanesProps) {
  const { timeline, step, intents = NONE, legend = true } = props;
  const t = useText();
  const stage = useStage(props);
  const { id, layout, zoom, names, selected } = stage;
  const { narrow } = layout;
  return (
    <section
      ref={stage.root}
      className={`timeline${narrow ? ' timeline-narrow' : ''}${props.large ? ' timeline-large' : ''}`}
      aria-label={t(words.TIMELINE)}
      aria-describedby={`${id}-summary ${id}-keys`}
      onKeyDown={stage.onKeyDown}
    >
      <Head stage={stage} />
      <div className="timeline-body">
        <Gutter
          lanes={timeline.lanes}
          locks={timeline.locks}
          tasks={timeline.tasks ?? []}
          gil={timeline.gil !== null}
          processes={timeline.processes ?? []}
          {...{ layout, step, selected, names }}
          onSelect={stage.select}
        />
        <Plot stage={stage} intents={intents} />
      </div>
      {(legend || narrow) && (
        <div className="timeline-foot">
          {legend && <Legend copies={timeline.processes !== undefined} />}
          {narrow && <Tools zoom={zoom} step={step} />}
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

/** What stays in sight while the lanes scroll: zoom buttons, overview, ruler. */
function Head({ stage }: { stage: Stage }) {
  const { timeline, step, layout, zoom, seek } = stage;
  return (
    <div className="timeline-head">
      {!layout.narrow && (
        <div className="timeline-corner">
          <Tools zoom={zoom} step={step} />
        </div>
      )}
      <div className="timeline-axes" data-plot="">
        <Minimap timeline={timeline} zoom={zoom} step={step} />
        <Ruler zoom={zoom} step={step} timeline={timeline} onSeek={seek} />
        <svg className="handle" width={zoom.width} height={34} aria-hidden="true">
          <CursorHandle x={zoom.x(step)} step={step} hidden={!inSight(step, zoom)} />
        </svg>
      </div>
    </div>
  );
}

function Tools({ zoom, step }: { zoom: Zoom; step: number }) {
  const t = useText();
  return (
    <fieldset className="timeline-tools" aria-label={t(words.ZOOM)}>
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
    </fieldset>
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
  return `${names(selected)}: ${t(words.STATE_WORDS[span.state])}, ${spoken(t(span.label))}`;
}
