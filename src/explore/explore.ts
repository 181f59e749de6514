/**
 * All the ways a program can end. Left to itself a search begins with traces (explore/over-traces.ts) and goes over to
 * states (explore/over-states.ts) where those are too many, or where only states are complete. At the end each witness
 * is shrunk to the fewest switches (explore/shortest.ts).
 */
import type { Text } from '../base/text.ts';
import type { Program } from '../program/code.ts';
import { DEFAULT_OPTIONS, type Options } from '../scheduler/options.ts';
import type { Seat } from './crew.ts';
import { helpOverTraces } from './crew-help.ts';
import { Disagreement, trusting } from './disagreement.ts';
import { overStates } from './over-states.ts';
import { type GivenUp, overTraces, TRACES_WORTH } from './over-traces.ts';
import type { Report } from './report.ts';
import { DEFAULT_SEARCH, type Search } from './search.ts';
import { shortest } from './shortest.ts';
import { Tally } from './tally.ts';

/** Explores `program`; yields the report so far after each execution. The caller may stop at any time. */
export function* explore(
  program: Program,
  options: Partial<Options> = {},
  search: Partial<Search> = {},
): Generator<() => Report, Report> {
  const all: Options = { ...DEFAULT_OPTIONS, model: 'free-threaded', ...options };
  const asked: Search = { ...DEFAULT_SEARCH, ...search };
  return yield* trusting(program, function* (first) {
    const { seat, ...alone } = asked;
    if (!first) seat?.post({ kind: 'dismiss' });
    const whole = first ? asked : alone;
    const tally = new Tally(program, all, whole);
    const report = yield* searched(program, all, whole, tally);
    return yield* shortest(program, all, whole, report);
  });
}

/** Helps with the search of a crew's leader for the same; yields when it may be interrupted, and never ends. */
export function* help(
  program: Program,
  options: Partial<Options>,
  search: Partial<Search> & { readonly seat: Seat },
): Generator<void, void> {
  const all: Options = { ...DEFAULT_OPTIONS, model: 'free-threaded', ...options };
  try {
    yield* helpOverTraces(program, all, { ...DEFAULT_SEARCH, ...search }, search.seat);
  } catch (error) {
    if (!(error instanceof Disagreement)) throw error;
    search.seat.post({ kind: 'disagree', to: 0 });
  }
}

function* searched(
  program: Program,
  options: Options,
  search: Search,
  tally: Tally,
): Generator<() => Report, Report> {
  const onlyTraces = search.reduction === 'none' || search.shard !== undefined;
  const needed = onlyTraces ? null : needsStates(options, search);
  if (needed !== null) return yield* overStates(program, options, search, tally, needed);
  if (search.search === 'states' && !onlyTraces)
    return yield* overStates(program, options, search, tally, BECAUSE.asked);
  const free = search.search === 'auto' && !onlyTraces;
  const why = free ? BECAUSE.few : BECAUSE.asked;
  const found = yield* overTraces(program, options, search, tally, why, free);
  if (typeof found !== 'string') return found;
  tally.keep();
  return yield* overStates(program, options, search, tally, BECAUSE[found]);
}

/** What only a search over states follows, if anything of it is asked for. */
function needsStates({ spuriousWakeups, notifyPicks, fifoLocks }: Options, search: Search): Text | null {
  if (search.bounds.preemptions !== undefined) return BECAUSE.preemptions;
  if (search.keepsClock === true) return BECAUSE.clock;
  if (spuriousWakeups) return BECAUSE.spurious;
  if (notifyPicks === 'any') return BECAUSE.picks;
  return fifoLocks ? BECAUSE.fifo : null;
}

type Reason = GivenUp | 'asked' | 'few' | 'preemptions' | 'clock' | 'spurious' | 'picks' | 'fifo';

/** Why a search is over traces, or over states. */
const BECAUSE: Readonly<Record<Reason, Text>> = {
  asked: { en: 'as asked for', zh: '按要求' },
  few: { en: 'there are few enough of them', zh: '它们的数量足够少' },
  many: {
    en: `there seem to be more than ${TRACES_WORTH} traces, and many of them run through the same states`,
    zh: `迹的数量估计超过 ${TRACES_WORTH}，其中许多经过相同的状态`,
  },
  long: {
    en: 'an execution did not come to an end, and states tell whether it goes round',
    zh: '有一次执行没有结束，而按状态可以看出它是否在绕圈',
  },
  turns: {
    en: 'under a GIL, what a thread does in its turn depends on the turns before: only states cover all orders',
    zh: '在 GIL 下，线程在一轮中做什么取决于之前的各轮：只有按状态搜索才能覆盖所有顺序',
  },
  preemptions: { en: 'preemptions are bounded', zh: '限制了抢占次数' },
  clock: { en: "sleeps keep the clock's order", zh: '睡眠遵守时钟顺序' },
  spurious: { en: 'a wait may end without a notify', zh: '等待可能在没有通知时结束' },
  picks: { en: 'a notify may wake any waiter', zh: '通知可能唤醒任意一个等待者' },
  fifo: { en: 'locks are handed over in order', zh: '锁按先后顺序移交' },
};
