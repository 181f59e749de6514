import { describe, expect, test } from 'vitest';
import { parse } from '../../src/program/parser.ts';
import { findScopes, type Scope } from '../../src/program/scope.ts';

describe('places of names', () => {
  test('a local that an inner function reads is a cell there and free here', () => {
    const [outer, inner] = scopes('def f(a):\n    b = a\n    def g():\n        return b + c\n    return g\n');
    expect(places(outer)).toEqual({ a: 'local', b: 'cell', g: 'local' });
    expect(places(inner)).toEqual({ b: 'free', c: 'global implicit' });
    expect([outer?.nested, inner?.nested]).toEqual([false, true]);
  });

  test('nonlocal reaches over a class body, whose names functions do not see', () => {
    const text =
      'def f():\n    x = y = 0\n    class C:\n        x = 1\n        def m(self):\n            nonlocal y\n';
    const all = scopes(`${text}            y = x\n`);
    expect(all.map((scope) => scope.placeOf('x'))).toEqual(['cell', 'local', 'free']);
    expect(all.map((scope) => scope.placeOf('y'))).toEqual(['cell', 'free', 'free']);
    expect(all[1]?.namesIn('free')).toEqual(['x', 'y']);
  });

  test('global makes a name known to the module', () => {
    const { module } = findScopes(parse('def f():\n    global x\n    x = 1\n').module);
    expect(module.children[0]?.placeOf('x')).toBe('global explicit');
    expect(module.symbols.has('x')).toBe(true);
  });

  test('a bare super or __class__ gives the class a cell of its own', () => {
    const text = 'class A:\n    class B:\n        __class__\n        def f(self):\n            super().f()\n';
    const [a, b, f] = scopes(`${text}    def g(self):\n        return __class__\n`);
    expect([a?.needsClassClosure, b?.needsClassClosure]).toEqual([true, true]);
    expect(f?.namesIn('free')).toEqual(['__class__']);
    expect(b?.namesIn('free')).toEqual(['__class__']);
  });

  test('private names are mangled by the innermost class that has letters', () => {
    const [c, m] = scopes('class _C:\n    __a = 1\n    def m(self, __b, __d__):\n        __x = __b\n');
    expect([...(c as Scope).symbols.keys()]).toEqual(['_C__a', 'm']);
    expect([...(m as Scope).symbols.keys()]).toEqual(['self', '_C__b', '__d__', '_C__x']);
    expect(scopes('class __:\n    __a = 1\n')[0]?.placeOf('__a')).toBe('local');
  });

  test('a comprehension is part of the block around it; a generator expression is not', () => {
    const [f] = scopes('def f(x):\n    return [y for y in x], (z for z in x)\n');
    expect(f?.children.map(({ name }) => name)).toEqual(['<genexpr>']);
    expect(places(f)).toEqual({ x: 'local', y: 'local' });
  });

  test('what a lambda in a comprehension keeps becomes a cell of the function', () => {
    const [f] = scopes('def f():\n    return [lambda: i for i in r]\n');
    expect(f?.namesIn('cell')).toEqual(['i']);
  });

  test(':= in a comprehension binds outside of it', () => {
    const [f] = scopes('def f(a):\n    any((last := x) for x in a)\n    return last\n');
    expect(f?.placeOf('last')).toBe('cell');
  });

  test('annotations kept as text use no names', () => {
    const text = 'def f(x):\n    class C:\n        def m(self, a: x): pass\n';
    expect(scopes(text)[0]?.placeOf('x')).toBe('cell');
    expect(scopes(`from __future__ import annotations\n${text}`)[0]?.placeOf('x')).toBe('local');
  });

  test('names of builtin objects of JavaScript are ordinary names', () => {
    const [f] = scopes('def f(constructor):\n    __proto__ = toString\n');
    expect(places(f)).toEqual({ constructor: 'local', ['__proto__']: 'local', toString: 'global implicit' });
  });
});

describe('what is refused', () => {
  test.each([
    ['def f():\n    x = 1\n    global x\n', 'assignedBeforeGlobal', 3],
    ['def f():\n    print(x)\n    x = 2\n    nonlocal x\n', 'usedBeforeNonlocal', 4],
    ['def f(x):\n    global x\n', 'parameterAndGlobal', 2],
    ['def f():\n    global x\n    nonlocal x\n', 'nonlocalAndGlobal', 2],
    ['def f():\n    nonlocal x\n', 'nonlocalUnbound', 2],
    ['nonlocal x\n', 'nonlocalAtModule', 1],
    ['def f(a, a): pass\n', 'duplicateArgument', 1],
    ['def f():\n    from m import *\n', 'importStar', 2],
    ['[x := 1 for x in y]\n', 'namedRebinds', 1],
    ['[i for i in (lambda: (j := i))()]\n', 'namedInIterable', 1],
    ['class C:\n    [(a := b) for b in c]\n', 'namedInClass', 2],
    ['def f():\n    [(yield) for x in y]\n', 'yieldInComprehension', 2],
    ['from __future__ import annotations\nx: (yield)\n', 'inAnnotation', 2],
  ])('%j', (text, kind, line) => {
    const { problems } = findScopes(parse(text).module);
    expect(problems.map((problem) => [problem.kind, problem.loc.line])).toEqual([[kind, line]]);
  });
});

/** Every block below the module, outermost first. */
function scopes(text: string): Scope[] {
  const { module, problems } = findScopes(parse(text).module);
  expect(problems).toEqual([]);
  const all: Scope[] = [];
  const collect = (scope: Scope) => {
    for (const child of scope.children) {
      all.push(child);
      collect(child);
    }
  };
  collect(module);
  return all;
}

function places(scope: Scope | undefined): Record<string, unknown> {
  return Object.fromEntries([...(scope?.symbols ?? [])].map(([name, { place }]) => [name, place]));
}
