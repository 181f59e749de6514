import type { ReactNode } from 'react';
import { breakState, type Goal, goalOf, switchesIn, unfixedIn } from '../../session/challenge.ts';
import type { Rules } from '../../session/exploration.ts';
import type { SessionStore } from '../../session/store.ts';
import { useText } from '../language.tsx';
import { useSession, useSessionStore } from '../use-session.tsx';
import { FINDING_NAMES } from '../words.ts';
import { GuessBar } from './guess-bar.tsx';
import { useExploration, useQuestion } from './use-exploration.tsx';
import { EXPLORE_WORDS as WORDS } from './words.ts';

/** Break it, fix it, who can go next: offered as soon as there is something to break, and threads to guess about. */
export function Challenges() {
  const t = useText();
  const store = useSessionStore();
  const bad = useSession((s) => s.bad);
  const several = useSession((s) => (s.run?.threads.length ?? 0) > 1);
  const report = useExploration((s) => (s.sides.length === 1 ? (s.sides[0]?.report ?? null) : null));
  const goal = report === null ? null : goalOf(report, bad);
  if (goal === null && !several) return null;
  return (
    <section className="challenges" aria-label={t(WORDS.challenges)}>
      <h3>{t(WORDS.challenges)}</h3>
      {goal !== null && <BreakAndFix goal={goal} />}
      {several && (
        <button type="button" onClick={() => toGuess(store)}>
          {t(WORDS.guessNext)}
        </button>
      )}
    </section>
  );
}

function BreakAndFix({ goal }: { goal: Goal }) {
  const t = useText();
  const store = useSessionStore();
  const rules = useExploration((s) => s.rules);
  return (
    <>
      <button type="button" onClick={() => void toBreak(store, rules)}>
        {t(WORDS.breakIt)}
      </button>
      <button
        type="button"
        onClick={() => {
          store.getState().set({ challenge: { kind: 'fix', finding: goal.finding }, pane: 'program' });
        }}
      >
        {t(WORDS.fixIt)}
      </button>
    </>
  );
}

/** From the start, on the machine that is searched: there, whatever was found can be reached. */
async function toBreak(store: SessionStore, { model, keepsClock }: Rules): Promise<void> {
  const { options, set, restart } = store.getState();
  set({
    challenge: { kind: 'break' },
    // The picture needs the room, and the cards beside it would tell the answer.
    tab: 'variables',
    pane: 'timeline',
    done: [],
    undone: [],
    playing: false,
    options: { ...options, model, earlySleeps: !keepsClock, earlyTimeouts: !keepsClock },
  });
  await restart({ schedule: '', step: 0 });
}

/** To a moment at which more than one thread lives. */
export function toGuess(store: SessionStore): void {
  const { run, set, seek } = store.getState();
  set({
    challenge: { kind: 'guess', answeredAt: null, asked: 0, right: 0 },
    tab: 'variables',
    pane: 'timeline',
    playing: false,
  });
  seek(run?.events.find(({ kind }) => kind === 'started')?.step ?? 0);
}

/** The challenge under way, and how it stands; or that whoever sent the link has one. */
export function ChallengeBar() {
  const kind = useSession((s) => s.challenge?.kind);
  const marked = useSession((s) => s.bad);
  switch (kind) {
    case 'break':
      return <BreakBar />;
    case 'fix':
      return <FixBar />;
    case 'guess':
      return <GuessBar />;
    case undefined:
      return marked === null ? null : <MarkedBar marked={marked} />;
  }
}

function BreakBar() {
  const t = useText();
  const run = useSession((s) => s.run);
  const declared = useSession((s) => s.bad);
  const chosen = useSession((s) => s.done.length > 0);
  const report = useExploration((s) => (s.sides.length === 1 ? (s.sides[0]?.report ?? null) : null));
  const goal = report?.complete === true ? goalOf(report, declared) : null;
  const state = run === null || !chosen ? 'not-yet' : breakState(run, goal, declared);
  const said = { 'not-yet': WORDS.breakNotYet, reached: WORDS.breakReached, star: WORDS.breakStar }[state];
  const switches = run === null ? 0 : switchesIn(run.schedule);
  return (
    <Bar good={state !== 'not-yet'}>
      <strong>{t(WORDS.breakIt)}</strong> {t(said)}{' '}
      {goal?.finding != null && state === 'not-yet' && (
        <>
          {t(WORDS.toReach)} <strong>{t(FINDING_NAMES[goal.finding])}</strong>.{' '}
        </>
      )}
      {t({ en: `Switches in this run: ${switches}.`, zh: `这次运行切换了 ${switches} 次。` })}{' '}
      {state !== 'star' &&
        t(
          goal === null
            ? WORDS.fewestUnknown
            : { en: `Fewest there can be: ${goal.fewest}.`, zh: `最少可为 ${goal.fewest} 次。` },
        )}
    </Bar>
  );
}

