import { useEffect, useState } from 'react';
import type { Guess } from '../../session/challenge.ts';
import { useText } from '../language.tsx';
import { spoken } from '../timeline/code-words.tsx';
import { useSession, useSessionStore } from '../use-session.tsx';
import { Bar } from './challenges.tsx';
import { EXPLORE_WORDS as WORDS } from './words.ts';

/** "Who can go next?": the answer is what the scheduler says, and why not is what it says of each thread. */
export function GuessBar() {
  const t = useText();
  const store = useSessionStore();
  const guess = useSession((s) => (s.challenge?.kind === 'guess' ? s.challenge : null));
  const inspection = useSession((s) => s.inspection);
  const step = useSession((s) => s.step);
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step, another question
  useEffect(() => setPicked(new Set()), [step]);
  if (guess === null || inspection === null || inspection.step !== step) return null;
  const can = new Set(inspection.intents.map(({ thread }) => thread));
  const threads = inspection.threads.filter(({ state }) => state !== 'done' && state !== 'failed');
  const answered = guess.answeredAt === step;
  const check = () => {
    const right = threads.every(({ id }) => picked.has(id) === can.has(id));
    const challenge: Guess = {
      kind: 'guess',
      answeredAt: step,
      asked: guess.asked + 1,
      right: guess.right + Number(right),
    };
    store.getState().set({ challenge });
  };
  const toggle = (id: number) => {
    const next = new Set(picked);
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  };
  return (
    <Bar
      good={false}
      onLeave={() => store.getState().set({ challenge: null })}
      act={
        <button
          type="button"
          className="primary"
          onClick={() => (answered ? store.getState().move(false, 'sync') : check())}
        >
          {t(answered ? WORDS.guessOn : WORDS.guessCheck)}
        </button>
      }
    >
      <strong>{t(WORDS.guessNext)}</strong> {!answered && t(WORDS.guessHow)}{' '}
      {guess.asked > 0 && (
        <small>
          {guess.right}/{guess.asked} ✓
        </small>
      )}
      <span className="guesses">
        {threads.map(({ id, name, why }) => (
          <label
            key={id}
            className={!answered ? undefined : picked.has(id) === can.has(id) ? 'can' : 'cannot'}
          >
            <input type="checkbox" checked={picked.has(id)} disabled={answered} onChange={() => toggle(id)} />
            <span className={`pip thread-${id % 8}`}>{id}</span> {name}
            {answered && (
              <small>
                {picked.has(id) === can.has(id) ? '✓' : '✗'}{' '}
                {can.has(id) ? t(WORDS.canGo) : why === null ? '' : spoken(t(why))}
              </small>
            )}
          </label>
        ))}
      </span>
    </Bar>
  );
}
