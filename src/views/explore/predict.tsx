import { useState } from 'react';
import type { OutcomeReport } from '../../explore/report.ts';
import { essenceOf } from '../../session/challenge.ts';
import { useText } from '../language.tsx';
import { useExploration } from './use-exploration.tsx';
import { nameOf, EXPLORE_WORDS as WORDS } from './words.ts';

/**
 * "Which of these can happen?": asked before the answers are shown, when models were compared. What one model allows
 * and another does not is the best distractor there is, and it is computed, never written by hand.
 */
export function Predict() {
  const t = useText();
  const sides = useExploration((s) => s.sides);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [revealed, setRevealed] = useState(false);
  const asked = sides.at(1);
  if (sides.length < 2 || asked?.report == null || sides.some(({ state }) => state !== 'done')) return null;
  const candidates = new Map<string, OutcomeReport>();
  for (const side of sides)
    for (const outcome of side.report?.outcomes ?? []) candidates.set(essenceOf(outcome), outcome);
  const possible = new Set(asked.report.outcomes.map(essenceOf));
  if (candidates.size < 2) return null;
  const right = [...candidates.keys()].every((key) => picked.has(key) === possible.has(key));
  const toggle = (key: string) => {
    const next = new Set(picked);
    if (!next.delete(key)) next.add(key);
    setPicked(next);
  };
  return (
    <section className="predict" aria-label={t(WORDS.predict)}>
      <h3>
        {t(WORDS.predict)} {t(asked.title)}
      </h3>
      {[...candidates].map(([key, outcome]) => (
        <label key={key} className={revealed ? (possible.has(key) ? 'can' : 'cannot') : ''}>
          <input type="checkbox" checked={picked.has(key)} onChange={() => toggle(key)} />
          {t(nameOf(outcome))} <code>{describe(outcome)}</code>
          {revealed && <small>{t(possible.has(key) ? WORDS.can : WORDS.cannot)}</small>}
        </label>
      ))}
      <button type="button" onClick={() => setRevealed(true)}>
        {t(WORDS.reveal)}
      </button>
      {revealed && <p role="status">{t(right ? WORDS.allRight : WORDS.notQuite)}</p>}
    </section>
  );
}

function describe({ globals, exceptions }: OutcomeReport): string {
  return [
    ...Object.entries(globals).map(([name, value]) => `${name} = ${JSON.stringify(value)}`),
    ...exceptions,
  ].join('; ');
}
