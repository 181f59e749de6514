import type { FrameView, ThreadView, Variable } from '../trace/inspection.ts';
import { useText } from './language.tsx';
import { CodeWords } from './timeline/code-words.tsx';
import { useSession } from './use-session.tsx';
import { STATE_NAMES, WORDS } from './words.ts';

/** Globals, and the frames of each thread with their locals; what the last step changed is marked. */
export function VariablesTab() {
  const t = useText();
  const inspection = useSession((s) => s.inspection);
  if (inspection === null) return <p className="empty">{t(WORDS.nothingYet)}</p>;
  return (
    <div className="columns">
      <section>
        <h3>{t(WORDS.globals)}</h3>
        {inspection.globals.length === 0 ? (
          <p className="empty">{t(WORDS.noGlobals)}</p>
        ) : (
          <Variables variables={inspection.globals} />
        )}
      </section>
      {inspection.threads.map((thread) => (
        <ThreadFrames key={thread.id} thread={thread} />
      ))}
    </div>
  );
}

function ThreadFrames({ thread }: { thread: ThreadView }) {
  const t = useText();
  const { id, name, state, frames, why } = thread;
  const shown = frames.filter(({ folded }) => !folded);
  const boxes = shown.map((frame, i) => ({ frame, depth: shown.length - i }));
  return (
    <section>
      <h3>
        <span className={`pip thread-${id % 8}`}>{id}</span> {name}{' '}
        <small className={`state state-${state}`}>{t(STATE_NAMES[state])}</small>
      </h3>
      {why !== null && (
        <p className="why">
          <CodeWords text={t(why)} />
        </p>
      )}
      {shown.length === 0 && why === null && <p className="empty">{t(WORDS.noFrames)}</p>}
      {boxes.map(({ frame, depth }) => (
        <FrameBox key={`${depth}-${frame.code}`} frame={frame} />
      ))}
    </section>
  );
}

function FrameBox({ frame }: { frame: FrameView }) {
  const t = useText();
  return (
    <div className="frame">
      <h4>
        <code>{frame.name}</code> {frame.line > 0 && `${t(WORDS.line)} ${frame.line}`}
      </h4>
      {frame.locals.length > 0 && <Variables variables={frame.locals} />}
    </div>
  );
}

function Variables({ variables }: { variables: readonly Variable[] }) {
  return (
    <dl className="variables">
      {variables.map((variable, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items of a set have no name of their own
        <div key={`${variable.name}-${i}`} className={variable.changed ? 'changed' : undefined}>
          <dt>{variable.name}</dt>
          <dd>
            <code>{variable.repr}</code> <small>{variable.type}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
