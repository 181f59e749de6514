/**
 * The prelude: functions written in Python (stdlib/prelude.py) into which natives and opcodes turn when a user's Python
 * code has a say. They are singletons like builtins: made once, shared by all worlds, never changed.
 */
import { SimulatorBug } from '../base/assert.ts';
import { nativeModule } from './define.ts';
import { runPrelude } from './execute.ts';
import { getName, setName } from './namespace.ts';
import { register } from './registry.ts';
import { newDict } from './type.ts';
import { libraryUnit } from './unit.ts';
import { PyFunction } from './values.ts';

const functions = new Map<string, PyFunction>();
export const preludeGlobals = register('prelude globals', newDict());
/** The prelude of the core, the twins of builtins, and those of library modules. */
const TEXTS = ['prelude', 'text_twins', 'list_twins', 'table_twins', 'iterator_twins', 'library_twins'];

/** A function of the prelude by name. */
export function preludeFunction(name: string): PyFunction {
  if (functions.size === 0) load();
  const found = functions.get(name);
  if (found === undefined) throw new SimulatorBug(`the prelude has no function ${name}`);
  return found;
}

/** Runs the prelude's text, which only defines functions. */
function load(): void {
  setName(preludeGlobals, '__name__', 'prelude');
  for (const [name, value] of nativeModule('prelude')) setName(preludeGlobals, name, value);
  for (const text of TEXTS) runPrelude(libraryUnit(text), preludeGlobals);
  for (const key of preludeGlobals.keys) {
    const value = typeof key === 'string' ? getName(preludeGlobals, key) : undefined;
    if (value instanceof PyFunction)
      functions.set(key as string, register(`prelude.${key as string}`, value));
  }
}
