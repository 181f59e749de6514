/**
 * Values as inspectors show them: short, at once, whatever they are. Never runs Python code, never throws, never
 * changes anything, and a cycle is cut. Where a class has its own `__repr__`, its fields are shown instead.
 */
import { reprFloat } from './builtin/float-text.ts';
import { quoteBytes, quoteText } from './builtin/quote.ts';
import {
  type HeapObject,
  PyBoxed,
  PyBuiltin,
  PyBytes,
  PyCell,
  PyComplex,
  PyDict,
  PyDictView,
  PyException,
  PyFloat,
  PyFunction,
  PyGenerator,
  PyInstance,
  PyList,
  PyMethod,
  PyModule,
  PyRange,
  PySet,
  PySingleton,
  PyTuple,
  PyType,
  type Slot,
  type Value,
} from './values.ts';

/** Longest string, and most items of a container, shown. */
const TEXT_SHOWN = 60;
const ITEMS_SHOWN = 12;
const FIELDS_SHOWN = 4;

/** `depth`: how many levels of containers are opened. An empty place (unbound local) shows as "unbound". */
export function reprForDisplay(value: Slot, depth = 2): string {
  return show(value, depth, []);
}

function show(value: Slot, depth: number, around: readonly HeapObject[]): string {
  switch (typeof value) {
    case 'undefined':
      return 'unbound';
    case 'string':
      return showText(value);
    case 'boolean':
      return value ? 'True' : 'False';
    case 'number':
      return `${value}`;
    case 'bigint':
      return showBig(value);
    default:
      return value === null ? 'None' : showObject(value, depth, around);
  }
}

function showText(text: string): string {
  return text.length <= TEXT_SHOWN ? quoteText(text) : `${quoteText(text.slice(0, TEXT_SHOWN))}…`;
}

function showBig(value: bigint): string {
  const text = value.toString(16).length > 200 ? `0x${value.toString(16)}` : value.toString();
  return text.length <= TEXT_SHOWN ? text : `${text.slice(0, TEXT_SHOWN)}…`;
}

function showObject(value: HeapObject, depth: number, around: readonly HeapObject[]): string {
  if (value instanceof PyFloat) return reprFloat(value.value);
  if (value instanceof PyComplex) return `(${reprFloat(value.real)}, ${reprFloat(value.imag)}j)`;
  if (value instanceof PyBoxed) return `${value.cls.name}(${show(value.value, depth, around)})`;
  if (value instanceof PyBytes) {
    const text = quoteBytes(value.bytes.slice(0, TEXT_SHOWN));
    return value.bytes.length <= TEXT_SHOWN ? text : `${text}…`;
  }
  if (value instanceof PyType) return `<class ${value.name}>`;
  if (value instanceof PyFunction) return `<function ${value.qualname}>`;
  if (value instanceof PyBuiltin) return `<built-in ${value.name}>`;
  if (value instanceof PyMethod)
    return `<method ${methodName(value.func)} of ${show(value.self, 0, around)}>`;
  if (value instanceof PyModule) return `<module ${value.name}>`;
  if (value instanceof PyGenerator) return `<${value.cls.name} ${value.qualname}>`;
  if (value instanceof PySingleton) return value.name;
  if (value instanceof PyRange) return showRange(value);
  if (around.includes(value)) return '…';
  return showContainer(value, depth - 1, [...around, value]);
}

function methodName(callee: Value): string {
  return callee instanceof PyFunction || callee instanceof PyBuiltin ? callee.name : '?';
}

function showRange({ start, stop, step }: PyRange): string {
  return step === 1 ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`;
}

function showContainer(value: HeapObject, depth: number, around: readonly HeapObject[]): string {
  const { cls } = value;
  const named = (text: string) => (cls.builtin && !cls.path.includes('.') ? text : `${cls.name}(${text})`);
  if (value instanceof PyList) return named(`[${showItems(value.items, depth, around)}]`);
  if (value instanceof PyTuple) {
    const comma = value.items.length === 1 && depth >= 0 ? ',' : '';
    return named(`(${showItems(value.items, depth, around)}${comma})`);
  }
  if (value instanceof PyDict) return named(`{${showEntries(value, depth, around)}}`);
  if (value instanceof PySet) return showSet(value, depth, around);
  if (value instanceof PyDictView) return `${cls.name}(${show(value.source, depth, around)})`;
  if (value instanceof PyCell) return `<cell ${show(value.content, depth, around)}>`;
  if (value instanceof PyException) return `${cls.name}(${showItems(value.args.items, depth, around)})`;
  if (value instanceof PyInstance) return showFields(value, depth, around);
  return `<${cls.name}>`;
}

function showSet(set: PySet, depth: number, around: readonly HeapObject[]): string {
  const items = set.table.filter((item) => item !== undefined);
  const { name } = set.cls;
  if (items.length === 0) return `${name}()`;
  const text = `{${showItems(items, depth, around)}}`;
  return name === 'set' ? text : `${name}(${text})`;
}

function showItems(items: readonly Slot[], depth: number, around: readonly HeapObject[]): string {
  if (items.length === 0) return '';
  if (depth < 0) return '…';
  const shown = items.slice(0, ITEMS_SHOWN).map((item) => show(item, depth, around));
  if (items.length > ITEMS_SHOWN) shown.push(`… ${items.length} items`);
  return shown.join(', ');
}

function showEntries(dict: PyDict, depth: number, around: readonly HeapObject[]): string {
  if (dict.used === 0) return '';
  if (depth < 0) return '…';
  const shown: string[] = [];
  for (let i = 0; i < dict.keys.length && shown.length < ITEMS_SHOWN; i++) {
    if (dict.keys[i] === undefined) continue;
    shown.push(`${show(dict.keys[i], depth, around)}: ${show(dict.values[i], depth, around)}`);
  }
  if (dict.used > shown.length) shown.push(`… ${dict.used} entries`);
  return shown.join(', ');
}

function showFields(object: PyInstance, depth: number, around: readonly HeapObject[]): string {
  const { dict, cls } = object;
  const inside = dict === null || cls.module.startsWith('multiprocessing.');
  if (inside || dict.used === 0 || depth < 0) return `<${cls.name}>`;
  const shown: string[] = [];
  for (let i = 0; i < dict.keys.length && shown.length < FIELDS_SHOWN; i++) {
    const key = dict.keys[i];
    if (key !== undefined) shown.push(`${String(key)}=${show(dict.values[i], depth - 1, around)}`);
  }
  if (dict.used > shown.length) shown.push('…');
  return `<${cls.name} ${shown.join(' ')}>`;
}
