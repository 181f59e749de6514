/**
 * Random Python programs for the referee of the search: two or three threads over globals, lists in lists, a dict, an
 * object, its class, a deque, a set, a closure, a Lock, an RLock, a Condition, a Semaphore, an Event, queues,
 * iterators, exceptions, joins, the list of threads. Loops are bounded, so that every schedule comes to an end; threads
 * may wait for ever, which is an outcome.
 */
import { nextBelow, type PrngState, seedPrng } from '../../src/base/prng.ts';

const PREAMBLE = `import functools
import queue
import random
import threading
from collections import deque

x = 0
y = 0
seen = []
table = {"k": 0}

class Box:
    total = 0
    shelf = []
    def up(self):
        self.n += 1
        return self.n

box = Box()
box.n = 0
box.pair = (0, 0.5)
a = threading.Lock()
b = threading.Lock()
r = threading.RLock()
ready = threading.Condition()
units = threading.Semaphore(1)
go = threading.Event()
q = queue.Queue(1)
free = queue.Queue()
turn = iter("cba")
numbers = (n for n in (3, 2, 1))
rows = [[0, 0], [0]]
line = deque([1])
bag = {4}
data = bytearray(b"xy")
rng = random.Random(5)
own = threading.local()

@functools.lru_cache
def square(n):
    return n * n

def counter():
    n = 0
    def bump():
        nonlocal n
        n += 1
        return n
    return bump

bump = counter()
`;

/**
 * Everything but the two numbers is a parameter, so that looking it up is no step; and the main thread has no globals
 * of its own to write: brute force has few enough interleavings to walk.
 */
const PARAMETERS = [
  'seen',
  'table',
  'box',
  'a',
  'b',
  'r',
  'ready',
  'units',
  'go',
  'q',
  'free',
  'turn',
  'numbers',
  'Box',
  'rows',
  'line',
  'bag',
  'bump',
  'data',
  'rng',
  'own',
  'square',
]
  .map((name) => `${name}=${name}`)
  .join(', ');

/** Python text of the program with this number: the same text for the same number. */
export function pythonProgram(seed: number): string {
  const chance = seedPrng(seed);
  const count = nextBelow(chance, 3) === 0 ? 3 : 2;
  // Three threads of more than a few steps each have more interleavings than brute force can walk.
  const most = count === 2 ? 3 : 1;
  const bodies = Array.from({ length: count }, () => body(chance, most, 0));
  const main = [
    ...bodies.map((_, i) => `t${i} = threading.Thread(target=work_${i})`),
    ...bodies.map((_, i) => `t${i}.start()`),
    ...(nextBelow(chance, 6) === 0 ? statement(chance, 0) : []),
    ...(nextBelow(chance, 3) > 0 ? bodies.map((_, i) => `t${i}.join()`) : []),
    ...(nextBelow(chance, 4) === 0 ? ['y = x + y'] : []),
  ];
  const functions: (readonly [string, readonly string[]])[] = bodies.map((lines, i) => [`work_${i}`, lines]);
  return [
    PREAMBLE,
    ...[...functions, ['main', main] as const].flatMap(([name, lines]) => [
      `def ${name}(${PARAMETERS}):`,
      ...indent(['global x, y', ...lines]),
      '',
    ]),
    'main()',
    '',
  ].join('\n');
}

