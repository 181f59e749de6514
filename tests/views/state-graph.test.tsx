/** The graph of states in the Explore tab: what is drawn, what it says, and where its keys and clicks lead. */
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { DrawnGraph } from '../../src/explore/drawn-graph.ts';
import { explore } from '../../src/explore/explore.ts';
import { StateGraph } from '../../src/explore/state-graph.ts';
import { prepare } from '../../src/machine/prepare.ts';
import type { StartSearch } from '../../src/session/exploration.ts';
import { ExploreTab } from '../../src/views/explore/explore-tab.tsx';
import { layoutOf } from '../../src/views/explore/graph-layout.ts';
import { WithExploration } from '../../src/views/explore/use-exploration.tsx';
import { Speaking } from '../../src/views/language.tsx';
import { WithSession } from '../../src/views/use-session.tsx';
import { localSession } from '../session/local-session.ts';

const SPIN = `import threading
done = False
def wait():
    while not done: pass
def finish():
    global done
    done = True
ts = [threading.Thread(target=wait, name='A'), threading.Thread(target=finish, name='B')]
for t in ts: t.start()
for t in ts: t.join()
`;
const LOCKS = `import threading
a = threading.Lock(); b = threading.Lock()
def one():
    with a:
        with b: pass
def two():
    with b:
        with a: pass
ts = [threading.Thread(target=one, name='A'), threading.Thread(target=two, name='B')]
for t in ts: t.start()
for t in ts: t.join()
`;
const MANY = `import threading
x = 0
def work():
    global x
    for _ in range(9): x += 1
ts = [threading.Thread(target=work) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
`;

let drawn: DrawnGraph | null = null;

/** As the Worker does it, at once. */
const searchHere: StartSearch = ({ source, options, search = 'auto', draws }, onNews) => {
  const { program } = prepare(source);
  if (program === null) throw new Error('does not compile');
  const states = new StateGraph();
  const bounds = { executions: 1000, moves: 1000, states: 2000 };
  const paths = explore(program, options, { search, bounds, shrinking: 0, ...(draws && { graph: states }) });
  for (;;) {
    const next = paths.next();
    if (next.done !== true) continue;
    drawn = states.drawn(program, options);
    onNews({ report: next.value, done: true, ...(drawn && { graph: drawn }) });
    return () => {};
  }
};

async function explored(source: string, language: 'en' | 'zh' = 'en') {
  const user = userEvent.setup();
  const { store, settled } = localSession();
  await store.getState().restart({ schedule: '', step: 0 });
  store.getState().set({ source });
  render(
    <WithSession store={store}>
      <Speaking language={language}>
        <WithExploration search={searchHere}>
          <ExploreTab />
        </WithExploration>
      </Speaking>
    </WithSession>,
  );
  const say = (en: string, zh: string) => (language === 'en' ? en : zh);
  await user.click(screen.getByText(say('What may happen:', '允许发生什么：'), { exact: false }));
  await user.selectOptions(screen.getByLabelText(say('Search through', '按什么搜索')), 'states');
  await user.click(screen.getByRole('button', { name: say('Explore all interleavings', '探索所有交错') }));
  return { user, store, settled };
}

const graphOf = (name: RegExp) => screen.getByRole('group', { name });

test('every state, told apart by sign and words; ways round are dashed, what was left out says why', async () => {
  await explored(SPIN);
  const graph = graphOf(/^The states, and who leads from one to the next/);
  const { states, edges, leftOut } = drawn as DrawnGraph;
  expect(within(graph).getAllByRole('button')).toHaveLength(states.length);
  expect(graph.querySelectorAll('.graph-edge')).toHaveLength(edges.length);
  expect(graph.querySelectorAll('.graph-back')).toHaveLength(
    edges.filter(({ from, to }) => from === to).length,
  );
  expect(graph.querySelectorAll('.graph-left-out')).toHaveLength(leftOut.length);
  expect(within(graph).getByRole('button', { name: /^State 0, start\./ })).toHaveTextContent('▸');
  expect(within(graph).getAllByRole('button', { name: /^State \d+, ends well\./ })[0]).toHaveTextContent('✓');
  const rest = leftOut[0]?.from;
  expect(graph.querySelector(`[data-state="${rest}"]`)).toHaveAccessibleName(
    /Left out here: made in state \d+ instead, it commutes with .*; either order leads to state \d+\./,
  );
  expect(screen.getByText(`${states.length} states, ${edges.length} moves made, ${leftOut.length} left out`));
});

