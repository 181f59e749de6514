/**
 * The rules of the tree that a reviewer would tire of: who may import whom, how long things may be, what files may
 * be called, and where chance may not come from. A failure names the file, the line and the rule.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { expect, test } from 'vitest';

/** Right may import left, never back. `folder` means all of it, `folder/file` that file only, `npm:` a package. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  base: [],
  program: ['base', 'npm:@lezer/'],
  stdlib: ['base'],
  machine: ['base', 'program', 'stdlib'],
  scheduler: ['base', 'program', 'stdlib', 'machine'],
  trace: ['base', 'program', 'machine', 'scheduler'],
  explore: ['base', 'program', 'machine', 'scheduler', 'trace'],
  real: ['base', 'program', 'machine', 'scheduler', 'trace'],
  timeline: ['base', 'program', 'machine', 'scheduler', 'trace'],
  share: ['base', 'program', 'machine', 'scheduler', 'trace', 'explore', 'timeline', 'npm:fflate', 'npm:uqr'],
  scenarios: ['base', 'scheduler/options', 'scheduler/schedule', 'scheduler/event', 'trace/finding'],
  session: [
    ...[
      'base',
      'program',
      'machine',
      'scheduler',
      'trace',
      'explore',
      'real',
      'timeline',
      'share',
      'scenarios',
    ],
    ...['npm:react', 'npm:zustand', 'npm:xstate', 'npm:@xstate/react'],
  ],
  views: [
    ...['base', 'timeline', 'session', 'scenarios', 'share'],
    ...['program/code', 'program/diagnostic', 'program/opcodes', 'program/disassemble'],
    ...['scheduler/event', 'scheduler/intent', 'scheduler/options', 'scheduler/schedule'],
    ...['trace/finding', 'trace/inspection', 'trace/trace', 'explore/report'],
    ...['explore/choice-tree', 'explore/drawn-graph'],
    ...[
      'npm:react',
      'npm:react-dom',
      'npm:d3',
      'npm:@codemirror/',
      'npm:@lezer/',
      'npm:zustand',
      'npm:@xstate/react',
    ],
  ],
  cli: [
    ...['base', 'program', 'machine', 'scheduler', 'stdlib', 'trace', 'explore', 'real', 'timeline', 'share'],
    ...['scenarios', 'npm:node:'],
  ],
  // Files that stand in src/ itself: the page's entry.
  '.': ['base', 'session', 'views', 'share', 'scenarios', 'npm:react', 'npm:react-dom'],
};

/** Left of session/: the same run on every machine, for ever. */
const DETERMINISTIC = [
  'base',
  'program',
  'stdlib',
  'machine',
  'scheduler',
  'trace',
  'explore',
  'timeline',
  'share',
];
const ENGINE_DIFFERS =
  'sin cos tan asin acos atan atan2 sinh cosh tanh asinh acosh atanh exp expm1 log log2 log10 log1p pow cbrt hypot';
const BANNED: readonly (readonly [RegExp, string])[] = [
  [/^Date\.now$|^new Date$|^Date$/, 'use the virtual clock of the World'],
  [/^performance\.now$/, 'use the virtual clock of the World'],
  [/^Math\.random$|^crypto\./, 'draw from the seeded generator of the World'],
  [
    /^(setTimeout|setInterval|queueMicrotask|requestAnimationFrame)$/,
    'the engine never waits: take a step instead',
  ],
  [/\.toLocale\w*$|\.localeCompare$|^Intl\./, 'compare code units and format by hand: locales differ'],
  [
    new RegExp(`^Math\\.(${ENGINE_DIFFERS.split(' ').join('|')})$`),
    'browsers round it differently: use base/ or refuse it',
  ],
];

const LINES_PER_FILE = 600;
const LINES_PER_FUNCTION = 70;
/** The formatter breaks code at 110; comments and texts that it cannot break get a little more, asides are free. */
const COLUMNS = 120;
/** Licensed whales: what they may exceed, and why splitting would make them worse. */
const WHALES: Record<string, string> = {
  'src/machine/execute.ts': 'one switch over all opcodes in one function: V8 compiles it to a jump table',
  'src/program/generate-expression.ts': 'one case for each kind of expression, in the order of the grammar',
  'src/program/scope-walk.ts':
    'one case for each kind of statement and expression, in the order of the grammar',
};
const VAGUE_NAMES = ['utils', 'util', 'helpers', 'helper', 'types', 'common', 'manager', 'misc', 'stuff'];

