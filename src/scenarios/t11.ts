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
      captions: [],
      promise: { ending: 'finished', findings: [], prints: ['took 0', 'took 3'] },
    },
  ],
};

const stolenCaptions = [
  {
    when: { event: 'waiting', thread: 'A' },
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
      en: 'A returns from wait. What it was woken for is gone: with `if` it does not look again.',
      zh: 'A 从 wait 返回。唤醒它的理由已经不存在；用 `if` 时它不会再检查一遍。',
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
      schedule: '0.52-1.9-2.9-3.13-2.13-1.18',
      captions: stolenCaptions,
      promise: { ending: 'finished', findings: ['stolen-wakeup', 'unhandled-exception'] },
    },
    {
      id: 'newcomer',
      title: { en: 'The thief never waited', zh: '小偷从未等待过' },
      source: t11sNewcomer,
      options: { model: 'gil' },
      schedule: '0.52-1.9-2.15-3.25-1.18',
      captions: [],
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
      captions: [],
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
      captions: [],
      promise: { ending: 'finished', findings: [], prints: ['A took bread', "left: ['milk']"] },
    },
    {
      id: 'put-list',
      title: { en: '(b) Three items, one notify', zh: '(b) 三个元素，一次通知' },
      source: t11lPutList,
      options: {},
      schedule: '',
      captions: [],
      promise: { ending: 'deadlock', findings: ['lost-wakeup', 'stuck-thread'], prints: ['took 1'] },
    },
    {
      id: 'wrong-waiter',
      title: { en: '(c) The notify wakes the wrong kind', zh: '(c) 通知唤醒了错误的一方' },
      source: t11lWrongWaiter,
      options: {},
      schedule: '',
      captions: [],
      promise: { ending: 'deadlock', findings: ['lost-wakeup', 'stuck-thread'] },
    },
    {
      id: 'early',
      title: { en: '(d) Notified before it waited', zh: '(d) 通知早于等待' },
      source: t11lEarly,
      options: {},
      schedule: '',
      captions: [],
      promise: { ending: 'deadlock', findings: ['lost-wakeup', 'stuck-thread'] },
    },
  ],
};
