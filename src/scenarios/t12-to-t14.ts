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
    zh: 'Lock、RLock、Condition、Semaphore 各用两种写法：用 `with`，或用 acquire 加 try/finally 中的 release。画出来一模一样。忘了 finally，一个异常就会让锁永远被持有。',
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
      captions: [
        {
          when: { event: 'failed', thread: 'Careless' },
          text: {
            en: 'The exception jumps over the release: the thread is dead, the lock still held.',
            zh: '异常跳过了 release：线程已经终止，锁却还被持有。',
          },
        },
        {
          when: { event: 'blocked', thread: 'Patient' },
          text: {
            en: 'Patient waits for a lock that nobody will ever release.',
            zh: 'Patient 等的锁再也不会有人释放。',
          },
        },
      ],
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
      captions: [
        {
          when: { event: 'output', thread: 'MainThread' },
          text: {
            en: 'Every item has been reported done. The consumers do not know that nothing more will come.',
            zh: '所有元素都已处理完毕。但消费者不知道不会再有新的了。',
          },
        },
      ],
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
      captions: [
        {
          when: { event: 'put', nth: 7 },
          text: {
            en: 'The first of three Nones: one pill for each consumer.',
            zh: '三个 None 中的第一个：每个消费者一粒。',
          },
        },
        {
          when: { event: 'got', thread: 'Consumer-1', nth: 7 },
          text: {
            en: 'A consumer has taken its pill, and stops.',
            zh: '一个消费者拿到毒丸，停止运行。',
          },
        },
      ],
      promise: { ending: 'finished', findings: [], prints: ['all done'] },
    },
    {
      id: 'one-pill-short',
      title: { en: 'One pill short', zh: '少一粒' },
      source: t14OnePillShort,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'waiting', thread: 'Consumer-3' },
          text: {
            en: 'Two pills for three consumers: there is none for this one.',
            zh: '两粒毒丸，三个消费者：这一个没有份。',
          },
        },
      ],
      promise: { ending: 'deadlock', findings: ['stuck-thread'] },
    },
    {
      id: 'no-task-done',
      title: { en: 'task_done forgotten for the pills', zh: '忘了为毒丸调用 task_done' },
      source: t14NoTaskDone,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'got', thread: 'Consumer-1', nth: 7 },
          text: {
            en: 'The pill is an item too: whoever takes it has to report it done, or `join` waits for ever.',
            zh: '毒丸也是元素：拿到它的线程也要调用 task_done，否则 `join` 永远等待。',
          },
        },
      ],
      promise: { ending: 'deadlock', findings: ['stuck-thread'] },
    },
    {
      id: 'wrong-join',
      title: { en: 'Joins the wrong variable', zh: 'join 了错误的变量' },
      source: t14WrongJoin,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'output', thread: 'MainThread' },
          text: {
            en: 'It looks right. But the loop has joined the last consumer three times, and the others never.',
            zh: '看起来没问题。但循环把最后一个消费者 join 了三次，其他的一次也没有。',
          },
        },
      ],
      promise: { ending: 'finished', findings: [], prints: ['all done'] },
    },
  ],
};
