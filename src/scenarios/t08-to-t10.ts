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
      captions: [
        {
          when: { event: 'write', thread: 'Down', nth: 2 },
          text: {
            en: 'Down has finished. But Up read `total` before all that, and has not written yet.',
            zh: 'Down 已经做完。但 Up 在这之前就读了 `total`，还没有写回。',
          },
        },
        {
          when: { event: 'write', thread: 'Up', nth: 2 },
          text: {
            en: 'Up writes what it worked out from the old value: both changes of Down are gone.',
            zh: 'Up 把用旧值算出的结果写回：Down 的两次修改都丢了。',
          },
        },
        {
          when: { event: 'output' },
          text: {
            en: 'Two up, two down, and it is not 0.',
            zh: '加两次、减两次，结果却不是 0。',
          },
        },
      ],
      promise: { ending: 'finished', findings: ['data-race', 'lost-update'] },
    },
    {
      id: 'three-lines',
      title: { en: 'Read, change, write on three lines', zh: '读、改、写分成三行' },
      source: t08ThreeLines,
      options: { model: 'free-threaded' },
      schedule: '0.24-1.7.2-2.16-1.9-0.13',
      captions: [
        {
          when: { event: 'write', thread: 'Up', nth: 1, line: 11 },
          text: {
            en: 'Up writes what it worked out from the value that it had read before Down began: the changes of Down are gone.',
            zh: 'Up 用 Down 开始之前读到的值算出结果写回：Down 的修改丢了。',
          },
        },
      ],
      promise: { ending: 'finished', findings: ['data-race', 'lost-update'] },
    },
    {
      id: 'call',
      title: { en: 'A call in the middle: the GIL does not help', zh: '中间有函数调用：GIL 也帮不上忙' },
      source: t08Call,
      options: { model: 'gil' },
      schedule: '0.25-1.9.1-2.22-1.13-0.13',
      captions: [
        {
          when: { event: 'write', thread: 'Up', nth: 1, line: 13 },
          text: {
            en: 'Up was inside `plus` when the GIL changed hands: it writes a value that was worked out from an old one.',
            zh: 'GIL 易手时 Up 正在 `plus` 里面：现在它写回的是用旧值算出的结果。',
          },
        },
      ],
      promise: { ending: 'finished', findings: ['data-race', 'lost-update'] },
    },
    {
      id: 'locked',
      title: { en: 'With the lock', zh: '加上锁' },
      source: t08Locked,
      options: { model: 'free-threaded' },
      schedule: '',
      captions: [
        {
          when: { event: 'acquired', nth: 1 },
          text: {
            en: 'From here to the release nobody else can change `total`: read, add and write are one.',
            zh: '从这里到释放锁为止，别人不能修改 `total`：读、加、写合为一体。',
          },
        },
        {
          when: { event: 'output' },
          text: {
            en: '0, in whatever order they run.',
            zh: '无论按什么顺序运行，结果都是 0。',
          },
        },
      ],
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
      captions: [
        {
          when: { event: 'acquired', thread: 'Adder', nth: 2 },
          text: {
            en: 'The same thread takes the lock again: an RLock counts, and this is the second time.',
            zh: '同一个线程再次拿这把锁：RLock 会计数，现在是第二层。',
          },
        },
        {
          when: { event: 'released', thread: 'Adder', nth: 1 },
          text: {
            en: 'One release is not enough: the outer `with` still holds it.',
            zh: '释放一次还不够：外层的 `with` 仍然持有它。',
          },
        },
      ],
      promise: { ending: 'finished', findings: [], prints: ['items in the box: 0'] },
    },
    {
      id: 'lock',
      title: { en: 'Lock instead: waits for itself', zh: '换成 Lock：自己等自己' },
      source: t09Lock,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'blocked', thread: 'Adder' },
          text: {
            en: 'Adder wants the lock that it holds itself. Nobody else can release it: this is for ever.',
            zh: 'Adder 想要的锁正由它自己持有。没有别人能释放它：永远等下去了。',
          },
        },
        {
          when: { event: 'blocked', thread: 'Remover' },
          text: {
            en: 'And everybody else who wants the lock waits with it.',
            zh: '其他想要这把锁的线程也跟着等待。',
          },
        },
      ],
      promise: { ending: 'deadlock', findings: ['deadlock', 'stuck-thread'] },
    },
    {
      id: 'not-owner',
      title: { en: 'Released by a stranger', zh: '由别的线程来释放' },
      source: t09NotOwner,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'failed', thread: 'Stranger' },
          text: {
            en: 'An RLock knows its owner: only the owner may release it.',
            zh: 'RLock 认得持有者：只有持有者才能释放它。',
          },
        },
      ],
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
      captions: [
        {
          when: { event: 'waiting', thread: 'Consumer' },
          text: {
            en: 'The semaphore stands at 0: the consumer has to wait for a unit.',
            zh: '信号量为 0：消费者必须等待一个名额。',
          },
        },
        {
          when: { event: 'output', thread: 'Consumer', nth: 2 },
          text: {
            en: 'The release was the signal. Had it come first, it would have been counted, not lost.',
            zh: 'release 就是信号。即使它先发生，也会被计数，不会丢失。',
          },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: ['consumer waits', 'producer made item 42', 'consumer got item 42'],
      },
    },
  ],
};
