/**
 * A schedule: everything that decided a run and was not forced. The seed, and who ran for how long, counted in
 * *visible* steps (the opcode table says which bytecodes others could notice): so it survives corrections of the
 * compiler and can be followed on a real CPython. Plain data.
 *
 * Text form, made of characters that need no escape in a link: `[seed_]run-run-run`, where a run is
 *   `2.15`     thread 2 takes steps until it stands before its 16th next visible step (or cannot go on),
 *   `2.15.3`   thread 2 takes 15 visible steps and then 3 more bytecodes, invisible ones,
 *   `t2`       the time-out of thread 2 fires,      `w2`  its sleep ends early,
 *   `s2`       its wait returns without a notify,   `p2.4`  thread 2 takes a step whose notify picks thread 4.
 * After the last run the default policy goes on.
 */
import type { ThreadId } from './event.ts';
import type { Options } from './options.ts';

export type Run =
  /** `extra` null: up to just before the next visible step. */
  | {
      readonly act: 'run';
      readonly thread: ThreadId;
      readonly visible: number;
      readonly extra: number | null;
    }
  | { readonly act: 'timeout' | 'wake' | 'spurious'; readonly thread: ThreadId }
  | { readonly act: 'pick'; readonly thread: ThreadId; readonly waiter: ThreadId };

export interface Schedule {
  readonly seed: number;
  readonly runs: readonly Run[];
}

export const EMPTY_SCHEDULE: Schedule = { seed: 0, runs: [] };
const LETTERS = { timeout: 't', wake: 'w', spurious: 's' } as const;
const RUN = /^(?:(\d{1,5})\.(\d{1,15})(?:\.(\d{1,15}))?|([tws])(\d{1,5})|p(\d{1,5})\.(\d{1,5}))$/;

/** How often another thread goes on than the one before. */
export function switchesOf({ runs }: Schedule): number {
  return runs.filter(({ thread }, i) => i > 0 && thread !== runs[i - 1]?.thread).length;
}

/**
 * What has to be allowed for the schedule to be followed. Where it says when sleeps and time-outs end, it says so of
 * all of them, as the search does.
 */
export function allowedBy({ runs }: Schedule): Partial<Options> {
  const has = (...acts: Run['act'][]) => runs.some(({ act }) => acts.includes(act));
  return {
    ...(has('wake', 'timeout') && { earlySleeps: true, earlyTimeouts: true }),
    ...(has('spurious') && { spuriousWakeups: true }),
    ...(has('pick') && { notifyPicks: 'any' }),
  };
}

export function formatSchedule(schedule: Schedule): string {
  const runs = schedule.runs.map(formatRun).join('-');
  return schedule.seed === 0 ? runs : `${schedule.seed}_${runs}`;
}

function formatRun(run: Run): string {
  switch (run.act) {
    case 'run':
      return `${run.thread}.${run.visible}${run.extra === null ? '' : `.${run.extra}`}`;
    case 'pick':
      return `p${run.thread}.${run.waiter}`;
    default:
      return `${LETTERS[run.act]}${run.thread}`;
  }
}

/** Reads the text form; a string says in one line what is wrong with it. */
export function parseSchedule(text: string): Schedule | string {
  const [, seedText, rest = ''] = /^(?:(-?\d{1,15})_)?(.*)$/s.exec(text.trim()) ?? [];
  const runs: Run[] = [];
  for (const part of rest === '' ? [] : rest.split('-')) {
    const match = RUN.exec(part);
    if (!match)
      return `bad schedule: '${part.slice(0, 40)}' is not a run such as 0.12, 1.5.3, t2, w2, s2 or p2.4`;
    const [, thread, visible, extra, letter, other, picker, waiter] = match;
    if (thread !== undefined) {
      runs.push({
        act: 'run',
        thread: +thread,
        visible: +(visible ?? 0),
        extra: extra === undefined ? null : +extra,
      });
    } else if (letter !== undefined) {
      const act = letter === 't' ? 'timeout' : letter === 'w' ? 'wake' : 'spurious';
      runs.push({ act, thread: Number(other) });
    } else runs.push({ act: 'pick', thread: Number(picker), waiter: Number(waiter) });
  }
  return { seed: Number(seedText ?? 0), runs };
}
