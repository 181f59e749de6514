import type { ThreadView } from '../trace/inspection.ts';
import { useText } from './language.tsx';
import { CodeWords } from './timeline/code-words.tsx';
import { useSession } from './use-session.tsx';
import { STATE_NAMES, WORDS } from './words.ts';

/** A chip per thread: press it and that thread takes the next step. One that cannot move says why. */
export function ThreadChips() {
  const t = useText();
  const inspection = useSession((s) => s.inspection);
  const threads = inspection?.threads ?? [];
  return (
    <fieldset className="chips">
      <legend>{t(WORDS.chips)}</legend>
      {threads.map((thread) => (
        <Chip
          key={thread.id}
          thread={thread}
          may={inspection?.intents.some((one) => one.thread === thread.id) ?? false}
        />
      ))}
    </fieldset>
  );
}

function Chip({ thread, may }: { thread: ThreadView; may: boolean }) {
  const t = useText();
  const choose = useSession((s) => s.choose);
  const { id, name, state, why } = thread;
  const reason = may ? '' : why === null ? t(STATE_NAMES[state]) : t(why);
  const described = may ? t(WORDS.takesStep) : reason;
  return (
    <button
      type="button"
      className={`chip${may ? ' chip-may' : ''} chip-${state} thread-${id % 8}`}
      aria-disabled={!may}
      aria-label={`${name}: ${described.replaceAll('`', '')}`}
      title={`${name}: ${described.replaceAll('`', '')}`}
      onClick={() => {
        if (may) void choose(id);
      }}
    >
      <span className="chip-number">{id}</span>
      <span className="chip-name">{name}</span>
      <span className="chip-state"><CodeWords text={may ? t(STATE_NAMES[state]) : reason} /></span>
    </button>
  );
}
