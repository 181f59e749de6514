/** asyncio: the event loop's two queues, a machine of coroutines, tasks as lanes, a future completed by a thread. */
import type { Scenario } from './scenario.ts';
import t26 from './t26.py?raw';
import t26Equal from './t26-equal.py?raw';
import t27 from './t27.py?raw';
import t27Await from './t27-await.py?raw';
import t28 from './t28.py?raw';
import t28Forgotten from './t28-forgotten.py?raw';
import t28m from './t28m.py?raw';
import t29 from './t29.py?raw';
import t29Asleep from './t29-asleep.py?raw';
import t29Later from './t29-later.py?raw';

export const callbacks: Scenario = {
  id: 'T26',
  title: { en: 'Callbacks that arm each other', zh: '互相安排的回调' },
  story: {
    en: 'An event loop has a queue of calls that are ready and a heap of calls that have a time. Each turn it moves what has come due to the ready queue and calls exactly what lies there; what is added meanwhile waits for the next turn. `stop` lets the turn finish.',
    zh: '事件循环有一个就绪回调队列和一个按时间排列的定时器堆。每一轮把到期的回调移入就绪队列，并恰好调用队列中已有的那些；这期间新加的要等下一轮。`stop` 会让当前这一轮走完。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'ping and pong until an end time', zh: 'ping 与 pong，直到约定的时间' },
      source: t26,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'turn', nth: 1 },
          text: {
            en: 'The first turn: only `ping` is ready. It will arm `pong` with a timer one second away.',
            zh: '第一轮：只有 `ping` 就绪。它会用一秒后的定时器安排 `pong`。',
          },
        },
        {
          when: { event: 'waiting', nth: 1 },
          text: {
            en: 'Nothing is ready. The loop sleeps until the first timer of its heap is due.',
            zh: '没有就绪的回调。事件循环睡到堆顶的定时器到期为止。',
          },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: ['0.0 ping', '1.0 pong', 'halfway', '5.0 pong', 'closed: True'],
      },
    },
    {
      id: 'equal',
      title: { en: 'Five timers of the same time', zh: '五个同一时刻的定时器' },
      source: t26Equal,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'turn', nth: 2 },
          text: {
            en: 'All that came due share one turn. What one of them adds waits for the next.',
            zh: '同时到期的回调在同一轮里执行；其中新加的回调要等下一轮。',
          },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: ['soon', 'timer A', 'timer E', 'added meanwhile: next turn'],
      },
    },
  ],
};

export const stateMachine: Scenario = {
  id: 'T27',
  title: { en: 'A state machine of coroutines', zh: '协程组成的状态机' },
  story: {
    en: 'Each state is a coroutine that awaits the next one: the chain of awaits grows with every transition. A coin decides where to go. With `time.sleep` in a state the whole loop stands still, and the other task cannot beat; with `await asyncio.sleep` it does.',
    zh: '每个状态是一个协程，它 await 下一个状态：每次转移都会让 await 链变长。走向哪个状态由抛硬币决定。状态里用 `time.sleep` 时整个事件循环停住，另一个任务的心跳也停了；换成 `await asyncio.sleep`，心跳照常。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'time.sleep stops the loop', zh: 'time.sleep 停住了循环' },
      source: t27,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'sleeping', nth: 1 },
          text: {
            en: 'time.sleep puts the whole thread to sleep, and with it the event loop and every task in it.',
            zh: 'time.sleep 让整个线程睡眠，事件循环和其中的所有任务也随之停住。',
          },
        },
      ],
      promise: {
        ending: 'finished',
        findings: ['blocked-loop'],
        prints: ['beat at 0.0', 'S0: the machine starts', 'S4: the machine stops'],
      },
    },
    {
      id: 'await',
      title: { en: 'await asyncio.sleep lets others run', zh: 'await asyncio.sleep 让别人运行' },
      source: t27Await,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'waiting', nth: 2 },
          text: {
            en: 'The state has given its turn back: the loop sleeps only until the next beat is due.',
            zh: '状态把控制权交还：循环只睡到下一次心跳到期。',
          },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: ['beat at 0.0', 'S0: the machine starts', 'beat at 0.5', 'S4: the machine stops'],
      },
    },
  ],
};

