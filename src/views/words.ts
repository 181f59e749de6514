/** Every string of the page's frame, in both languages. The timeline has its own in timeline/words.ts. */
import type { Text } from '../base/text.ts';
import type { EventKind } from '../scheduler/event.ts';
import type { Model, Options, PolicyName } from '../scheduler/options.ts';
import type { Granularity } from '../session/granularity.ts';
import type { Tab } from '../session/store.ts';
import type { FindingKind } from '../trace/finding.ts';
import type { TaskView } from '../trace/inspection.ts';
import type { ThreadState } from '../trace/trace.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

export const WORDS = {
  tagline: text('Time travel for Python threads', 'Python 线程的时间旅行'),
  scenario: text('Scenario', '场景'),
  variant: text('Variant', '变体'),
  draftKept: text('The program that you edited last time is still here.', '你上次编辑的程序还在。'),
  draftTakeUp: text('Go on with it', '继续编辑'),
  draftForget: text('Forget it', '不要了'),
  innerLocks: text('Inner ones, without a name of their own', '内部的，没有自己的名字'),
  goTo: text('Go to step', '跳到第几步'),
  go: text('Go', '跳转'),
  find: text('Find: thread, object, words', '查找：线程、对象、文字'),
  curtain: text('Who can say what comes next?', '谁能说出接下来会发生什么？'),
  nextSteps: text('What to do next', '接下来'),
  writeOwn: text('Write your own program', '写自己的程序'),
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
  codeLabel: text('QR code of this link', '此链接的二维码'),
  codeFromAfar: text(
    'Scan it from the last row: the phone opens at this very step.',
    '在最后一排也能扫：手机会打开到这一步。',
  ),
  codeFromNear: text(
    'A long link, a fine code: hold the phone close.',
    '链接较长，二维码较密：请把手机靠近。',
  ),
  noCode: text('Too long for a QR code: copy the link.', '链接太长，无法生成二维码：请复制链接。'),
  shareBad: text('It says which result you marked as wrong.', '链接中带有你标为错误的结果。'),
  copy: text('Copy link', '复制链接'),
  fitsChats: text('short enough for any chat.', '任何聊天软件都放得下。'),
  fitsMost: text(
    'too long for some chats; mail and documents take it.',
    '有些聊天软件放不下；邮件和文档可以。',
  ),
  fitsFew: text('too long for many places; test it where you paste it.', '很多地方放不下；粘贴后请试一下。'),
  exportTitle: text('Take this run along', '带走这次运行'),
  exportPicture: text('Picture (SVG)', '图片（SVG）'),
  exportReport: text('Report (Markdown, Mermaid)', '报告（Markdown、Mermaid）'),
  exportTrace: text('Trace for Perfetto (JSON)', 'Perfetto 跟踪（JSON）'),
  exportTable: text('Events (CSV)', '事件（CSV）'),
  forceTitle: text('Force it on a real Python', '在真实的 Python 上强制重现'),
  forceHint: text(
    'A plain script, this program inside, that makes a real CPython (3.9 to 3.14) take exactly these turns.',
    '一个内含此程序的普通脚本，让真实的 CPython（3.9 至 3.14）严格按这个顺序执行。',
  ),
  forceScript: text('Python script', 'Python 脚本'),
  forceTest: text('pytest test', 'pytest 测试'),
  copied: text('Copied', '已复制'),
  close: text('Close', '关闭'),
  settings: text('Machine', '机器'),
  model: text('Model', '模型'),
  policy: text('Who moves', '由谁执行'),
  stdinLines: text('Lines for input()', '供 input() 读取的行'),
  seed: text('Seed', '种子'),
  cores: text('Cores', '核心数'),
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
  staleWrong: text(
    'This program cannot run yet; the list above it says why. The picture is of the text before.',
    '这个程序还不能运行，原因列在程序上方。画面对应之前的代码。',
  ),
  loopAndLocks: text('Event loop & locks', '事件循环与锁'),
  stage: text('The run', '本次运行'),
  mishap: text(
    'This part of the page has failed; your program is safe. Please report it with a link:',
    '页面的这一部分出错了，你的程序没有丢失。请附上链接报告：',
  ),
  again: text('Try again', '重试'),
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
  partsHere: text(
    'The first step that differs from the run before the change.',
    '从这一步开始，与修改之前的运行不同。',
  ),
  begin: text(
    'Press Play, or choose below which thread takes the next step.',
    '按“播放”，或在下方选择由哪个线程执行下一步。',
  ),
  allEvents: text('Reads, writes and switches too', '也显示读、写与切换'),
  stepsSoFar: text('steps so far', '步已执行'),
  more: text('More', '更多'),
  splitter: text('Width of the program', '程序区宽度'),
  inspectorSplitter: text('Height of the inspector', '检查器高度'),
  earlyTimeouts: text('Time-outs may fire at any moment', '超时可在任意时刻触发'),
  earlySleeps: text('Sleeps may end at any moment', '睡眠可在任意时刻结束'),
  notifyAny: text('notify may wake any waiter', 'notify 可唤醒任意等待者'),
  shuffle: text('Shuffle', '随机交错'),
  shuffleHint: text(
    'Run again: chance decides who moves, by the next seed',
    '重新运行：用下一个种子随机决定由谁执行',
  ),
  keysHint: text(
    'Letters are keys only outside of the program and of text fields.',
    '字母键只在程序编辑区和输入框之外起作用。',
  ),
  chips: text('Who takes the next step?', '下一步由谁执行？'),
  hiddenUntil: text('hidden until you have answered', '回答之后才显示'),
  takesStep: text('takes the next step', '执行下一步'),
  couldMove: text('could take the next step', '可以执行下一步'),
  noFrames: text('Nothing on its stack.', '调用栈为空。'),
  globals: text('Globals', '全局变量'),
  noGlobals: text('No variables yet.', '还没有变量。'),
  noLocks: text('The program has made no lock or queue yet.', '程序还没有创建锁或队列。'),
  noOutput: text('Nothing printed yet.', '还没有输出。'),
  noEvents: text('Nothing has happened yet.', '还没有发生任何事情。'),
  noFindings: text('Nothing suspicious was found in this run.', '这次运行没有发现可疑之处。'),
  stdout: text('Output', '输出'),
  stderr: text('Errors', '错误输出'),
  waitsIn: text('waits in', '等待于'),
  heldBy: text('held by', '持有者'),
  items: text('items', '元素'),
  eventLoop: text('event loop', '事件循环'),
  turn: text('turn', '轮次'),
  currentTask: text('current task', '当前任务'),
  readyQueue: text('ready queue', '就绪队列'),
  stateMachine: text('state machine', '状态机'),
  awaitDepth: text('states that await one another', '相互等待的状态数'),
  timerHeap: text('timer heap', '定时器堆'),
  line: text('line', '行'),
  thread: text('Thread', '线程'),
  event: text('What happened', '发生了什么'),
  nothingYet: text('Nothing has run yet.', '还没有运行。'),
  flipTo: text('Flip to', '切换为'),
  finished: text('The program finished', '程序正常结束'),
  died: text('The main thread died of', '主线程终止于'),
  deadlocked: text('Deadlock', '死锁'),
  waitForEver: text('All wait for ever', '所有线程永远等待'),
  noRoom: text(
    'Stopped: no room left for more objects; the loop is at line',
    '对象太多、内存不够而停止；循环位于第',
  ),
  noRoomForSwitches: text(
    'Stopped: more switches between threads than can be remembered; the loop is at line',
    '线程切换太多、记录不下而停止；循环位于第',
  ),
  limit: text('Stopped at the step limit; the loop is at line', '达到步数上限而停止；循环位于第'),
  libraryFrame: text('library', '库代码'),
  paneProgram: text('Program', '程序'),
  paneTimeline: text('Timeline', '时间线'),
  paneDetails: text('Details', '详情'),
  virtualTime: text('virtual time', '虚拟时间'),
  panes: text('Parts of the page', '页面各部分'),
  skip: text('Skip to the timeline', '跳到时间线'),
  keys: text('Keyboard', '键盘'),
  projection: text('Larger type, for a projector', '放大字体，用于投影'),
} as const;

