/** Every string of the page's frame, in both languages. The timeline has its own in timeline/words.ts. */
import type { Text } from '../base/text.ts';
import type { Model, Options } from '../scheduler/options.ts';
import type { Granularity } from '../session/granularity.ts';
import type { Tab } from '../session/store.ts';
import type { ThreadState } from '../trace/trace.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

export const WORDS = {
  tagline: text('Time travel for Python threads', 'Python 线程的时间旅行'),
  scenario: text('Scenario', '场景'),
  variant: text('Variant', '变体'),
  own: text('Your own program', '你自己的程序'),
  language: text('中文', 'English'),
  languageName: text('Switch to Chinese', '切换到英文'),
  theme: text('Theme', '主题'),
  themeSystem: text('System', '跟随系统'),
  themeLight: text('Light', '浅色'),
  themeDark: text('Dark', '深色'),
  share: text('Share', '分享'),
  shareTitle: text('Share this moment', '分享这一刻'),
  shareHint: text(
    'Whoever opens this link sees the same program, the same interleaving and the same step. Nothing is uploaded: the link holds it all.',
    '打开这个链接的人会看到同样的程序、同样的交错和同样的一步。没有上传任何内容，一切都在链接里。',
  ),
  copy: text('Copy link', '复制链接'),
  copied: text('Copied', '已复制'),
  close: text('Close', '关闭'),
  settings: text('Machine', '机器'),
  model: text('Model', '模型'),
  seed: text('Seed', '种子'),
  fifo: text('Locks are handed over in order (FIFO)', '锁按先后顺序移交（FIFO）'),
  spurious: text('Spurious wake-ups may happen', '允许虚假唤醒'),
  editor: text('Program', '程序'),
  runIt: text('Run', '运行'),
  stop: text('Stop', '停止'),
  busy: text('Running…', '正在运行……'),
  stale: text(
    'The picture is of the text before your edit. Run it (Ctrl+Enter).',
    '画面对应编辑之前的代码。请重新运行（Ctrl+Enter）。',
  ),
  stage: text('Timeline', '时间线'),
  inspector: text('Inspector', '检查器'),
  transport: text('Playback', '播放'),
  first: text('First step', '第一步'),
  back: text('Back', '后退'),
  play: text('Play', '播放'),
  pause: text('Pause', '暂停'),
  next: text('Next', '前进'),
  last: text('Last step', '最后一步'),
  step: text('Step', '步骤'),
  speed: text('Speed', '速度'),
  granularity: text('Stop at', '停在'),
  undo: text('Undo choice', '撤销选择'),
  redo: text('Redo choice', '重做选择'),
  chips: text('Who takes the next step?', '下一步由谁执行？'),
  takesStep: text('takes the next step', '执行下一步'),
  couldMove: text('could take the next step', '可以执行下一步'),
  noFrames: text('Nothing on its stack.', '调用栈为空。'),
  globals: text('Globals', '全局变量'),
  noGlobals: text('No variables yet.', '还没有变量。'),
  noLocks: text('The program has made no lock or queue yet.', '程序还没有创建锁或队列。'),
  noOutput: text('Nothing printed yet.', '还没有输出。'),
  noEvents: text('Nothing that another thread could notice.', '没有其他线程能察觉的事情。'),
  noFindings: text('Nothing suspicious was found in this run.', '这次运行没有发现可疑之处。'),
  stdout: text('Output', '输出'),
  stderr: text('Errors', '错误输出'),
  waitsIn: text('waits in', '等待于'),
  heldBy: text('held by', '持有者'),
  items: text('items', '元素'),
  line: text('line', '行'),
  thread: text('Thread', '线程'),
  event: text('What happened', '发生了什么'),
  nothingYet: text('Nothing has run yet.', '还没有运行。'),
  flipTo: text('Flip to', '切换为'),
  finished: text('The program finished', '程序正常结束'),
  died: text('The main thread died of', '主线程终止于'),
  deadlocked: text('Deadlock', '死锁'),
  waitForEver: text('All wait for ever', '所有线程永远等待'),
  limit: text('Stopped at the step limit; the loop is at line', '达到步数上限而停止；循环位于第'),
  libraryFrame: text('library', '库代码'),
  paneProgram: text('Program', '程序'),
  paneTimeline: text('Timeline', '时间线'),
  paneDetails: text('Details', '详情'),
  virtualTime: text('virtual time', '虚拟时间'),
  skip: text('Skip to the timeline', '跳到时间线'),
  keys: text('Keyboard', '键盘'),
} as const;

export const TAB_NAMES: Readonly<Record<Tab, Text>> = {
  variables: text('Variables', '变量'),
  locks: text('Locks & waiters', '锁与等待者'),
  output: text('Output', '输出'),
  bytecode: text('Bytecode', '字节码'),
  events: text('Events', '事件'),
  findings: text('Findings', '发现'),
};

export const GRANULARITY_NAMES: Readonly<Record<Granularity, Text>> = {
  sync: text('Synchronisation', '同步操作'),
  line: text('Line', '代码行'),
  bytecode: text('Bytecode', '字节码'),
};

export const MODEL_NAMES: Readonly<Record<Model, Text>> = {
  'free-threaded': text('free-threaded (3.13t)', '自由线程（3.13t）'),
  'gil-3.9': text('GIL as in 3.9', 'GIL（3.9）'),
  'gil-3.10': text('GIL as in 3.10', 'GIL（3.10）'),
  gil: text('GIL, 3.11 and later', 'GIL（3.11 及以后）'),
};

export const STATE_NAMES: Readonly<Record<ThreadState, Text>> = {
  new: text('new', '新建'),
  ready: text('ready', '就绪'),
  running: text('running', '运行'),
  blocked: text('blocked', '等锁'),
  waiting: text('waiting', '等待'),
  sleeping: text('sleeping', '睡眠'),
  done: text('done', '完成'),
  failed: text('died', '异常终止'),
};

export const QUEUE_NAMES: Readonly<Record<string, Text>> = {
  lock: text('want the lock', '想要锁'),
  notify: text('wait to be notified', '等待通知'),
  unit: text('wait for a unit', '等待名额'),
  set: text('wait for it to be set', '等待被设置'),
  barrier: text('wait for the others', '等待其他线程'),
  entrance: text('wait at the entrance', '在入口等待'),
  item: text('wait for an item', '等待元素'),
  room: text('wait for room', '等待空位'),
  tasks: text('wait for all tasks', '等待全部任务'),
};

/** What the keys do, for the list. */
export const KEY_NAMES: readonly (readonly [keys: string, does: Text])[] = [
  ['Space, K', text('play or pause', '播放或暂停')],
  ['← →', text('back, next', '后退、前进')],
  ['Shift+← Shift+→', text('previous, next event', '上一个、下一个事件')],
  ['Home End', text('first, last step', '第一步、最后一步')],
  ['1 … 9', text('thread N takes the next step', '第 N 个线程执行下一步')],
  ['U Shift+U', text('undo, redo a choice', '撤销、重做选择')],
  ['B Shift+B', text('next, previous bug marker', '下一个、上一个缺陷标记')],
  ['R', text('run again from the start', '从头重新运行')],
  ['Ctrl+Enter', text('run the program', '运行程序')],
];

/** Options that the reader can switch on and off. */
export const SWITCHES: readonly (readonly [option: 'fifoLocks' | 'spuriousWakeups', name: Text])[] = [
  ['fifoLocks', WORDS.fifo],
  ['spuriousWakeups', WORDS.spurious],
];

export type SwitchOption = Extract<keyof Options, 'fifoLocks' | 'spuriousWakeups'>;
