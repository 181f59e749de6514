/** The strings of the Explore tab. */
import type { Text } from '../../base/text.ts';
import {
  type Deed,
  type DrawnGraph,
  GRAPH_STATES_MAX,
  type GraphEnd,
  type LeftOut,
} from '../../explore/drawn-graph.ts';
import type { Likelihood, Outcome, Parting } from '../../explore/report.ts';
import type { Rules } from '../../session/exploration.ts';
import { willText } from '../timeline/words.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

export const EXPLORE_WORDS = {
  rules: text('What may happen:', '允许发生什么：'),
  supposed: text('Supposed:', '前提：'),
  onWhich: text('On which Python', '在哪种 Python 上'),
  keepsClock: text("Sleeps and time-outs keep the clock's order", '睡眠与超时遵守时钟顺序'),
  clockKept: text("sleeps keep the clock's order", '睡眠遵守时钟顺序'),
  clockFree: text('a sleep may take any time', '睡眠可长可短'),
  spurious: text('a wait may end without a notify', 'wait 可能无故返回'),
  notifyAny: text('notify may wake any waiter', 'notify 可唤醒任意等待者'),
  fifo: text('locks are handed over in order', '锁按先后顺序移交'),
  exitCode: text('exit code', '退出码'),
  ask: text('What to explore', '探索什么'),
  exploreAll: text('Explore all interleavings', '探索所有交错'),
  against: text('against', '对比'),
  compareModels: text('3.9, 3.12 and free-threaded', '3.9、3.12 与自由线程'),
  stop: text('Stop', '停止'),
  asItStands: text('As it stands', '当前程序'),
  searching: text('searching…', '正在搜索……'),
  refused: text('The program was refused; the editor says why.', '程序被拒绝，编辑器中有说明。'),
  spins: text('Loops that go round for ever', '会永远循环的地方'),
  naive: text('interleavings without reduction', '不作约简时的交错数'),
  executions: text('executions that stand for them', '足以代表它们的执行数'),
  ends: text('states in which nobody can go on', '没有线程能继续的状态'),
  states: text('states visited', '访问过的状态'),
  outcomes: text('ways to end', '种结局'),
  throughTraces: text('Searched through executions', '按执行搜索'),
  throughStates: text('Searched through states', '按状态搜索'),
  finishing: text('all seen; now how likely each ending is…', '全部看完，正在估计每种结局的可能性……'),
  notAllWell: text('No error, but not all is well: see below.', '没有出错，但并非一切正常：见下文。'),
  complete: text('These are all the ways it can end.', '它的结局全在这里。'),
  proof: text('This is a proof: no other interleaving exists.', '这是证明：不存在其他交错。'),
  incomplete: text('Not all of them:', '并非全部：'),
  stoppedByYou: text('stopped by you', '被你停止'),
  more: text('More', '更多'),
  watch: text('Watch it on the timeline', '在时间线上观看'),
  watchBad: text('the bad one', '看出错的一次'),
  watchGood: text('the good one', '看正常的一次'),
  isWrong: text('This result is wrong', '这个结果是错的'),
  found: text('What goes wrong in some interleaving', '某些交错中会出的问题'),
  challenges: text('Challenges', '挑战'),
  breakIt: text('Break it', '弄坏它'),
  fixIt: text('Fix it', '修好它'),
  giveUp: text('Give up', '放弃'),
  leave: text('Close', '关闭'),
  fixUnsure: text(
    'None was found that fails, but the search was not complete.',
    '没有发现失败的交错，但搜索没有完成。',
  ),
  breakNotYet: text(
    'Choose who takes each step until something goes wrong.',
    '逐步选择由谁执行，直到出错为止。',
  ),
  breakReached: text(
    'It is broken. Can you do it with fewer switches?',
    '成功弄坏了。能用更少的切换做到吗？',
  ),
  breakStar: text('Broken with the fewest switches there are: ★', '以最少的切换弄坏了：★'),
  toReach: text('To be reached:', '目标：'),
  fixHow: text(
    'Change the program until no interleaving fails, then check.',
    '修改程序，直到没有任何交错会失败，然后检查。',
  ),
  fixCheck: text('Check', '检查'),
  tree: text('Where the executions part', '各次执行在哪里分岔'),
  root: text('Start', '开始'),
  line: text('line', '行'),
  pruned: text(
    'left out, its steps do not matter to the others: whatever it leads to is in another branch',
    '已剪去：它的步骤与其他线程互不影响，其结果都在别的分支里',
  ),
  searchBy: text('Search through', '按什么搜索'),
  graph: text('The states, and who leads from one to the next', '各个状态，以及谁从一个走到下一个'),
  graphKeys: text(
    'Arrow keys walk the states, Enter shows the way to one on the timeline. Drag to move, Ctrl and wheel to zoom.',
    '用方向键在状态间移动，按 Enter 在时间线上看通向它的过程。拖动可平移，Ctrl 加滚轮可缩放。',
  ),
  zoomIn: text('Closer', '放大'),
  zoomOut: text('Further away', '缩小'),
  zoomFit: text('All of it', '看全图'),
  showLeftOut: text('Show what was left out', '显示被略去的步骤'),
  startState: text('start', '起点'),
  endless: text('never ends', '永不结束'),
  back: text('back to an earlier state', '回到之前的状态'),
  leftOutMove: text('left out', '已略去'),
  nextAt: text('Next:', '接下来：'),
  endsWell: text('ends well', '正常结束'),
  endsBadly: text('fails', '失败'),
  predict: text('Which of these can happen?', '以下哪些结果可能出现？'),
  predictPrinted: text('Which of these can be printed?', '以下哪些内容可能被打印出来？'),
  predictFirst: text('Let me predict first', '先让我预测'),
  printedCounts: text('What is printed counts too', '打印的内容也算在结局里'),
  nothingToPredict: text('There is nothing here to be wrong about.', '这里没有可猜的内容。'),
  cannotPredict: text(
    'The search was not complete: nobody can say what is impossible.',
    '搜索没有完成，无法断定什么不可能。',
  ),
  showThem: text('Show what was found', '显示找到的结局'),
  invitation: text(
    'A program can end in a finite number of ways. Here they all are: each with a schedule to watch.',
    '程序只有有限种结局。在这里可以看到全部，每一种都有可观看的调度。',
  ),
  guessNext: text('Who can go next?', '下一步谁能走？'),
  guessHow: text('Who can take the next step? Tick, then check.', '谁能执行下一步？勾选后检查。'),
  guessCheck: text('Check', '检查'),
  guessOn: text('Next question', '下一题'),
  canGo: text('can take the next step', '可以执行下一步'),
  marked: text('It must never end like this:', '程序不应这样结束：'),
  fewestUnknown: text('Explore to learn the fewest switches.', '探索之后才知道最少要切换几次。'),
  reveal: text('Check', '检查'),
  can: text('can happen', '可能'),
  cannot: text('cannot happen', '不可能'),
  allRight: text('All right.', '全部正确。'),
  notQuite: text('Watch the ones you missed.', '看看你没想到的那些。'),
} as const;

