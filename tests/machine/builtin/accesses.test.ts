/** What builtin containers announce at the door: which places of which object methods and functions read and write. */
import { expect, test } from 'vitest';
import { runPython } from '../../check.ts';

/** Accesses of the last line of a program, reads and writes of globals left out. */
function accesses(setup: string, line: string): string[] {
  const before = runPython(setup, { observes: true }).accesses.length;
  const names = new Set(['read x', 'read y', 'write x', 'write y', 'read len', 'read sorted', 'read print']);
  return runPython(`${setup}\n${line}`, { observes: true })
    .accesses.slice(before)
    .filter((access) => !names.has(access));
}

test.for([
  ['x = []', 'x.append(1)', ['write *']],
  ['x = [1, 2]', 'x[1]', ['read 1']],
  ['x = [1, 2]', 'x[-1] = 5', ['write 1']],
  ['x = [1, 2]', 'len(x)', ['read *']],
  ['x = [1, 2]', 'x.pop()', ['write *']],
  ['x = [1, 2]', 'x.sort()', ['write *']],
  ['x = [1, 2]', '2 in x', ['read *']],
  ['x = {}', "x['a'] = 1", ['write *']],
  ["x = {'a': 1}", "x['a'] = 2", ["write 'a'"]],
  ["x = {'a': 1}", "x['a']", ["read 'a'"]],
  ["x = {'a': 1}", "x.get('a')", ["read 'a'"]],
  ['x = {5: 1}', '5 in x', ['read 5']],
  ["x = {'a': 1}", "x.pop('a')", ['write *']],
  ["x = {'a': 1}", "x.setdefault('b', 2)", ["read 'b'", 'write *']],
  ['x = {1}', 'x.add(2)', ['write *']],
  ['x = {1}', '1 in x', ['read *']],
  ['x = {1}\ny = {2}', 'x |= y', ['read *', 'write *']],
] as const)('%s; %s', ([setup, line, expected]) => {
  expect(accesses(setup, line)).toEqual(expected);
});