const sources = filesBelow('src').filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
const checked = filesBelow('src', 'tests', 'scripts', 'bench').filter((file) => /\.(tsx?|mjs)$/.test(file));

test('each folder imports only what stands to its left', () => {
  expect(sources.flatMap((file) => importsOf(file).flatMap((item) => wrongImport(file, item)))).toEqual([]);
});

test('nothing left of session/ uses a source of chance', () => {
  const inside = sources.filter((file) => DETERMINISTIC.includes(folderOf(file)) && !isDoorstep(file));
  expect(inside.flatMap(chanceIn)).toEqual([]);
});

test('files, functions and lines stay within their budgets', () => {
  expect(sources.filter((file) => !(file in WHALES)).flatMap(tooLong)).toEqual([]);
  expect(checked.flatMap(tooWide)).toEqual([]);
});

test('every whale still needs its licence', () => {
  const needless = Object.keys(WHALES).filter((file) => sources.includes(file) && tooLong(file).length === 0);
  expect(needless).toEqual([]);
});

test('files are named after nouns of the domain', () => {
  const wrong = filesBelow('src').flatMap((file) => {
    const name = posix.basename(file).split('.')[0] ?? '';
    // A Python module is called as programs import it.
    if (file.endsWith('.py')) return [];
    if (VAGUE_NAMES.includes(name)) return [`${file}: name it after what is in it, not "${name}"`];
    if (file.endsWith('.md')) return [];
    return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? [] : [`${file}: file names are kebab-case`];
  });
  expect(wrong).toEqual([]);
});

test('no file names the place where it was written', () => {
  const places = [['', 'work', ''].join('/'), ['', 'tmp', 'heddle'].join('/'), ['', 'root', ''].join('/')];
  const roots = readdirSync('.').filter(
    (name) => /\.(md|json|ts|html)$/.test(name) && name !== 'package-lock.json',
  );
  const all = [...roots, ...filesBelow('src', 'tests', 'scripts', 'bench', 'public', '.ci')];
  const wrong = all
    .filter((file) => !/\.(png|gz)$/.test(file))
    .flatMap((file) =>
      linesOf(file).flatMap((line, i) =>
        places.filter((place) => mentions(line, place)).map((place) => `${file}:${i + 1}: ${place}`),
      ),
    );
  expect(wrong).toEqual([]);
});

interface Import {
  readonly line: number;
  readonly from: string;
}

function wrongImport(file: string, { line, from }: Import): string[] {
  const folder = folderOf(file);
  const allowed = MAY_IMPORT[folder];
  if (!allowed)
    return [`${file}: ${folder}/ is not in the import table of tests/tidy.test.ts and src/README.md`];
  const complaint = (why: string) => [`${file}:${line}: imports '${from}': ${why}`];
  if (!from.startsWith('.')) {
    const fits = allowed.some((rule) => rule.startsWith('npm:') && packageFits(rule.slice(4), from));
    return fits ? [] : complaint(`${folder}/ may use these packages: ${packagesOf(allowed)}`);
  }
  if (!/\.(tsx?|css|py\?raw|svg)(\?\w+)?$/.test(from))
    return complaint('relative imports carry their extension');
  const target = posix.join(dirname(file), from.replace(/\?.*/, ''));
  const targetFolder = folderOf(target);
  if (targetFolder === folder) return [];
  const module = target.slice('src/'.length).replace(/\.\w+$/, '');
  if (allowed.includes(targetFolder) || allowed.includes(module)) return [];
  return complaint(
    `${folder}/ may import: ${allowed.filter((rule) => !rule.startsWith('npm:')).join(', ') || 'nothing'}`,
  );
}

function packageFits(rule: string, from: string): boolean {
  return rule.endsWith('/') || rule.endsWith(':')
    ? from.startsWith(rule)
    : from === rule || from.startsWith(`${rule}/`);
}

function packagesOf(allowed: readonly string[]): string {
  const names = allowed.filter((rule) => rule.startsWith('npm:')).map((rule) => rule.slice(4));
  return names.join(', ') || 'none';
}

