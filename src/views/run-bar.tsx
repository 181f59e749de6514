import { findVariant } from '../scenarios/catalogue.ts';
import { useText } from './language.tsx';
import { CodeWords } from './timeline/code-words.tsx';
import { useSession } from './use-session.tsx';
import { WORDS } from './words.ts';

/** Above the program: what it is about, and Run or Stop. */
export function RunBar() {
  const t = useText();
  const busy = useSession((s) => s.busy);
  const stale = useSession((s) => s.stale);
  const restart = useSession((s) => s.restart);
  const stop = useSession((s) => s.stop);
  const set = useSession((s) => s.set);
  const shuffle = useSession((s) => s.shuffle);
  const progress = useSession((s) => s.progress);
  const scenario = useSession((s) => s.scenario);
  const diagnostics = useSession((s) => s.diagnostics);
  const story = findVariant(scenario ?? '')?.scenario.story;
  return (
    <div className="run-bar">
      {story !== undefined && (
        <p className="story">
          <CodeWords text={t(story)} />
        </p>
      )}
      <div className="run-buttons">
        <button
          type="button"
          className={stale ? 'primary' : undefined}
          onClick={() => {
            set({ notice: null });
            void restart();
          }}
        >
          {t(WORDS.runIt)}
        </button>
        <button type="button" disabled={!busy} onClick={stop}>
          {t(WORDS.stop)}
        </button>
        <button type="button" title={t(WORDS.shuffleHint)} onClick={() => void shuffle()}>
          {t(WORDS.shuffle)}
        </button>
        <span className="busy" role="status">
          {busy ? t(WORDS.busy) : ''}
          {busy && progress > 0 && ` ${progress.toLocaleString('en')} ${t(WORDS.stepsSoFar)}`}
        </span>
      </div>
      {diagnostics.length > 0 && (
        <ul className="diagnostics">
          {diagnostics.map(({ code, span, what, why, instead }) => (
            <li key={`${code}-${span.from}`}>
              <code>{code}</code> {t(WORDS.line)} {span.line}: <strong>{t(what)}</strong> {t(why)}{' '}
              {t(instead)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