function body(chance: PrngState, most: number, depth: number): string[] {
  const lines: string[] = [];
  for (let left = 1 + nextBelow(chance, most); left > 0; left--) lines.push(...statement(chance, depth));
  return lines;
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`);

/** One statement that others may notice: of memory alone inside a block, of anything outside. */
function statement(chance: PrngState, depth: number): string[] {
  return depth === 0 && nextBelow(chance, 5) < 3 ? synchronised(chance) : plain(chance);
}

/** Reads and writes of memory, some of which raise. */
function plain(chance: PrngState): string[] {
  const one = pick(chance, ['x', 'y']);
  const place = pick(chance, ['x', 'y', 'box.n', 'table["k"]']);
  return pick(chance, [
    [`${place} += 1`],
    [`${place} = ${1 + nextBelow(chance, 3)}`],
    [`x = ${place} + 1`],
    [`y = ${place}`],
    [`seen.append(${place})`],
    [`if ${place} == 0:`, `    ${place} = 5`],
    ['seen.pop()'],
    ['try:', '    seen.pop()', 'except IndexError:', `    ${one} = 7`],
    [`table["${pick(chance, ['k', 'm'])}"] = ${one}`],
    [`y = table["${pick(chance, ['k', 'm'])}"]`],
    [`y = len(seen)`],
    [`if ${one}:`, `    raise ValueError(${one})`],
    ['for item in seen:', `    ${one} = item`],
    [`box.late = ${one}`],
    [`y = getattr(box, "late", 9)`],
    ['Box.total += 1', 'y = Box.total'],
    [`Box.total = ${one}`],
    ['y = box.total'],
    [`Box.shelf.append(${one})`, 'y = len(Box.shelf)'],
    ['y = box.up()'],
    ['rows[0][1] += 1'],
    [`rows[${nextBelow(chance, 2)}].append(${one})`],
    ['rows[0], rows[1] = rows[1], rows[0]'],
    [`rows[1] = [${one}]`],
    [`line.append(${one})`, 'y = line.popleft()'],
    ['y = line.pop()'],
    [`bag.add(${one})`],
    ['y = len(bag)'],
    ['y = bump()'],
    [`box.inner = Box()`, `box.inner.n = ${one}`],
    [`y = [${one}, Box()][0]`],
    ['box.pair = (box.pair[0] + 1, box.pair[1] * 2)', 'y = box.pair[0]'],
    ['x = box.pair[1]'],
    ['y = seen == [0]'],
    ['y = not seen'],
    ['y = rows[0] == rows[1]'],
    ['y = bag == {4}'],
    ['data.append(1)', 'y = len(data)'],
    ['y = rng.randint(1, 9)'],
    [`square(${one})`, 'y = square.cache_info().hits'],
    [`own.v = ${one}`, 'y = own.v'],
    ['y = getattr(own, "v", 8)'],
  ]);
}

function synchronised(chance: PrngState): string[] {
  const one = pick(chance, ['x', 'y']);
  const lock = pick(chance, ['a', 'b']);
  const inner = indent(plain(chance));
  const more = indent(indent(plain(chance)));
  return pick(chance, [
    [`with ${lock}:`, ...inner],
    [`with ${lock}:`, `    with ${lock === 'a' ? 'b' : 'a'}:`, ...more],
    ['with r:', '    with r:', ...more],
    [`if ${lock}.acquire(blocking=False):`, ...inner, `    ${lock}.release()`],
    [`while not ${lock}.acquire(blocking=False):`, '    break', 'else:', ...inner, `    ${lock}.release()`],
    [`if ${lock}.acquire(timeout=1):`, ...inner, `    ${lock}.release()`],
    [`${lock}.acquire()`, ...plain(chance), `${lock}.release()`],
    [`${lock}.release()`],
    [`y = ${lock}.locked()`],
    ['with ready:', `    ${one} += 1`, `    ready.${pick(chance, ['notify', 'notify_all'])}()`],
    ['with ready:', `    if ${one} == 0:`, '        ready.wait()', ...inner],
    ['with ready:', `    while ${one} == 0:`, '        ready.wait()', ...inner],
    ['with ready:', '    ready.wait(timeout=1)'],
    ['with units:', ...inner],
    [pick(chance, ['units.release()', 'units.acquire()'])],
    ['if units.acquire(blocking=False):', ...inner],
    ['y = threading.active_count()'],
    ['go.set()'],
    ['go.wait()', ...plain(chance)],
    ['go.clear()'],
    ['if go.is_set():', ...inner],
    [`${pick(chance, ['q', 'free'])}.put(${one})`],
    [`seen.append(${pick(chance, ['q', 'free'])}.get())`],
    ['try:', `    ${one} = q.get_nowait()`, 'except queue.Empty:', `    ${one} = 8`],
    ['try:', `    q.put_nowait(${one})`, 'except queue.Full:', `    ${one} = 6`],
    [`${one} = q.get(timeout=1)`],
    ['y = q.qsize()'],
    [`${one} = len(next(turn, ''))`],
    ['try:', `    ${one} = next(numbers, 0)`, 'except ValueError:', `    ${one} = 5`],
    ['seen.extend(turn)'],
    ['table.update(zip("jk", (x, y)))'],
    ['for k in table:', `    ${one} += 1`],
    ['free.put(1)', 'free.get()', 'free.task_done()'],
    ['free.join()', ...plain(chance)],
    ['helper = threading.Thread(target=seen.append, args=(x,))', 'helper.start()', 'helper.join()'],
  ]);
}

function pick<T>(chance: PrngState, from: readonly T[]): T {
  return from[nextBelow(chance, from.length)] as T;
}
