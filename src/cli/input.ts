/** Files and standard input, read whole and checked; files written whole or not at all. */
import {
  closeSync,
  existsSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isatty } from 'node:tty';
import { Refusal } from './failure.ts';

/** The largest program that is read; CPython has no limit, but nobody writes a program of this size. */
const BYTES_MAX = 10_000_000;

export interface Source {
  readonly text: string;
  /** As it will stand in tracebacks. */
  readonly filename: string;
}

/**
 * Reads the program in `path`, or standard input for `-`; `named` is what tracebacks call it. Throws a Refusal that
 * says what is wrong with it.
 */
export function readSource(path: string, named = path): Source {
  if (path === '-')
    return { text: decodeSource(readAll(0, 'standard input'), 'standard input'), filename: '<stdin>' };
  let handle: number;
  try {
    handle = openSync(path, 'r');
  } catch (error) {
    throw new Refusal(`cannot read ${path}: ${reasonOf(error)}`);
  }
  try {
    return { text: decodeSource(readAll(handle, path), path), filename: named };
  } finally {
    closeSync(handle);
  }
}

/** The lines of standard input, for a program that asks for them. None if a person sits there or nothing is left. */
export function readLines(): string[] {
  if (isatty(0)) return [];
  const text = decodeUtf8(readAll(0, 'standard input'), 'standard input');
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function readAll(handle: number, name: string): Uint8Array {
  const parts: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const part = Buffer.alloc(65_536);
    const count = readSome(handle, name, part);
    if (count === 0) return Buffer.concat(parts);
    parts.push(part.subarray(0, count));
    total += count;
    if (total > BYTES_MAX) throw new Refusal(`${name} is too large: ${BYTES_MAX} bytes are allowed`);
  }
}

function readSome(handle: number, name: string, part: Buffer): number {
  for (;;) {
    try {
      return readSync(handle, part);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw new Refusal(`cannot read ${name}: ${reasonOf(error)}`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10); // a terminal that has nothing yet
    }
  }
}

/** A comment in the first two lines that names the encoding (PEP 263); the first line may be another comment. */
const DECLARATION = /^(?:[ \t\f]*(?:#[^\r\n]*)?\r?\n)?[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;

/** A program is UTF-8, unless it says of itself that it is Latin-1 or ASCII; others are refused by name. */
function decodeSource(bytes: Uint8Array, name: string): string {
  const head = Buffer.from(bytes.subarray(0, 400)).toString('latin1');
  const marked = head.startsWith('\u00ef\u00bb\u00bf');
  const declared = DECLARATION.exec(marked ? head.slice(3) : head)?.[1] ?? 'utf-8';
  const encoding = declared.toLowerCase().replaceAll('_', '-');
  if (/^(utf-?8|u8)(-|$)/.test(encoding)) return decodeUtf8(bytes, name);
  const latin = /^(latin-?1|iso-?8859-1|l1)(-|$)/.test(encoding);
  if (!marked && latin) return Buffer.from(bytes).toString('latin1');
  if (!marked && /^(us-)?ascii$/.test(encoding) && bytes.every((byte) => byte < 128))
    return decodeUtf8(bytes, name);
  throw new Refusal(
    `${name} says it is ${declared}${marked ? ', but begins as UTF-8 does' : ''}: save it as UTF-8`,
  );
}

function decodeUtf8(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(`${name} is not UTF-8 text (first wrong byte at offset ${firstWrongByte(bytes)})`);
  }
}

/** Offset of the first byte that does not belong to UTF-8: the longest good beginning, by halving. */
function firstWrongByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (begins(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function begins(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Writes `text` to `path`, or to standard output without one or for `-`. The file appears complete or not at all. */
export function writeResult(text: string, path: string | undefined): void {
  if (path === undefined || path === '-') {
    process.stdout.write(text);
    return;
  }
  try {
    const target = existsSync(path) ? realpathSync(path) : path;
    if (existsSync(target) && !statSync(target).isFile())
      writeFileSync(target, text); // a device, a pipe
    else replaceFile(target, text);
  } catch (error) {
    throw new Refusal(`cannot write ${path}: ${reasonOf(error)}`);
  }
}

function replaceFile(path: string, text: string): void {
  const draft = join(dirname(path), `.${basename(path)}.${process.pid}`);
  try {
    writeFileSync(draft, text);
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'permission denied';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'ENOSPC') return 'no room is left there';
  if (code === 'ENOTDIR') return 'a part of the path is not a folder';
  return code ?? String(error);
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