test('what was left out can be hidden', async () => {
  const { user } = await explored(SPIN);
  await user.click(screen.getByRole('checkbox', { name: 'Show what was left out' }));
  expect(document.querySelector('.graph-box .graph-left-out')).toBeNull();
});

test('arrow keys walk the states; Enter puts the way to one on the timeline', async () => {
  const { user, store, settled } = await explored(LOCKS);
  const { states } = drawn as DrawnGraph;
  const at = () => Number(document.activeElement?.getAttribute('data-state'));
  const start = screen.getByRole('button', { name: /^State 0, start/ });
  start.focus();
  await user.keyboard('{ArrowDown}');
  expect(states[at()]?.before).toBe(0);
  await user.keyboard('{ArrowDown}');
  const below = at();
  await user.keyboard('{ArrowRight}');
  const right = at();
  await user.keyboard('{ArrowLeft}{ArrowRight}');
  expect(at()).toBe(right);
  expect(right === below).toBe(false);
  await user.keyboard('{Home}{End}');
  const end = states[at()];
  expect(end?.end).not.toBeNull();
  expect(document.activeElement).toHaveTextContent(end?.end?.fails ? '✗' : '✓');
  const failing = states.find((state) => state.end?.fails);
  for (let i = 0; i < states.length && at() !== failing?.number; i++) await user.keyboard('{End}');
  await user.keyboard('{Enter}');
  await settled();
  await waitFor(() => expect(store.getState().step).toBe(failing?.step));
  expect(store.getState().run?.ending?.kind).toBe('deadlock');
  expect(store.getState().pane).toBe('timeline');
});

test('a click on where a move leads opens that state', async () => {
  const { user, store, settled } = await explored(LOCKS);
  await user.click(screen.getByRole('button', { name: '→ state 1' }));
  await settled();
  await waitFor(() => expect(store.getState().step).toBe(drawn?.states[1]?.step));
  expect(screen.getByText(/^State 1\./)).toBeVisible();
});

test('in Chinese', async () => {
  await explored(LOCKS, 'zh');
  const graph = graphOf(/^各个状态/);
  expect(within(graph).getByRole('button', { name: /^状态 0，起点。/ })).toBeVisible();
  expect(within(graph).getAllByRole('button', { name: /，失败。/ })[0]).toHaveTextContent('✗');
  expect(
    within(graph).getAllByRole('button', { name: /此处略去：已在状态 \d+ 执行过/ }).length,
  ).toBeGreaterThan(0);
});

test('too many states are not drawn, and said', async () => {
  await explored(MANY);
  expect(screen.queryByRole('group', { name: /^The states/ })).toBeNull();
  expect(
    screen.getByText(/^[\d,]+ states are too many to draw: there is a picture of up to 300\.$/),
  ).toBeVisible();
});

test.each([8, 30])(
  'moves lead down but for ways round, nothing lies on anything else: %i side by side',
  (many) => {
    const link = (from: number, to: number) => ({ from, to, label: 40, slack: false });
    const links = [
      ...[link(0, 1), link(0, 2), link(1, 3), link(2, 3), link(0, 3), link(3, 1), link(2, 2)],
      ...Array.from({ length: many }, (_, i) => ({ ...link(3, 4 + i), label: 40 + 7 * (i % 9) })),
    ];
    const { nodes, links: placed, width, height } = layoutOf(4 + many, links);
    expect(placed.map(({ back }) => back)).toEqual(links.map(({ from, to }) => from === to || to < from));
    for (const [i, { from, to }] of links.entries()) {
      if (placed[i]?.back === false) expect(nodes[to]?.y).toBeGreaterThan(nodes[from]?.y ?? 0);
    }
    const boxes = [
      ...nodes.map(({ x, y }) => ({ x, y, half: 13 })),
      ...placed.map(({ label }, i) => ({ ...label, half: (links[i]?.label ?? 0) / 2 })),
    ];
    boxes.forEach((a, i) => {
      expect(a.x - a.half).toBeGreaterThanOrEqual(0);
      expect(a.x + a.half).toBeLessThanOrEqual(width);
      expect(a.y).toBeLessThan(height);
      for (const b of boxes.slice(i + 1)) {
        if (Math.abs(a.y - b.y) < 16) expect(Math.abs(a.x - b.x) - a.half - b.half).toBeGreaterThan(-0.001);
      }
    });
  },
);
