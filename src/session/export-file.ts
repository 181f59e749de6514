/** A run as a file to take along: for Perfetto, for slides, for a report, for a table. */
import type { Language } from '../base/text.ts';
import { findVariant } from '../scenarios/catalogue.ts';
import { chromeTrace } from '../share/chrome-trace.ts';
import { mermaid } from '../share/mermaid.ts';
import { svg } from '../share/svg.ts';
import type { Run } from './engine.ts';
import type { Session } from './store.ts';

export const EXPORT_KINDS = ['svg', 'markdown', 'chrome', 'csv'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];

export interface ExportFile {
  readonly name: string;
  readonly mime: string;
  readonly text: string;
}

/** The run on screen as a file of that kind; `link` leads back to it. Null if nothing has run. */
export function exportOf(kind: ExportKind, session: Session, link: string): ExportFile | null {
  const { run, scenario, variant, language, options } = session;
  if (run === null) return null;
  const found = findVariant(scenario ?? '', variant ?? undefined);
  const title = found === null ? 'Heddle' : `${found.scenario.id} · ${found.scenario.title[language]}`;
  const stem = found === null ? 'heddle' : `heddle-${found.scenario.id.toLowerCase()}`;
  switch (kind) {
    case 'svg':
      return { name: `${stem}.svg`, mime: 'image/svg+xml', text: svg(run.timeline, title, language) };
    case 'markdown':
      return { name: `${stem}.md`, mime: 'text/markdown', text: reportOf(run, title, link, language) };
    case 'chrome': {
      const { model, seed } = options;
      const text = chromeTrace(run.timeline, { model, seed, schedule: run.schedule, link });
      return { name: `${stem}.trace.json`, mime: 'application/json', text };
    }
    case 'csv':
      return { name: `${stem}.csv`, mime: 'text/csv', text: tableOf(run) };
  }
}

const SAID = {
  found: { en: 'What was found', zh: '发现' },
  nothing: { en: 'Nothing suspicious.', zh: '没有可疑之处。' },
  step: { en: 'step', zh: '步骤' },
  program: { en: 'Program', zh: '程序' },
  output: { en: 'Output', zh: '输出' },
  happened: { en: 'What happened', zh: '发生了什么' },
} as const;

function reportOf(run: Run, title: string, link: string, language: Language): string {
  const t = (name: keyof typeof SAID) => SAID[name][language];
  const findings = run.findings.map(
    ({ sentence, step }, i) => `${i + 1}. ${sentence[language]} (${t('step')} ${step})`,
  );
  const parts = [
    `# ${title}`,
    `<${link}>`,
    `## ${t('found')}`,
    findings.length === 0 ? t('nothing') : findings.join('\n'),
    `## ${t('happened')}`,
    fenced('mermaid', mermaid(run.timeline, language)),
    `## ${t('program')}`,
    fenced('python', run.source),
  ];
  const printed = run.stdout + run.stderr;
  if (printed !== '') parts.push(`## ${t('output')}`, fenced('text', printed));
  return `${parts.join('\n\n')}\n`;
}

/** A fence longer than any run of backticks inside. */
function fenced(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n?$/, '\n')}${fence}`;
}

/** Every event a row. A field that a spreadsheet would take for a formula is put in quotation marks of its own. */
function tableOf({ events, threads }: Run): string {
  const rows = events.map((event) => [
    String(event.step),
    threads[event.thread]?.name ?? String(event.thread),
    event.line === 0 ? '' : String(event.line),
    event.kind,
    'subject' in event ? event.subject.name : 'place' in event ? event.place.name : '',
  ]);
  const header = ['step', 'thread', 'line', 'event', 'object'];
  return [header, ...rows].map((row) => row.map(cellOf).join(',')).join('\r\n');
}

function cellOf(text: string): string {
  const harmless = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
