// Builds the command line (src/cli/main.ts and all it needs) into one file, so that `heddle` starts at once.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/**
 * The interpreter is a `switch` over the constants of src/program/opcodes.ts. V8 makes a jump table of it only
 * if the cases are literals, so every bundle writes them in. tests/bundle.test.ts looks at the result.
 * @type {{ optimization: { inlineConst: { mode: 'all', pass: number } } }}
 */
export const inlineConstants = { optimization: { inlineConst: { mode: 'all', pass: 3 } } };

const root = fileURLToPath(new URL('..', import.meta.url));

/** The bundle of `entry` (a path in the project) for Node, as text. */
export async function bundle(entry) {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      write: false,
      ssr: join(root, entry),
      target: 'node20',
      minify: false,
      rolldownOptions: {
        ...inlineConstants,
        output: { format: 'es', codeSplitting: false },
      },
    },
  });
  const { output } = Array.isArray(result) ? result[0] : result;
  return output[0].code;
}

/** Writes the command line's bundle to `file`, whole or not at all: two builds at once do no harm. */
export async function writeCommandLine(file) {
  const folder = join(dirname(file), `.building-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(join(folder, 'cli.mjs'), await bundle('src/cli/main.ts'));
    renameSync(join(folder, 'cli.mjs'), file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  forgetOldBundles(dirname(file));
}

function forgetOldBundles(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const hours =
      (Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())) / 3_600_000;
    if (/^heddle-.*\.mjs$/.test(name) && hours > 24) rmSync(path, { force: true });
  }
}
