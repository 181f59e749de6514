import { expect, test } from 'vitest';
import { eventLogs } from './event-log.ts';
import recorded from './event-log.txt?raw';

test('the browser makes the very logs that Node has put on record', () => {
  expect(eventLogs()).toBe(recorded);
});
