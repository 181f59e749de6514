/** Conditions: the bounded buffer, and the wake-ups that are stolen, spurious and lost. */
import type { Scenario } from './scenario.ts';
import t11 from './t11.py?raw';
import t11l from './t11l.py?raw';
import t11lEarly from './t11l-early.py?raw';
import t11lPutList from './t11l-put-list.py?raw';
import t11lWrongWaiter from './t11l-wrong-waiter.py?raw';
import t11p from './t11p.py?raw';
import t11s from './t11s.py?raw';
import t11sNewcomer from './t11s-newcomer.py?raw';

export const boundedBuffer: Scenario = {
  id: 'T11',
  title: { en: 'Producer and consumer over one Condition', zh: '一个 Condition 上的生产者与消费者' },
  story: {
    en: 'A buffer with room for two. Whoever finds it full (or empty) goes into the wait set and gives up the lock. Notified is not running: a waiter leaves the wait set, and then has to get the lock back.',
    zh: '只能放两个元素的缓冲区。发现它满（或空）的线程进入等待集合并放开锁。被通知不等于在运行：等待者离开等待集合后，还要重新拿到锁。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'while and notify_all', zh: 'while 与 notify_all' },
      source: t11,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'waiting', thread: 'Consumer', nth: 1 },
          text: {
            en: 'Nothing to take: the consumer gives up the lock and waits.',
            zh: '没有东西可取：消费者放开锁，进入等待。',
          },
        },
        {
          when: { event: 'notified', thread: 'Producer', nth: 1 },
          text: {
            en: 'Notified is not running: the consumer now wants the lock, which the producer still holds.',
            zh: '被通知不等于在运行：消费者现在想要锁，而锁还在生产者手里。',
          },
        },
        {
          when: { event: 'notified', thread: 'Producer', nth: 2 },
          text: {
            en: 'Nobody waits on the condition now; this notify is not kept for later.',
            zh: '此刻没有线程在条件上等待；这次通知不会被保留。',
          },
        },
        {
          when: { event: 'waiting', thread: 'Producer', nth: 1 },
          text: {
            en: 'The buffer is full: now the producer waits.',
            zh: '缓冲区满了：轮到生产者等待。',
          },
        },
      ],
      promise: { ending: 'finished', findings: [], prints: ['took 0', 'took 3'] },
    },
  ],
};

const stolenCaptions = [
  {
    when: { event: 'waiting', thread: 'A', nth: 1 },
    text: {
      en: 'A finds nothing, so it gives up the lock and goes into the wait set.',
      zh: 'A 发现没有东西，于是放开锁，进入等待集合。',
    },
  },
  {
    when: { event: 'notified', thread: 'B' },
    text: {
      en: 'B has put one item and wakes everybody who waits. Woken is not running: they all want the lock now.',
      zh: 'B 放入一个元素并唤醒所有等待者。被唤醒不等于在运行：现在它们都想要锁。',
    },
  },
  {
    when: { event: 'acquired', thread: 'C', nth: 2 },
    text: {
      en: 'C is faster than A: it has the lock, and takes the item.',
      zh: 'C 比 A 快：它拿到锁，取走了元素。',
    },
  },
  {
    when: { event: 'resumed', thread: 'A' },
    text: {
      en: 'A returns from wait, but what it was woken for is gone. With `if` it goes straight on, with `while` it looks again.',
      zh: 'A 从 wait 返回，但让它醒来的那个元素已经不在了。用 `if` 就直接往下走，用 `while` 会再检查一遍。',
    },
  },
  {
    when: { event: 'failed', thread: 'A' },
    text: {
      en: 'A did not look again: the list is empty, and `pop` raises. Flip `if` to `while`.',
      zh: 'A 没有再检查：列表是空的，`pop` 抛出异常。把 `if` 切换成 `while` 试试。',
    },
  },
  {
    when: { event: 'waiting', thread: 'A', nth: 2 },
    text: {
      en: 'A has looked again, found nothing, and waits once more: this is what `while` is for.',
      zh: 'A 又检查了一遍，没有东西，于是继续等待：这正是 `while` 的作用。',
    },
  },
] as const;

export const stolenWakeUp: Scenario = {
  id: 'T11s',
  title: { en: 'The stolen wake-up', zh: '被偷走的唤醒' },
  story: {
    en: 'A and C wait for an item. B puts one and wakes both. C gets the lock first and takes the item; A returns from wait to an empty list. With `if` that is an IndexError, with `while` A looks again and goes back to waiting. Flip it and watch the first step that differs.',
    zh: 'A 和 C 都在等元素。B 放入一个并唤醒两者。C 先拿到锁并取走元素；A 从 wait 返回时列表已空。用 `if` 会得到 IndexError；用 `while`，A 会再检查一次并继续等待。切换它，看看从哪一步开始不同。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'Two waiters, one item', zh: '两个等待者，一个元素' },
      source: t11s,
      options: { model: 'gil' },
      schedule: '0.52-1.9-2.9-3.13-2.40-1.40',
      captions: stolenCaptions,
      promise: { ending: 'finished', findings: ['stolen-wakeup', 'unhandled-exception'] },
    },
    {
      id: 'newcomer',
      title: { en: 'The thief never waited', zh: '小偷从未等待过' },
      source: t11sNewcomer,
      options: { model: 'gil' },
      schedule: '0.52-1.9-2.15-3.40-1.40',
      captions: [
        {
          when: { event: 'notified', thread: 'B' },
          text: {
            en: 'A is woken and wants the lock back. But C, who never waited, wants it too.',
            zh: 'A 被唤醒，要重新拿锁。但从未等待过的 C 也想要这把锁。',
          },
        },
        {
          when: { event: 'output', thread: 'C' },
          text: {
            en: 'C came by, had the lock first, and took the item that A was woken for.',
            zh: 'C 半路杀出，先拿到锁，取走了让 A 醒来的那个元素。',
          },
        },
        {
          when: { event: 'resumed', thread: 'A' },
          text: {
            en: 'A returns from wait to an empty list, and does not look again.',
            zh: 'A 从 wait 返回时列表已空，而它不会再检查一遍。',
          },
        },
      ],
      promise: { ending: 'finished', findings: ['stolen-wakeup', 'unhandled-exception'] },
    },
  ],
};

