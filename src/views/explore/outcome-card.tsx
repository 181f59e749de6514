import type { Text } from '../../base/text.ts';
import { fails, type OutcomeReport } from '../../explore/report.ts';
import { essenceOf, isBad, switchesIn } from '../../session/challenge.ts';
import type { Side } from '../../session/exploration.ts';
import { useText } from '../language.tsx';
import { useSession, useSessionStore } from '../use-session.tsx';
import { pythonText } from './python-text.ts';
import { watch } from './watch.ts';
import { chanceText, nameOf, partingText, EXPLORE_WORDS as WORDS } from './words.ts';

/** One way to end: press it and its witness is on the timeline, at the step where it is decided. */
export function OutcomeCard({ outcome, side }: { outcome: OutcomeReport; side: Side }) {
  const t = useText();
  const store = useSessionStore();
  const declared = useSession((s) => s.bad);
  const bad = isBad(outcome, declared);
  const switches = switchesIn(outcome.schedule);
  const { likelihood } = outcome;
  const share = side.report === null ? 0 : outcome.executions / side.report.executions;
  return (
    <li className={bad ? 'card card-bad' : 'card card-good'}>
      <button
        type="button"
        className="card-button"
        title={t(WORDS.watch)}
        onClick={() => void watch(store, side, outcome.schedule)}
      >
        <strong>{t(nameOf(outcome))}</strong>
        {Object.entries(outcome.globals).map(([name, value]) => (
          <code key={name}>
            {name} = {pythonText(value)}
          </code>
        ))}
        {outcome.exceptions.map((one) => (
          <code key={one} className="stderr">
            {one}
          </code>
        ))}
        {Object.entries(outcome.exitCodes ?? {}).map(([name, code]) => (
          <code key={name} className="stderr">
            {name}: {t(WORDS.exitCode)} {code}
          </code>
        ))}
        {outcome.stdout !== undefined && outcome.stdout !== '' && <pre>{outcome.stdout}</pre>}
        <span className="share-of" style={{ '--share': share } as React.CSSProperties} aria-hidden="true" />
        <small>
          {t(side.report?.search === 'states' ? statesText(outcome) : tracesText(outcome))}
          {t({ en: `; watch one with ${switches} switches`, zh: `；观看其中切换 ${switches} 次的一种` })}
        </small>
        {likelihood !== undefined && <small>{t(chanceText(likelihood))}</small>}
      </button>
      <PartingNote outcome={outcome} side={side} />
      {!fails(outcome) && (
        <label className="card-mark">
          <input
            type="checkbox"
            checked={bad}
            onChange={() => store.getState().set({ bad: bad ? null : essenceOf(outcome) })}
          />
          {t(WORDS.isWrong)}
        </label>
      )}
    </li>
  );
}

/** The one switch where a bad execution and the nearest good one part: both can be watched from there. */
function PartingNote({ outcome: { parting, schedule }, side }: { outcome: OutcomeReport; side: Side }) {
  const t = useText();
  const store = useSessionStore();
  if (parting === undefined) return null;
  const show = (which: string) => () => void watch(store, side, which, parting.step);
  return (
    <p className="card-parting">
      {t(partingText(parting))}{' '}
      <button type="button" onClick={show(schedule)}>
        {t(WORDS.watchBad)}
      </button>
      <button type="button" onClick={show(parting.schedule)}>
        {t(WORDS.watchGood)}
      </button>
    </p>
  );
}

function tracesText({ executions }: OutcomeReport): Text {
  const en = `${executions} ${executions === 1 ? 'interleaving' : 'interleavings'}`;
  return { en, zh: `${executions} 种交错` };
}

function statesText({ executions }: OutcomeReport): Text {
  return {
    en: `${executions} last ${executions === 1 ? 'state' : 'states'}`,
    zh: `${executions} 个最终状态`,
  };
}
