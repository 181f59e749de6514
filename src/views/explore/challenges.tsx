import { breakChallenge, breakState, isBad } from '../../session/challenge.ts';
import { failuresOf } from '../../session/exploration.ts';
import { useText } from '../language.tsx';
import { useSession, useSessionStore } from '../use-session.tsx';
import { useExploration } from './use-exploration.tsx';
import { EXPLORE_WORDS as WORDS } from './words.ts';

/** Break it, fix it: offered as soon as the search has met something that fails. */
export function Challenges() {
  const t = useText();
  const store = useSessionStore();
  const bad = useSession((s) => s.bad);
  const report = useExploration((s) => (s.sides.length === 1 ? (s.sides[0]?.report ?? null) : null));
  const challenge = report === null ? null : breakChallenge(report, bad);
  if (challenge === null) return null;
  const toBreak = async () => {
    const { options, set } = store.getState();
    // On the machine that was searched, where whatever was found can be reached.
    set({ challenge, done: [], undone: [], options: { ...options, model: 'free-threaded' } });
    await store.getState().restart({ schedule: '', step: 0 });
  };
  const toFix = () => {
    store.getState().set({ challenge: { kind: 'fix' } });
    document.querySelector<HTMLElement>('.program')?.scrollIntoView();
  };
  return (
    <section className="challenges" aria-label={t(WORDS.challenges)}>
      <h3>{t(WORDS.challenges)}</h3>
      <button type="button" onClick={() => void toBreak()}>
        {t(WORDS.breakIt)}
      </button>
      <button type="button" onClick={toFix}>
        {t(WORDS.fixIt)}
      </button>
    </section>
  );
}

/** The challenge under way, and how it stands. */
export function ChallengeBar() {
  const challenge = useSession((s) => s.challenge);
  if (challenge === null) return null;
  return challenge.kind === 'break' ? <BreakBar fewest={challenge.fewest} /> : <FixBar />;
}

function BreakBar({ fewest }: { fewest: number }) {
  const t = useText();
  const run = useSession((s) => s.run);
  const declared = useSession((s) => s.bad);
  const chosen = useSession((s) => s.done.length > 0);
  const state = run === null || !chosen ? 'not-yet' : breakState(run, fewest, declared);
  const said = { 'not-yet': WORDS.breakNotYet, reached: WORDS.breakReached, star: WORDS.breakStar }[state];
  return (
    <Bar good={state !== 'not-yet'}>
      <strong>{t(WORDS.breakIt)}</strong> {t(said)}{' '}
      {state !== 'star' && t({ en: `Fewest switches: ${fewest}.`, zh: `最少切换：${fewest} 次。` })}
    </Bar>
  );
}

function FixBar() {
  const t = useText();
  const store = useSessionStore();
  const begin = useExploration((s) => s.begin);
  const side = useExploration((s) => s.sides[0]);
  const bad = useSession((s) => s.bad);
  const check = () => {
    const { source, options, restart, set } = store.getState();
    set({ tab: 'explore' });
    void restart();
    begin([{ title: WORDS.asItStands, source, options: { ...options, model: 'free-threaded' } }]);
  };
  const report = side?.state === 'done' ? side.report : null;
  const failing = report === null ? null : failuresOf(report, (one) => isBad(one, bad));
  const fixed = failing === 0 && report?.complete === true;
  return (
    <Bar good={fixed}>
      <strong>{t(WORDS.fixIt)}</strong>{' '}
      {failing === null
        ? t(WORDS.fixHow)
        : fixed
          ? t({
              en: `0 of ${report?.executions} interleavings fail: ★`,
              zh: `${report?.executions} 种交错全部通过：★`,
            })
          : t({ en: `${failing} interleavings still fail.`, zh: `仍有 ${failing} 种交错失败。` })}{' '}
      <button type="button" onClick={check}>
        {t(WORDS.fixCheck)}
      </button>
    </Bar>
  );
}

function Bar({ good, children }: { good: boolean; children: React.ReactNode }) {
  const t = useText();
  const set = useSession((s) => s.set);
  return (
    <div className={good ? 'challenge-bar challenge-met' : 'challenge-bar'} role="status">
      <p>{children}</p>
      <button type="button" onClick={() => set({ challenge: null })}>
        {t(WORDS.giveUp)}
      </button>
    </div>
  );
}