export const threeTasks: Scenario = {
  id: 'T28',
  title: { en: 'Three tasks in one thread', zh: '一个线程中的三个任务' },
  story: {
    en: 'Three computations take turns in one thread: at each `await` a task hands control back to the loop, and no lock is needed, since nobody can come in between two awaits.',
    zh: '三个计算在同一个线程里轮流进行：每到一个 `await`，任务就把控制权交还给循环；不需要锁，因为两个 await 之间没有别人能插进来。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'Factorial, Fibonacci, binomial', zh: '阶乘、斐波那契、二项式系数' },
      source: t28,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'turn', nth: 2 },
          text: {
            en: 'Made in one turn, begun in the next: the three tasks stand in the ready queue in the order of create_task.',
            zh: '在一轮中创建，在下一轮才开始：三个任务按 create_task 的顺序排在就绪队列里。',
          },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: ['factorial: times 2', 'binomial(6, 3) = 20', 'factorial(5) = 120', 'fibonacci(5) = 5'],
      },
    },
    {
      id: 'forgotten',
      title: { en: 'Forgotten: an await and an exception', zh: '被忘记的 await 与异常' },
      source: t28Forgotten,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'unawaited' },
          text: {
            en: '`save(...)` only makes a coroutine. Without `await` nothing of it runs, and the draft is not saved.',
            zh: '`save(...)` 只是创建了协程。没有 `await`，它一行都不会运行，草稿没有保存。',
          },
        },
        {
          when: { event: 'task', nth: 8 },
          text: {
            en: 'A task that nobody awaits keeps its exception to itself.',
            zh: '没有人 await 的任务会把异常留在自己手里。',
          },
        },
      ],
      promise: {
        ending: 'finished',
        findings: ['lost-task-exception', 'never-awaited'],
        prints: ['everything is fine'],
      },
    },
  ],
};

export const resultsInASet: Scenario = {
  id: 'T28m',
  title: { en: 'Three sleeps in three seconds', zh: '三个睡眠，一共三秒' },
  story: {
    en: 'Sleeping 1, 2 and 3 seconds side by side takes three virtual seconds. `asyncio.wait` gives back sets: in which order a set is walked through nobody promises.',
    zh: '并排睡 1、2、3 秒，总共只用三个虚拟秒。`asyncio.wait` 返回的是集合：遍历集合的顺序没有任何保证。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'Results from a set', zh: '从集合取结果' },
      source: t28m,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'turn', nth: 2 },
          text: {
            en: 'The three sleeps begin in one turn: they run out side by side.',
            zh: '三次睡眠在同一轮里开始：它们同时计时。',
          },
        },
        {
          when: { event: 'output', nth: 1 },
          text: {
            en: 'The tasks come out of a set: its order says nothing about who was first.',
            zh: '任务是从集合里取出的：顺序与谁先完成无关。',
          },
        },
      ],
      promise: { ending: 'finished', findings: [], prints: ['all of it took 3.0 s'] },
    },
  ],
};

export const wokenFromAThread: Scenario = {
  id: 'T29',
  title: { en: 'A future completed by a thread', zh: '由线程完成的 Future' },
  story: {
    en: 'The task awaits a bare Future; a thread of the executor completes it. `call_soon_threadsafe` adds the call and wakes the loop. `set_result` from the thread only adds calls to the ready queue: the loop sleeps on, for ever if it has no timer.',
    zh: '任务等待一个普通的 Future，由线程池中的线程来完成它。`call_soon_threadsafe` 会加入回调并唤醒循环。在线程里直接 `set_result` 只是往就绪队列里加回调：循环继续睡，没有定时器就永远睡下去。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'call_soon_threadsafe wakes the loop', zh: 'call_soon_threadsafe 唤醒循环' },
      source: t29,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'waiting', thread: 'MainThread', nth: 1 },
          text: {
            en: 'The task awaits, nothing is ready: the loop sleeps until somebody calls from outside.',
            zh: '任务在等待，没有就绪的回调：事件循环睡眠，直到外部唤醒。',
          },
        },
        {
          when: { event: 'changed', thread: 'worker_0', nth: 2 },
          text: {
            en: '`call_soon_threadsafe` has put the call into the queue and now wakes the loop.',
            zh: '`call_soon_threadsafe` 已把回调放进队列，现在唤醒事件循环。',
          },
        },
      ],
      promise: { ending: 'finished', findings: [], prints: ['waiting', 'the answer is 42'] },
    },
    {
      id: 'asleep',
      title: { en: 'Nobody wakes the loop', zh: '没有人唤醒循环' },
      source: t29Asleep,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'changed', thread: 'worker_0' },
          text: {
            en: 'The thread has put the wake-up of the task into the ready queue, but the loop is asleep and nobody tells it.',
            zh: '线程已经把任务的唤醒放进就绪队列，但循环正在睡眠，没有人告诉它。',
          },
        },
      ],
      promise: {
        ending: 'deadlock',
        findings: ['data-race', 'sleeping-loop', 'stuck-thread'],
        prints: ['waiting'],
      },
    },
    {
      id: 'later',
      title: { en: 'Noticed by accident, three seconds late', zh: '碰巧被发现，晚了三秒' },
      source: t29Later,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'changed', thread: 'worker_0', nth: 1 },
          text: {
            en: 'The result is there. But nobody tells the loop, which sleeps until its next timer.',
            zh: '结果已经有了。但没有人通知事件循环，它会一直睡到下一个定时器。',
          },
        },
        {
          when: { event: 'output', nth: 1 },
          text: {
            en: 'The tick woke the loop by accident. That is the only reason why this worked at all.',
            zh: '是时钟任务碰巧唤醒了循环。程序能走到这里，全靠这一点。',
          },
        },
      ],
      promise: {
        ending: 'finished',
        findings: ['data-race', 'sleeping-loop'],
        prints: ['the answer 42 was there at 1, and came at 4'],
      },
    },
  ],
};
