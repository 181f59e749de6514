import type { Question } from '../../session/exploration.ts';
import { flip, togglesOf } from '../../session/toggle.ts';
import { useText } from '../language.tsx';
import { useSession, useSessionStore } from '../use-session.tsx';
import { MODEL_NAMES } from '../words.ts';
import { Challenges } from './challenges.tsx';
import { Check, SearchRules } from './search-rules.tsx';
import { SideView } from './side-view.tsx';
import { useExploration, useQuestion } from './use-exploration.tsx';
import { EXPLORE_WORDS as WORDS } from './words.ts';

/** The models of which a class asks "and on that Python?". */
const COMPARED = ['gil-3.9', 'gil', 'free-threaded'] as const;

/** Every way the program can end: searched in Workers; a card leads to its witness. */
export function ExploreTab() {
  const t = useText();
  const sides = useExploration((s) => s.sides);
  return (
    <div className="explore">
      <Questions />
      {sides.length === 0 && <p className="empty">{t(WORDS.invitation)}</p>}
      <Challenges />
      <div className={`sides sides-${sides.length}`}>
        {sides.map((side, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sides never move
          <SideView key={i} side={side} others={sides.filter((one) => one !== side)} />
        ))}
      </div>
    </div>
  );
}

/** What can be asked: all interleavings of this text, with a word flipped, on other machines. */
function Questions() {
  const t = useText();
  const store = useSessionStore();
  const source = useSession((s) => s.source);
  const begin = useExploration((s) => s.begin);
  const question = useQuestion();
  const ask = (questions: (asItStands: Question) => readonly Question[]) => () => {
    begin(questions(question(store.getState())));
  };
  return (
    <div>
      <fieldset className="run-buttons" aria-label={t(WORDS.ask)}>
        <button type="button" className="primary" onClick={ask((one) => [one])}>
          {t(WORDS.exploreAll)}
        </button>
        {togglesOf(source).map((toggle) => (
          <button
            key={toggle.from}
            type="button"
            onClick={ask((one) => [
              { ...one, title: { en: toggle.now, zh: toggle.now } },
              { ...one, title: { en: toggle.other, zh: toggle.other }, source: flip(source, toggle) },
            ])}
          >
            <code>{toggle.now}</code> {t(WORDS.against)} <code>{toggle.other}</code>
          </button>
        ))}
        <button
          type="button"
          onClick={ask((one) =>
            COMPARED.map((model) => ({
              ...one,
              title: MODEL_NAMES[model],
              options: { ...one.options, model },
            })),
          )}
        >
          {t(WORDS.compareModels)}
        </button>
      </fieldset>
      <Wishes />
    </div>
  );
}

/** How to be shown it. */
function Wishes() {
  const predictFirst = useExploration((s) => s.predictFirst);
  const wish = useExploration((s) => s.wish);
  return (
    <div className="wishes">
      <SearchRules />
      <Check
        name={WORDS.predictFirst}
        checked={predictFirst}
        onChange={(predictFirst) => wish({ predictFirst })}
      />
    </div>
  );
}
