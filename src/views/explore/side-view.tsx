import { useState } from 'react';
import { isBad } from '../../session/challenge.ts';
import { failuresOf, inOrder, type Side } from '../../session/exploration.ts';
import { useText } from '../language.tsx';
import { useSession } from '../use-session.tsx';
import { OutcomeCard } from './outcome-card.tsx';
import { EXPLORE_WORDS as WORDS } from './words.ts';

/** Cards shown before somebody asks for more. */
const CARDS = 12;

/** The outcomes of one search. */
export function SideView({ side, titled }: { side: Side; titled: boolean }) {
  const t = useText();
  const bad = useSession((s) => s.bad);
  const [all, setAll] = useState(false);
  const outcomes = inOrder(side.report?.outcomes ?? [], (one) => isBad(one, bad));
  const shown = all ? outcomes : outcomes.slice(0, CARDS);
  return (
    <section className="side" aria-label={t(side.title)}>
      {titled && <h3>{t(side.title)}</h3>}
      <Summary side={side} />
      <ul className="cards">
        {shown.map((outcome) => (
          <OutcomeCard key={outcome.schedule} outcome={outcome} side={side} />
        ))}
      </ul>
      {shown.length < outcomes.length && (
        <button type="button" onClick={() => setAll(true)}>
          {t(WORDS.more)} ({outcomes.length - shown.length})
        </button>
      )}
    </section>
  );
}

/** "21 of 25 interleavings fail; no other exists": or how far the search has come. */
function Summary({ side: { report, state } }: { side: Side }) {
  const t = useText();
  const bad = useSession((s) => s.bad);
  if (report === null) {
    return (
      <p className="summary" role="status">
        {t(state === 'refused' ? WORDS.refused : WORDS.searching)}
      </p>
    );
  }
  const failing = failuresOf(report, (one) => isBad(one, bad));
  const proven = report.complete && failing === 0;
  return (
    <p className={`summary${failing > 0 ? ' summary-bad' : proven ? ' summary-good' : ''}`} role="status">
      <strong>
        {t({
          en: `${failing} of ${report.executions} interleavings fail`,
          zh: `${report.executions} 种交错中有 ${failing} 种失败`,
        })}
      </strong>{' '}
      {state === 'searching' && t(WORDS.searching)}
      {state !== 'searching' && report.complete && t(proven ? WORDS.proof : WORDS.complete)}
      {state !== 'searching' && !report.complete && (
        <>
          {t(WORDS.incomplete)} {state === 'stopped' ? t(WORDS.stoppedByYou) : report.limits.join(', ')}
        </>
      )}
    </p>
  );
}
