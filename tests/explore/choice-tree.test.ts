/** The tree of choices holds every execution once, and names what was left out. */
import { expect, test } from 'vitest';
import { type ChoiceNode, ChoiceTree } from '../../src/explore/choice-tree.ts';
import { estimateInterleavings } from '../../src/explore/estimate.ts';
import { explore } from '../../src/explore/explore.ts';
import { fails } from '../../src/explore/report.ts';
import { prepare } from '../../src/machine/prepare.ts';
import type { Program } from '../../src/program/code.ts';
import { DEFAULT_OPTIONS } from '../../src/scheduler/options.ts';

const options = {
  ...DEFAULT_OPTIONS,
  model: 'free-threaded',
  earlySleeps: true,
  earlyTimeouts: true,
} as const;

function programOf(...lines: string[]): Program {
  const { program } = prepare(lines.join('\n'));
  if (program === null) throw new Error('does not compile');
  return program;
}

const racy = programOf(
  'import threading',
  'x = 0',
  'def work():',
  '    global x',
  '    x += 1',
  'ts = [threading.Thread(target=work) for _ in range(2)]',
  'for t in ts: t.start()',
  'for t in ts: t.join()',
  'assert x == 2',
);

function search(
  program: Program,
  reduction: 'optimal' | 'none',
): { executions: number; tree: ChoiceNode | null } {
  const tree = new ChoiceTree();
  const paths = explore(program, options, {
    reduction,
    onExecution: (path, outcome) => tree.add(path, fails(outcome)),
  });
  for (;;) {
    const next = paths.next();
    if (next.done === true) return { executions: next.value.executions, tree: tree.toNode(program, options) };
  }
}

const leaves = (node: ChoiceNode): ChoiceNode[] =>
  node.schedule === null ? node.children.flatMap(leaves) : [node];

test('every execution is a leaf with a schedule of its own', () => {
  const { executions, tree } = search(racy, 'optimal');
  const all = leaves(tree as ChoiceNode);
  expect(all.length).toBe(executions);
  expect(new Set(all.map(({ schedule }) => schedule)).size).toBe(executions);
  expect(tree).toMatchObject({ good: 2, bad: 2 });
});

test('the numbers below a node add up', () => {
  const check = (node: ChoiceNode): void => {
    if (node.children.length === 0) return;
    const sum = (of: 'good' | 'bad') => node.children.reduce((total, child) => total + child[of], 0);
    expect([sum('good'), sum('bad')]).toEqual([node.good, node.bad]);
    node.children.forEach(check);
  };
  check(search(racy, 'optimal').tree as ChoiceNode);
});

test('the estimate of all interleavings has the order of magnitude that brute force counts', () => {
  const small = programOf(
    'import threading',
    'def work():',
    '    global x',
    '    x = 1',
    'threading.Thread(target=work).start()',
    'x = 0',
    'y = 0',
  );
  const { executions } = search(small, 'none');
  const about = Number(estimateInterleavings(small, options, 400));
  expect(about).toBeGreaterThan(executions / 3);
  expect(about).toBeLessThan(executions * 3);
});
