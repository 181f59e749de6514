/**
 * Small random Python programs for the explorer's referee: two or three threads over a shared counter, a list, locks, a
 * condition, a queue, exceptions. Every program ends under every schedule (or deadlocks): loops are bounded, and waits
 * may hang, which is an outcome.
 */
import { nextBelow, type PrngState, seedPrng } from '../../src/base/prng.ts';

/** Python text of the program with this number; the same text for the same number, for ever. */
export function generateProgram(seed: number): string {
  const chance = seedPrng(seed);
  const threads = 2 + nextBelow(chance, 2);
  // Three threads of more than a few steps each have more interleavings than brute force can walk.
  const budget = threads === 2 ? 3 : 2;
  const bodies = Array.from({ length: threads }, () => body(chance, budget));
  return [
    'import queue',
    'import threading',
    '',
    'x = 0',
    'y = 0',
    'seen = []',
    'a = threading.Lock()',
    'b = threading.Lock()',
    'ready = threading.Condition()',
    'go = threading.Event()',
    'box = queue.Queue(1)',
    '',
    ...bodies.flatMap((lines, i) => [
      `def work_${i}():`,
      '    global x, y',
      ...lines.map((l) => `    ${l}`),
      '',
    ]),
    `threads = [${bodies.map((_, i) => `threading.Thread(target=work_${i})`).join(', ')}]`,
    'for t in threads:',
    '    t.start()',
    'for t in threads:',
    '    t.join()',
    '',
  ].join('\n');
}

function body(chance: PrngState, budget: number): string[] {
  const lines: string[] = [];
  for (let left = 1 + nextBelow(chance, budget); left > 0; left--) lines.push(...statement(chance, true));
  return lines;
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`);

/** One statement that others may notice; `nest` allows one inside a block. */
function statement(chance: PrngState, nest: boolean): string[] {
  const variable = nextBelow(chance, 2) ? 'x' : 'y';
  const other = variable === 'x' ? 'y' : 'x';
  const lock = nextBelow(chance, 2) ? 'a' : 'b';
  const inner = () => statement(chance, false);
  switch (nextBelow(chance, nest ? 14 : 6)) {
    case 0:
      return [`${variable} += 1`];
    case 1:
      return [`${variable} = ${1 + nextBelow(chance, 3)}`];
    case 2:
      return [`${variable} = ${other} + 1`];
    case 3:
      return [`seen.append(${variable})`];
    case 4:
      return [`if ${variable} == 0:`, `    ${variable} = 5`];
    case 5:
      return [`seen.pop()`];
    case 6:
    case 7:
      return [`with ${lock}:`, ...indent(inner())];
    case 8:
      return [`with ${lock}:`, ...indent([`with ${lock === 'a' ? 'b' : 'a'}:`, ...indent(inner())])];
    case 9:
      return ['with ready:', `    ${variable} += 1`, '    ready.notify()'];
    case 10:
      return [
        'with ready:',
        `    ${nextBelow(chance, 2) ? 'if' : 'while'} ${variable} == 0:`,
        '        ready.wait()',
      ];
    case 11:
      return nextBelow(chance, 2) ? ['go.set()'] : ['go.wait()', ...inner()];
    case 12:
      return nextBelow(chance, 2) ? [`box.put(${variable})`] : ['seen.append(box.get())'];
    default:
      return [`if ${lock}.acquire(blocking=False):`, ...indent([...inner(), `${lock}.release()`])];
  }
}
