/**
 * The prelude: functions written in Python (stdlib/prelude.py) into which natives and opcodes turn when a user's Python
 * code has a say. They are singletons like builtins: made once, shared by all worlds, never changed. Each is compiled
 * when it is first wanted, with the functions that it names: most programs need a handful of some three hundred, and
 * every start of the command line and of a Worker would wait for all of them.
 */
import { SimulatorBug } from '../base/assert.ts';
import { nativeModule } from './define.ts';
import { runPrelude } from './execute.ts';
import { getName, setName } from './namespace.ts';
import { findLate, register } from './registry.ts';
import { newDict } from './type.ts';
import { libraryText, libraryUnit, provideLate, provideUnit } from './unit.ts';
import { PyFunction } from './values.ts';

/** The prelude of the core, the twins of builtins, and those of library modules. */
const TEXTS = ['prelude', 'text_twins', 'list_twins', 'table_twins', 'iterator_twins', 'library_twins'];
/** What a text defines, each with everything up to the next line that is not indented. */
const DEFINITION = /^(?:(?:async )?def (\w+)|(\w+) =).*(?:\n(?:[ \t].*)?(?=\n|$))*/gm;
const NAME = /\b[a-z_]\w*/g;
const PREFIX = 'prelude.';

const functions = new Map<string, PyFunction>();
/** Definitions that have not been wanted yet, by name. */
const waiting = new Map<string, string>();
export const preludeGlobals = register('prelude globals', newDict());
findLate(PREFIX, (path) => void functionCalled(path.slice(PREFIX.length)));
provideLate(begin);

/** A function of the prelude by name. */
export function preludeFunction(name: string): PyFunction {
  const found = functionCalled(name);
  if (found === undefined) throw new SimulatorBug(`the prelude has no function ${name}`);
  return found;
}

function functionCalled(name: string): PyFunction | undefined {
  begin();
  if (!functions.has(name)) define(name);
  return functions.get(name);
}

/** Once: the texts are cut into what they define. */
function begin(): void {
  if (preludeGlobals.used > 0) return;
  setName(preludeGlobals, '__name__', 'prelude');
  for (const text of TEXTS) {
    for (const [definition, defined, assigned] of libraryText(text).matchAll(DEFINITION)) {
      const name = (defined ?? assigned) as string;
      waiting.set(name, definition);
      provideUnit(PREFIX + name, definition);
    }
  }
}

/** Makes `name` a global of the prelude, after all that its text mentions (its defaults may be evaluated). */
function define(name: string): void {
  const native = nativeModule('prelude').get(name);
  if (native !== undefined) setName(preludeGlobals, name, native);
  const definition = waiting.get(name);
  if (definition === undefined) return;
  waiting.delete(name);
  for (const mentioned of definition.match(NAME) ?? []) define(mentioned);
  runPrelude(libraryUnit(PREFIX + name), preludeGlobals);
  const value = getName(preludeGlobals, name);
  if (value instanceof PyFunction) functions.set(name, register(PREFIX + name, value));
}