export const spuriousWakeUp: Scenario = {
  id: 'T11p',
  title: { en: 'A spurious wake-up', zh: '虚假唤醒' },
  story: {
    en: 'Here wait may return though nobody notified (an option of the machine; CPython itself never does it). The arrow comes from the runtime. Code that tests with `while` does not care.',
    zh: '在这里 wait 可能在没有通知的情况下返回（机器的一个选项；CPython 本身从不这样）。箭头来自运行时。用 `while` 检查的代码不受影响。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'Woken by nobody', zh: '没有人唤醒' },
      source: t11p,
      options: { spuriousWakeups: true },
      schedule: '0.17.0-1.9-s1-1.14-0.11.0-2.13-0.9',
      captions: [
        {
          when: { event: 'resumed', thread: 'A' },
          text: {
            en: 'Nobody has notified: A returns from wait all the same, and believes that there is something.',
            zh: '没有人通知，A 还是从 wait 返回了，并以为已经有东西可取。',
          },
        },
        {
          when: { event: 'failed', thread: 'A' },
          text: {
            en: 'The list is empty. `while` instead of `if` would have sent A back to wait.',
            zh: '列表是空的。如果用 `while` 而不是 `if`，A 会回去继续等待。',
          },
        },
      ],
      promise: { ending: 'finished', findings: ['spurious-wakeup', 'unhandled-exception'] },
    },
  ],
};

export const lostWakeUp: Scenario = {
  id: 'T11l',
  title: { en: 'The lost wake-up', zh: '丢失的唤醒' },
  story: {
    en: 'A notify wakes only who waits at that moment; nothing is remembered. (a) looks like a loss and is none. In (b), (c) and (d) somebody sleeps for ever beside the item, or because the signal came first.',
    zh: 'notify 只唤醒此刻正在等待的线程，什么都不会被记住。(a) 看起来丢了，其实没有。在 (b)(c)(d) 中，有线程守着元素永远睡去，或者因为信号来得太早而永远等待。',
  },
  variants: [
    {
      id: 'nothing-lost',
      title: { en: '(a) The notify that found nobody, harmless', zh: '(a) 没有通知到任何人，但无害' },
      source: t11l,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'notified', thread: 'C' },
          text: {
            en: 'Nobody is waiting: A has been woken already. Nothing is lost, because the item is in the list.',
            zh: '没有线程在等待：A 已经被唤醒了。什么也没丢，因为元素还在列表里。',
          },
        },
      ],
      promise: { ending: 'finished', findings: [], prints: ['A took bread', "left: ['milk']"] },
    },
    {
      id: 'put-list',
      title: { en: '(b) Three items, one notify', zh: '(b) 三个元素，一次通知' },
      source: t11lPutList,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'notified', thread: 'P' },
          text: {
            en: 'Three items, one notify: one consumer leaves the wait set, two stay.',
            zh: '三个元素，一次通知：一个消费者离开等待集合，两个留在里面。',
          },
        },
        {
          when: { event: 'output', thread: 'C1' },
          text: {
            en: 'Two items are left, and two threads that wait for an item. Nobody will tell them.',
            zh: '还剩两个元素，也还有两个线程在等元素，却再没有人告诉它们。',
          },
        },
      ],
      promise: { ending: 'deadlock', findings: ['lost-wakeup', 'stuck-thread'], prints: ['took 1'] },
    },
    {
      id: 'wrong-waiter',
      title: { en: '(c) The notify wakes the wrong kind', zh: '(c) 通知唤醒了错误的一方' },
      source: t11lWrongWaiter,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'notified', thread: 'C1' },
          text: {
            en: 'C1 has made room and means the producer. But the longest waiter is C2, a consumer.',
            zh: 'C1 腾出了空位，本想通知生产者。但等得最久的是 C2，它是消费者。',
          },
        },
        {
          when: { event: 'waiting', thread: 'C2', nth: 2 },
          text: {
            en: 'C2 finds nothing and waits again. The notify is used up, and P2 sleeps beside an empty buffer.',
            zh: 'C2 没有东西可取，又去等待。这次通知就这样用掉了，P2 守着空缓冲区一直睡。',
          },
        },
      ],
      promise: { ending: 'deadlock', findings: ['lost-wakeup', 'stuck-thread'] },
    },
    {
      id: 'early',
      title: { en: '(d) Notified before it waited', zh: '(d) 通知早于等待' },
      source: t11lEarly,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'notified', thread: 'Signal' },
          text: {
            en: 'The signal comes before anybody waits. A condition remembers nothing.',
            zh: '信号来得太早，还没有人在等待。条件变量什么都不记。',
          },
        },
        {
          when: { event: 'waiting', thread: 'Sleeper' },
          text: {
            en: 'Sleeper waits for a notify that is over. An Event, or a variable tested with `while`, would have helped.',
            zh: 'Sleeper 等的通知已经过去了。改用 Event，或用 `while` 检查一个变量，就不会这样。',
          },
        },
      ],
      promise: { ending: 'deadlock', findings: ['lost-wakeup', 'stuck-thread'] },
    },
  ],
};
