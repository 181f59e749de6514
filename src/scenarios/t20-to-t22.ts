/** What goes between processes: queues, pipes, barriers. */
import type { Scenario } from './scenario.ts';
import t20 from './t20.py?raw';
import t20Empty from './t20-empty.py?raw';
import t20Two from './t20-two.py?raw';
import t21 from './t21.py?raw';
import t21Open from './t21-open.py?raw';
import t22 from './t22.py?raw';
import t22Abort from './t22-abort.py?raw';
import t22Third from './t22-third.py?raw';
import t22Timeout from './t22-timeout.py?raw';

export const processQueue: Scenario = {
  id: 'T20',
  title: { en: 'A queue between processes', zh: '进程之间的队列' },
  story: {
    en: 'Items are copied, not shared: a feeder thread in the putting process pickles them into a pipe. `empty()` only says what the pipe holds at this moment; as a test before `get()` it is a race.',
    zh: '元素是被复制的，不是共享的：放入方有一个后台的馈送线程（feeder），把元素序列化后写进管道。`empty()` 只说明管道此刻的情况；拿它作 `get()` 之前的判断，就会产生竞争。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'items are copied', zh: '元素被复制' },
      source: t20,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'put', nth: 1 },
          text: {
            en: 'The feeder thread of the producer writes a copy of the item into the pipe.',
            zh: '生产者的馈送线程把元素的副本写进管道。',
          },
        },
        {
          when: { event: 'output', thread: 'Process-1' },
          text: {
            en: 'What the producer appended afterwards never reached the consumer.',
            zh: '生产者后来追加的内容从未到达消费者。',
          },
        },
      ],
      promise: { ending: 'finished', findings: [], prints: ['got [1]', "kept: [3, 'changed after put']"] },
    },
    {
      id: 'empty',
      title: { en: 'stops too early', zh: '停得太早' },
      source: t20Empty,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'output', thread: 'Process-2', nth: 2 },
          text: {
            en: 'Empty now does not mean empty for ever: the producer was only asleep.',
            zh: '现在为空不等于永远为空：生产者只是在睡眠。',
          },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: ['got 0', 'empty: the consumer goes home', 'left over: 2'],
      },
    },
    {
      id: 'two',
      title: { en: 'two test, one gets', zh: '两个都判断，一个取到' },
      source: t20Two,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'output', nth: 2 },
          text: {
            en: 'One item is left. Both consumers have seen that the queue is not empty; only one will get it.',
            zh: '只剩一个元素。两个消费者都看到队列非空，却只有一个能取到。',
          },
        },
      ],
      promise: { ending: 'deadlock', findings: ['deadlock'], prints: ['A leaves'] },
    },
  ],
};

export const pipeChain: Scenario = {
  id: 'T21',
  title: { en: 'Two pipes in a chain', zh: '两条管道串成链' },
  story: {
    en: '`recv()` raises EOFError when the other end is closed in every process that has it. A fork copies the ends too: a process that keeps a copy of the end it does not use waits for itself, for ever.',
    zh: '只有当另一端在所有持有它的进程里都关闭后，`recv()` 才会抛出 EOFError。fork 也会复制管道端：留着自己不用的那一端的进程，会永远等待它自己。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'unused ends are closed', zh: '关闭不用的端' },
      source: t21,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'output', thread: 'MainThread', nth: 6 },
          text: {
            en: 'Nobody has the writing end any more: the stream is at its end.',
            zh: '再没有进程持有写端：流结束了。',
          },
        },
      ],
      promise: { ending: 'finished', findings: [], prints: ['0', '16', 'end of the stream'] },
    },
    {
      id: 'open',
      title: { en: 'an end left open', zh: '有一端没有关闭' },
      source: t21Open,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'output', thread: 'MainThread', nth: 5 },
          text: {
            en: 'That was the last number. But the squarer has a copy of the end through which it waits to be written to.',
            zh: '这是最后一个数。但 squarer 手里还留着写端的副本，而它自己正等着有人从写端写入。',
          },
        },
      ],
      promise: { ending: 'deadlock', findings: ['stuck-thread'], prints: ['0', '16'] },
    },
  ],
};

export const processBarrier: Scenario = {
  id: 'T22',
  title: { en: 'Processes that meet', zh: '进程的会合' },
  story: {
    en: 'A barrier for two lets nobody go before two have come; the lock keeps their lines apart. Two other processes meet nobody.',
    zh: '两方的屏障（Barrier）要等两方都到才放行；锁让它们的输出不混在一起。另外两个进程不与任何进程会合。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'two meet, two do not', zh: '两个会合，两个不会合' },
      source: t22,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'changed', thread: 'late', nth: 1 },
          text: {
            en: 'The second has come: both may go, in the same moment.',
            zh: '第二方到达：双方同时放行。',
          },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: ['early leaves the barrier at 2', 'late leaves the barrier at 2', 'single 1 meets nobody 0'],
      },
    },
    {
      id: 'third',
      title: { en: 'a third party', zh: '多出的第三方' },
      source: t22Third,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'waiting', thread: 'third' },
          text: {
            en: 'A barrier for two fills again: the third waits for a fourth.',
            zh: '两方的屏障重新计数：第三方在等第四方。',
          },
        },
      ],
      promise: { ending: 'deadlock', findings: ['stuck-thread'], prints: ['first has met somebody'] },
    },
    {
      id: 'timeout',
      title: { en: 'a timeout', zh: '超时' },
      source: t22Timeout,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'changed', thread: 'early', nth: 1 },
          text: {
            en: 'The one that gave up has broken the barrier for everybody, the late one included.',
            zh: '放弃等待的一方使屏障对所有方（包括迟到的）都失效。',
          },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: ['early finds the barrier broken', 'late finds the barrier broken', 'broken: True'],
      },
    },
    {
      id: 'abort',
      title: { en: 'abort', zh: 'abort' },
      source: t22Abort,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'changed', thread: 'MainThread', nth: 1 },
          text: {
            en: '`abort` wakes all who wait, with BrokenBarrierError.',
            zh: '`abort` 唤醒所有等待者，它们得到 BrokenBarrierError。',
          },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: ['first is sent home', 'second is sent home', 'broken: True'],
      },
    },
  ],
};
