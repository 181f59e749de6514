import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startPlayback } from '../../src/session/playback.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('plays at its pace until there is nothing left', () => {
  let left = 3;
  const seen: boolean[] = [];
  const playback = startPlayback({
    pace: () => 100,
    advance: () => left-- > 0,
    onChange: (playing) => seen.push(playing),
  });
  playback.send({ type: 'PLAY' });
  vi.advanceTimersByTime(250);
  expect(left).toBe(1);
  vi.advanceTimersByTime(250);
  expect(seen).toEqual([false, true, false]);
  expect(left).toBe(-1);
});

test('pauses at once', () => {
  let steps = 0;
  const playback = startPlayback({ pace: () => 100, advance: () => ++steps > 0, onChange: () => {} });
  playback.send({ type: 'TOGGLE' });
  vi.advanceTimersByTime(100);
  playback.send({ type: 'TOGGLE' });
  vi.advanceTimersByTime(1000);
  expect(steps).toBe(1);
});
