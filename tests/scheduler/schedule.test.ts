import { expect, test } from 'vitest';
import { formatSchedule, parseSchedule } from '../../src/scheduler/schedule.ts';

test.each(['', '0.12', '0.12-1.5.3-t2-w2-s2-p2.4', '7_0.1', '-3_1.0.4'])('%j is read and written', (text) => {
  const schedule = parseSchedule(text);
  if (typeof schedule === 'string') throw new Error(schedule);
  expect(formatSchedule(schedule)).toBe(text);
});

test.each(['x', '0', '0.1-', '0.1--0.2', '1.2.3.4', 'p1', 't', '1.-2', '9'.repeat(20), '0.1 0.2'])(
  '%j is refused in one line',
  (text) => {
    const schedule = parseSchedule(text);
    expect(typeof schedule).toBe('string');
    expect(schedule).not.toContain('\n');
  },
);
