/**
 * Everything a program finds ready: builtins, native modules, the texts of stdlib/, and the module `__main__`.
 * Importing this file wires the library together; what stands behind the door adds its own modules
 * (scheduler/modules.ts).
 */
import { SimulatorBug } from '../base/assert.ts';
import type { Program } from '../program/code.ts';
import { compile } from '../program/program.ts';
import './builtin/all.ts';
import './class-statement.ts';
import { constant, nativeModule } from './define.ts';
import { builtinExceptions } from './exception.ts';
import { Frame } from './frame.ts';
import { type LinkedCode, link, type Unit } from './link.ts';
import type { Machine } from './machine.ts';
import './modules/all.ts';
import { LIBRARY_TEXTS } from './library-texts.ts';
import { setName } from './namespace.ts';
import { ellipsis, moduleType, newDict, notImplemented, objectType, superType, typeType } from './type.ts';
import { compileUnitsWith, provideUnit } from './unit.ts';
import { type PyDict, PyModule } from './values.ts';

for (const [name, text] of LIBRARY_TEXTS) provideUnit(name, text);

compileUnitsWith((source, filename) => {
  const { program, diagnostics } = compile(source, filename);
  if (program === null) {
    const [first] = diagnostics;
    throw new SimulatorBug(`${filename} does not compile: ${JSON.stringify(first)}`);
  }
  return program.code;
});

for (const [name, type] of builtinExceptions()) constant('builtins', name, type);
for (const type of [objectType, typeType, superType]) constant('builtins', type.name, type);
constant('builtins', 'Ellipsis', ellipsis);
constant('builtins', 'NotImplemented', notImplemented);
constant('builtins', '__debug__', true);
constant('builtins', '__name__', 'builtins');

/** The builtins of a new world. */
export function builtinsNamespace(): PyDict {
  const namespace = newDict();
  for (const [name, value] of nativeModule('builtins')) setName(namespace, name, value);
  return namespace;
}

const programs = new WeakMap<Program, Unit>();

/** The program's own unit, linked once. */
export function programUnit(program: Program): Unit {
  let unit = programs.get(program);
  if (unit === undefined)
    programs.set(program, (unit = link(program.code, '__main__', false, program.source)));
  return unit;
}

/** Makes the module `__main__` and stands `vm.thread` at its first bytecode. Returns its globals. */
export function startMain(vm: Machine, program: Program): PyDict {
  const { globals } = mainModule(vm.modules, vm.builtins, program, '__main__');
  const frame = new Frame(programUnit(program).codes[0] as LinkedCode, 0, null, globals);
  frame.locals = globals;
  vm.thread.stack = new Array(frame.sp).fill(undefined);
  vm.thread.frame = frame;
  return globals;
}

/** Makes `builtins` and `__main__` in `modules`; the program's text has not run in it yet. */
export function mainModule(
  modules: Map<string, PyModule>,
  builtinNames: PyDict,
  program: Program,
  name: string,
): PyModule {
  const globals = newDict();
  const module = new PyModule(moduleType, name, globals);
  const builtins = new PyModule(moduleType, 'builtins', builtinNames);
  modules.set('builtins', builtins);
  modules.set('__main__', module);
  setName(globals, '__name__', name);
  setName(globals, '__doc__', null);
  setName(globals, '__package__', null);
  setName(globals, '__loader__', null);
  setName(globals, '__spec__', null);
  setName(globals, '__annotations__', newDict());
  setName(globals, '__builtins__', builtins);
  setName(globals, '__file__', program.filename);
  setName(globals, '__cached__', null);
  return module;
}

/** Begins the text of the program in the module `__main__` that is there; its frame returns to the running one. */
export function runMainText(vm: Machine, program: Program): void {
  const { globals } = vm.modules.get('__main__') as PyModule;
  const back = vm.thread.frame as Frame;
  const frame = new Frame(programUnit(program).codes[0] as LinkedCode, back.sp, back, globals);
  frame.locals = globals;
  vm.thread.frame = frame;
}
