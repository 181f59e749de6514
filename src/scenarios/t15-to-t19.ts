/** Processes: what a child has of its parent, how it is called, how it ends. */
import type { Scenario } from './scenario.ts';
import t15 from './t15.py?raw';
import t15s from './t15s.py?raw';
import t15sGuard from './t15s-guard.py?raw';
import t16 from './t16.py?raw';
import t17 from './t17.py?raw';
import t18 from './t18.py?raw';
import t19 from './t19.py?raw';

export const ownMemory: Scenario = {
  id: 'T15',
  title: { en: 'A child process has its own memory', zh: '子进程有自己的内存' },
  story: {
    en: 'Three children are started and joined. Each is a copy of the parent as it stood at start(): each changes the global, and sees its own change only. The lanes of different processes run in parallel: each has a GIL of its own.',
    zh: '启动三个子进程并等待它们。每个子进程都是父进程在 start() 那一刻的副本：各自修改全局变量，也只看得到自己的修改。不同进程的泳道并行：每个进程有自己的 GIL。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'a changed global', zh: '被修改的全局变量' },
      source: t15,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'started', thread: 'MainThread', nth: 1 },
          text: {
            en: 'fork: the whole heap of the parent is copied. From here on the two share nothing.',
            zh: 'fork：父进程的整个堆被复制。从此两者不再共享任何东西。',
          },
        },
        {
          when: { event: 'output', thread: 'MainThread', nth: 1 },
          text: {
            en: 'Three children have changed `greeting`, and the parent still has its own.',
            zh: '三个子进程都改了 `greeting`，父进程的那一份仍然没变。',
          },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: ['0 in 4243 sees: changed by child 0', 'parent 4242 sees: hello from the parent'],
      },
    },
  ],
};

export const spawnGuard: Scenario = {
  id: 'T15s',
  title: { en: 'Spawned without the guard', zh: '没有保护语句的 spawn' },
  story: {
    en: 'A spawned child begins with nothing: it runs the text of the main module again, under the name `__mp_main__`. Without `if __name__ == "__main__"` that text would start another child, and so on; Python refuses.',
    zh: 'spawn 出来的子进程从零开始：它以 `__mp_main__` 为名重新执行主模块的代码。如果没有 `if __name__ == "__main__"`，这段代码又会启动子进程，没完没了；Python 拒绝这样做。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'without the guard', zh: '没有保护语句' },
      source: t15s,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'failed', thread: 'Process-1' },
          text: {
            en: 'The child runs the module again, comes to `start()`, and is refused: it has not finished beginning.',
            zh: '子进程重新执行模块，走到 `start()` 时被拒绝：它自己还没有启动完毕。',
          },
        },
      ],
      promise: { ending: 'finished', findings: ['unhandled-exception'], prints: ['exit code 1'] },
    },
    {
      id: 'guard',
      title: { en: 'with the guard', zh: '有保护语句' },
      source: t15sGuard,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'output', thread: 'Process-1', nth: 1 },
          text: {
            en: 'The child runs the module from the top, under another name: the guard is false here.',
            zh: '子进程从头执行模块，但名字不同：保护语句在这里为假。',
          },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: ['the text of the module runs as __mp_main__', 'the child works', 'exit code 0'],
      },
    },
  ],
};

export const processNames: Scenario = {
  id: 'T16',
  title: { en: 'Names of processes', zh: '进程的名字' },
  story: {
    en: 'A process is called what its maker says, or `Process-2`: the number counts all process objects, named ones too.',
    zh: '进程的名字由创建者指定，否则是 `Process-2` 这样的名字：编号计入所有进程对象，包括起了名字的。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'one named, one not', zh: '一个有名字，一个没有' },
      source: t16,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'sleeping', nth: 2 },
          text: { en: 'Both sleep at the same time, in two processes.', zh: '两者在各自的进程里同时睡眠。' },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: ['Kettle starts', 'Process-2 is done', 'MainProcess has seen both end'],
      },
    },
  ],
};

export const daemonProcess: Scenario = {
  id: 'T17',
  title: { en: 'Daemon and non-daemon processes', zh: '守护进程与非守护进程' },
  story: {
    en: 'When the parent’s program ends, its daemon children are terminated at once and the others are joined. The daemon wanted to count to five and is cut at two.',
    zh: '父进程的程序结束时，守护子进程被立刻终止，其余的被等待。守护进程想数到五，数到二就被切断。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'the daemon is cut', zh: '守护进程被切断' },
      source: t17,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'output', thread: 'MainThread' },
          text: {
            en: 'The parent has nothing left to do. Now `background` gets SIGTERM, and `foreground` is waited for.',
            zh: '父进程没有事情可做了。此时 `background` 收到 SIGTERM，而 `foreground` 会被等待。',
          },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: ['background 2', "the parent's program ends here", 'foreground 3'],
      },
    },
  ],
};

export const terminated: Scenario = {
  id: 'T18',
  title: { en: 'Terminated in mid-sleep', zh: '睡眠中被终止' },
  story: {
    en: '`terminate()` only sends a signal: `is_alive()` right after it is still True. After `join()` the exit code is −15, minus the number of the signal.',
    zh: '`terminate()` 只是发出信号：紧接着的 `is_alive()` 仍为 True。`join()` 之后退出码是 −15，即信号编号的相反数。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'terminate, is_alive, exitcode', zh: 'terminate、is_alive、exitcode' },
      source: t18,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'changed', thread: 'MainThread', nth: 1 },
          text: {
            en: 'The signal is on its way. The child is gone when it would have taken its next step.',
            zh: '信号已经发出。子进程在它本该执行下一步时消失。',
          },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: ['running: True', 'told to end: True None', 'joined: False -15'],
      },
    },
  ],
};

export const processSubclass: Scenario = {
  id: 'T19',
  title: { en: 'A subclass of Process', zh: 'Process 的子类' },
  story: {
    en: '`run()` is what the child does. The object itself was copied: what `run` stores in `self` stays in the child.',
    zh: '`run()` 是子进程要做的事。对象本身也被复制了：`run` 存进 `self` 的内容留在子进程里。',
  },
  variants: [
    {
      id: 'base',
      title: { en: 'run() with a state of its own', zh: '带有自己状态的 run()' },
      source: t19,
      options: {},
      schedule: '',
      captions: [
        {
          when: { event: 'output', thread: 'Greeter-1' },
          text: { en: 'The child’s copy of the object has changed.', zh: '子进程里那一份对象被修改了。' },
        },
      ],
      promise: {
        ending: 'finished',
        findings: [],
        prints: ['Greeter-1 says hello Ada', 'in the parent: nothing yet'],
      },
    },
  ],
};