/** Static, re-exporting and dynamic imports, and `new URL('./x', import.meta.url)` for Workers. */
function importsOf(file: string): Import[] {
  const text = read(file);
  const found: Import[] = [];
  const add = (source: { value: unknown; start: number } | null | undefined) => {
    if (typeof source?.value === 'string')
      found.push({ line: lineAt(text, source.start), from: source.value });
  };
  visit(file, {
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source as never),
    TSImportType: (node) => add(node.source as never),
    NewExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'URL') add(node.arguments[0] as never);
    },
  });
  return found;
}

function chanceIn(file: string): string[] {
  const text = read(file);
  const found: string[] = [];
  const say = (start: number, what: string, instead: string) =>
    found.push(`${file}:${lineAt(text, start)}: ${what}: ${instead}`);
  const name = (start: number, what: string) => {
    for (const [pattern, instead] of BANNED) if (pattern.test(what)) say(start, what, instead);
  };
  visit(file, {
    MemberExpression: (node) => {
      if (node.computed || node.property.type !== 'Identifier') return;
      const object = node.object.type === 'Identifier' ? node.object.name : '';
      name(node.start, `${object}.${node.property.name}`);
    },
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier') name(node.start, node.callee.name);
    },
    NewExpression: (node) => {
      if (node.callee.type === 'Identifier') name(node.start, `new ${node.callee.name}`);
    },
    ForInStatement: (node) => say(node.start, 'for..in', 'iterate an array or a Map'),
    BinaryExpression: (node) => {
      const line = linesOf(file)[lineAt(text, node.start) - 1] ?? '';
      const literal = node.left.type === 'Literal' && node.right.type === 'Literal';
      if (node.operator === '**' && !literal && !/\d+n\b|bigint/i.test(line))
        say(node.start, '**', 'browsers round it differently (for bigints, say "bigint" on the line)');
    },
  });
  return found;
}

function tooLong(file: string): string[] {
  const text = read(file);
  const lines = linesOf(file).length;
  const found =
    lines > LINES_PER_FILE ? [`${file}: ${lines} lines, ${LINES_PER_FILE} are allowed: split it`] : [];
  const measure = (node: { start: number; end: number }) => {
    const first = lineAt(text, node.start);
    const length = lineAt(text, node.end) - first + 1;
    if (length > LINES_PER_FUNCTION)
      found.push(`${file}:${first}: a function of ${length} lines, ${LINES_PER_FUNCTION} are allowed`);
  };
  visit(file, {
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  });
  return found;
}

function tooWide(file: string): string[] {
  const isLink = (line: string) => /https?:\/\/\S{60,}/.test(line);
  return linesOf(file)
    .map(withoutAside)
    .flatMap((line, i) =>
      [...line].length > COLUMNS && !isLink(line) && !isLongText(line)
        ? [`${file}:${i + 1}: ${[...line].length} columns, ${COLUMNS} are allowed`]
        : [],
    );
}

/** `line` without a remark behind its code. */
function withoutAside(line: string): string {
  return line.replace(/(\S)\s+\/\/ .*$/, '$1');
}

/** A line that is one string or template which the formatter cannot break. */
function isLongText(line: string): boolean {
  return /['"`].{60,}['"`]/.test(line);
}

/** Files that stand between the engine and a Worker: the clock and the messages of the outside meet there. */
function isDoorstep(file: string): boolean {
  return file.endsWith('.worker.ts') || file === 'src/explore/client.ts';
}

function mentions(line: string, place: string): boolean {
  const at = line.indexOf(place);
  return at >= 0 && !/[\w.}]/.test(line[at - 1] ?? ' ');
}

function visit(file: string, visitor: ConstructorParameters<typeof Visitor>[0]): void {
  const { program, errors } = parseSync(file, read(file));
  expect(errors, `${file} does not parse`).toEqual([]);
  new Visitor(visitor).visit(program);
}

function folderOf(file: string): string {
  const parts = file.split('/');
  return parts.length > 2 ? (parts[1] as string) : '.';
}

const texts = new Map<string, string>();
function read(file: string): string {
  let text = texts.get(file);
  if (text === undefined) {
    text = readFileSync(file, 'utf8');
    texts.set(file, text);
  }
  return text;
}

function linesOf(file: string): string[] {
  return read(file).replace(/\n$/, '').split('\n');
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

function filesBelow(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).replaceAll('\\', '/'))
      .sort(),
  );
}
