import { useMemo, useState } from 'react';
import type { Outcome } from '../../explore/report.ts';
import type { Side } from '../../session/exploration.ts';
import { type Candidate, candidatesOf } from '../../session/prediction.ts';
import { useText } from '../language.tsx';
import { pythonText } from './python-text.ts';
import { useExploration } from './use-exploration.tsx';
import { nameOf, EXPLORE_WORDS as WORDS } from './words.ts';

interface PredictProps {
  readonly side: Side;
  readonly others: readonly Side[];
}

/** "Which of these can happen?": asked before the answers are shown. */
export function Predict({ side, others }: PredictProps) {
  const t = useText();
  const reveal = useExploration((s) => s.reveal);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const candidates = useMemo(
    () =>
      candidatesOf(
        side.report?.outcomes ?? [],
        others.flatMap(({ report }) => report?.outcomes ?? []),
      ),
    [side.report, others],
  );
  if (side.report?.complete !== true || candidates.length === 0) {
    return (
      <div className="predict">
        <p>{t(side.report?.complete === true ? WORDS.nothingToPredict : WORDS.cannotPredict)}</p>
        <button type="button" onClick={() => reveal(side)}>
          {t(WORDS.showThem)}
        </button>
      </div>
    );
  }
  const right = candidates.filter(({ key, possible }) => picked.has(key) === possible).length;
  const toggle = (key: string) => {
    const next = new Set(picked);
    if (!next.delete(key)) next.add(key);
    setPicked(next);
  };
  return (
    <fieldset className="predict">
      <legend>{t(side.printed ? WORDS.predictPrinted : WORDS.predict)}</legend>
      {candidates.map((candidate) => (
        <Choice
          key={candidate.key}
          candidate={candidate}
          picked={picked.has(candidate.key)}
          revealed={side.predicted}
          onToggle={() => toggle(candidate.key)}
        />
      ))}
      {!side.predicted && (
        <button type="button" className="primary" onClick={() => reveal(side)}>
          {t(WORDS.reveal)}
        </button>
      )}
      <p role="status">
        {side.predicted && (
          <strong>
            {t({
              en: `${right} of ${candidates.length} right.`,
              zh: `${candidates.length} 项中答对 ${right} 项。`,
            })}{' '}
            {t(right === candidates.length ? WORDS.allRight : WORDS.notQuite)}
          </strong>
        )}
      </p>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly candidate: Candidate;
  readonly picked: boolean;
  readonly revealed: boolean;
  readonly onToggle: () => void;
}

function Choice({ candidate: { outcome, possible }, picked, revealed, onToggle }: ChoiceProps) {
  const t = useText();
  const verdict = !revealed ? '' : picked === possible ? 'can' : 'cannot';
  return (
    <label className={verdict}>
      <input type="checkbox" checked={picked} disabled={revealed} onChange={onToggle} />
      <span>
        {t(nameOf(outcome))} <code>{describe(outcome)}</code>
        {outcome.stdout !== undefined && <pre>{outcome.stdout}</pre>}
      </span>
      {revealed && (
        <small>
          {picked === possible ? '✓' : '✗'} {t(possible ? WORDS.can : WORDS.cannot)}
        </small>
      )}
    </label>
  );
}

function describe({ globals, exceptions }: Outcome): string {
  return [
    ...Object.entries(globals).map(([name, value]) => `${name} = ${pythonText(value)}`),
    ...exceptions,
  ].join('; ');
}
