/**
 * A timeline as a Mermaid sequence diagram, for Markdown. Threads are participants, wakes are messages, blocking and
 * findings are notes. Mermaid stops at 50,000 characters, and nobody reads more than a screen: at most
 * `MESSAGES_MAX` lines are written and the rest is counted.
 */
import type { Language } from '../base/text.ts';
import type { Timeline } from '../timeline/timeline.ts';

const MESSAGES_MAX = 60;
const ARROWS = {
  wake: '--)',
  'hand-off': '-->>',
  start: '->>',
  join: '-->>',
  spurious: '--)',
  copy: '->>',
} as const;

interface Line {
  readonly step: number;
  readonly text: string;
}

/** The diagram's text. */
export function mermaid(timeline: Timeline, language: Language = 'en'): string {
  const messages = collapse(
    [...arrowLines(timeline, language), ...noteLines(timeline, language)].sort(byStep),
  );
  const shown = messages.slice(0, MESSAGES_MAX);
  const participants = timeline.lanes.map(
    (lane) => `    participant T${lane.thread} as ${plain(lane.title)}`,
  );
  const runtime = timeline.arrows.some((arrow) => arrow.from.thread === null)
    ? ['    participant R as runtime']
    : [];
  const lines = ['sequenceDiagram', ...participants, ...runtime, ...shown.map((line) => `    ${line.text}`)];
  const rest = messages.length - shown.length;
  const first = timeline.lanes[0];
  if (rest > 0 && first)
    lines.push(
      `    Note over T${first.thread}: ${{ en: `${rest} more not shown`, zh: `另有 ${rest} 条未显示` }[language]}`,
    );
  return `${lines.join('\n')}\n`;
}

function arrowLines(timeline: Timeline, language: Language): Line[] {
  return timeline.arrows.map(({ kind, from, to, label }) => {
    const source = from.thread === null ? 'R' : `T${from.thread}`;
    return { step: from.step, text: `${source}${ARROWS[kind]}T${to.thread}: ${plain(label[language])}` };
  });
}

function noteLines(timeline: Timeline, language: Language): Line[] {
  const stuck = timeline.lanes.flatMap((lane) =>
    lane.spans
      .filter(({ state }) => state === 'blocked' || state === 'waiting' || state === 'sleeping')
      .map((span) => ({
        step: span.from,
        text: `Note over T${lane.thread}: ${plain(span.label[language])}`,
      })),
  );
  const over = `T${timeline.lanes[0]?.thread ?? 0},T${timeline.lanes.at(-1)?.thread ?? 0}`;
  const marks = timeline.markers.map((marker) => ({
    step: marker.step,
    text: `Note over ${marker.thread === null ? over : `T${marker.thread}`}: ${plain(marker.label[language])}`,
  }));
  return timeline.lanes.length === 0 ? [] : [...stuck, ...marks];
}

function byStep(a: Line, b: Line): number {
  return a.step - b.step;
}

/** Equal neighbours become one line with a count. */
function collapse(lines: readonly Line[]): Line[] {
  const result: { step: number; text: string; times: number }[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    if (last?.text === line.text) last.times++;
    else result.push({ ...line, times: 1 });
  }
  return result.map(({ step, text, times }) => ({ step, text: times === 1 ? text : `${text} ×${times}` }));
}

/** Text that Mermaid cannot mistake for its own: no line ends, no `;` `#` `<`, and no bare `end`. */
function plain(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ').trim().slice(0, 200);
  const escaped = oneLine.replace(/[#;<>:{}%]/g, (sign) => `#${sign.charCodeAt(0)};`);
  return escaped.replace(/\bend\b/gi, (word) => `${word[0]}#8203;${word.slice(1)}`) || '#32;';
}
