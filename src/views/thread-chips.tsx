import { useEffect, useState } from 'react';
import type { ThreadView } from '../trace/inspection.ts';
import { briefName } from './brief-name.ts';
import { Icon } from './icon.tsx';
import { useText } from './language.tsx';
import { CodeWords, spoken } from './timeline/code-words.tsx';
import { useSession } from './use-session.tsx';
import { STATE_NAMES, WORDS } from './words.ts';

/** Signs of a name that a chip has room for. */
const CHIP_SIGNS = 18;

/** A chip per thread: press it and that thread takes the next step. One that cannot move says why. */
export function ThreadChips() {
  const t = useText();
  const inspection = useSession((s) => s.inspection);
  const threads = inspection?.threads ?? [];
  const [asked, setAsked] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is about the step at which it was asked for
  useEffect(() => setAsked(null), [inspection]);
  return (
    <div className="choices">
      <UndoButtons />
      <span className="choices-title" aria-hidden="true">
        {t(WORDS.chips)}
      </span>
      <fieldset className="chips" aria-label={t(WORDS.chips)}>
        {threads.map((thread) => (
          <Chip
            key={thread.id}
            thread={thread}
            may={inspection?.intents.some((one) => one.thread === thread.id) ?? false}
            onRefused={setAsked}
          />
        ))}
      </fieldset>
      <p className="refusal" role="status">
        {asked}
      </p>
    </div>
  );
}

/** Back to before a choice, a flip or a shuffle, and forth again. */
function UndoButtons() {
  const t = useText();
  const undo = useSession((s) => s.undo);
  const redo = useSession((s) => s.redo);
  const canUndo = useSession((s) => s.done.length > 0);
  const canRedo = useSession((s) => s.undone.length > 0);
  const button = (name: 'undo' | 'redo', can: boolean, act: () => Promise<void>) => (
    <button
      type="button"
      className="square"
      aria-disabled={!can}
      aria-label={t(WORDS[name])}
      title={t(WORDS[name])}
      onClick={() => void act()}
    >
      <Icon name={name} />
    </button>
  );
  return (
    <div className="undo">
      {button('undo', canUndo, undo)}
      {button('redo', canRedo, redo)}
    </div>
  );
}

interface ChipProps {
  readonly thread: ThreadView;
  readonly may: boolean;
  /** It was pressed, though its thread cannot move: told why. */
  readonly onRefused: (why: string) => void;
}

function Chip({ thread, may, onRefused }: ChipProps) {
  const t = useText();
  const choose = useSession((s) => s.choose);
  const { id, name, state, why } = thread;
  const hidden = useSession((s) => s.challenge?.kind === 'guess' && s.challenge.answeredAt !== s.step);
  if (hidden) return <HiddenChip thread={thread} />;
  const reason = may ? '' : why === null ? t(STATE_NAMES[state]) : t(why);
  const described = may ? t(WORDS.takesStep) : reason;
  return (
    <button
      type="button"
      className={`chip${may ? ' chip-may' : ''} chip-${state} thread-${id % 8}`}
      aria-disabled={!may}
      aria-label={`${name}: ${spoken(described)}`}
      title={`${name}: ${spoken(described)}`}
      onClick={() => {
        if (may) void choose(id);
        else onRefused(`${name}: ${spoken(reason)}`);
      }}
    >
      <span className="chip-number">{id}</span>
      <span className="chip-name">{briefName(name, CHIP_SIGNS)}</span>
      <span className="chip-state">
        <CodeWords text={may ? t(STATE_NAMES[state]) : reason} />
      </span>
    </button>
  );
}

/** While it is asked who can go next, a chip tells nothing. */
function HiddenChip({ thread: { id, name } }: { thread: ThreadView }) {
  const t = useText();
  const described = `${name}: ${t(WORDS.hiddenUntil)}`;
  return (
    <button
      type="button"
      className={`chip thread-${id % 8}`}
      aria-disabled={true}
      aria-label={described}
      title={described}
    >
      <span className="chip-number">{id}</span>
      <span className="chip-name">{briefName(name, CHIP_SIGNS)}</span>
    </button>
  );
}
