/** Everything the timeline says by itself. */
import type { Text } from '../../base/text.ts';
import type { Intent } from '../../scheduler/intent.ts';
import type { Arrow, Lane, Marker, SpanState, TaskLane, TaskSpan } from '../../timeline/timeline.ts';

export const STATE_WORDS: Readonly<Record<SpanState, Text>> = {
  running: { en: 'running', zh: '运行' },
  ready: { en: 'ready', zh: '就绪' },
  blocked: { en: 'blocked', zh: '等锁' },
  waiting: { en: 'waiting', zh: '等待' },
  sleeping: { en: 'sleeping', zh: '睡眠' },
};

/** For the legend: what the state means. */
export const STATE_MEANINGS: Readonly<Record<SpanState, Text>> = {
  running: { en: 'executes bytecode', zh: '正在执行字节码' },
  ready: { en: 'could run, was not chosen', zh: '可以运行，但没有被选中' },
  blocked: { en: 'wants a lock that is held', zh: '想要的锁被别人持有' },
  waiting: { en: 'in a wait set: condition, event, queue, join', zh: '在等待集合中：条件、事件、队列、join' },
  sleeping: { en: 'until a moment on the virtual clock', zh: '等到虚拟时钟的某个时刻' },
};

/** The letter on a bar: the same in every language, as on paper. */
export const STATE_LETTERS: Readonly<Record<SpanState, string>> = {
  running: 'R',
  ready: 'Q',
  blocked: 'L',
  waiting: 'W',
  sleeping: 'Z',
};

export const ENDING_WORDS: Readonly<Record<Lane['ending'], Text>> = {
  open: { en: 'not ended', zh: '未结束' },
  done: { en: 'done', zh: '已结束' },
  failed: { en: 'died of an exception', zh: '因异常终止' },
  cut: { en: 'cut off', zh: '被截断' },
};

export const NOT_STARTED: Text = { en: 'not started', zh: '未启动' };

export const ARROW_WORDS: Readonly<Record<Arrow['kind'], Text>> = {
  wake: { en: 'wakes', zh: '唤醒' },
  'hand-off': { en: 'lock handed over', zh: '锁的交接' },
  start: { en: 'starts', zh: '启动' },
  join: { en: 'end, for a join', zh: '结束（join）' },
  spurious: { en: 'spurious wake-up', zh: '虚假唤醒' },
  copy: { en: 'a copy, to another process', zh: '副本（到另一进程）' },
};

export const MARKER_WORDS: Readonly<Record<Marker['kind'], Text>> = {
  exception: { en: 'exception', zh: '异常' },
  deadlock: { en: 'deadlock', zh: '死锁' },
  stuck: { en: 'stuck for ever', zh: '永远等待' },
  race: { en: 'data race', zh: '数据竞争' },
  'lost-update': { en: 'lost update', zh: '更新丢失' },
  atomicity: { en: 'not atomic', zh: '非原子操作' },
  'lost-wakeup': { en: 'lost wake-up', zh: '唤醒丢失' },
  'stolen-wakeup': { en: 'stolen wake-up', zh: '唤醒被偷走' },
  'spurious-wakeup': { en: 'spurious wake-up', zh: '虚假唤醒' },
  'lock-order': { en: 'locks taken in both orders', zh: '加锁顺序相反' },
  'abandoned-lock': { en: 'lock never released', zh: '锁未释放' },
  'blocked-loop': { en: 'event loop blocked', zh: '事件循环被阻塞' },
  'never-awaited': { en: 'coroutine never awaited', zh: '协程从未被等待' },
  'sleeping-loop': { en: 'event loop not woken', zh: '事件循环未被唤醒' },
  'empty-notify': { en: 'notify that found nobody', zh: '无人等待的通知' },
  output: { en: 'output', zh: '输出' },
  parting: { en: 'the runs part', zh: '运行在此分开' },
  limit: { en: 'step limit', zh: '步数上限' },
};

/** Signs that every font has as text, none of them an emoji. */
export const MARKER_SIGNS: Readonly<Record<Marker['kind'], string>> = {
  exception: '✕',
  deadlock: '∞',
  stuck: '∞',
  race: '≠',
  'lost-update': '≠',
  atomicity: '≠',
  'lost-wakeup': '∅',
  'stolen-wakeup': '⇄',
  'spurious-wakeup': '∅',
  'lock-order': '⇄',
  'abandoned-lock': '∞',
  'blocked-loop': '∥',
  'never-awaited': '∅',
  'sleeping-loop': '∅',
  'empty-notify': '∅',
  output: '›',
  parting: '◇',
  limit: '▪',
};

export const TASK_STATE_WORDS: Readonly<Record<TaskSpan['state'], Text>> = {
  running: { en: 'runs', zh: '运行' },
  ready: { en: 'ready', zh: '就绪' },
  awaiting: { en: 'awaits', zh: '等待' },
};

