/**
 * "Did you mean: 'print'?": what CPython 3.12 adds to the last line of a traceback (Python/suggestions.c). The nearest
 * known name by edit distance, where a change of case costs half.
 */
import { attributeError, importError, nameError } from './exception.ts';
import { lineOf } from './link.ts';
import type { Machine } from './machine.ts';
import { isSubtype, typeOf } from './type.ts';
import { type PyDict, type PyException, PyModule, type PyTraceback, PyType, type Value } from './values.ts';

const MOVE_COST = 2;
const CASE_COST = 1;
const LONGEST = 40;
const MOST_CANDIDATES = 750;

/** The end of the message: empty, or ". Did you mean: ...?". */
export function suggestionFor(vm: Machine, error: PyException): string {
  const name = error.slots?.[0];
  if (typeof name !== 'string') return '';
  if (isSubtype(error.cls, nameError)) return suggestName(vm, error, name);
  if (isSubtype(error.cls, importError)) return suggestImport(vm, error, name);
  if (!isSubtype(error.cls, attributeError)) return '';
  const object = error.slots?.[1];
  return object === undefined ? '' : meaning(nearest(name, attributeNames(object)));
}

function meaning(found: string | null): string {
  return found === null ? '' : `. Did you mean: '${found}'?`;
}

function suggestName(vm: Machine, error: PyException, name: string): string {
  const meant = error.slots?.[1];
  if (typeof meant === 'string') return meaning(meant);
  const last = lastLine(error.traceback);
  const globals = vm.modules.get(last?.code.unit ?? '__main__')?.globals;
  const locals = last === null ? [] : [...last.code.localsPlus].sort();
  const found =
    nearest(name, locals) ??
    (globals === undefined ? null : nearest(name, namesIn(globals))) ??
    nearest(name, namesIn(vm.builtins));
  if (!STANDARD_MODULES.has(name)) return meaning(found);
  if (found === null) return `. Did you forget to import '${name}'?`;
  return `. Did you mean: '${found}'? Or did you forget to import '${name}'?`;
}

/** `from module import nam`: the nearest of the module's own names. */
function suggestImport(vm: Machine, error: PyException, module: string): string {
  const wanted = error.slots?.[2];
  const found = vm.modules.get(module);
  return typeof wanted !== 'string' || found === undefined
    ? ''
    : meaning(nearest(wanted, attributeNames(found)));
}

function lastLine(traceback: PyTraceback | null): PyTraceback | null {
  let last = traceback;
  while (last !== null && last.next !== null) last = last.next;
  return last === null || lineOf(last.code, last.instruction) < 0 ? null : last;
}

function namesIn(dict: PyDict): string[] {
  return dict.keys.filter((key) => typeof key === 'string').sort();
}

/** `dir(object)`, as far as no `__dir__` has a say. */
function attributeNames(object: Value): string[] {
  const names = new Set<string>();
  const add = (dict: PyDict | null) => {
    if (dict !== null) for (const name of namesIn(dict)) names.add(name);
  };
  if (object instanceof PyModule) add(object.globals);
  else {
    if (object !== null && typeof object === 'object') add(object.dict);
    const type = object instanceof PyType ? object : typeOf(object);
    for (const one of type.mro) add(one.members);
  }
  return [...names].sort();
}

/** The candidate nearest to `name` and near enough, or null. */
export function nearest(name: string, candidates: readonly string[]): string | null {
  if (candidates.length > MOST_CANDIDATES) return null;
  let best: string | null = null;
  let bestDistance = Number.MAX_SAFE_INTEGER;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    const allowed = Math.floor(((name.length + candidate.length + 3) * MOVE_COST) / 6);
    const most = Math.min(allowed, bestDistance - 1);
    const distance = editDistance(name, candidate, most);
    if (distance > most || distance >= bestDistance) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? CASE_COST : MOVE_COST;
}

function editDistance(one: string, other: string, most: number): number {
  let a = one;
  let b = other;
  while (a.length > 0 && b.length > 0 && a[0] === b[0]) {
    a = a.slice(1);
    b = b.slice(1);
  }
  while (a.length > 0 && b.length > 0 && a[a.length - 1] === b[b.length - 1]) {
    a = a.slice(0, -1);
    b = b.slice(0, -1);
  }
  if (a.length === 0 || b.length === 0) return (a.length + b.length) * MOVE_COST;
  if (a.length > LONGEST || b.length > LONGEST) return most + 1;
  let row = Array.from(b, (_, i) => (i + 1) * MOVE_COST);
  for (let i = 0; i < a.length; i++) {
    const next: number[] = [];
    let left = (i + 1) * MOVE_COST;
    let diagonal = i * MOVE_COST;
    for (let j = 0; j < b.length; j++) {
      const up = row[j] as number;
      const changed = diagonal + substitution(a[i] as string, b[j] as string);
      left = Math.min(changed, left + MOVE_COST, up + MOVE_COST);
      diagonal = up;
      next.push(left);
    }
    row = next;
  }
  return row[row.length - 1] as number;
}

/** Modules of CPython's library that programs forget to import (sys.stdlib_module_names, the public ones). */
const STANDARD_MODULES: ReadonlySet<string> = new Set(
  `abc argparse array ast asyncio atexit base64 bdb binascii bisect builtins bz2 calendar cmath cmd code codecs codeop
  collections colorsys compileall concurrent configparser contextlib contextvars copy copyreg csv ctypes curses
  dataclasses datetime dbm decimal difflib dis doctest email encodings enum errno faulthandler fcntl filecmp fileinput
  fnmatch fractions ftplib functools gc getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http
  imaplib importlib inspect io ipaddress itertools json keyword linecache locale logging lzma mailbox marshal math
  mimetypes mmap modulefinder multiprocessing netrc numbers operator optparse os pathlib pdb pickle pickletools pkgutil
  platform plistlib poplib posix posixpath pprint profile pstats pty pwd pyclbr pydoc queue quopri random re readline
  reprlib resource runpy sched secrets select selectors shelve shlex shutil signal site smtplib socket socketserver
  sqlite3 ssl stat statistics string stringprep struct subprocess symtable sys sysconfig syslog tarfile tempfile
  termios textwrap this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle
  types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser wsgiref xml xmlrpc zipapp zipfile
  zipimport zlib zoneinfo`.split(/\s+/),
);
