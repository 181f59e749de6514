/** Markers: what a run is remembered for. Findings carry the number under which the page lists them. */
import type { Text } from '../base/text.ts';
import type { Event } from '../scheduler/event.ts';
import type { Finding, FindingKind } from '../trace/finding.ts';
import type { Narrator } from './narration.ts';
import { isInternal, type Source } from './source.ts';
import type { Marker } from './timeline.ts';

const KIND_OF_FINDING: Readonly<Record<FindingKind, Marker['kind']>> = {
  deadlock: 'deadlock',
  'stuck-thread': 'stuck',
  'data-race': 'race',
  'lost-update': 'lost-update',
  'atomicity-violation': 'atomicity',
  'lost-wakeup': 'lost-wakeup',
  'stolen-wakeup': 'stolen-wakeup',
  'spurious-wakeup': 'spurious-wakeup',
  'unhandled-exception': 'exception',
  'lock-order-inversion': 'lock-order',
  'abandoned-lock': 'abandoned-lock',
  'blocked-loop': 'blocked-loop',
  'never-awaited': 'never-awaited',
  'lost-task-exception': 'exception',
  'sleeping-loop': 'sleeping-loop',
};

/** In the order of their steps. The number of a finding is its place in `source.findings`, from 1. */
export function markersOf(source: Source, narrator: Narrator): Marker[] {
  const found = source.findings.map(ofFinding);
  const told = source.events.flatMap((event) => ofEvent(event, source, narrator));
  return [...found, ...told, ...ofEnding(source)].sort((a, b) => a.step - b.step);
}

function ofFinding(finding: Finding, index: number): Marker {
  const { kind, step, threads, sentence } = finding;
  const everybody = kind === 'deadlock';
  return {
    kind: KIND_OF_FINDING[kind],
    step,
    thread: everybody ? null : (threads[0] ?? null),
    number: index + 1,
    label: sentence,
  };
}

function ofEvent(event: Event, source: Source, narrator: Narrator): Marker[] {
  const { step, thread } = event;
  if (event.kind === 'output') {
    return [{ kind: 'output', step, thread, number: 0, label: printed(event.text) }];
  }
  if (event.kind === 'notified' && event.woke.length === 0) {
    // A condition inside a queue or a future is notified whether somebody waits or not, and nothing is lost.
    if (isInternal(source, event)) return [];
    return [{ kind: 'empty-notify', step, thread, number: 0, label: inVain(event.subject.name) }];
  }
  if (event.kind !== 'failed' || isFound(source.findings, thread)) return [];
  const who = narrator.name(thread);
  const what = event.message === '' ? event.type : `${event.type}: ${event.message}`;
  const label = { en: `${who} dies of ${what}`, zh: `${who} 因 ${what} 终止` };
  return [{ kind: 'exception', step, thread, number: 0, label }];
}

const NO_ROOM = {
  objects: { en: 'no room left for more objects', zh: '对象太多，内存不够' },
  schedule: { en: 'more switches than can be remembered', zh: '线程切换太多，记录不下' },
};

function ofEnding({ ending, length, findings }: Source): Marker[] {
  if (ending?.kind === 'limit') {
    const busy = {
      en: `stopped after ${ending.steps} steps; line ${ending.line} is the busiest`,
      zh: `运行 ${ending.steps} 步后停止；最忙的是第 ${ending.line} 行`,
    };
    const label = ending.room === undefined ? busy : NO_ROOM[ending.room];
    return [{ kind: 'limit', step: length, thread: null, number: 0, label }];
  }
  const told = findings.some(({ kind }) => kind === 'deadlock' || kind === 'stuck-thread');
  if (ending?.kind !== 'deadlock' || told) return [];
  const label = {
    en: ending.stuck.map(({ name, waitsFor }) => `${name} ${waitsFor.en}`).join('; '),
    zh: ending.stuck.map(({ name, waitsFor }) => `${name} ${waitsFor.zh}`).join('；'),
  };
  const kind = ending.cycle.length > 0 ? 'deadlock' : 'stuck';
  return [{ kind, step: length, thread: null, number: 0, label }];
}

function isFound(findings: readonly Finding[], thread: number): boolean {
  return findings.some(
    (finding) => finding.kind === 'unhandled-exception' && finding.threads.includes(thread),
  );
}

function printed(text: string): Text {
  const short = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  const line = short.trimEnd() === '' ? JSON.stringify(short) : short.trimEnd();
  return { en: `prints ${line}`, zh: `输出 ${line}` };
}

function inVain(name: string): Text {
  return { en: `notify of \`${name}\`: nobody was waiting`, zh: `通知 \`${name}\`：没有线程在等待` };
}
