import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { compile } from '../../src/program/program.ts';
import { findVariant } from '../../src/scenarios/catalogue.ts';
import { sourceOf } from '../../src/timeline/source.ts';
import { timelineOf } from '../../src/timeline/timeline-of.ts';
import { inspect } from '../../src/trace/inspect.ts';
import { record } from '../../src/trace/record.ts';
import { Speaking } from '../../src/views/language.tsx';
import { LoopCard } from '../../src/views/loop-card.tsx';
import { layoutOf } from '../../src/views/timeline/layout.ts';
import { Swimlanes } from '../../src/views/timeline/swimlanes.tsx';

function traceOfT28() {
  const { program } = compile(findVariant('T28')?.variant.source ?? '');
  if (program === null) throw new Error('T28 does not compile');
  return record(program);
}

it('draws each task as a lane below its thread, and the turns of its loop', () => {
  const trace = traceOfT28();
  const timeline = timelineOf(sourceOf(trace, []));
  const { container } = render(
    <Speaking language="en">
      <Swimlanes timeline={timeline} step={trace.length} onSeek={() => {}} />
    </Speaking>,
  );
  const drawn = [...container.querySelectorAll('.task-bars')].map((lane) => lane.getAttribute('data-task'));
  expect(drawn).toEqual(['Task-1', 'factorial', 'fibonacci', 'binomial']);
  expect(container.querySelectorAll('.turn').length).toBeGreaterThan(3);
  expect(container.textContent).toContain('turns of the loop');
  const layout = layoutOf(timeline, false);
  const [main] = layout.rows;
  for (const row of [...layout.turns, ...layout.tasks]) {
    expect(row.top).toBeGreaterThanOrEqual((main?.top ?? 0) + (main?.height ?? 0));
    expect(row.top + row.height).toBeLessThanOrEqual(layout.lanesBottom);
  }
});

it('shows the loop: ready queue, timers, and what each task awaits', () => {
  const trace = traceOfT28();
  const sleeping = trace.events.find((event) => event.kind === 'waiting' && event.why === 'loop');
  const { loops } = inspect(trace, sleeping?.step ?? 0);
  const [loop] = loops;
  if (loop === undefined) throw new Error('no loop');
  render(
    <Speaking language="zh">
      <ul>
        <LoopCard loop={loop} names={new Map([[0, 'MainThread']])} />
      </ul>
    </Speaking>,
  );
  const card = screen.getAllByRole('listitem')[0];
  expect(card?.textContent).toContain('就绪队列: ∅');
  expect(card?.textContent).toContain('定时器堆');
  expect(card?.textContent).toMatch(/factorial 等待 factorial\(\):8 → sleep\(\) → Future-\d+/);
});
