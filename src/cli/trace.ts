/** `heddle trace`: a run for other tools and for documents. */

import { formatSchedule } from '../scheduler/schedule.ts';
import { chromeTrace } from '../share/chrome-trace.ts';
import { mermaid } from '../share/mermaid.ts';
import { svg } from '../share/svg.ts';
import { timelineOf } from '../timeline/timeline-of.ts';
import { findingsOf } from '../trace/findings.ts';
import type { Trace } from '../trace/trace.ts';
import { eventsBetween } from '../trace/world-at.ts';
import type { Arguments } from './arguments.ts';
import { recordFile } from './engine.ts';
import { STATUS } from './failure.ts';
import { writeResult } from './input.ts';

export function exportTrace(args: Arguments): number {
  const trace = recordFile(args);
  writeResult(textOf(trace, args), args.output);
  return STATUS.good;
}

function textOf(trace: Trace, args: Arguments): string {
  const events = eventsBetween(trace, 0, trace.length);
  if (args.format === 'events') return events.map((event) => `${JSON.stringify(event)}\n`).join('');
  const timeline = timelineOf({ ...trace, events, findings: findingsOf(trace, events), model: args.model });
  switch (args.format) {
    case 'chrome':
      return chromeTrace(timeline, {
        model: args.model,
        seed: trace.options.seed,
        schedule: formatSchedule(trace.schedule),
        file: args.file,
      });
    case 'mermaid':
      return mermaid(timeline);
    case 'svg':
      return svg(timeline, args.file);
  }
}
