import { useEffect, useRef, useState } from 'react';
import type { OutcomeReport } from '../explore/report.ts';
import { fails } from '../explore/report.ts';
import { type ExploreNews, startExploring } from '../session/explore-client.ts';
import { useText } from './language.tsx';
import { useSession, useSessionStore } from './use-session.tsx';
import { OUTCOME_NAMES, WORDS } from './words.ts';

const EXECUTIONS_MAX = 20_000;

/** Every way the program can end: searched in a Worker of its own; a card leads to its witness. */
export function ExploreTab() {
  const t = useText();
  const store = useSessionStore();
  const source = useSession((s) => s.source);
  const model = useSession((s) => s.options.model);
  const [news, setNews] = useState<ExploreNews | null>(null);
  const [searching, setSearching] = useState(false);
  const stop = useRef<() => void>(() => {});
  const give = () => {
    stop.current();
    setSearching(false);
  };
  const begin = () => {
    give();
    setNews(null);
    setSearching(true);
    const options = { ...store.getState().options, earlySleeps: true, earlyTimeouts: true };
    stop.current = startExploring({ source, options, executions: EXECUTIONS_MAX }, (latest) => {
      setNews(latest);
      if (latest.done) setSearching(false);
    });
  };
  useEffect(() => () => stop.current(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another program or model, another search
  useEffect(() => {
    stop.current();
    setSearching(false);
    setNews(null);
  }, [source, model]);
  return (
    <div className="explore">
      <div className="run-buttons">
        <button type="button" className="primary" onClick={begin}>
          {t(WORDS.exploreAll)}
        </button>
        <button type="button" disabled={!searching} onClick={give}>
          {t(WORDS.stop)}
        </button>
        <span role="status">{news === null ? '' : <Summary news={news} searching={searching} />}</span>
      </div>
      <ul className="cards">
        {news?.report.outcomes.map((outcome) => (
          <OutcomeCard key={outcome.schedule} outcome={outcome} />
        ))}
      </ul>
    </div>
  );
}

function Summary({ news, searching }: { news: ExploreNews; searching: boolean }) {
  const t = useText();
  const { executions, outcomes, complete, limits } = news.report;
  const bad = outcomes.filter(fails);
  const failing = bad.reduce((sum, one) => sum + one.executions, 0);
  const how = complete ? WORDS.exploreComplete : searching ? WORDS.exploreGoing : WORDS.exploreStopped;
  return (
    <>
      {failing} {t(WORDS.exploreOf)} {executions} {t(WORDS.exploreFail)} · {t(how)} {limits.join(', ')}
    </>
  );
}

function OutcomeCard({ outcome }: { outcome: OutcomeReport }) {
  const t = useText();
  const store = useSessionStore();
  const open = async () => {
    const { options, set, restart } = store.getState();
    set({ options: { ...options, earlySleeps: true, earlyTimeouts: true } });
    await restart({ schedule: outcome.schedule, step: 0 });
    const { run, seek } = store.getState();
    seek(run?.findings[0]?.step ?? run?.length ?? 0);
  };
  const values = Object.entries(outcome.globals);
  return (
    <li className={fails(outcome) ? 'card card-bad' : 'card card-good'}>
      <button type="button" className="card-button" onClick={() => void open()}>
        <strong>{t(OUTCOME_NAMES[outcome.ending])}</strong> · {outcome.executions} · {outcome.switches}{' '}
        {t(WORDS.exploreSwitches)}
        {values.map(([name, value]) => (
          <code key={name}>
            {name} = {JSON.stringify(value)}
          </code>
        ))}
        {outcome.exceptions.map((one) => (
          <code key={one} className="stderr">
            {one}
          </code>
        ))}
      </button>
    </li>
  );
}