export const TAB_NAMES: Readonly<Record<Tab, Text>> = {
  variables: text('Variables', '变量'),
  locks: text('Locks & waiters', '锁与等待者'),
  output: text('Output', '输出'),
  bytecode: text('Bytecode', '字节码'),
  events: text('Events', '事件'),
  findings: text('Findings', '发现'),
  explore: text('Explore', '探索'),
  real: text('Real', '真实'),
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

export const POLICY_TITLES: Readonly<Record<PolicyName, Text>> = {
  default: text('each until it blocks', '各自运行到阻塞'),
  timed: text('as time goes by (5 ms switches)', '按时间（5 毫秒切换）'),
  'round-robin': text('turn by turn', '轮流'),
  random: text('chance', '随机'),
  pct: text('chance, hunting for bugs (PCT)', '随机找缺陷（PCT）'),
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

export const TASK_STATES: Readonly<Record<TaskView['state'], Text>> = {
  running: text('runs', '运行'),
  ready: text('ready', '就绪'),
  awaiting: text('awaits', '等待'),
  done: text('done', '完成'),
  failed: text('failed', '失败'),
  cancelled: text('cancelled', '已取消'),
};

export const FINDING_NAMES: Readonly<Record<FindingKind, Text>> = {
  deadlock: text('Deadlock', '死锁'),
  'stuck-thread': text('Waits for ever', '永远等待'),
  'data-race': text('Data race', '数据竞争'),
  'lost-update': text('Lost update', '更新丢失'),
  'atomicity-violation': text('Not atomic', '非原子操作'),
  'lost-wakeup': text('Lost wake-up', '唤醒丢失'),
  'stolen-wakeup': text('Stolen wake-up', '唤醒被偷走'),
  'spurious-wakeup': text('Spurious wake-up', '虚假唤醒'),
  'unhandled-exception': text('Uncaught exception', '未捕获的异常'),
  'lock-order-inversion': text('Locks in both orders', '加锁顺序相反'),
  'blocked-loop': text('Event loop blocked', '事件循环被阻塞'),
  'never-awaited': text('Coroutine never awaited', '协程从未被等待'),
  'lost-task-exception': text('Task exception never retrieved', '任务异常无人处理'),
  'sleeping-loop': text('Event loop not woken', '事件循环未被唤醒'),
  'abandoned-lock': text('Lock never released', '锁未释放'),
};

export const EVENT_NAMES: Readonly<Record<EventKind, Text>> = {
  started: text('starts', '启动'),
  ended: text('ends', '结束'),
  failed: text('dies of', '异常终止于'),
  acquired: text('acquires', '获得'),
  released: text('releases', '释放'),
  blocked: text('is blocked by', '被挡在'),
  waiting: text('waits for', '等待'),
  notified: text('notifies', '通知'),
  resumed: text('leaves the wait set of', '离开等待集合'),
  sleeping: text('goes to sleep', '开始睡眠'),
  slept: text('wakes up', '睡醒'),
  put: text('puts into', '放入'),
  got: text('gets from', '取自'),
  changed: text('changes', '改变'),
  refused: text('does not get', '未得到'),
  read: text('reads', '读'),
  write: text('writes', '写'),
  output: text('prints', '输出'),
  raised: text('raises', '抛出'),
  caught: text('catches', '捕获'),
  switched: text('takes over', '接着运行'),
  gil: text('GIL changes hands', 'GIL 易手'),
  clock: text('virtual time jumps', '虚拟时间跳跃'),
  turn: text('event loop turns', '事件循环转一轮'),
  task: text('task', '任务'),
  unawaited: text('never awaited', '从未等待'),
};

/** What the keys do, for the list. */
export const KEY_NAMES: readonly (readonly [keys: string, does: Text])[] = [
  ['Space K', text('play or pause', '播放或暂停')],
  ['J', text('play backwards', '倒着播放')],
  ['← →', text('back, next', '后退、前进')],
  [
    'Shift+← Shift+→',
    text('previous, next thing that threads do to one another', '上一个、下一个线程间的动作'),
  ],
  ['PageUp PageDown', text('the same, for a presenter’s clicker', '同上，供翻页笔使用')],
  ['Home End', text('first, last step', '第一步、最后一步')],
  ['G', text('go to a step by its number', '跳到指定的步骤')],
  ['1 … 9', text('the thread of that number takes the next step', '该编号的线程执行下一步')],
  ['Shift+1 … 9', text('it runs until another thread takes over', '让它一直运行到别的线程接手')],
  ['M Shift+M', text('the same for the main thread', '主线程同上')],
  ['U Shift+U', text('undo, redo a choice or flip', '撤销、重做选择或切换')],
  ['B Shift+B', text('next, previous bug marker', '下一个、上一个缺陷标记')],
  ['R Shift+R', text('to the start; shuffle: run by the next seed', '回到开头；随机交错：用下一个种子运行')],
  ['↑ ↓', text('choose a lane', '选择泳道')],
  [', .', text('previous, next stretch of the lane', '泳道上的上一段、下一段')],
  ['[ ]', text('along an arrow: who woke it, whom it wakes', '沿箭头走：被谁唤醒、唤醒谁')],
  ['W S', text('zoom in, out', '放大、缩小')],
  ['A D', text('pan', '平移')],
  ['0 F', text('the whole run; around the cursor', '整个运行；光标附近')],
  ['/', text('find an event', '查找事件')],
  ['X T', text('explore every interleaving; back to the timeline', '探索所有交错；回到时间线')],
  ['Q', text('share: link and QR code', '分享：链接与二维码')],
  ['P', text('larger type, for a projector; then . is a curtain', '放大字体，用于投影；此时 . 键拉上幕布')],
  [
    'E L V F6',
    text('to the program, the lanes, the details; round all parts', '到程序、泳道、详情；依次切换各部分'),
  ],
  ['Ctrl+Enter', text('run the program', '运行程序')],
  ['Esc', text('out of the program, so that letters are keys again', '离开程序编辑区，字母键恢复作用')],
  ['?', text('this list', '本列表')],
];

/** Options that the reader can switch on and off. */
export const SWITCHES: readonly (readonly [option: SwitchOption, name: Text])[] = [
  ['fifoLocks', WORDS.fifo],
  ['spuriousWakeups', WORDS.spurious],
  ['earlyTimeouts', WORDS.earlyTimeouts],
  ['earlySleeps', WORDS.earlySleeps],
];

export type SwitchOption = Extract<
  keyof Options,
  'fifoLocks' | 'spuriousWakeups' | 'earlyTimeouts' | 'earlySleeps'
>;
