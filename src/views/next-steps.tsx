import { toGuess } from './explore/challenges.tsx';
import { useExploration, useQuestion } from './explore/use-exploration.tsx';
import { EXPLORE_WORDS } from './explore/words.ts';
import { useText } from './language.tsx';
import { startOwn } from './own-program.ts';
import { useSession, useSessionStore } from './use-session.tsx';
import { WORDS } from './words.ts';

/** What to do next, as soon as a finding or the end has been reached: nobody has to look for it. */
export function NextSteps() {
  const t = useText();
  const store = useSessionStore();
  const question = useQuestion();
  const begin = useExploration((s) => s.begin);
  const several = useSession((s) => (s.run?.threads.length ?? 0) > 1);
  const reached = useSession(({ run, step, playing, challenge, stale }) => {
    if (run === null || playing || stale || challenge !== null || step === 0) return false;
    return step >= Math.min(run.length, ...run.findings.map((finding) => finding.step));
  });
  if (!reached) return null;
  const explore = () => {
    store.getState().set({ tab: 'explore', pane: 'details' });
    begin([question(store.getState())]);
  };
  return (
    <nav className="next-steps" aria-label={t(WORDS.nextSteps)}>
      <button type="button" onClick={explore}>
        {t(EXPLORE_WORDS.exploreAll)}
      </button>
      {several && (
        <button type="button" onClick={() => toGuess(store)}>
          {t(EXPLORE_WORDS.guessNext)}
        </button>
      )}
      <button type="button" onClick={() => startOwn(store)}>
        {t(WORDS.writeOwn)}
      </button>
    </nav>
  );
}
