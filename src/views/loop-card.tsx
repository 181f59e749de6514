import type { LoopView, TaskView } from '../trace/inspection.ts';
import { useText } from './language.tsx';
import { TASK_STATES, WORDS } from './words.ts';

/** An event loop at this moment: who runs, who is ready, which timers wait, and what each task awaits. */
export function LoopCard({ loop, names }: { loop: LoopView; names: ReadonlyMap<number, string> }) {
  const t = useText();
  const { name, thread, turn, current, ready, timers, tasks } = loop;
  const alive = tasks.filter(({ state }) => state !== 'done' && state !== 'cancelled');
  return (
    <li className={thread === null ? 'card card-loop' : 'card card-loop card-held'}>
      <h3>
        <code>{name}</code> <small>{t(WORDS.eventLoop)}</small>
      </h3>
      <p>
        {t(WORDS.turn)} {turn}
        {thread !== null && (
          <>
            {' · '}
            <span className={`pip thread-${thread % 8}`}>{thread}</span> {names.get(thread)}
          </>
        )}
        {current !== null && (
          <>
            {' · '}
            {t(WORDS.currentTask)}: <code>{current}</code>
          </>
        )}
      </p>
      <p>
        {t(WORDS.readyQueue)}: {ready.length === 0 ? '∅' : <code>{ready.join(' → ')}</code>}
      </p>
      {timers.length > 0 && (
        <p>
          {t(WORDS.timerHeap)}:{' '}
          <code>{timers.map(({ call, at }) => `${at.toFixed(3)} s ${call}`).join(', ')}</code>
        </p>
      )}
      {alive.length > 0 && (
        <ul className="task-list">
          {alive.map((task) => (
            <Task key={task.id} task={task} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** The coroutines that await one another, and what the innermost waits for. */
function Task({ task }: { task: TaskView }) {
  const t = useText();
  const { name, state, awaits, on } = task;
  const chain = awaits.map(({ name: callee, line, folded }) =>
    folded ? `${callee}()` : `${callee}():${line}`,
  );
  if (on !== '') chain.push(on);
  return (
    <li>
      <code>{name}</code> <small>{t(TASK_STATES[state])}</small> <code>{chain.join(' → ')}</code>
    </li>
  );
}
