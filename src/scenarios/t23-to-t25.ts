/** Processes that serve: a manager, pools of workers. */
import type { Scenario } from './scenario.ts';
import t23 from './t23.py?raw';
import t23Lost from './t23-lost.py?raw';
import t24 from './t24.py?raw';
import t24Async from './t24-async.py?raw';
import t25 from './t25.py?raw';

export const managedDict: Scenario = {
  id: 'T23',
  title: { en: 'A dict in a process of its own', zh: '住在独立进程里的字典' },
  story: {
    en: 'The dict lives in the manager’s process. What the children have are proxies: each operation is a message there and an answer back. A plain dict is copied into each child and lost with it.',
    zh: '字典住在管理器进程里。子进程手里的是代理：每次操作都是一条发过去的消息和一个返回的答复。普通字典则被复制到每个子进程里，并随子进程一起消失。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'five processes', zh: '五个进程' },
      source: t23,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'put', thread: 'Process-2', nth: 2 },
          text: {
            en: 'The assignment becomes a message to the manager.',
            zh: '赋值变成一条发给管理器的消息。',
          },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: ['in the manager: [(0, 0), (1, 1), (2, 4), (3, 9), (4, 16)]', 'plain: {}'],
      },
    },
    {
      id: 'lost',
      title: { en: 'read and write are two messages', zh: '读和写是两条消息' },
      source: t23Lost,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'output', thread: 'MainThread' },
          text: {
            en: 'Each call is atomic, but both had read 0 before either wrote: one deposit is lost.',
            zh: '每次调用是原子的，但两者都在对方写入之前读到了 0：一笔存款丢失了。',
          },
        },
      ],
      promise: { ending: 'finished', findings: [], prints: ['balance: 100'] },
    },
  ],
};

export const pool: Scenario = {
  id: 'T24',
  title: { en: 'A pool of four processes', zh: '四个进程的进程池' },
  story: {
    en: '`map` cuts 100 numbers into chunks of 7; whichever worker is free takes the next one, and the results are put in order again. Callbacks run in a thread of the pool, not in the main thread.',
    zh: '`map` 把 100 个数切成每块 7 个；哪个工作进程空闲就取下一块，结果再按顺序放好。回调在进程池的线程里运行，而不是主线程。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'map over 100 numbers', zh: '对 100 个数做 map' },
      source: t24,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'got', thread: 'ForkPoolWorker-1', nth: 1 },
          text: { en: 'A worker takes a chunk of seven numbers.', zh: '一个工作进程取走一块七个数。' },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: ['[0, 1, 8, 27, 64] 970299', 'in order: True'],
      },
    },
    {
      id: 'async',
      title: { en: 'apply, apply_async, map_async', zh: 'apply、apply_async、map_async' },
      source: t24Async,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'output', nth: 3 },
          text: {
            en: 'A callback, called in the thread that takes results in.',
            zh: '回调在接收结果的线程里被调用。',
          },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: [
          'apply waits: 10',
          'ready: False False',
          'callback got [20, 10, 20] in False',
          'callback got 30 in False',
          'apply_async: 30',
        ],
      },
    },
  ],
};

export const threadsOrProcesses: Scenario = {
  id: 'T25',
  title: { en: 'Counting in threads and in processes', zh: '用线程数数与用进程数数' },
  story: {
    en: 'Ten times the same counting loop: one after the other, in five threads, in five processes. Under a GIL threads take as long as none; processes share four cores. The times are virtual.',
    zh: '同样的计数循环做十遍：依次执行、用五个线程、用五个进程。有 GIL 时，用线程和不用线程花的时间一样长；进程则分摊到四个核心上。这里的时间是虚拟时间。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'under a GIL', zh: '有 GIL' },
      source: t25,
      options: { stepsMax: 40_000_000 },
      schedule: '',
      captions: [
        {
          when: { event: 'output', thread: 'MainThread', nth: 2 },
          text: {
            en: 'Five threads, one GIL: only one of them runs at any moment.',
            zh: '五个线程，一个 GIL：任何时刻只有一个在运行。',
          },
        },
        {
          when: { event: 'output', thread: 'MainThread', nth: 3 },
          text: {
            en: 'Five processes, five GILs, four cores: nearly four times as fast.',
            zh: '五个进程，五个 GIL，四个核心：快了将近四倍。',
          },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: [
          'sequential: 5500000 in 0.09 s',
          'five threads: 5500000 in 0.09 s',
          'five processes: 5500000 in 0.02 s',
        ],
      },
    },
    {
      id: 'free-threaded',
      title: { en: 'without a GIL', zh: '没有 GIL' },
      source: t25,
      options: { model: 'free-threaded', stepsMax: 40_000_000 },
      schedule: '',
      captions: [
        {
          when: { event: 'output', thread: 'MainThread', nth: 2 },
          text: {
            en: 'Without a GIL five threads share the four cores just as five processes do.',
            zh: '没有 GIL 时，五个线程也能分摊到四个核心上，和五个进程一样。',
          },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: [
          'sequential: 5500000 in 0.09 s',
          'five threads: 5500000 in 0.02 s',
          'five processes: 5500000 in 0.02 s',
        ],
      },
    },
  ],
};
