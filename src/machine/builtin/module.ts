/** Module objects (`types.ModuleType`). Importing is import.ts's business. */
import { construct, func, getset, hasNativeModule, method, staticMethod } from '../define.ts';
import { moduleNotFoundError, raise, raiseWith, runtimeError, typeError } from '../exception.ts';
import { getName, setName } from '../namespace.ts';
import { moduleType, newDict, typeName } from '../type.ts';
import { hasUnit } from '../unit.ts';
import { PyModule, type PyType, type Slot, type Value } from '../values.ts';
import { textOf } from './argument.ts';

staticMethod(moduleType, '__new__', 'cls, *args, **kwargs', (_vm, [cls]) => {
  return new PyModule(cls as PyType, '', newDict());
});
construct(moduleType, 'name, doc=', (_vm, [name, doc]) => {
  const module = new PyModule(moduleType, '', newDict());
  initialize(module, name, doc);
  return module;
});
method(moduleType, '__init__', 'name, doc=', (_vm, [self, name, doc]) => {
  initialize(self as PyModule, name, doc);
  return null;
});

function initialize(module: PyModule, name: Slot, doc: Slot): void {
  const text = textOf(name);
  if (text === undefined) {
    raise(typeError, `module() argument 'name' must be str, not ${typeName(name as Value)}`);
  }
  module.name = text;
  setName(module.globals, '__name__', text);
  setName(module.globals, '__doc__', doc ?? null);
  for (const other of ['__package__', '__loader__', '__spec__']) setName(module.globals, other, null);
}

getset(moduleType, '__dict__', (vm, [self]) => {
  vm.reading(self as PyModule, '*');
  return (self as PyModule).globals;
});
getset(
  moduleType,
  '__annotations__',
  (_vm, [self]) => {
    const { globals } = self as PyModule;
    const known = getName(globals, '__annotations__');
    if (known !== undefined) return known;
    const fresh = newDict();
    setName(globals, '__annotations__', fresh);
    return fresh;
  },
  (_vm, [self, value]) => {
    setName((self as PyModule).globals, '__annotations__', value ?? null);
    return null;
  },
);

// A module already imported, by its dotted name; importing another one takes an import statement.
func('builtins', '__import__', 'name, globals=, locals=, fromlist=, level=', (vm, [name]) => {
  const text = textOf(name);
  if (text === undefined) raise(typeError, 'module name must be a string');
  const found = vm.modules.get(text.split('.')[0] as string);
  if (found !== undefined && vm.modules.has(text)) return found;
  if (!hasNativeModule(text) && !hasUnit(text)) {
    raiseWith(moduleNotFoundError, `No module named '${text}'`, [text, null]);
  }
  return raise(runtimeError, `__import__() of '${text}' needs an import statement before it`);
});
