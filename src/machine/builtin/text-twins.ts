/** What the twins of this folder (stdlib/text_twins.py) need from TypeScript: a look behind subclasses' methods. */
import { func } from '../define.ts';
import { WHOLE } from '../door.ts';
import type { Machine } from '../machine.ts';
import { newList, newTuple } from '../type.ts';
import {
  type HeapObject,
  type PyClassMethod,
  PyDict,
  type PyDictView,
  type PyList,
  type PyMethod,
  PySet,
  type Value,
} from '../values.ts';
import { escapeBeyondAscii } from './quote.ts';
import { isShownByPrelude } from './repr.ts';
import { qualnameOf, setItems } from './repr-types.ts';
import { translated } from './str-translate.ts';

/** Is the argument being shown by a caller of the function that asks? */
func('prelude', 'is_being_shown', 'object, /', (vm, args) => isShownByPrelude(vm, args[0] as HeapObject, 1));

func('prelude', 'raw_length', 'container, /', (vm, [container]) => {
  vm.reading(container as HeapObject, WHOLE);
  return container instanceof PyDict ? container.keys.length : (container as PyList).items.length;
});
func('prelude', 'raw_item', 'container, index, /', (vm, [container, index]) => {
  vm.reading(container as HeapObject, index as number);
  return (container as PyList).items[index as number] ?? null;
});
func('prelude', 'raw_entry', 'entries, index, /', (vm, [entries, index]) => {
  vm.reading(entries as HeapObject, WHOLE);
  const { keys, values } = entries as PyDict;
  const key = keys[index as number];
  return key === undefined ? null : newTuple([key, values[index as number] as Value]);
});
func('prelude', 'raw_items', 'container, /', (vm, args) => newList(rawItems(vm, args[0] as Value)));

/** The items of a set or dict view at this moment. */
function rawItems(vm: Machine, container: Value): Value[] {
  if (container instanceof PySet) {
    vm.reading(container, WHOLE);
    return setItems(container);
  }
  const { source, what } = container as PyDictView;
  vm.reading(source, WHOLE);
  const items: Value[] = [];
  source.keys.forEach((key, i) => {
    if (key === undefined) return;
    const value = source.values[i] as Value;
    items.push(what === 'keys' ? key : what === 'values' ? value : newTuple([key, value]));
  });
  return items;
}

func('prelude', 'qualified_name', 'method, /', (_vm, args) => qualnameOf((args[0] as PyMethod).func));
func('prelude', 'wrapped_function', 'wrapper, /', (_vm, args) => (args[0] as PyClassMethod).func);
func('prelude', 'escaped_ascii', 'text, /', (_vm, args) => escapeBeyondAscii(args[0] as string));
func('prelude', 'translated', 'mapped, /', (_vm, args) => translated(args[0] as Value));
