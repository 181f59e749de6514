/**
 * threading.local (CPython 3.12 Modules/_threadmodule.c): an object whose attributes each thread has for itself. A
 * subclass's `__init__` runs again, with the original arguments, in each thread that uses the object.
 * machine/attribute.ts exchanges the namespace at each access.
 */

import { method, nativeModule, staticMethod } from '../../machine/define.ts';
import { raise, typeError } from '../../machine/exception.ts';
import { setName } from '../../machine/namespace.ts';
import { defineType, lookup, newDict, newTuple } from '../../machine/type.ts';
import { PyBuiltin, type PyDict, PyLocal, type PyType } from '../../machine/values.ts';

export const localType = defineType('_thread._local', { layout: 'native', dict: true });
nativeModule('threading').set('local', localType);
nativeModule('_thread').set('_local', localType);

staticMethod(localType, '__new__', '*args, **kwargs', (vm, args, keywords) => {
  const type = args[0] as PyType;
  const given = args.length > 1 || (keywords !== null && keywords.length > 0);
  if (given && lookup(type, '__init__') instanceof PyBuiltin) {
    raise(typeError, 'Initialization arguments are not supported');
  }
  const local = new PyLocal(type);
  local.args = args.slice(1);
  local.keywords = (keywords ?? []).map(([name, value]) => [name, value]);
  while (local.dicts.length < vm.thread.id) local.dicts.push(null);
  local.dict = local.dicts[vm.thread.id] = newDict();
  return local;
});
method(localType, '__init__', '*args, **kwargs', () => null);
/** For the prelude's `local_get` and the like: what `__init__` is called with again. */
method(localType, '_arguments', '', (_, args) => {
  const local = args[0] as PyLocal;
  const named: PyDict = newDict();
  for (const [name, value] of local.keywords) setName(named, name, value);
  return newTuple([newTuple([...local.args]), named]);
});
