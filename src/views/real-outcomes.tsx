import { useMemo, useState } from 'react';
import type { Outcome, OutcomeReport } from '../explore/report.ts';
import { fails } from '../explore/report.ts';
import type { Model } from '../scheduler/options.ts';
import { formatSchedule } from '../scheduler/schedule.ts';
import {
  alignedStep,
  linkToRun,
  type ObservedPicture,
  partingOf,
  pictureOf,
  withParting,
} from '../session/observed-picture.ts';
import {
  isViolation,
  outcomeKey,
  type RealNews,
  type RealOutcome,
  type RealSeries,
} from '../session/real-run.ts';
import { pythonText } from './explore/python-text.ts';
import { useText } from './language.tsx';
import { REAL_ENDINGS, REAL_WORDS } from './real-words.ts';
import { Swimlanes } from './timeline/swimlanes.tsx';
import { useSession, useSessionStore } from './use-session.tsx';

/** Outcomes beyond this many are counted but not listed. */
const CARDS_MAX = 30;
/** Characters of a value. */
const VALUE_MAX = 160;

/** The table of outcomes, observed and only predicted; below it what one of the runs really did. */
export function RealOutcomes({ news }: { news: RealNews }) {
  const t = useText();
  const [chosen, choose] = useState<string | null>(null);
  const seen = new Set(news.outcomes.map(({ key }) => key));
  const unseen =
    news.series.forced === undefined
      ? (news.report?.outcomes.filter((one) => !seen.has(outcomeKey(one))) ?? [])
      : [];
  const shown =
    news.outcomes.find(({ key }) => key === chosen) ??
    (news.series.runs === 1 ? news.outcomes[0] : undefined);
  return (
    <>
      <ul className="cards">
        {news.outcomes.slice(0, CARDS_MAX).map((one) => (
          <ObservedCard
            key={one.key}
            one={one}
            series={news.series}
            total={news.done}
            onShow={() => choose(one.key)}
          />
        ))}
        {unseen.map((one) => (
          <UnseenCard key={one.schedule} one={one} model={news.series.options.model} />
        ))}
      </ul>
      {news.outcomes.length > CARDS_MAX && (
        <p>
          + {(news.outcomes.length - CARDS_MAX).toLocaleString('en')} {t(REAL_WORDS.more)}
        </p>
      )}
      {shown !== undefined && <WhatHappened key={shown.key} news={news} one={shown} />}
    </>
  );
}

interface ObservedCardProps {
  readonly one: RealOutcome;
  readonly series: RealSeries;
  readonly total: number;
  readonly onShow: () => void;
}

function ObservedCard({ one, series, total, onShow }: ObservedCardProps) {
  const t = useText();
  const { outcome, count, observed, predicted } = one;
  const wrong = isViolation(one);
  const bad = wrong || fails(outcome);
  return (
    <li className={bad ? 'card card-bad' : 'card card-good'}>
      <button
        type="button"
        className="card-button"
        disabled={observed === null}
        title={t(REAL_WORDS.show)}
        onClick={onShow}
      >
        <strong>{t(REAL_ENDINGS[outcome.ending])}</strong> {count.toLocaleString('en')}{' '}
        {t(REAL_WORDS.observed)} ({((100 * count) / Math.max(1, total)).toFixed(1)} %)
        {!wrong && ` · ${t(predicted === true ? REAL_WORDS.predicted : REAL_WORDS.unknown)}`}
        <meter min={0} max={total} value={count} aria-label={t(REAL_WORDS.observed)} />
        <Values outcome={outcome} />
        {wrong && <strong className="stderr">{t(REAL_WORDS.violation)}</strong>}
      </button>
      {wrong && <LinkToRun one={one} series={series} />}
    </li>
  );
}

/** What reproduces a run that should not have been: the program and, if it was noted, its order. */
function LinkToRun({
  one: { observed },
  series: { source, options },
}: Pick<ObservedCardProps, 'one' | 'series'>) {
  const t = useText();
  const schedule = observed === null ? null : formatSchedule(observed.schedule);
  const link = linkToRun(source, options, schedule) ?? linkToRun(source, options, null);
  return link === null ? null : <a href={`#${link}`}>{t(REAL_WORDS.reproduce)}</a>;
}