export function nameOf({ ending, exceptions }: Outcome): Text {
  return OUTCOME_NAMES[ending === 'finished' && exceptions.length > 0 ? 'died' : ending];
}

const OUTCOME_NAMES: Readonly<Record<Outcome['ending'] | 'died', Text>> = {
  finished: text('finishes', '正常结束'),
  exception: text('main dies', '主线程异常'),
  deadlock: text('stuck for ever', '永远卡住'),
  died: text('a thread dies', '有线程异常终止'),
  limit: text('goes on for ever', '停不下来'),
};

/** How often chance alone leads there. */
export function chanceText({ estimate, low, high, runs }: Likelihood): Text {
  const percent = (part: number) => {
    const value = part * 100;
    return value > 0 && value < 0.1 ? '<0.1' : String(Math.round(value * 10) / 10);
  };
  const between = `${percent(low)}–${percent(high)} %`;
  return {
    en: `by chance: about ${percent(estimate)} % of runs (95 %: ${between}, ${runs} runs)`,
    zh: `随机运行时约 ${percent(estimate)} %（95 %：${between}，共 ${runs} 次）`,
  };
}

/** Where a bad execution could still have gone well. */
export function partingText({ step, good, bad }: Parting): Text {
  return good === bad
    ? {
        en: `Not lost before step ${step}: there it can still end well.`,
        zh: `第 ${step} 步之前还没有注定：那时仍可正常结束。`,
      }
    : {
        en: `Not lost before step ${step}: if ${good} goes on there, not ${bad}, it ends well.`,
        zh: `第 ${step} 步之前还没有注定：若那时由 ${good} 而不是 ${bad} 继续，就会正常结束。`,
      };
}

/** Bounds that a search can meet, as the explorer words them, and in the reader's language. */
const LIMITS: readonly (readonly [says: RegExp, zh: string])[] = [
  [/^([\d,]+) executions$/, '达到 $1 次执行'],
  [/^an execution of more than (\d+) moves$/, '有一次执行超过 $1 步'],
  [/^a thread loops without touching anything that is shared$/, '有线程在循环中不触及任何共享内容'],
  [
    /^under a GIL, not all orders of lock operations inside a turn are tried$/,
    '有 GIL 时，一轮之内锁操作的先后顺序没有全部尝试',
  ],
  [/^more keys than searches side by side can tell apart$/, '键的数量超过了并行搜索所能区分的上限'],
  [/^under a GIL, not all orders that were planned could be taken$/, '有 GIL 时，计划的次序没有全部实现'],
  [
    /^what `__del__` and weak references notice of deaths is not followed here$/,
    '这里不跟踪 `__del__` 和弱引用所能察觉的对象消亡',
  ],
  [/^the program reads the clock, which stands still here$/, '程序读取时钟，而这里时钟静止'],
  [/^([\d,]+) states$/, '达到 $1 个状态'],
  [/^([\d,]+) seconds$/, '达到 $1 秒'],
  [/^(\d+) preemptions in one execution$/, '一次执行最多 $1 次抢占'],
  [/^(\d+) outcomes, and there are more$/, '已有 $1 种结局，还有更多'],
  [/^(\d+) runs by chance are not all$/, '$1 次随机运行不是全部'],
  [/^more alternatives than there is room to remember$/, '可选分支太多，记不下'],
  [/^a run at random ended as no execution of the search did$/, '有一次随机运行的结局是搜索没有遇到的'],
  [
    /^under a GIL, not all that other processes may do inside a turn is tried$/,
    '有 GIL 时，一轮之内其他进程可能做的事没有全部尝试',
  ],
];

