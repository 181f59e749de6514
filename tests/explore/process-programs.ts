/** Small programs of several processes, each with all the ways it can end: ending, `r`, what went wrong, exit codes. */

export interface ProcessProgram {
  readonly name: string;
  readonly source: string;
  /** Ending and the named global, once for each outcome, sorted. */
  readonly ends: readonly string[];
  /** Is it small enough for brute force? */
  readonly tiny?: true;
  /** Executions in vain: which of two closers was the last makes no difference, but is told. */
  readonly blocked?: number;
}

const begin =
  'from multiprocessing import *\nfrom queue import Empty\nimport os, sys, threading, time\nr = None\n';

function program(name: string, ends: readonly string[], text: string, tiny?: true): ProcessProgram {
  return { name, ends, source: `${begin}${text}`, ...(tiny ? { tiny } : {}) };
}

export const PROCESS_PROGRAMS: readonly ProcessProgram[] = [
  program(
    'a child changes its own copy',
    ['finished r=(0, 0)'],
    `x = 0
def f():
    global x
    x = 1
p = Process(target=f)
p.start()
p.join()
r = (x, p.exitcode)
`,
    true,
  ),
  program(
    'is the child still there?',
    [
      'finished r=(False, 3) Process-1=3',
      'finished r=(True, 3) Process-1=3',
      'finished r=(True, None) Process-1=3',
    ],
    `p = Process(target=sys.exit, args=(3,))
p.start()
alive = p.is_alive()
r = (alive, p.exitcode)
p.join()
`,
    true,
  ),
  program(
    'an exception of a child has its name',
    ['finished r=1 Process-1: ZeroDivisionError: division by zero'],
    `def f():
    1 / 0
p = Process(target=f)
p.start()
p.join()
r = p.exitcode
`,
    true,
  ),
  program(
    'a value without a lock loses updates',
    ['finished r=1', 'finished r=2'],
    `def f(v):
    v.value += 1
v = Value('i', 0)
ps = [Process(target=f, args=(v,)) for _ in range(2)]
for p in ps: p.start()
for p in ps: p.join()
r = v.value
`,
  ),
  program(
    'a value under its lock loses none',
    ['finished r=2'],
    `def f(v):
    with v.get_lock():
        v.value += 1
v = Value('i', 0)
ps = [Process(target=f, args=(v,)) for _ in range(2)]
for p in ps: p.start()
for p in ps: p.join()
r = v.value
`,
  ),
  program(
    'two locks in two orders',
    ['deadlock r=None', 'finished r=1'],
    `def f(a, b):
    with a:
        with b:
            pass
a, b = Lock(), Lock()
ps = [Process(target=f, args=(a, b)), Process(target=f, args=(b, a))]
for p in ps: p.start()
for p in ps: p.join()
r = 1
`,
  ),
  program(
    'a fork copies a lock that a thread holds',
    ['deadlock r=None', 'finished r=0'],
    `lock = threading.Lock()
def hold():
    with lock:
        pass
def f():
    with lock:
        pass
t = threading.Thread(target=hold)
t.start()
p = Process(target=f)
p.start()
p.join()
t.join()
r = p.exitcode
`,
  ),
  {
    ...program(
      'a pipe: end of file comes with the last open end',
      ['finished r=[1, "end"]'],
      `def f(c):
    c.send(1)
    c.close()
a, b = Pipe()
p = Process(target=f, args=(b,))
p.start()
b.close()
r = [a.recv()]
try:
    r.append(a.recv())
except EOFError:
    r.append("end")
p.join()
`,
      true,
    ),
    blocked: 1,
  },
  program(
    'a pipe: an end that the reader itself left open',
    ['deadlock r=[1]'],
    `def f(c):
    c.send(1)
    c.close()
a, b = Pipe()
p = Process(target=f, args=(b,))
p.start()
r = [a.recv()]
r.append(a.recv())
`,
    true,
  ),
  program(
    'two children write into one pipe',
    ['finished r=[1, 2]', 'finished r=[2, 1]'],
    `def f(q, i):
    q.put(i)
q = SimpleQueue()
ps = [Process(target=f, args=(q, i)) for i in (1, 2)]
for p in ps: p.start()
r = [q.get(), q.get()]
for p in ps: p.join()
`,
  ),
  program(
    'poll asks without waiting',
    ['finished r=(False, 7)', 'finished r=(True, 7)'],
    `def f(c):
    c.send(7)
a, b = Pipe(duplex=False)
p = Process(target=f, args=(b,))
p.start()
r = (a.poll(), a.recv())
p.join()
`,
    true,
  ),
  program(
    'poll waits for a while',
    ['finished r=(False, 7)', 'finished r=(True, 7)'],
    `def f(c):
    c.send(7)
a, b = Pipe(duplex=False)
p = Process(target=f, args=(b,))
p.start()
r = (a.poll(1), a.recv())
p.join()
`,
    true,
  ),
  program(
    'wait for the first of two pipes',
    ['finished r=[1, 2]', 'finished r=[2, 1]'],
    `from multiprocessing.connection import wait
def f(c, i):
    c.send(i)
pipes = [Pipe(duplex=False) for _ in range(2)]
ps = [Process(target=f, args=(pipes[i][1], i + 1)) for i in range(2)]
for p in ps: p.start()
open_ends = [reader for reader, _ in pipes]
r = []
while open_ends:
    ready = wait(open_ends)[0]
    r.append(ready.recv())
    open_ends.remove(ready)
for p in ps: p.join()
`,
  ),
  program(
    'a queue has a feeder thread: empty() may lie',
    ['finished r=(False, 1)', 'finished r=(True, 1)'],
    `q = Queue()
q.put(1)
r = (q.empty(), q.get())
`,
  ),
  program(
    'a queue between two processes',
    ['finished r=[1, 2]'],
    `def f(q):
    q.put(1)
    q.put(2)
q = Queue()
p = Process(target=f, args=(q,))
p.start()
r = [q.get(), q.get()]
p.join()
`,
  ),
  program(
    'get with a time-out',
    ['finished r=1', 'finished r=None'],
    `def f(q):
    q.put(1)
q = SimpleQueue()
a, b = q._reader, q._writer
p = Process(target=f, args=(q,))
p.start()
if a.poll(0.5):
    r = q.get()
p.join()
`,
    true,
  ),
  program(
    'a semaphore lets one of two in without waiting',
    ['finished r=[False, True]', 'finished r=[True, False]', 'finished r=[True, True]'],
    `def f(s, a, i):
    got = s.acquire(False)
    a[i] = got
    if got: s.release()
s = Semaphore(1)
a = Array('i', 2, lock=False)
ps = [Process(target=f, args=(s, a, i)) for i in range(2)]
for p in ps: p.start()
for p in ps: p.join()
r = [bool(x) for x in a]
`,
    true,
  ),
  program(
    'an event',
    ['finished r=5'],
    `def f(e, v):
    e.wait()
    v.value += 1
e = Event()
v = Value('i', 4)
p = Process(target=f, args=(e, v))
p.start()
e.set()
p.join()
r = v.value
`,
    true,
  ),
  program(
    'a notification that nobody hears',
    ['deadlock r=None', 'finished r=1'],
    `def f(c):
    with c:
        c.wait()
c = Condition()
p = Process(target=f, args=(c,))
p.start()
with c:
    c.notify()
p.join()
r = 1
`,
    true,
  ),
  program(
    'a barrier of two, and a third one waits for ever',
    ['deadlock r=None'],
    `def f(b):
    b.wait()
b = Barrier(2)
ps = [Process(target=f, args=(b,)) for _ in range(3)]
for p in ps: p.start()
for p in ps: p.join()
r = 1
`,
  ),
  program(
    'terminate: how far has it come?',
    ['finished r=(0, -15) Process-1=-15', 'finished r=(1, -15) Process-1=-15', 'finished r=(1, 0)'],
    `def f(v):
    v.value = 1
v = Value('i', 0, lock=False)
p = Process(target=f, args=(v,))
p.start()
p.terminate()
p.join()
r = (v.value, p.exitcode)
`,
    true,
  ),
  program(
    'terminate: the lock stays taken',
    ['deadlock r=None Process-1=-15', 'finished r=1', 'finished r=1 Process-1=-15'],
    `def f(lock):
    with lock:
        pass
lock = Lock()
p = Process(target=f, args=(lock,))
p.start()
p.terminate()
p.join()
with lock:
    r = 1
`,
    true,
  ),
  program(
    'a daemon process is cut at the end',
    ['finished r=0', 'finished r=0 Process-1=-15', 'finished r=1', 'finished r=1 Process-1=-15'],
    `def f(v):
    v.value = 1
v = Value('i', 0, lock=False)
p = Process(target=f, args=(v,), daemon=True)
p.start()
r = v.value
`,
    true,
  ),
  program(
    'a daemon thread of a child is cut at its end',
    ['finished r=0', 'finished r=1'],
    `def f(v):
    def g():
        v.value = 1
    threading.Thread(target=g, daemon=True).start()
v = Value('i', 0, lock=False)
p = Process(target=f, args=(v,))
p.start()
p.join()
r = v.value
`,
  ),
  program(
    'os._exit cuts the other threads',
    ['finished r=(0, 7) Process-1=7', 'finished r=(1, 7) Process-1=7'],
    `def f(v):
    def g():
        v.value = 1
    threading.Thread(target=g).start()
    os._exit(7)
v = Value('i', 0, lock=False)
p = Process(target=f, args=(v,))
p.start()
p.join()
r = (v.value, p.exitcode)
`,
  ),
  program(
    'two children that start threads at the same time',
    ['finished r=[1, 1]', 'finished r=[1, 2]', 'finished r=[2, 1]', 'finished r=[2, 2]'],
    `def f(a, i):
    def g():
        a[i] = 1
    t = threading.Thread(target=g)
    t.start()
    a[i] = 2
    t.join()
a = Array('i', 2, lock=False)
ps = [Process(target=f, args=(a, i)) for i in range(2)]
for p in ps: p.start()
for p in ps: p.join()
r = list(a)
`,
  ),
];