export const TASK_ENDING_WORDS: Readonly<Record<TaskLane['ending'], Text>> = {
  open: { en: 'pending', zh: '未完成' },
  done: { en: 'done', zh: '完成' },
  failed: { en: 'failed', zh: '失败' },
  cancelled: { en: 'cancelled', zh: '已取消' },
};

export const TURNS: Text = { en: 'turns of the loop', zh: '事件循环的轮次' };

export const TIMELINE: Text = { en: 'Timeline', zh: '时间线' };
export const THREAD: Text = { en: 'Thread', zh: '线程' };
export const STATES: Text = { en: 'States', zh: '状态' };
export const STEP: Text = { en: 'Step', zh: '步' };
export const RUNTIME: Text = { en: 'runtime', zh: '运行时' };
export const NO_GIL: Text = { en: 'no GIL: threads run in parallel', zh: '无 GIL：线程并行运行' };
export const ZOOM: Text = { en: 'Zoom', zh: '缩放' };
export const ZOOM_IN: Text = { en: 'Zoom in', zh: '放大' };
export const ZOOM_OUT: Text = { en: 'Zoom out', zh: '缩小' };
export const FIT: Text = { en: 'Fit the whole run', zh: '显示整个运行' };
export const ZOOM_TO_RANGE: Text = { en: 'zoom here', zh: '放大此处' };
export const OVERVIEW: Text = { en: 'Overview of the whole run', zh: '整个运行的概览' };
export const EMPTY: Text = { en: 'No run yet.', zh: '还没有运行。' };
export const KEYS_HINT: Text = {
  en: 'Arrow keys step; up and down choose a thread; comma and full stop go from state to state; W and S zoom; 0 fits.',
  zh: '方向键单步；上下键选择线程；逗号和句号在状态间移动；W 和 S 缩放；0 显示全部。',
};

export function summaryOf(threads: number, steps: number, bugs: number): Text {
  const s = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  return {
    en: `${s(threads, 'thread')}, ${s(steps, 'step')}, ${s(bugs, 'finding')}.`,
    zh: `${threads} 个线程，${steps} 步，${bugs} 个发现。`,
  };
}

export function stepsText(from: number, to: number): Text {
  if (to - from === 1) return { en: `step ${to}`, zh: `第 ${to} 步` };
  return { en: `steps ${from + 1}–${to}`, zh: `第 ${from + 1}–${to} 步` };
}

export function stepOf(step: number, length: number): Text {
  return { en: `step ${step} of ${length}`, zh: `第 ${step} 步，共 ${length} 步` };
}

export function heldBy(name: string, count: number, contended: boolean): Text {
  const times = count > 1 ? { en: `, ${count} times`, zh: `（${count} 层）` } : { en: '', zh: '' };
  const wanted = contended ? { en: '; somebody else wants it', zh: '；有别的线程在等' } : { en: '', zh: '' };
  return { en: `held by ${name}${times.en}${wanted.en}`, zh: `${name} 持有${times.zh}${wanted.zh}` };
}

/** What a thread would do next, for its ghost bar. */
export function intentText({ act, will, line }: Intent): Text {
  if (act === 'timeout') return { en: 'its time-out may fire', zh: '超时可能触发' };
  if (act === 'wake') return { en: 'its sleep may end', zh: '睡眠可能结束' };
  if (act === 'spurious') return { en: 'may wake for no reason', zh: '可能被虚假唤醒' };
  const what = willText(will);
  return { en: `next: ${what.en} (line ${line})`, zh: `下一步：${what.zh}（第 ${line} 行）` };
}

/** "read x", "acquire lock". */
export function willText(will: Intent['will']): Text {
  const what = WILL_WORDS[will.kind];
  const on =
    'subject' in will
      ? will.subject.name
      : 'place' in will
        ? will.place.name
        : 'name' in will
          ? will.name
          : '';
  const object = on === '' ? '' : ` ${on}`;
  return { en: `${what.en}${object}`, zh: `${what.zh}${object}` };
}

const WILL_WORDS: Readonly<Record<Intent['will']['kind'], Text>> = {
  local: { en: 'a step of its own', zh: '局部操作' },
  call: { en: 'call', zh: '调用' },
  read: { en: 'read', zh: '读取' },
  write: { en: 'write', zh: '写入' },
  acquire: { en: 'acquire', zh: '获取' },
  release: { en: 'release', zh: '释放' },
  wait: { en: 'wait for', zh: '等待' },
  notify: { en: 'notify', zh: '通知' },
  put: { en: 'put into', zh: '放入' },
  get: { en: 'get from', zh: '取自' },
  set: { en: 'set', zh: '设置' },
  join: { en: 'join', zh: 'join' },
  start: { en: 'start', zh: '启动' },
  reacquire: { en: 'take back', zh: '重新获取' },
  sleep: { en: 'sleep', zh: '睡眠' },
  end: { en: 'end', zh: '结束' },
};
