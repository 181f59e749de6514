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
let compiler: Compiler | null = null;

/** How texts become code; set once by machine/library.ts. */
export function compileUnitsWith(compile: Compiler): void {
  compiler = compile;
}

/** Makes the text of a library module known under its dotted name. */
export function provideUnit(name: string, source: string): void {
  texts.set(name, source);
}

export function hasUnit(name: string): boolean {
  return texts.has(name);
}

/** The linked unit of a library module. */
export function libraryUnit(name: string): Unit {
  let unit = units.get(name);
  if (unit === undefined) {
    const source = texts.get(name);
    if (source === undefined || compiler === null) throw new SimulatorBug(`no library module ${name}`);
    unit = link(compiler(source, `<stdlib>/${name}.py`), name, true);
    units.set(name, unit);
  }
  return unit;
}
