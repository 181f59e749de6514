import { expect, test } from 'vitest';
import { eventLogs } from './event-log.ts';

test('the event logs of all scenarios are those on record', async () => {
  await expect(eventLogs()).toMatchFileSnapshot('./event-log.txt');
});
