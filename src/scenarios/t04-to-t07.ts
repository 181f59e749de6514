/** Starting, joining, naming and subclassing threads. */
import type { Scenario } from './scenario.ts';
import t04 from './t04.py?raw';
import t04JoinInside from './t04-join-inside.py?raw';
import t05 from './t05.py?raw';
import t06 from './t06.py?raw';
import t07 from './t07.py?raw';

const nothingFound = { ending: 'finished', findings: [] } as const;

export const startAndJoin: Scenario = {
  id: 'T4',
  title: { en: 'Start, then join', zh: '先启动，再等待' },
  story: {
    en: 'Five threads are started in one loop and joined in a second. Starting and waiting are two different things: with join inside the first loop, the threads line up one after the other.',
    zh: '第一个循环启动五个线程，第二个循环等待它们。启动和等待是两回事：如果把 join 放进第一个循环，线程就只能一个接一个地运行。',
  },
  variants: [
    {
      id: 'two-loops',
      title: { en: 'join in a loop of its own', zh: 'join 放在单独的循环里' },
      source: t04,
      options: { model: 'free-threaded' },
      schedule: '',
      captions: [
        {
          when: { event: 'started', nth: 1 },
          text: {
            en: 'A thread is started, and the loop goes on: nobody waits for it yet.',
            zh: '启动了一个线程，循环继续往下走：现在还没有人等它。',
          },
        },
        {
          when: { event: 'output', thread: 'MainThread' },
          text: {
            en: 'All five have been started and joined.',
            zh: '五个线程都已启动，也都等到了结束。',
          },
        },
      ],
      promise: { ...nothingFound, prints: ['worker 0 at work', 'all five are done'] },
    },
    {
      id: 'join-inside',
      title: { en: 'join inside the first loop', zh: 'join 放在第一个循环里' },
      source: t04JoinInside,
      options: { model: 'free-threaded' },
      schedule: '',
      captions: [
        {
          when: { event: 'resumed', thread: 'MainThread', nth: 1 },
          text: {
            en: 'The loop has waited for the first thread before it makes the second: one after the other, as without threads.',
            zh: '循环等第一个线程结束后才去创建第二个：一个接一个，和不用线程一样。',
          },
        },
      ],
      promise: { ...nothingFound, prints: ['worker 0 at work', 'worker 4 at work', 'all five are done'] },
    },
  ],
};

export const sleepTogether: Scenario = {
  id: 'T5',
  title: { en: 'Five sleeps side by side', zh: '五个线程同时睡眠' },
  story: {
    en: 'Five threads made by a list comprehension sleep for one second each. They sleep at the same time: one second of virtual time in all.',
    zh: '列表推导式创建五个线程，每个睡一秒。它们同时睡，虚拟时间总共只过了一秒。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'Five threads', zh: '五个线程' },
      source: t05,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'sleeping', nth: 5 },
          text: {
            en: 'All five are asleep at the same time.',
            zh: '五个线程此刻同时在睡眠。',
          },
        },
        {
          when: { event: 'output', thread: 'MainThread' },
          text: {
            en: 'Five sleeps of one second, side by side: one second in all.',
            zh: '五次一秒的睡眠并排进行：总共只用了一秒。',
          },
        },
      ],
      promise: { ...nothingFound, prints: ['thread 0 slept', '1 second in all'] },
    },
  ],
};

export const names: Scenario = {
  id: 'T6',
  title: { en: 'Names of threads', zh: '线程的名字' },
  story: {
    en: 'Two threads get their names from Python, one is named by the program. The titles of the lanes are those names.',
    zh: '两个线程用 Python 给的默认名字，一个由程序命名。泳道的标题就是线程的名字。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'Default names and a given one', zh: '默认名字与指定名字' },
      source: t06,
      options: {},
      schedule: '',
      captions: [],
      promise: { ...nothingFound, prints: ['Thread-1 (first_job) begins', 'Named ends'] },
    },
  ],
};

export const subclass: Scenario = {
  id: 'T7',
  title: { en: 'A subclass of Thread', zh: 'Thread 的子类' },
  story: {
    en: 'A class derives from Thread and overrides run. Look whose lane run is in: start belongs to the starter, run to the new thread.',
    zh: '一个类继承 Thread 并重写 run。注意 run 在谁的泳道里：start 属于启动者，run 属于新线程。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'run in the new lane', zh: 'run 在新泳道中运行' },
      source: t07,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'started', thread: 'MainThread', nth: 1 },
          text: {
            en: '`start` makes the thread and returns; it does not call `run` itself.',
            zh: '`start` 创建线程后就返回，它自己并不执行 `run`。',
          },
        },
        {
          when: { event: 'output', thread: 'Thread-1', nth: 1 },
          text: {
            en: '`run` is executed in the lane of the new thread.',
            zh: '`run` 在新线程的泳道里执行。',
          },
        },
      ],
      promise: { ...nothingFound, prints: ['Thread-1: hello 0', 'Thread-2: bonjour 1'] },
    },
  ],
};
