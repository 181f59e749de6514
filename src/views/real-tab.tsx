import { useEffect, useRef, useState } from 'react';
import type { Text } from '../base/text.ts';
import type { Report } from '../explore/report.ts';
import type { Options } from '../scheduler/options.ts';
import { parseSchedule } from '../scheduler/schedule.ts';
import type { RealNews, RealSeries } from '../session/real-run.ts';
import { PageSeries } from '../session/real-series.ts';
import { limitText } from './explore/words.ts';
import { useText } from './language.tsx';
import { RealOutcomes } from './real-outcomes.tsx';
import { REAL_PHASES, REAL_WORDS } from './real-words.ts';
import { useSession, useSessionStore } from './use-session.tsx';
import { WORDS } from './words.ts';
import './real.css';

const RUNS = [1, 100, 10_000];
const SPEEDS = [1, 10, 100];
const OVER = ['done', 'failed', 'stopped'];

/** The program on real Workers, once or many times, beside what the explorer predicts. */
export function RealTab() {
  const t = useText();
  const store = useSessionStore();
  const source = useSession((s) => s.source);
  const options = useSession((s) => s.options);
  const schedule = useSession((s) => (s.stale ? undefined : s.run?.schedule));
  const [runs, setRuns] = useState(100);
  const [speed, setSpeed] = useState(10);
  const [gil, setGil] = useState(false);
  const [news, setNews] = useState<RealNews | null>(null);
  const series = useRef<PageSeries | null>(null);
  const going = news !== null && !OVER.includes(news.phase);
  const begin = (model: Options['model'], how: Partial<RealSeries> = {}) => {
    series.current ??= new PageSeries();
    series.current.start({ source, options: { ...options, model }, runs, speed, ...how }, setNews);
  };
  const replay = () => {
    const forced = parseSchedule(schedule ?? '');
    if (typeof forced !== 'string') begin(store.getState().options.model, { runs: 1, forced: forced.runs });
  };
  useEffect(() => () => series.current?.end(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another program, other runs
  useEffect(() => {
    series.current?.stop();
    setNews(null);
  }, [source]);
  return (
    <div className="explore real">
      <p>{t(REAL_WORDS.intro)}</p>
      <div className="run-buttons">
        <button
          type="button"
          className="primary"
          disabled={going}
          onClick={() => begin(gil ? 'gil' : 'free-threaded')}
        >
          {t(REAL_WORDS.start)}
        </button>
        <button type="button" disabled={going || schedule === undefined} onClick={replay}>
          {t(REAL_WORDS.replay)}
        </button>
        <button type="button" disabled={!going} onClick={() => series.current?.stop()}>
          {t(WORDS.stop)}
        </button>
        <Choice label={t(REAL_WORDS.runs)} values={RUNS} value={runs} onChange={setRuns} />
        <Choice label={t(REAL_WORDS.speed)} values={SPEEDS} value={speed} onChange={setSpeed} unit="×" />
        <label>
          <input type="checkbox" checked={gil} onChange={(event) => setGil(event.target.checked)} />{' '}
          {t(REAL_WORDS.gil)}
        </label>
      </div>
      <p role="status">{news === null ? '' : <Status news={news} />}</p>
      {news !== null && <RealOutcomes news={news} />}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly values: readonly number[];
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly unit?: string;
}

function Choice({ label, values, value, onChange, unit = '' }: ChoiceProps) {
  return (
    <label>
      {label}{' '}
      <select value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {values.map((one) => (
          <option key={one} value={one}>
            {unit}
            {one.toLocaleString('en')}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Is everything that can happen known, and if not, what was the search's bound? */
function predictionOf({ complete, limits }: Report, t: (text: Text) => string): string {
  if (complete) return t(REAL_WORDS.complete);
  return `${t(REAL_WORDS.bounded)} ${limits.map((one) => t(limitText(one))).join('; ')}`;
}

function Status({ news }: { news: RealNews }) {
  const t = useText();
  const { phase, done, series, report, sentence } = news;
  if (sentence !== null) return <span className="stderr">{t(sentence)}</span>;
  return (
    <>
      {t(REAL_PHASES[phase])} · {done} / {series.runs}
      {report !== null && OVER.includes(phase) && ` · ${predictionOf(report, t)}`}
    </>
  );
}