function UnseenCard({ one, model }: { one: OutcomeReport; model: Model }) {
  const t = useText();
  const open = useOpen(model);
  return (
    <li className="card">
      <button
        type="button"
        className="card-button"
        title={t(REAL_WORDS.witness)}
        onClick={() => void open(one.schedule)}
      >
        <strong>{t(REAL_ENDINGS[one.ending])}</strong> {t(REAL_WORDS.never)}
        <Values outcome={one} />
      </button>
    </li>
  );
}

function Values({ outcome: { globals, exceptions, exitCodes = {} } }: { outcome: Outcome }) {
  return (
    <>
      {Object.entries(globals).map(([name, value]) => (
        <code key={name}>
          {name} = {short(pythonText(value))}
        </code>
      ))}
      {Object.entries(exitCodes).map(([process, code]) => (
        <code key={process} className="stderr">
          {process}: exit code {code}
        </code>
      ))}
      {exceptions.map((one) => (
        <code key={one} className="stderr">
          {one}
        </code>
      ))}
    </>
  );
}

function short(text: string): string {
  return text.length > VALUE_MAX ? `${text.slice(0, VALUE_MAX)}…` : text;
}

/** One real run, drawn below the simulated one that is on screen, and where they part. */
function WhatHappened({ news, one }: { news: RealNews; one: RealOutcome }) {
  const t = useText();
  const { series } = news;
  const { observed } = one;
  const picture = useMemo(
    () => (observed === null ? null : pictureOf(series.source, series.options, observed)),
    [series, observed],
  );
  if (picture === null) return <p>{t(REAL_WORDS.tooLong)}</p>;
  return <Picture picture={picture} model={series.options.model} />;
}

function Picture({ picture, model }: { picture: ObservedPicture; model: Model }) {
  const t = useText();
  const open = useOpen(model);
  const simulated = useSession((s) => s.run?.events);
  const parting = useMemo(
    () => (simulated === undefined ? null : partingOf(simulated, picture.events)),
    [simulated, picture],
  );
  const timeline = useMemo(() => withParting(picture.timeline, parting), [picture, parting]);
  const store = useSessionStore();
  const above = useSession((s) => s.step);
  // The picture follows the one above, event by event, until somebody takes hold of it; then it is the other way round.
  const [held, hold] = useState({ step: parting?.b ?? timeline.length, above });
  const follows = held.above !== above && simulated !== undefined;
  const step = follows ? alignedStep(simulated, picture.events, above) : held.step;
  const time = picture.timeAt(step);
  const seek = (to: number) => {
    if (simulated !== undefined) store.getState().seek(alignedStep(picture.events, simulated, to));
    hold({ step: to, above: store.getState().step });
  };
  return (
    <section aria-label={t(REAL_WORDS.happened)}>
      <h3>{t(REAL_WORDS.happened)}</h3>
      <p role="status">
        {parting === null
          ? t(REAL_WORDS.same)
          : `${t(REAL_WORDS.parts)} ${parting.a} (${t(REAL_WORDS.simulated)}), ${parting.b} (${t(REAL_WORDS.real)}).`}{' '}
        {time === null ? t(REAL_WORDS.notRecorded) : `${time.toFixed(3)} ms`}
      </p>
      <Swimlanes timeline={timeline} step={step} onSeek={seek} legend={false} />
      {parting !== null && (
        <button type="button" onClick={() => seek(parting.b)}>
          {t(REAL_WORDS.toParting)}
        </button>
      )}
      <button type="button" onClick={() => void open(picture.schedule)}>
        {t(REAL_WORDS.open)}
      </button>
    </section>
  );
}

/** Opens a schedule in the simulator, where sleeps and time-outs end when the schedule says. */
function useOpen(model: Model): (schedule: string) => Promise<void> {
  const store = useSessionStore();
  return async (schedule) => {
    const { options, set, restart } = store.getState();
    set({ options: { ...options, model, earlySleeps: true, earlyTimeouts: true } });
    await restart({ schedule, step: 0 });
    const { run, seek } = store.getState();
    seek(run?.findings[0]?.step ?? run?.length ?? 0);
  };
}
