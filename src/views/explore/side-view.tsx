import { useState } from 'react';
import { isBad } from '../../session/challenge.ts';
import { failuresOf, inOrder, type Side } from '../../session/exploration.ts';
import { useText } from '../language.tsx';
import { useSession } from '../use-session.tsx';
import { ChoiceTreeView } from './choice-tree-view.tsx';
import { FoundList, Spins } from './found-list.tsx';
import { OutcomeCard } from './outcome-card.tsx';
import { Predict } from './predict.tsx';
import { Supposed } from './search-rules.tsx';
import { Going, HowSearched } from './search-state.tsx';
import { StateGraphView } from './state-graph-view.tsx';
import { useExploration } from './use-exploration.tsx';
import { limitText, EXPLORE_WORDS as WORDS } from './words.ts';

/** Cards shown before somebody asks for more. */
const CARDS = 12;

/** One search: to be predicted, if the reader wants that, and what was found. `others` stand beside it. */
export function SideView({ side, others }: { side: Side; others: readonly Side[] }) {
  const t = useText();
  const predictFirst = useExploration((s) => s.predictFirst);
  const asking = side.state === 'done' && (predictFirst || side.predicted);
  const hidden = predictFirst && !side.predicted && side.state !== 'stopped';
  const titled = others.length > 0;
  return (
    <section className="side" aria-label={t(side.title)}>
      {titled && <h3>{t(side.title)}</h3>}
      <Going side={side} />
      {asking && <Predict side={side} others={others} />}
      {!hidden && <Found side={side} titled={titled} />}
    </section>
  );
}

function Found({ side, titled }: { side: Side; titled: boolean }) {
  const t = useText();
  const bad = useSession((s) => s.bad);
  const [all, setAll] = useState(false);
  const outcomes = inOrder(side.report?.outcomes ?? [], (one) => isBad(one, bad));
  const shown = all ? outcomes : outcomes.slice(0, CARDS);
  return (
    <>
      <Summary side={side} />
      <HowSearched side={side} />
      <Supposed side={side} />
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
      <FoundList side={side} />
      <Spins side={side} />
      {side.tree !== null && !titled && <ChoiceTreeView tree={side.tree} side={side} />}
      {!titled && <StateGraphView side={side} />}
    </>
  );
}

/** "21 of 25 interleavings fail; no other exists": or how far the search has come. */
function Summary({ side: { report, state } }: { side: Side }) {
  const t = useText();
  const bad = useSession((s) => s.bad);
  if (report === null) {
    return (
      <p className="summary" role="status">
        {state === 'refused' && t(WORDS.refused)}
      </p>
    );
  }
  const failing = failuresOf(report, (one) => isBad(one, bad));
  // A lost update raises nothing, and yet nobody would call it a proof.
  const proven = report.complete && failing === 0 && report.findings.length === 0;
  const silent = failing === 0 && report.findings.length > 0;
  return (
    <p className={`summary${failing > 0 ? ' summary-bad' : proven ? ' summary-good' : ''}`} role="status">
      <strong>
        {t(
          report.search === 'states'
            ? {
                en: `${failing} of ${report.executions} last states are failures`,
                zh: `${report.executions} 个最终状态中有 ${failing} 个是失败`,
              }
            : {
                en: `${failing} of ${report.executions} interleavings fail`,
                zh: `${report.executions} 种交错中有 ${failing} 种失败`,
              },
        )}
      </strong>{' '}
      {state !== 'searching' && report.complete && t(proven ? WORDS.proof : WORDS.complete)}{' '}
      {silent && t(WORDS.notAllWell)}
      {state !== 'searching' && !report.complete && (
        <>
          {t(WORDS.incomplete)}{' '}
          {state === 'stopped'
            ? t(WORDS.stoppedByYou)
            : report.limits.map((one) => t(limitText(one))).join('; ')}
        </>
      )}
    </p>
  );
}
