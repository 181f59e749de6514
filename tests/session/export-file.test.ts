/** Files to take along: each kind says what it must, whatever stands in the program. */
import { expect, test } from 'vitest';
import { EXPORT_KINDS, exportOf } from '../../src/session/export-file.ts';
import { openingSchedule } from '../../src/session/store.ts';
import { localSession } from './local-session.ts';

const LINK = 'https://example.org/#s=T11s';

async function flagship(language: 'en' | 'zh' = 'en') {
  const { store, settled } = localSession();
  store.getState().set({ language });
  await store.getState().restart({ schedule: openingSchedule(store.getState()), step: 0 });
  await settled();
  return store;
}

test('every kind has a name of its own and the story of the stolen wake-up', async () => {
  const session = (await flagship()).getState();
  const files = EXPORT_KINDS.map((kind) => exportOf(kind, session, LINK));
  expect(files.map((file) => file?.name)).toMatchInlineSnapshot(`
    [
      "heddle-t11s.svg",
      "heddle-t11s.md",
      "heddle-t11s.trace.json",
      "heddle-t11s.csv",
    ]
  `);
  const [svg, markdown, chrome, csv] = files.map((file) => file?.text ?? '');
  expect(svg).toContain('<title>T11s · The stolen wake-up</title>');
  expect(markdown).toContain(`<${LINK}>`);
  expect(markdown).toContain('```mermaid\nsequenceDiagram');
  expect(markdown).toContain('IndexError: pop from empty list (step 158)');
  expect(JSON.parse(chrome ?? '').otherData).toMatchObject({ link: LINK, model: 'gil' });
  const rows = csv?.split('\r\n') ?? [];
  expect(rows[0]).toBe('step,thread,line,event,object');
  expect(rows.length).toBe((session.run?.events.length ?? 0) + 1);
});

test('a report in Chinese', async () => {
  const session = (await flagship('zh')).getState();
  expect(exportOf('markdown', session, LINK)?.text).toContain('## 发现');
});

test('a fence in the program does not end the report, and a name is no formula', async () => {
  const store = await flagship();
  store
    .getState()
    .edit("'''\n```\n'''\nimport threading\nt = threading.Thread(name='=1+1', target=print)\nt.start()\n");
  await store.getState().restart({ schedule: '' });
  const text = exportOf('markdown', store.getState(), LINK)?.text ?? '';
  expect(text).toContain('````python\n');
  const table = exportOf('csv', store.getState(), LINK)?.text ?? '';
  expect(table).toContain(",'=1+1,");
  expect(table).not.toContain(',=1+1,');
});
