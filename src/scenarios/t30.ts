/** Futures: the same three, handed out by `as_completed`, by `wait` and by `map`. */
import type { Scenario } from './scenario.ts';
import t30 from './t30.py?raw';
import t30Map from './t30-map.py?raw';
import t30Wait from './t30-wait.py?raw';

export const handedOut: Scenario = {
  id: 'T30',
  title: { en: 'Which future is handed out first?', zh: '哪个 future 先交出来？' },
  story: {
    en:
      'Three loaves in three ovens: 3, 1 and 2 seconds. `as_completed` hands out what is done first, `map` keeps the ' +
      'order of the orders and lets the quick ones wait for the slow one, `wait` gives a set of what is done so far.',
    zh:
      '三个烤箱里的三个面包，分别需要 3、1、2 秒。`as_completed` 先交出先完成的；`map` 保持下单的顺序，快的要等慢的；' +
      '`wait` 给出到目前为止已完成的集合。',
  },
  variants: [
    {
      id: 'as-completed',
      title: { en: 'as_completed', zh: 'as_completed' },
      source: t30,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'output', thread: 'MainThread', nth: 1 },
          text: { en: 'The roll was done first, so it comes first.', zh: '小面包最先烤好，所以最先交出。' },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: ['handed out roll', 'handed out cake', 'handed out bread'],
      },
    },
    {
      id: 'map',
      title: { en: 'map', zh: 'map' },
      source: t30Map,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'output', thread: 'MainThread', nth: 1 },
          text: {
            en: 'Everything has been ready for a while: map waited for the first order.',
            zh: '其他的早已烤好：map 一直在等第一份订单。',
          },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: ['handed out bread', 'handed out roll', 'handed out cake'],
      },
    },
    {
      id: 'wait',
      title: { en: 'wait', zh: 'wait' },
      source: t30Wait,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'output', thread: 'MainThread', nth: 1 },
          text: { en: 'One is done, two are still in the oven.', zh: '一个好了，另外两个还在烤箱里。' },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: [
          'handed out roll - 2 to come',
          'handed out cake - 1 to come',
          'handed out bread - 0 to come',
        ],
      },
    },
  ],
};
