import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Language } from '../../src/base/text.ts';
import type { Span, Timeline } from '../../src/timeline/timeline.ts';
import { timelineOf } from '../../src/timeline/timeline-of.ts';
import { Speaking } from '../../src/views/language.tsx';
import { Swimlanes, type SwimlanesProps } from '../../src/views/timeline/swimlanes.tsx';
import { stolenWakeup } from '../timeline/story.ts';

const story = timelineOf(stolenWakeup);

function show(props: Partial<SwimlanesProps> = {}, language: Language = 'en') {
  const onSeek = vi.fn();
  const onSelect = vi.fn();
  const all: SwimlanesProps = { timeline: story, step: 35, onSeek, onSelect, ...props };
  const view = render(
    <Speaking language={language}>
      <Swimlanes {...all} />
    </Speaking>,
  );
  const region = screen.queryByRole('region') as HTMLElement;
  return {
    ...view,
    region,
    onSeek,
    onSelect,
    key: (code: string, shiftKey = false) => fireEvent.keyDown(region, { code, shiftKey }),
  };
}

/** A lane of `count` short spans. */
function dense(count: number, lanes: number): Timeline {
  const label = { en: '', zh: '' };
  const states = ['running', 'ready', 'blocked', 'waiting'] as const;
  const spans = (thread: number) =>
    Array.from({ length: count }, (_, i): Span => {
      return { from: i * 3, to: i * 3 + 3, state: states[(i + thread) % 4] as Span['state'], label };
    });
  const holdings = Array.from({ length: count }, (_, i) => {
    return { from: i * 3, to: i * 3 + 3, thread: i % lanes, count: 1, contended: false };
  });
  return {
    length: count * 3,
    lanes: Array.from({ length: lanes }, (_, thread) => {
      return {
        thread,
        title: `W${thread}`,
        start: 0,
        end: count * 3,
        ending: 'open' as const,
        spans: spans(thread),
      };
    }),
    arrows: holdings.map(({ from, thread }) => {
      const to = { thread: (thread + 1) % lanes, step: from };
      return { kind: 'wake' as const, from: { thread, step: from }, to, label };
    }),
    markers: holdings.map(({ from, thread }, i) => {
      return { kind: 'race' as const, step: from, thread, number: i + 1, label };
    }),
    gil: holdings,
    locks: [],
    beats: holdings.map(({ from }) => from),
  };
}

