/** The strings of the tab "Real", in both languages. */
import type { Text } from '../base/text.ts';
import type { Outcome } from '../explore/report.ts';
import type { RealPhase } from '../session/real-run.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

export const REAL_WORDS = {
  intro: text(
    'Runs this very program on Workers of this browser, one for each thread, over shared memory; each process has a heap of its own. Nobody schedules them.',
    '把这个程序放到浏览器的 Worker 上真正运行：每个线程一个 Worker，共享内存；每个进程有自己的堆。没有人替它们调度。',
  ),
  start: text('Run for real', '真实运行'),
  runs: text('Runs', '次数'),
  speed: text('Sleeps are shorter by', '睡眠缩短为'),
  gil: text('GIL', 'GIL'),
  observed: text('observed', '次观察到'),
  never: text('predicted, never observed', '预测到，但从未出现'),
  predicted: text('predicted', '已预测'),
  unknown: text('prediction not complete', '预测尚不完整'),
  violation: text(
    'Not predicted: this is a bug of Heddle. Please report it with a link to this program.',
    '未被预测：这是 Heddle 的错误。请附上本程序的链接报告。',
  ),
  reproduce: text('Link to this very run', '这次运行的链接'),
  show: text('Show what happened', '查看实际发生的过程'),
  witness: text('Show how it could happen', '查看它如何会发生'),
  more: text('outcomes that came up less often', '种较少出现的结局'),
  replay: text('Replay for real', '真实重放'),
  happened: text('What really happened', '实际发生的过程'),
  same: text('Event by event the same as the simulated run above.', '与上面模拟的运行逐个事件完全相同。'),
  parts: text('The two runs part at step', '两次运行从这一步开始不同：'),
  simulated: text('simulated', '模拟'),
  real: text('real', '真实'),
  toParting: text('Go to where they part', '跳到分开处'),
  notRecorded: text('not recorded yet', '尚无记录'),
  tooLong: text('This run is too long to be drawn.', '这次运行太长，无法画出。'),
  open: text('Open it in the simulator', '在模拟器中打开'),
  complete: text('all outcomes are known', '所有结局都已知'),
  bounded: text(
    'the prediction is bounded, other outcomes may be possible too; the explorer stopped at:',
    '预测有界，可能还有别的结局；探索器的界限：',
  ),
} as const;

export const REAL_PHASES: Readonly<Record<RealPhase, Text>> = {
  probing: text('looking at this page', '检查本页'),
  spawning: text('starting Workers', '启动 Worker'),
  running: text('running', '运行中'),
  draining: text('following what happened', '跟踪实际过程'),
  comparing: text('asking the explorer', '询问探索器'),
  done: text('done', '完成'),
  failed: text('failed', '失败'),
  stopped: text('stopped', '已停止'),
};

/** How a real run ended. */
export const REAL_ENDINGS: Readonly<Record<Outcome['ending'], Text>> = {
  finished: text('finished', '正常结束'),
  exception: text('the main thread died', '主线程异常终止'),
  deadlock: text('hung', '挂起'),
  limit: text('did not end in time', '没有按时结束'),
};
