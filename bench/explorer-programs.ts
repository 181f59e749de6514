/**
 * The programs by which searches are compared, as Python threads. Their numbers of Mazurkiewicz traces are published
 * (the regression suites of GenMC, Nidhugg and Concuerror) or follow by counting.
 */
export interface Benchmark {
  readonly name: string;
  readonly source: string;
  /** Number of traces; null: brute force has to say. */
  readonly optimum: number | null;
  /** A model of it in bench/models/, with what is defined for it. */
  readonly model?: { readonly file: string; readonly defines: string };
}

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
const indent = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`);
const times = (n: number, make: (i: number) => string): string[] =>
  Array.from({ length: n }, (_, i) => make(i));

/** `threads` are a function and its arguments each; all are started, then joined. */
function programOf(
  setup: readonly string[],
  threads: readonly string[],
  after: readonly string[] = [],
): string {
  const make = threads.map((thread, i) => {
    const [target, ...values] = thread.split(' ');
    return `t${i} = threading.Thread(target=${target}, args=(${values.map((value) => `${value},`).join(' ')}))`;
  });
  const main = [...make, ...threads.map((_, i) => `t${i}.start()`), ...threads.map((_, i) => `t${i}.join()`)];
  return ['import threading', ...setup, 'def main():', ...indent([...main, ...after]), 'main()', ''].join(
    '\n',
  );
}

const COUNTER = ['c = 0', 'def work():', '    global c', '    c += 1'];
const LOCKED = (rounds: number) => [
  'c = 0',
  'lock = threading.Lock()',
  'def work():',
  '    global c',
  `    for _ in range(${rounds}):`,
  '        with lock:',
  '            c += 1',
];

export const readers = (n: number): Benchmark => ({
  name: `readers ${n}`,
  source: programOf(
    ['x = 0', 'def write():', '    global x', '    x = 42', 'def read():', '    v = x'],
    ['write', ...times(n, () => 'read')],
  ),
  optimum: 2 ** n,
  model: { file: 'readers.pml', defines: `-DN=${n}` },
});
const writers = (n: number): Benchmark => ({
  name: `writers ${n}`,
  source: programOf(
    ['x = 0', 'def write(i):', '    global x', '    x = i'],
    times(n, (i) => `write ${i}`),
  ),
  optimum: factorial(n),
});
export const counter = (n: number): Benchmark => ({
  name: `unlocked counter ${n}`,
  source: programOf(
    COUNTER,
    times(n, () => 'work'),
  ),
  optimum: factorial(n) ** 2,
  model: { file: 'counter.pml', defines: `-DN=${n}` },
});
export const lockedCounter = (n: number, rounds: number): Benchmark => ({
  name: `locked counter ${n} x ${rounds}`,
  source: programOf(
    LOCKED(rounds),
    times(n, () => 'work'),
  ),
  optimum: factorial(n * rounds) / factorial(rounds) ** n,
  model: { file: 'locked-counter.pml', defines: `-DN=${n} -DK=${rounds}` },
});
export const lastZero = (n: number): Benchmark => ({
  name: `last zero ${n}`,
  source: programOf(
    [
      `array = [0] * ${n + 1}`,
      'def search(array, i):',
      '    while array[i] != 0:',
      '        i -= 1',
      'def bump(array, j):',
      '    array[j] = array[j - 1] + 1',
    ],
    [`search array ${n}`, ...times(n, (j) => `bump array ${j + 1}`)],
  ),
  optimum: 2 ** (n - 2) * (n + 3),
  model: { file: 'last-zero.pml', defines: `-DN=${n}` },
});
const indexer = (n: number): Benchmark => ({
  name: `indexer ${n}`,
  source: programOf(
    [
      'table = [0] * 128',
      'locks = [threading.Lock() for _ in range(128)]',
      'def insert(table, locks, me):',
      '    for m in range(1, 5):',
      '        word = m * 11 + me',
      '        h = word * 7 % 128',
      '        while True:',
      '            with locks[h]:',
      '                if table[h] == 0:',
      '                    table[h] = word',
      '                    break',
      '            h = (h + 1) % 128',
    ],
    times(n, (i) => `insert table locks ${i}`),
  ),
  optimum: 8 ** Math.max(0, n - 11),
});
const fileSystem = (n: number): Benchmark => ({
  name: `file system ${n}`,
  source: programOf(
    [
      'inodes = [0] * 32',
      'busy = [False] * 26',
      'inode_locks = [threading.Lock() for _ in range(32)]',
      'block_locks = [threading.Lock() for _ in range(26)]',
      'def create(inodes, busy, inode_locks, block_locks, i):',
      '    with inode_locks[i]:',
      '        b = i * 2 % 26',
      '        while inodes[i] == 0:',
      '            with block_locks[b]:',
      '                if not busy[b]:',
      '                    busy[b] = True',
      '                    inodes[i] = b + 1',
      '            b = (b + 1) % 26',
    ],
    times(n, (i) => `create inodes busy inode_locks block_locks ${i}`),
  ),
  optimum: 2 ** Math.max(0, n - 13),
});
export const philosophers = (n: number, ordered: boolean): Benchmark => ({
  name: `philosophers ${n}, ${ordered ? 'ordered' : 'left first'}`,
  source: programOf(
    [
      ...times(n, (i) => `f${i} = threading.Lock()`),
      'def dine(first, second):',
      '    with first:',
      '        with second:',
      '            pass',
    ],
    times(n, (i) => {
      const forks = [i, (i + 1) % n];
      if (ordered) forks.sort((a, b) => a - b);
      return `dine f${forks[0]} f${forks[1]}`;
    }),
  ),
  optimum: 2 ** n - (ordered ? 2 : 1),
  model: { file: 'philosophers.pml', defines: `-DN=${n}${ordered ? ' -DORDERED' : ''}` },
});
const fibonacci = (rounds: number, optimum: number | null): Benchmark => ({
  name: `fib_bench ${rounds}`,
  source: programOf(
    [
      'i = 1',
      'j = 1',
      'def left():',
      '    global i',
      `    for _ in range(${rounds}): i = i + j`,
      'def right():',
      '    global j',
      `    for _ in range(${rounds}): j = i + j`,
      'def look():',
      '    v = i, j',
    ],
    ['left', 'right', 'look'],
  ),
  optimum,
});
/** Check and set: `acquire(blocking=False)` is a read or a write as it turns out. */
export const tryLock = (n: number, rounds: number): Benchmark => ({
  name: `try-lock loop ${n} x ${rounds}`,
  source: programOf(
    [
      'lock = threading.Lock()',
      'def work():',
      `    for _ in range(${rounds}):`,
      '        if lock.acquire(blocking=False):',
      '            lock.release()',
      '            break',
    ],
    times(n, () => 'work'),
  ),
  optimum: null,
});

export const BENCHMARKS: readonly Benchmark[] = [
  readers(8),
  readers(13),
  writers(5),
  writers(6),
  counter(3),
  counter(4),
  counter(5),
  counter(6),
  lockedCounter(5, 1),
  lockedCounter(3, 3),
  lastZero(5),
  lastZero(10),
  lastZero(15),
  indexer(12),
  indexer(13),
  fileSystem(14),
  fileSystem(18),
  philosophers(3, false),
  philosophers(7, false),
  philosophers(4, true),
  philosophers(7, true),
  fibonacci(2, null),
  fibonacci(5, 218_243),
  tryLock(2, 2),
  tryLock(3, 1),
];
