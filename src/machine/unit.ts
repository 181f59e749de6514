/**
 * Linked module texts of the library: the prelude and `stdlib/*.py`. Compiled and linked once for all worlds when first
 * wanted. The program's own unit is passed in by whoever starts a world.
 */
import { SimulatorBug } from '../base/assert.ts';
import type { Code } from '../program/code.ts';
import { link, type Unit } from './link.ts';

type Compiler = (source: string, filename: string) => Code;

const texts = new Map<string, string>();
const units = new Map<string, Unit>();
let provideMore: () => void = () => {};
let compiler: Compiler | null = null;

/** How texts become code; set once by machine/library.ts. */
export function compileUnitsWith(compile: Compiler): void {
  compiler = compile;
}

/** Makes the text of a library module known under its dotted name. */
export function provideUnit(name: string, source: string): void {
  texts.set(name, source);
}

/** Called before a unit is said not to exist: it may provide more of them. */
export function provideLate(provide: () => void): void {
  provideMore = provide;
}

export function hasUnit(name: string): boolean {
  return texts.has(name);
}

/** The text of a library module. */
export function libraryText(name: string): string {
  if (!texts.has(name)) provideMore();
  const text = texts.get(name);
  if (text === undefined) throw new SimulatorBug(`no library module ${name}`);
  return text;
}

/** The linked unit of a library module. */
export function libraryUnit(name: string): Unit {
  let unit = units.get(name);
  if (unit === undefined) {
    if (compiler === null) throw new SimulatorBug('nothing compiles the library');
    unit = link(compiler(libraryText(name), `<stdlib>/${name}.py`), name, true);
    units.set(name, unit);
  }
  return unit;
}