export function limitText(limit: string): Text {
  const found = LIMITS.find(([says]) => says.test(limit));
  return { en: limit, zh: found === undefined ? limit : limit.replace(found[0], found[1]) };
}

/** What a search goes through. */
export const SEARCH_NAMES: Readonly<Record<Rules['search'], Text>> = {
  auto: text('whichever does better', '自动选择'),
  traces: text('executions', '执行'),
  states: text('states', '状态'),
};

/** "Thread-1 (line 6): read done". */
export function deedText(deed: Deed): Text {
  const { name, line } = deed;
  const what = whatText(deed);
  if (line === 0) return { en: `${name}: ${what.en}`, zh: `${name}：${what.zh}` };
  return { en: `${name} (line ${line}): ${what.en}`, zh: `${name}（第 ${line} 行）：${what.zh}` };
}

/** What is done: "read done". Where the next instruction does not tell: that the thread goes on, or to its end. */
function whatText({ act, will, line }: Deed): Text {
  if (act !== 'step') return ACT_NAMES[act];
  if (will.kind !== 'local') return willText(will);
  return line === 0 ? text('goes to its end', '走向结束') : text('goes on', '继续');
}

const ACT_NAMES: Readonly<Record<Exclude<Deed['act'], 'step'>, Text>> = {
  timeout: text('its time-out fires', '超时触发'),
  wake: text('its sleep ends', '睡眠结束'),
  spurious: text('wakes for no reason', '被虚假唤醒'),
};

/** Beside an arrow: the thread's number and what it does, or the line. */
export function shortDeedText(deed: Deed): Text {
  const { thread, act, will, line } = deed;
  const told = act !== 'step' || will.kind !== 'local' || line === 0;
  const what = told ? whatText(deed) : { en: `line ${line}`, zh: `第 ${line} 行` };
  return { en: `${thread} ${what.en}`, zh: `${thread} ${what.zh}` };
}

/** Why a move was left out: where it was made instead, and with what it commutes. */
export function leftOutText({ deed, to, madeIn, commutes }: LeftOut): Text {
  const [move, others] = [deedText(deed), distinct(commutes.map(inlineDeedText))];
  const same =
    to === null ? text('', '') : text(`; either order leads to state ${to}`, `，先后都到状态 ${to}`);
  return {
    en: `${move.en}. Left out here: made in state ${madeIn} instead, it commutes with ${others.en}${same.en}.`,
    zh: `${move.zh}。此处略去：已在状态 ${madeIn} 执行过，与 ${others.zh} 可交换${same.zh}。`,
  };
}

/** Within a sentence: A's “read done” (line 6). */
function inlineDeedText(deed: Deed): Text {
  const { name, line } = deed;
  const what = whatText(deed);
  if (line === 0) return { en: `${name}'s “${what.en}”`, zh: `${name} 的“${what.zh}”` };
  return { en: `${name}'s “${what.en}” (line ${line})`, zh: `${name} 在第 ${line} 行的“${what.zh}”` };
}

/** Each once, in a list. */
function distinct(texts: readonly Text[]): Text {
  const once = [...new Map(texts.map((one) => [one.en, one])).values()];
  return { en: once.map(({ en }) => en).join(', '), zh: once.map(({ zh }) => zh).join('、') };
}

/** Of how a state ends. */
export function endText({ ending, fails }: GraphEnd): Text {
  return ending === 'limit'
    ? EXPLORE_WORDS.endless
    : fails
      ? EXPLORE_WORDS.endsBadly
      : EXPLORE_WORDS.endsWell;
}

/** How many there are of everything that is drawn. */
export function graphCountsText({ states, edges, leftOut }: DrawnGraph): Text {
  return {
    en: `${states.length} states, ${edges.length} moves made, ${leftOut.length} left out`,
    zh: `${states.length} 个状态，走了 ${edges.length} 步，略去 ${leftOut.length} 步`,
  };
}

/** Why there is no picture. */
export function tooManyText(states: number): Text {
  const count = states.toLocaleString('en');
  return {
    en: `${count} states are too many to draw: there is a picture of up to ${GRAPH_STATES_MAX}.`,
    zh: `共 ${count} 个状态，太多而无法画出：最多画 ${GRAPH_STATES_MAX} 个。`,
  };
}
