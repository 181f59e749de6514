/**
 * A timeline as a picture that stands alone: an SVG file with its own colours, patterns, title and description, no
 * font and no script. For slides, exams and reports; the page draws its own.
 */
import type { Language } from '../base/text.ts';
import { axisOf, shortened, unitAt } from '../timeline/axis.ts';
import type { Lane, SpanState, Timeline } from '../timeline/timeline.ts';

const WIDTH = 1200;
const LEFT = 160;
const RIGHT = 20;
const TOP = 40;
const ROW = 36;
const ARROWS_MAX = 200;

/** Fill, stroke, ink on the fill, height in the row, letter. The fills can be told apart by all eyes, and in grey. */
const LOOK: Readonly<
  Record<SpanState, { fill: string; stroke: string; ink: string; part: number; letter: string }>
> = {
  running: { fill: '#148178', stroke: '#0B4F49', ink: '#fff', part: 1, letter: 'R' },
  ready: { fill: '#FFF465', stroke: '#7A6A00', ink: '#000', part: 0.55, letter: 'Q' },
  blocked: { fill: 'url(#blocked)', stroke: '#9A3B00', ink: '#000', part: 0.8, letter: 'L' },
  waiting: { fill: 'url(#waiting)', stroke: '#3A0B6E', ink: '#fff', part: 0.8, letter: 'W' },
  sleeping: { fill: 'url(#sleeping)', stroke: '#55708C', ink: '#000', part: 0.4, letter: 'Z' },
};
const STATE_WORDS: Readonly<Record<SpanState, { en: string; zh: string }>> = {
  running: { en: 'running', zh: '运行' },
  ready: { en: 'ready', zh: '就绪' },
  blocked: { en: 'blocked', zh: '等锁' },
  waiting: { en: 'waiting', zh: '等条件' },
  sleeping: { en: 'sleeping', zh: '睡眠' },
};
const DASHES = { wake: '', 'hand-off': '6 3', start: '2 3', join: '2 3', spurious: '', copy: '' } as const;
const PATTERNS = [
  '<pattern id="blocked" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
  '<rect width="8" height="8" fill="#E86818"/><rect width="2" height="8" fill="#9A3B00"/></pattern>',
  '<pattern id="waiting" width="8" height="8" patternUnits="userSpaceOnUse">',
  '<rect width="8" height="8" fill="#5E15AC"/><rect width="2" height="8" fill="#3A0B6E"/></pattern>',
  '<pattern id="sleeping" width="6" height="6" patternUnits="userSpaceOnUse">',
  '<rect width="6" height="6" fill="#B1C3D6"/><circle cx="3" cy="3" r="1" fill="#55708C"/></pattern>',
  '<marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">',
  '<path d="M0 0 8 4 0 8z" fill="#222"/></marker>',
].join('');