function FixBar() {
  const t = useText();
  const finding = useSession((s) => (s.challenge?.kind === 'fix' ? s.challenge.finding : null));
  const store = useSessionStore();
  const begin = useExploration((s) => s.begin);
  const side = useExploration((s) => (s.sides.length === 1 ? s.sides[0] : undefined));
  const source = useSession((s) => s.source);
  const bad = useSession((s) => s.bad);
  const question = useQuestion();
  const check = () => {
    store.getState().set({ tab: 'explore', pane: 'details' });
    void store.getState().restart();
    begin([question(store.getState())]);
  };
  const report = side?.state === 'done' && side.source === source ? side.report : null;
  const failing = report === null ? null : unfixedIn(report, bad, finding);
  const fixed = failing === 0 && report?.complete === true;
  return (
    <Bar
      good={fixed}
      act={
        <button type="button" onClick={check}>
          {t(WORDS.fixCheck)}
        </button>
      }
    >
      <strong>{t(WORDS.fixIt)}</strong>{' '}
      {failing === null
        ? t(side?.state === 'searching' ? WORDS.searching : WORDS.fixHow)
        : fixed
          ? t({
              en: `0 of ${report?.executions} interleavings fail: ★`,
              zh: `${report?.executions} 种交错全部通过：★`,
            })
          : failing === 0
            ? t(WORDS.fixUnsure)
            : t({ en: `${failing} interleavings still fail.`, zh: `仍有 ${failing} 种交错失败。` })}
    </Bar>
  );
}

/** A link can say which ending its sender calls wrong: that is a task by itself. */
function MarkedBar({ marked }: { marked: string }) {
  const t = useText();
  const store = useSessionStore();
  const begin = useExploration((s) => s.begin);
  const unexplored = useExploration((s) => s.sides.length === 0);
  const rules = useExploration((s) => s.rules);
  const question = useQuestion();
  const toBreakMarked = () => {
    if (unexplored) begin([question(store.getState())]);
    void toBreak(store, rules);
  };
  return (
    <Bar
      good={false}
      onLeave={() => store.getState().set({ bad: null })}
      act={
        <>
          <button type="button" onClick={toBreakMarked}>
            {t(WORDS.breakIt)}
          </button>
          <button
            type="button"
            onClick={() => store.getState().set({ challenge: { kind: 'fix', finding: null } })}
          >
            {t(WORDS.fixIt)}
          </button>
        </>
      }
    >
      <strong>{t(WORDS.marked)}</strong> <code>{markedText(marked)}</code>
    </Bar>
  );
}

/** What was marked, shortly: values, what was printed, what was raised. */
function markedText(marked: string): string {
  try {
    const { globals, exceptions, stdout } = JSON.parse(marked) as {
      globals?: Record<string, unknown>;
      exceptions?: readonly string[];
      stdout?: string;
    };
    return [
      ...Object.entries(globals ?? {}).map(([name, value]) => `${name} = ${JSON.stringify(value)}`),
      ...(exceptions ?? []),
      ...(stdout === undefined ? [] : [JSON.stringify(stdout)]),
    ].join('; ');
  } catch {
    return marked;
  }
}

interface BarProps {
  readonly good: boolean;
  readonly act?: ReactNode;
  /** How to be rid of it; the challenge is given up if left out. */
  readonly onLeave?: () => void;
  readonly children: ReactNode;
}

export function Bar({ good, act, onLeave, children }: BarProps) {
  const t = useText();
  const set = useSession((s) => s.set);
  return (
    <div className={good ? 'challenge-bar challenge-met' : 'challenge-bar'}>
      <p role="status">{children}</p>
      {act}
      <button type="button" onClick={onLeave ?? (() => set({ challenge: null }))}>
        {t(onLeave === undefined && !good ? WORDS.giveUp : WORDS.leave)}
      </button>
    </div>
  );
}
