/** The policy of what usually happens, without a GIL: fine at first, and yet a long run has a schedule that fits. */
import { expect, test } from 'vitest';
import { prepare } from '../../src/machine/prepare.ts';
import { DEFAULT_OPTIONS } from '../../src/scheduler/options.ts';
import { TimedPolicy } from '../../src/scheduler/policies/timed.ts';
import { record } from '../../src/trace/record.ts';

const counting = (turns: number, threads: number) => `import threading, time
def count():
    i = 0
    while i < ${turns}:
        i += 1
all = [threading.Thread(target=count) for _ in range(${threads})]
began = time.perf_counter()
for one in all: one.start()
for one in all: one.join()
print(round((time.perf_counter() - began) * 1e6))
`;

function timed(source: string, cores: number) {
  const { program } = prepare(source);
  if (program === null) throw new Error('does not compile');
  return record(program, { ...DEFAULT_OPTIONS, model: 'free-threaded', cores }, new TimedPolicy());
}

test('a short run alternates bytecode by bytecode', () => {
  const { schedule, length } = timed(counting(20, 3), 4);
  expect(schedule.runs.length).toBeGreaterThan(length / 3);
});

test('ten times as long a run has far fewer than ten times as many turns', () => {
  const [long, longer] = [timed(counting(50_000, 4), 4), timed(counting(500_000, 4), 4)];
  expect(longer.length / long.length).toBeGreaterThan(9);
  expect(longer.schedule.runs.length / long.schedule.runs.length).toBeLessThan(3);
});

test('five threads share four cores: 5/4 of the time of four', () => {
  const microseconds = ({ stdout }: { readonly stdout: string }) => Number(stdout);
  const four = microseconds(timed(counting(100_000, 4), 4));
  const five = microseconds(timed(counting(100_000, 5), 4));
  expect(five / four).toBeCloseTo(5 / 4, 1);
});