/** The file's text; `title` is what a screen reader says first. */
export function svg(timeline: Timeline, title: string, language: Language = 'en'): string {
  const rows = new Map(timeline.lanes.map((lane, i) => [lane.thread, TOP + i * ROW]));
  const bottom = TOP + timeline.lanes.length * ROW;
  const bent = axisOf(timeline);
  const scale = (WIDTH - LEFT - RIGHT) / (bent.units.at(-1) as number);
  const x = (step: number) => round(LEFT + unitAt(bent, step) * scale);
  const parts = [
    ...timeline.lanes.map((lane) => laneOf(lane, rows.get(lane.thread) ?? TOP, x, language)),
    ...arrows(timeline, rows, x, language),
    ...markers(timeline, rows, bottom, x, language),
    axis(timeline, bottom, x, language),
    legend(bottom + 44, language),
  ];
  const height = bottom + 64;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="sans-serif"`,
    ` font-size="12"><title>${text(title)}</title><desc>${text(summary(timeline, language))}</desc>`,
    `<defs>${PATTERNS}</defs><rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<text x="8" y="22" font-size="14" font-weight="bold">${text(title)}</text>\n${parts.join('\n')}\n</svg>\n`,
  ].join('');
}

function laneOf(lane: Lane, top: number, x: (step: number) => number, language: Language): string {
  const middle = top + ROW / 2;
  const bars = thinned(lane.spans, x).map((span) => {
    const look = LOOK[span.state];
    const [left, width] = [x(span.from), round(x(span.to) - x(span.from))];
    const height = round((ROW - 10) * look.part);
    const tip = `<title>${text(`${STATE_WORDS[span.state][language]}: ${span.label[language]}`)}</title>`;
    const shape = `x="${left}" y="${round(middle - height / 2)}" width="${width}" height="${height}"`;
    const style = `fill="${look.fill}" stroke="${look.stroke}" stroke-width="${width < 3 ? 0 : 1}"`;
    const letter = width < 18 || look.part < 0.8 ? '' : word(left + 4, middle + 4, look.letter, look.ink);
    return `<g>${tip}<rect ${shape} ${style}/>${letter}</g>`;
  });
  const end = { open: '', done: '■', failed: '✕', cut: '┃' }[lane.ending];
  const base = `<path d="M${x(lane.start)} ${middle}H${x(lane.end)}" stroke="#999" stroke-width="2"/>`;
  return [
    word(8, middle + 4, shorten(lane.title), '#000'),
    base,
    ...bars,
    word(x(lane.end) + 2, middle + 4, end, '#000'),
  ].join('');
}

/** Of spans too narrow to see, one for each half unit: a run of a million steps is still a picture of some size. */
function thinned(spans: Lane['spans'], x: (step: number) => number): Lane['spans'] {
  let drawnTo = -1;
  return spans.filter((span) => {
    if (x(span.to) - drawnTo < 0.5) return false;
    drawnTo = x(span.to);
    return true;
  });
}

function arrows(
  timeline: Timeline,
  rows: Map<number, number>,
  x: (step: number) => number,
  language: Language,
) {
  // More arrows than this are a grey cloud.
  return timeline.arrows.slice(0, ARROWS_MAX).flatMap(({ kind, from, to, label }) => {
    const target = rows.get(to.thread);
    const source = from.thread === null ? TOP - ROW / 2 : rows.get(from.thread);
    if (target === undefined || source === undefined) return [];
    const line = `M${x(from.step)} ${source + ROW / 2}L${x(to.step)} ${target + ROW / 2}`;
    const style = `stroke="#222" stroke-dasharray="${DASHES[kind]}" fill="none" marker-end="url(#tip)"`;
    return [`<path d="${line}" ${style}><title>${text(label[language])}</title></path>`];
  });
}

function markers(
  timeline: Timeline,
  rows: Map<number, number>,
  bottom: number,
  x: (step: number) => number,
  language: Language,
): string[] {
  const bugs = timeline.markers.filter((marker) => marker.number > 0);
  return bugs.map(({ thread, step, number, label }) => {
    const top = thread === null ? undefined : rows.get(thread);
    const y = top === undefined ? TOP - 8 : top + 6;
    const band =
      top === undefined ? `<path d="M${x(step)} ${TOP}V${bottom}" stroke="#c00" stroke-width="3"/>` : '';
    const badge = `<circle cx="${x(step)}" cy="${y}" r="8" fill="#fff" stroke="#c00" stroke-width="2"/>`;
    const digits = `<text x="${x(step)}" y="${y + 4}" text-anchor="middle" font-size="11">${number}</text>`;
    return `<g>${band}${badge}${digits}<title>${text(label[language])}</title></g>`;
  });
}

/** Steps under the picture; where the axis is shorter than its steps, it is broken and no number stands. */
function axis(
  { length, quiet = [] }: Timeline,
  y: number,
  x: (step: number) => number,
  language: Language,
): string {
  const count = Math.min(10, Math.max(1, length));
  const even = Array.from({ length: count + 1 }, (_, i) => Math.round((i * length) / count));
  let last = -Infinity;
  const ticks = even.filter((step) => {
    const hidden = quiet.some(({ from, to }) => step > from && step < to) || x(step) - last < 40;
    if (!hidden) last = x(step);
    return !hidden;
  });
  const marks = ticks.map((step) => {
    const line = `<path d="M${x(step)} ${y}v5" stroke="#555"/>`;
    return `${line}<text x="${x(step)}" y="${y + 17}" text-anchor="middle" fill="#333">${step}</text>`;
  });
  const breaks = quiet.map(({ from, to }) => {
    const middle = round((x(from) + x(to)) / 2);
    const sign = `<path d="M${middle - 4} ${y + 5}l4 -10m4 0l-4 10" stroke="#555" fill="none"/>`;
    return `<g><title>${text(shortened(to - from)[language])}</title>${sign}</g>`;
  });
  return `<path d="M${x(0)} ${y}H${x(length)}" stroke="#555"/>${marks.join('')}${breaks.join('')}`;
}

function legend(y: number, language: Language): string {
  return (Object.keys(LOOK) as SpanState[])
    .map((state, i) => {
      const look = LOOK[state];
      const box = `<rect x="${LEFT + i * 150}" y="${y - 11}" width="14" height="14" fill="${look.fill}" stroke="${look.stroke}"/>`;
      return box + word(LEFT + i * 150 + 20, y, `${look.letter} ${STATE_WORDS[state][language]}`, '#000');
    })
    .join('');
}

function summary(timeline: Timeline, language: Language): string {
  const found = timeline.markers
    .filter((marker) => marker.number > 0)
    .map((marker) => marker.label[language]);
  const size = {
    en: `${timeline.lanes.length} threads, ${timeline.length} steps.`,
    zh: `${timeline.lanes.length} 个线程，${timeline.length} 步。`,
  };
  return [size[language], ...found].join(' ');
}

function word(x: number, y: number, content: string, ink: string): string {
  return content === '' ? '' : `<text x="${round(x)}" y="${round(y)}" fill="${ink}">${text(content)}</text>`;
}

function shorten(title: string): string {
  const signs = [...title];
  return signs.length > 22 ? `${signs.slice(0, 21).join('')}…` : title;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Text inside XML; control characters, which XML cannot hold, become a sign that stands for them. */
function text(raw: string): string {
  const visible = [...raw]
    .map((sign) => (isForbidden(sign.codePointAt(0) as number) ? '\ufffd' : sign))
    .join('');
  return visible.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function isForbidden(code: number): boolean {
  const control = code < 32 && code !== 9 && code !== 10;
  return control || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
}
