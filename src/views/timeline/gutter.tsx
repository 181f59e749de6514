import { spanAt } from '../../timeline/level-of-detail.ts';
import type { Lane, LockRow, ProcessGroup, TaskLane } from '../../timeline/timeline.ts';
import { briefName } from '../brief-name.ts';
import { useText } from '../language.tsx';
import { hueOf, type Layout, type TaskRow } from './layout.ts';
import {
  ENDING_WORDS,
  NOT_STARTED,
  STATE_LETTERS,
  STATE_WORDS,
  TASK_ENDING_WORDS,
  TASK_STATE_WORDS,
  TURNS,
} from './words.ts';

interface Props {
  readonly lanes: readonly Lane[];
  readonly locks: readonly LockRow[];
  readonly tasks: readonly TaskLane[];
  readonly gil: boolean;
  readonly processes: readonly ProcessGroup[];
  readonly layout: Layout;
  readonly step: number;
  readonly selected: number | null;
  readonly onSelect: (thread: number) => void;
  readonly names: (thread: number) => string;
}

/** Names of the lanes with the state each thread is in at the cursor; names of the locks with their holder. */
export function Gutter(props: Props) {
  const { lanes, locks, tasks, gil, processes, layout, step, selected, onSelect, names } = props;
  const t = useText();
  return (
    <div className="gutter" style={{ height: layout.height }}>
      {layout.gil !== null && (
        <div className="gutter-small" style={{ top: layout.gil.top - (layout.narrow ? 17 : 1), height: 16 }}>
          {gil ? 'GIL' : '∥'}
        </div>
      )}
      <ProcessNames {...{ processes, layout }} />
      {lanes.map((lane, i) => (
        <button
          key={lane.thread}
          type="button"
          className="gutter-lane"
          aria-pressed={selected === lane.thread}
          style={{
            top: layout.rows[i]?.top ?? 0,
            height: layout.narrow ? 22 : (layout.rows[i]?.height ?? 0),
          }}
          onClick={() => onSelect(lane.thread)}
          title={names(lane.thread)}
        >
          <span className="pip" style={{ background: hueOf(lane.thread) }}>
            {lane.thread}
          </span>
          <span className="gutter-name">
            {layout.narrow ? names(lane.thread) : briefly(names(lane.thread), processes)}
          </span>
          <StateAt lane={lane} step={step} />
        </button>
      ))}
      {layout.turns.map((row) => (
        <div key={row.index} className="gutter-task gutter-turns" style={placeOf(row, layout)}>
          {t(TURNS)}
        </div>
      ))}
      {layout.tasks.map((row) => {
        const task = tasks[row.index];
        if (task === undefined) return null;
        return (
          <div key={task.task} className="gutter-task" style={placeOf(row, layout)} title={task.title}>
            <span className="gutter-name">{task.title}</span>
            <TaskStateAt task={task} step={step} />
          </div>
        );
      })}
      {locks.map((lock, i) => (
        <div
          key={lock.object}
          className="gutter-lock"
          style={{
            top: layout.locks[i]?.top ?? 0,
            height: layout.narrow ? 20 : (layout.locks[i]?.height ?? 0),
          }}
          title={`${lock.name} (${lock.type})`}
        >
          <LockSign />
          <span className="gutter-name">{lock.name}</span>
          <span className="gutter-state">{lock.type}</span>
        </div>
      ))}
    </div>
  );
}

/** Signs of a lane's name for which there is room. */
const NAME_SIGNS = 12;

/** Below the name of its process a thread needs only its own. */
function briefly(name: string, processes: Props['processes']): string {
  const process = processes.find((group) => name.startsWith(`${group.name}/`));
  return briefName(process === undefined ? name : name.slice(process.name.length + 1), NAME_SIGNS);
}

/** Above the lanes of each process, in a run with several. */
function ProcessNames({ processes, layout }: Pick<Props, 'processes' | 'layout'>) {
  return layout.groups.map(({ index, top, height }) => {
    const group = processes[index];
    return (
      <div
        key={index}
        className="gutter-process"
        title={group?.name}
        style={{ top, height: layout.narrow ? 20 : height }}
      >
        <span className="gutter-name">{layout.narrow ? group?.name : briefly(group?.name ?? '', [])}</span>
        <span className="gutter-state">{group?.gil === null ? '∥' : 'GIL'}</span>
      </div>
    );
  });
}

function placeOf({ top, height }: TaskRow, { narrow }: Layout) {
  return { top, height: narrow ? 20 : height };
}

function TaskStateAt({ task, step }: { task: TaskLane; step: number }) {
  const t = useText();
  const span = spanAt(task.spans, step);
  if (span !== null) return <span className="gutter-state">{t(TASK_STATE_WORDS[span.state])}</span>;
  const over = step >= task.end && task.ending !== 'open';
  return <span className="gutter-state">{over ? t(TASK_ENDING_WORDS[task.ending]) : ''}</span>;
}

function StateAt({ lane, step }: { lane: Lane; step: number }) {
  const t = useText();
  const span = spanAt(lane.spans, step);
  if (span !== null) {
    return (
      <span className={`gutter-state state-${span.state}`}>
        <b>{STATE_LETTERS[span.state]}</b> {t(STATE_WORDS[span.state])}
      </span>
    );
  }
  return (
    <span className="gutter-state">{t(step < lane.start ? NOT_STARTED : ENDING_WORDS[lane.ending])}</span>
  );
}

function LockSign() {
  return (
    <svg className="lock-sign" width="12" height="14" viewBox="0 0 12 14" aria-hidden="true">
      <path d="M3 6V4.2a3 3 0 0 1 6 0V6" fill="none" strokeWidth="1.6" />
      <rect x="1" y="6" width="10" height="7" rx="1.5" stroke="none" />
    </svg>
  );
}
