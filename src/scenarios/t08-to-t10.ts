/** Locks, reentrant locks, semaphores. */
import type { Scenario } from './scenario.ts';
import t08 from './t08.py?raw';
import t08Call from './t08-call.py?raw';
import t08Locked from './t08-locked.py?raw';
import t08ThreeLines from './t08-three-lines.py?raw';
import t09 from './t09.py?raw';
import t09Lock from './t09-lock.py?raw';
import t09NotOwner from './t09-not-owner.py?raw';
import t10 from './t10.py?raw';

export const lostUpdate: Scenario = {
  id: 'T8',
  title: { en: 'Lost update', zh: '丢失更新' },
  story: {
    en: 'Two threads change one counter, one up, one down, with nothing to protect it. `total += 1` is four bytecodes in every CPython: read, constant, add, write. A switch between the read and the write loses an update. Whether there can be a switch is decided by the machine model: free-threaded and 3.9 can, from 3.10 on the GIL has no switch point among the four, unless there is a call.',
    zh: '两个线程不加保护地修改同一个计数器，一个加，一个减。`total += 1` 在任何版本的 CPython 中都是四条字节码：读、取常量、加、写。如果在读和写之间切换线程，就会丢失一次更新。能不能在那里切换由机器模型决定：自由线程版和 3.9 可以；从 3.10 起，这四条字节码之间没有 GIL 切换点，除非其中有函数调用。',
  },
  variants: [
    {
      id: 'unlocked',
      title: { en: 'total += 1, no lock', zh: 'total += 1，不加锁' },
      source: t08,
      options: { model: 'free-threaded' },
      schedule: '0.28-1.11-2.16-1.5-0.13',
      captions: [],
      promise: { ending: 'finished', findings: ['data-race', 'lost-update'] },
    },
    {
      id: 'three-lines',
      title: { en: 'Read, change, write on three lines', zh: '读、改、写分成三行' },
      source: t08ThreeLines,
      options: { model: 'free-threaded' },
      schedule: '0.24-1.7.2-2.16-1.9-0.13',
      captions: [],
      promise: { ending: 'finished', findings: ['data-race', 'lost-update'] },
    },
    {
      id: 'call',
      title: { en: 'A call in the middle: the GIL does not help', zh: '中间有函数调用：GIL 也帮不上忙' },
      source: t08Call,
      options: { model: 'gil' },
      schedule: '0.25-1.9.1-2.22-1.13-0.13',
      captions: [],
      promise: { ending: 'finished', findings: ['data-race', 'lost-update'] },
    },
    {
      id: 'locked',
      title: { en: 'With the lock', zh: '加上锁' },
      source: t08Locked,
      options: { model: 'free-threaded' },
      schedule: '',
      captions: [],
      promise: { ending: 'finished', findings: [], prints: ['total: 0'] },
    },
  ],
};

export const reentrant: Scenario = {
  id: 'T9',
  title: { en: 'A lock taken twice', zh: '同一把锁拿两次' },
  story: {
    en: '`add` takes the lock and calls `execute`, which takes it again. An RLock counts how often its owner holds it; a plain Lock does not know its owner, and the thread waits for itself.',
    zh: '`add` 拿到锁后调用 `execute`，后者再拿一次。RLock 会记录持有者和持有层数；普通 Lock 不认识持有者，线程就会等待自己。',
  },
  variants: [
    {
      id: 'rlock',
      title: { en: 'RLock', zh: 'RLock' },
      source: t09,
      options: {},
      schedule: '',
      captions: [],
      promise: { ending: 'finished', findings: [], prints: ['items in the box: 0'] },
    },
    {
      id: 'lock',
      title: { en: 'Lock instead: waits for itself', zh: '换成 Lock：自己等自己' },
      source: t09Lock,
      options: {},
      schedule: '',
      captions: [],
      promise: { ending: 'deadlock', findings: ['deadlock', 'stuck-thread'] },
    },
    {
      id: 'not-owner',
      title: { en: 'Released by a stranger', zh: '由不持有锁的线程释放' },
      source: t09NotOwner,
      options: {},
      schedule: '',
      captions: [],
      promise: { ending: 'finished', findings: ['unhandled-exception'], prints: ['the owner released it'] },
    },
  ],
};

export const semaphoreAsSignal: Scenario = {
  id: 'T10',
  title: { en: 'A semaphore as a signal', zh: '用信号量通知' },
  story: {
    en: 'A semaphore that starts at 0 is a signal: the consumer waits for a unit that the producer releases after ten seconds. The arrow runs from the release to the consumer.',
    zh: '初值为 0 的信号量就是一个信号：消费者等待一个名额，生产者十秒后才释放它。箭头从 release 指向消费者。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'Semaphore(0)', zh: 'Semaphore(0)' },
      source: t10,
      options: {},
      schedule: '',
      captions: [],
      promise: {
        ending: 'finished',
        findings: [],
        prints: ['consumer waits', 'producer made item 42', 'consumer got item 42'],
      },
    },
  ],
};
