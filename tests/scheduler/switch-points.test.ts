/**
 * Where each machine model lets another thread in: every cell of the table of measured lost updates (two threads, a
 * read-modify-write of one global, on CPython 3.9 to 3.14 and free-threaded). "Lost" means: some switch between the
 * read and the write is possible. Each cell tries a switch after every single bytecode of the first thread.
 */
import { expect, test } from 'vitest';
import { getName } from '../../src/machine/namespace.ts';
import type { Program } from '../../src/program/code.ts';
import { compile } from '../../src/program/program.ts';
import { mayStep } from '../../src/scheduler/enabled.ts';
import type { Model } from '../../src/scheduler/options.ts';
import { start } from '../../src/scheduler/start.ts';
import { step } from '../../src/scheduler/step.ts';
import type { World } from '../../src/scheduler/world.ts';

interface Row {
  readonly body: string;
  /** Models under which an update can be lost. */
  readonly lost: readonly Model[];
  readonly before?: string;
}

const EVERY: readonly Model[] = ['free-threaded', 'gil-3.9', 'gil-3.10', 'gil'];
const TEXTBOOK: readonly Model[] = ['free-threaded', 'gil-3.9'];
const TO_310: readonly Model[] = ['free-threaded', 'gil-3.9', 'gil-3.10'];

const ROWS: Readonly<Record<string, Row>> = {
  'v = g; v += 1; g = v': { body: 'v = g\nv += 1\ng = v', lost: TEXTBOOK },
  'g += 1': { body: 'g += 1', lost: TEXTBOOK },
  'o.x += 1': { body: 'o.x += 1\ng = o.x', before: 'class O: x = 0\no = O()', lost: TEXTBOOK },
  "d['k'] += 1": { body: "d['k'] += 1\ng = d['k']", before: "d = {'k': 0}", lost: TEXTBOOK },
  'L[0] += 1': { body: 'L[0] += 1\ng = L[0]', before: 'L = [0]', lost: TEXTBOOK },
  'if v>=0 (no jump)': { body: 'v = g\nif v >= 0: v += 1\ng = v', lost: TEXTBOOK },
  'if v<0 (jump taken)': { body: 'v = g\nif v < 0: v = 0\nv += 1\ng = v', lost: TO_310 },
  'try/finally': { body: 'v = g\ntry: v += 1\nfinally: pass\ng = v', lost: TEXTBOOK },
  'f-string': { body: "v = g\ns = f'{v}'\ng = v + 1", lost: TEXTBOOK },
  'raise and except': {
    body: 'v = g\ntry: raise E\nexcept E: v += 1\ng = v',
    before: 'class E(Exception): pass',
    lost: TO_310,
  },
  'd[1] = v': { body: 'v = g\nd[1] = v\ng = v + 1', before: 'd = {}', lost: TEXTBOOK },
  'import of a loaded module': { body: 'v = g\nimport threading\ng = v + 1', lost: TEXTBOOK },
  'call of an empty Python function': {
    body: 'v = g\nnothing()\ng = v + 1',
    before: 'def nothing(): pass',
    lost: EVERY,
  },
  'g = rd() + 1': { body: 'g = rd() + 1', before: 'def rd(): return g', lost: TO_310 },
  'wr(g + 1)': { body: 'wr(g + 1)', before: 'def wr(v):\n    global g\n    g = v', lost: EVERY },
  'abs(v)': { body: 'v = abs(g)\ng = v + 1', lost: EVERY },
  'int(g)': { body: 'v = int(g)\ng = v + 1', lost: EVERY },
  'min(v, 9)': { body: 'v = min(g, 9)\ng = v + 1', lost: EVERY },
  'str(v)': { body: 'v = g\nstr(v)\ng = v + 1', lost: EVERY },
  'd.get': { body: 'v = g\nd.get(1)\ng = v + 1', before: 'd = {}', lost: EVERY },
  'q.pop()': { body: 'v = g\nq.pop()\ng = v + 1', before: 'q = [1, 2, 3]', lost: EVERY },
  'len(L)': { body: 'v = g\nlen(L)\ng = v + 1', before: 'L = [0]', lost: TO_310 },
  isinstance: { body: 'v = g\nisinstance(v, int)\ng = v + 1', lost: TO_310 },
  'q.append(0)': { body: 'v = g\nq.append(0)\ng = v + 1', before: 'q = []', lost: TO_310 },
  'inner for': { body: 'v = g\nfor _ in (1, 2): pass\ng = v + 1', lost: EVERY },
  'generator step': {
    body: 'v = g\nfor _ in gen(): pass\ng = v + 1',
    before: 'def gen():\n    yield 1',
    lost: EVERY,
  },
  'with statement': {
    body: 'v = g\nwith L: pass\ng = v + 1',
    before: 'import threading\nL = threading.RLock()',
    lost: EVERY,
  },
  '__add__ in Python': {
    body: 'v = g\nA() + 1\ng = v + 1',
    before: 'class A:\n    def __add__(self, other): return 1',
    lost: EVERY,
  },
  'class call': {
    body: 'v = g\nA()\ng = v + 1',
    before: 'class A:\n    def __init__(self): pass',
    lost: EVERY,
  },
  'keyword call': { body: 'v = g\nk(a=1)\ng = v + 1', before: 'def k(a): pass', lost: EVERY },
  'star call': { body: 'v = g\nk(*t)\ng = v + 1', before: 'def k(a): pass\nt = (1,)', lost: EVERY },
  'time.sleep(0)': { body: 'v = g\nsleep(0)\ng = v + 1', before: 'from time import sleep', lost: EVERY },
};

function programOf({ body, before = '' }: Row): Program {
  const indented = body.replace(/^/gm, '    ');
  const text = `import threading
g = 0
${before}
def f():
    global g
${indented}
one = threading.Thread(target=f)
two = threading.Thread(target=f)
one.start()
two.start()
one.join()
two.join()
`;
  const { program, diagnostics } = compile(text);
  if (program === null) throw new Error(diagnostics.map(({ what }) => what.en).join('\n'));
  return program;
}

function run(world: World, thread: number, steps = Number.POSITIVE_INFINITY): number {
  let taken = 0;
  for (; taken < steps && mayStep(world, thread); taken++) step(world, { thread, act: 'step' });
  return taken;
}

/** The value of `g` when the first thread is interrupted after its `k`-th bytecode; null if it cannot be. */
function interruptedAfter(program: Program, model: Model, k: number): number | null | 'over' {
  const world = start(program, { model });
  run(world, 0);
  if (run(world, 1, k) < k) return 'over';
  if (!mayStep(world, 2)) return null;
  run(world, 2);
  for (let left = 50; left > 0 && !world.over; left--) for (const thread of [1, 2, 0]) run(world, thread);
  expect(world.over).toBe(true);
  return getName(world.mainGlobals, 'g') as number;
}

for (const [name, row] of Object.entries(ROWS)) {
  test.each(EVERY)(`${name} under %s`, (model) => {
    const program = programOf(row);
    let lost = false;
    for (let k = 1; ; k++) {
      const result = interruptedAfter(program, model, k);
      if (result === 'over') break;
      if (result === 1) lost = true;
    }
    expect(lost).toBe(row.lost.includes(model));
  });
}
