#!/usr/bin/env node
// The `heddle` command: runs the bundle of src/cli/, and builds it first when it is missing or older than the sources.
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import module from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const file = join(cacheFolder(), `heddle-${sourcesStamp()}.mjs`);
if (!existsSync(file)) {
  const { writeCommandLine } = await import('./bundle.mjs');
  await writeCommandLine(file);
}
module.enableCompileCache?.(); // Node 22 and later keep the compiled code too.
const { main } = await import(pathToFileURL(file).href);
process.exitCode = await main(process.argv.slice(2));

/** Changes whenever a source changes: names, sizes and times of all files that can be in the bundle. */
function sourcesStamp() {
  const hash = createHash('sha256');
  const files = [join(root, 'package-lock.json'), join(root, 'scripts', 'bundle.mjs')];
  for (const entry of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && /\.(ts|py|txt)$/.test(entry.name)) files.push(path);
  }
  for (const path of files) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** node_modules/.cache, or a folder of this user's own if the project cannot be written to. */
function cacheFolder() {
  const own = join(root, 'node_modules', '.cache', 'heddle');
  try {
    mkdirSync(own, { recursive: true });
    accessSync(own, constants.W_OK);
    return own;
  } catch {
    const elsewhere = join(tmpdir(), `heddle-${process.getuid?.() ?? 'cache'}`);
    mkdirSync(elsewhere, { recursive: true, mode: 0o700 });
    return elsewhere;
  }
}
