/** `with`, queues, and how consumers are told to stop. */
import type { Scenario } from './scenario.ts';
import t12 from './t12.py?raw';
import t12Forgotten from './t12-forgotten.py?raw';
import t13 from './t13.py?raw';
import t14 from './t14.py?raw';
import t14NoTaskDone from './t14-no-task-done.py?raw';
import t14OnePillShort from './t14-one-pill-short.py?raw';
import t14WrongJoin from './t14-wrong-join.py?raw';

export const withStatement: Scenario = {
  id: 'T12',
  title: { en: 'with, or by hand', zh: '用 with，还是手动' },
  story: {
    en: 'Lock, RLock, Condition and Semaphore, each taken by `with` and by acquire and release in try/finally: the same spans. Forget the finally, and an exception leaves the lock held for ever.',
    zh: 'Lock、RLock、Condition、Semaphore，分别用 `with` 和用 try/finally 中的 acquire、release 获取：画出来一模一样。忘了 finally，一个异常就会让锁永远被持有。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'Eight ways that work', zh: '八种正确的写法' },
      source: t12,
      options: {},
      schedule: '',
      captions: [],
      promise: { ending: 'finished', findings: [] },
    },
    {
      id: 'forgotten',
      title: { en: 'Without finally', zh: '没有 finally' },
      source: t12Forgotten,
      options: {},
      schedule: '',
      captions: [],
      promise: {
        ending: 'deadlock',
        findings: ['abandoned-lock', 'stuck-thread', 'unhandled-exception'],
        prints: ['about to divide'],
      },
    },
  ],
};

export const queueForEver: Scenario = {
  id: 'T13',
  title: { en: 'A queue and three consumers for ever', zh: '队列与三个永不停止的消费者' },
  story: {
    en: 'One producer, three consumers in an endless loop. `task_done` and `join` say when the work is done, but nobody tells the consumers: they wait for ever, and so does the main thread.',
    zh: '一个生产者，三个死循环的消费者。`task_done` 和 `join` 说明任务何时完成，但没有人通知消费者：它们永远等待，主线程也跟着永远等待。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'Consumers that never stop', zh: '永不停止的消费者' },
      source: t13,
      options: {},
      schedule: '',
      captions: [],
      promise: { ending: 'deadlock', findings: ['stuck-thread'], prints: ['all tasks are done'] },
    },
  ],
};

export const poisonPill: Scenario = {
  id: 'T14',
  title: { en: 'The poison pill', zh: '毒丸' },
  story: {
    en: 'The producer puts one None for every consumer: whoever takes one stops. One pill too few and a consumer waits for ever; a forgotten task_done and the queue is never joined; the wrong variable in the join loop and it only seems to work.',
    zh: '生产者为每个消费者放入一个 None：谁拿到谁停止。少一粒，就有一个消费者永远等待；忘了 task_done，队列就永远 join 不完；join 循环里写错变量，只是看起来没问题。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'A pill for everyone', zh: '每人一粒' },
      source: t14,
      options: {},
      schedule: '',
      captions: [],
      promise: { ending: 'finished', findings: [], prints: ['all done'] },
    },
    {
      id: 'one-pill-short',
      title: { en: 'One pill short', zh: '少一粒' },
      source: t14OnePillShort,
      options: {},
      schedule: '',
      captions: [],
      promise: { ending: 'deadlock', findings: ['stuck-thread'] },
    },
    {
      id: 'no-task-done',
      title: { en: 'task_done forgotten for the pills', zh: '忘了为毒丸调用 task_done' },
      source: t14NoTaskDone,
      options: {},
      schedule: '',
      captions: [],
      promise: { ending: 'deadlock', findings: ['stuck-thread'] },
    },
    {
      id: 'wrong-join',
      title: { en: 'Joins the wrong variable', zh: 'join 了错误的变量' },
      source: t14WrongJoin,
      options: {},
      schedule: '',
      captions: [],
      promise: { ending: 'finished', findings: [], prints: ['all done'] },
    },
  ],
};
