/** `heddle run`: the program's output on ours, its exit status ours; or all of it as one JSON object. */
import { formatSchedule } from '../scheduler/schedule.ts';
import { STATE_CODES } from '../trace/columns.ts';
import { findingsOf } from '../trace/findings.ts';
import type { Ending, Trace } from '../trace/trace.ts';
import type { Arguments } from './arguments.ts';
import { recordFile } from './engine.ts';
import { STATUS } from './failure.ts';

export function runFile(args: Arguments): number {
  const trace = recordFile(args);
  const status = statusOf(trace.ending);
  if (args.json) {
    process.stdout.write(`${JSON.stringify(report(trace, status))}\n`);
    return status;
  }
  process.stdout.write(trace.stdout);
  process.stderr.write(trace.stderr);
  explainEnding(trace);
  return status;
}

function statusOf(ending: Ending | null): number {
  switch (ending?.kind) {
    case 'finished':
    case 'exception':
      return ending.exitCode;
    case 'deadlock':
      return STATUS.deadlock;
    default:
      return STATUS.limit;
  }
}

function explainEnding({ ending, threads }: Trace): void {
  if (ending?.kind === 'deadlock') {
    const ring = ending.cycle.map((id) => threads[id]?.name ?? '').join(' -> ');
    const head =
      ring === '' ? 'all wait for ever' : `deadlock: ${ring} -> ${threads[ending.cycle[0] ?? 0]?.name}`;
    process.stderr.write(`heddle: ${head}\n`);
    for (const { name, waitsFor, line } of ending.stuck) {
      process.stderr.write(`heddle:   ${name} ${waitsFor.en} (line ${line})\n`);
    }
  } else if (ending?.kind === 'limit') {
    const why = ending.room === undefined ? '' : `: ${NO_ROOM[ending.room]}`;
    process.stderr.write(`heddle: stopped after ${ending.steps} steps, in line ${ending.line}${why}\n`);
  }
}

const NO_ROOM = {
  objects: 'the objects of the program take more room than there is',
  schedule: 'there are more switches between threads than can be remembered',
};

function report(trace: Trace, exitCode: number) {
  const { ending, stdout, stderr, length, switches, virtualSeconds } = trace;
  const stuck = ending?.kind === 'deadlock' ? ending.stuck : [];
  return {
    ending: ending?.kind ?? 'limit',
    exitCode,
    stdout,
    stderr,
    steps: length,
    switches,
    virtualSeconds,
    schedule: formatSchedule(trace.schedule),
    threads: trace.threads.map(({ id, name }) => {
      const waitsFor = stuck.find(({ thread }) => thread === id)?.waitsFor.en;
      return { name, state: lastState(trace, id), ...(waitsFor === undefined ? {} : { waitsFor }) };
    }),
    findings: findingsOf(trace).map(({ kind, step, threads, lines, subjects, sentence }) => ({
      kind,
      step,
      threads: threads.map((id) => trace.threads[id]?.name ?? String(id)),
      lines,
      subjects,
      sentence: sentence.en,
    })),
  };
}

function lastState({ changes }: Trace, thread: number): string {
  const at = changes.thread.lastIndexOf(thread);
  return STATE_CODES[changes.state[at] ?? 0] ?? 'new';
}
