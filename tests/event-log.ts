/** The event logs of all scenarios in short: what Node and the browser must agree on to the byte. */
import { compile } from '../src/program/program.ts';
import { CATALOGUE } from '../src/scenarios/catalogue.ts';
import { RandomPolicy } from '../src/scheduler/policies/random.ts';
import { formatSchedule } from '../src/scheduler/schedule.ts';
import { record } from '../src/trace/record.ts';
import { eventsBetween } from '../src/trace/world-at.ts';

/** A line for each run: scenario, variant, seed, steps, events, a sum over the log's text, the schedule. */
export function eventLogs(): string {
  const lines: string[] = [];
  for (const { id, variants } of CATALOGUE) {
    for (const variant of variants) {
      const { program } = compile(variant.source);
      if (program === null) continue;
      for (const seed of [1, 2]) {
        const trace = record(program, { ...variant.options, seed, stepsMax: 2000 }, new RandomPolicy(seed));
        const events = eventsBetween(trace, 0, trace.length);
        const text = events.map((event) => JSON.stringify(event)).join('\n') + trace.stdout + trace.stderr;
        const name = `${id} ${variant.id} seed ${seed}`;
        lines.push(
          `${name}: ${trace.length} ${events.length} ${sumOf(text)} ${formatSchedule(trace.schedule)}`,
        );
      }
    }
  }
  return `${lines.join('\n')}\n`;
}

/** FNV-1a, 32 bits. */
function sumOf(text: string): string {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
}