describe('Swimlanes', () => {
  it('names every lane with the state of its thread at the cursor', () => {
    const { region } = show();
    const lane = within(region).getByRole('button', { name: /C1/ });
    expect(lane).toHaveTextContent('blocked');
    expect(within(region).getByRole('button', { name: /P/, pressed: false })).toHaveTextContent('running');
  });

  it('has the picture in words for a screen reader', () => {
    show();
    const row = screen.getByRole('row', { name: /C1 \(died of an exception\)/ });
    expect(row).toHaveTextContent('waiting, steps 25–35: waits for a notify of cond; woken by P at step 35');
    expect(screen.getByText(/IndexError: pop from empty list/)).toBeInTheDocument();
  });

  it('speaks Chinese', () => {
    show({}, 'zh');
    expect(screen.getByRole('region', { name: '时间线' })).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /C1（?.*因异常终止/ })).toHaveTextContent('等待 cond 的通知');
  });

  it('draws a bar with its letter for every span, bug badges and the wake-up arrow', () => {
    const { container } = show();
    const spans = story.lanes.flatMap((lane) => lane.spans);
    expect(container.querySelectorAll('.plot .bar')).toHaveLength(spans.length);
    expect(container.querySelectorAll('.plot .bar-blocked .bar-words')[0]).toHaveTextContent('L');
    expect(container.querySelectorAll('.badge')).toHaveLength(2);
    expect(container.querySelector('.arrow-wake.arrow-strong')).not.toBeNull();
  });

  it('moves the cursor with a native slider', () => {
    const { onSeek } = show();
    const slider = screen.getByRole('slider', { name: 'Step' });
    expect(slider).toHaveAttribute('aria-valuetext', 'step 35 of 66');
    fireEvent.change(slider, { target: { value: '40' } });
    expect(onSeek).toHaveBeenLastCalledWith(40);
  });

  it('is driven by keys, told by their place', () => {
    const { key, onSeek } = show({ selected: 1 });
    const sent = (code: string, shift = false) => {
      key(code, shift);
      return onSeek.mock.lastCall?.[0];
    };
    expect(sent('ArrowRight')).toBe(36);
    expect(sent('ArrowLeft')).toBe(34);
    expect(sent('Home')).toBe(0);
    expect(sent('End')).toBe(66);
    expect(sent('Period')).toBe(52);
    expect(sent('Comma')).toBe(24);
    expect(sent('KeyB')).toBe(47);
    expect(sent('ArrowRight', true)).toBe(38);
    expect(sent('BracketLeft')).toBe(35);
  });

  it('keeps a key it knows from the rest of the page, and lets others pass', () => {
    const { region } = show();
    const outside = vi.fn();
    document.addEventListener('keydown', outside);
    expect(fireEvent.keyDown(region, { code: 'KeyW' })).toBe(false);
    expect(outside).not.toHaveBeenCalled();
    expect(fireEvent.keyDown(region, { code: 'Space' })).toBe(true);
    expect(fireEvent.keyDown(region, { code: 'KeyW', ctrlKey: true })).toBe(true);
    expect(outside).toHaveBeenCalledTimes(2);
    document.removeEventListener('keydown', outside);
  });

  it('follows an arrow to the thread it woke', () => {
    const { key, onSeek, onSelect } = show({ selected: 3 });
    key('BracketRight');
    expect(onSelect).toHaveBeenLastCalledWith(1);
    expect(onSeek).toHaveBeenLastCalledWith(35);
  });

  it('zooms by key and shows the whole run again', () => {
    const { key } = show();
    const fit = screen.getByRole('button', { name: 'Fit the whole run' });
    expect(fit).toBeDisabled();
    key('KeyW');
    expect(fit).toBeEnabled();
    key('Digit0');
    expect(fit).toBeDisabled();
  });

  it('seeks to the span that is clicked and selects its lane', () => {
    const { container, onSeek, onSelect } = show();
    const plot = container.querySelector('.plot') as HTMLElement;
    const bar = container.querySelectorAll('.plot .bar-waiting > rect')[1] as Element;
    const at = (name: string) => Number(bar.getAttribute(name));
    const where = {
      clientX: at('x') + at('width') / 2,
      clientY: at('y') + at('height') / 2,
      button: 0,
      isPrimary: true,
    };
    fireEvent.pointerDown(plot, where);
    fireEvent.pointerUp(plot, where);
    expect(onSelect).toHaveBeenLastCalledWith(1);
    expect(onSeek).toHaveBeenLastCalledWith(24);
  });

  it('marks the range that a drag draws', () => {
    const onRange = vi.fn();
    const { container } = show({ onRange });
    const plot = container.querySelector('.plot') as HTMLElement;
    const y = { clientY: 60, isPrimary: true };
    fireEvent.pointerDown(plot, { ...y, clientX: 100, button: 0 });
    fireEvent.pointerMove(plot, { ...y, clientX: 300, buttons: 1 });
    fireEvent.pointerUp(plot, { ...y, clientX: 300 });
    const { from, to } = onRange.mock.lastCall?.[0] ?? {};
    expect(to).toBeGreaterThan(from);
    expect(screen.getByRole('button', { name: /zoom here/ })).toBeInTheDocument();
  });

  it('tells in a tooltip what the pointer rests on, until Escape', () => {
    vi.useFakeTimers();
    const { container, key } = show();
    const plot = container.querySelector('.plot') as HTMLElement;
    const bar = container.querySelectorAll('.plot .bar-blocked > rect')[0] as Element;
    const at = (name: string) => Number(bar.getAttribute(name));
    fireEvent.pointerMove(plot, { clientX: at('x') + 8, clientY: at('y') + 12, isPrimary: true });
    expect(screen.queryByRole('tooltip')).toBeNull();
    act(() => vi.advanceTimersByTime(200));
    expect(screen.getByRole('tooltip')).toHaveTextContent('wants m, held by P');
    key('Escape');
    expect(screen.queryByRole('tooltip')).toBeNull();
    vi.useRealTimers();
  });

  it('draws what each thread would do next', () => {
    const subject = { id: 2, type: 'lock', name: 'm' };
    const will = { kind: 'release', subject } as const;
    const intent = { thread: 3, act: 'step', opcode: 'CALL', line: 17, visible: true, will } as const;
    const { container } = show({ intents: [intent], step: 66 });
    expect(container.querySelectorAll('.ghost')).toHaveLength(1);
    expect(container.querySelector('.ghost text')).toHaveTextContent('next: release m (line 17)');
  });

  it('stays small however long the run is', () => {
    const { container } = show({ timeline: dense(30_000, 8), step: 0 });
    expect(container.querySelectorAll('*').length).toBeLessThan(4000);
    expect(container.querySelectorAll('.mixture')).toHaveLength(8);
    expect(container.innerHTML).not.toMatch(/NaN|Infinity/);
  });

  it('says so when there is nothing to draw', () => {
    show({ timeline: { ...story, lanes: [] } });
    expect(screen.getByText('No run yet.')).toBeInTheDocument();
  });
});

describe('a run with a long stretch of library code', () => {
  const quiet: Timeline = {
    ...story,
    length: 10_000,
    quiet: [{ from: 100, to: 9_900 }],
  };

  it('gives the width to the rest, and says so on the ruler', () => {
    const { container } = show({ timeline: quiet, step: 0 });
    expect(container.querySelector('.axis-breaks title')?.textContent).toContain('9800 steps');
    const band = container.querySelector('.quiet-band');
    const plot = Number(container.querySelector('.plot svg')?.getAttribute('width'));
    expect(Number(band?.getAttribute('width'))).toBeLessThan(plot / 2);
  });

  it('puts no number where the axis is broken, and keeps every step in reach', () => {
    const { container, onSeek } = show({ timeline: quiet, step: 0 });
    const ticks = [...container.querySelectorAll('.tick text')].map((tick) => Number(tick.textContent));
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.filter((tick) => tick > 100 && tick < 9_900)).toEqual([]);
    fireEvent.change(screen.getByRole('slider'), { target: { value: '5000' } });
    expect(onSeek).toHaveBeenCalledWith(5000);
  });
});
