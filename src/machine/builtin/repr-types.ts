/**
 * `__repr__` and `__str__` of the core types. Each is the type's member, so that `list.__repr__(x)` and
 * `super().__repr__()` are what programs expect; `repr_...` functions of the prelude are the twins of containers.
 */
import { method } from '../define.ts';
import { WHOLE } from '../door.ts';
import {
  baseException,
  baseExceptionGroup,
  keyError,
  osError,
  syntaxError,
  unicodeDecodeError,
  unicodeEncodeError,
} from '../exception.ts';
import type { Machine } from '../machine.ts';
import { getName } from '../namespace.ts';
import {
  asyncGeneratorType,
  boolType,
  builtinType,
  bytearrayType,
  bytesType,
  cellType,
  classMethodType,
  codeType,
  complexType,
  coroutineType,
  dictItemsType,
  dictKeysType,
  dictType,
  dictValuesType,
  ellipsisType,
  floatType,
  frozensetType,
  functionType,
  generatorType,
  getsetType,
  intType,
  listType,
  methodDescriptorType,
  methodType,
  methodWrapperType,
  moduleType,
  noneType,
  notImplementedType,
  objectType,
  rangeType,
  setType,
  sliceType,
  slotMemberType,
  staticMethodType,
  strType,
  superType,
  tupleType,
  typeOf,
  typeType,
  wrapperDescriptorType,
} from '../type.ts';
import {
  type PyBuiltin,
  type PyBytes,
  type PyCell,
  type PyClassMethod,
  type PyCode,
  type PyComplex,
  type PyDict,
  type PyDictView,
  type PyException,
  type PyFloat,
  PyFunction,
  type PyGenerator,
  type PyGetSet,
  PyList,
  type PyMethod,
  type PyModule,
  type PyRange,
  type PySet,
  type PySingleton,
  type PySlice,
  type PySlotMember,
  type PySuper,
  PyTuple,
  type PyType,
  type Value,
} from '../values.ts';
import { reprComplex, reprFloat } from './float-text.ts';
import { intText } from './int-text.ts';
import { escapePoint, quoteBytes, quoteText } from './quote.ts';
import {
  addressText,
  defaultRepr,
  plainValue,
  qualifiedTypeName,
  reprOf,
  showContainer,
  strOf,
} from './repr.ts';

type Show<T> = (vm: Machine, self: T) => string;

function shows<T>(type: PyType, show: Show<T>, twin: string | null = null): PyBuiltin {
  return method(type, '__repr__', '', (vm, args) => show(vm, args[0] as T), twin);
}

shows(objectType, defaultRepr);

shows(noneType, () => 'None');
shows(ellipsisType, (_vm, self: PySingleton) => self.name);
shows(notImplementedType, (_vm, self: PySingleton) => self.name);
shows(intType, (_vm, self: Value) => {
  const plain = plainValue(self);
  return intText(typeof plain === 'boolean' ? Number(plain) : (plain as number | bigint));
});
shows(boolType, (_vm, self: boolean) => (self ? 'True' : 'False'));
shows(floatType, (_vm, self: PyFloat) => reprFloat(self.value));
shows(complexType, (_vm, self: PyComplex) => reprComplex(self.real, self.imag));
shows(strType, (_vm, self: Value) => quoteText(plainValue(self) as string));
method(strType, '__str__', '', (_vm, args) => plainValue(args[0] as Value));
shows(bytesType, (_vm, self: PyBytes) => quoteBytes(self.bytes));
shows(bytearrayType, (_vm, self: PyBytes) => `${self.cls.name}(${quoteBytes(self.bytes, true)})`);

shows(
  listType,
  (vm, self: PyList) => {
    vm.reading(self, WHOLE);
    return showContainer(vm, self, '[...]', () => `[${reprItems(vm, self.items)}]`);
  },
  'repr_list',
);
shows(
  tupleType,
  (vm, self: PyTuple) =>
    showContainer(vm, self, '(...)', () => {
      const items = reprItems(vm, self.items);
      return self.items.length === 1 ? `(${items},)` : `(${items})`;
    }),
  'repr_tuple',
);
shows(
  dictType,
  (vm, self: PyDict) => {
    vm.reading(self, WHOLE);
    return showContainer(vm, self, '{...}', () => `{${reprEntries(vm, self)}}`);
  },
  'repr_dict',
);
shows(setType, reprSet, 'repr_set');
shows(frozensetType, reprSet, 'repr_set');
for (const type of [dictKeysType, dictValuesType, dictItemsType]) shows(type, reprView, 'repr_view');

function reprItems(vm: Machine, items: readonly Value[]): string {
  let result = '';
  for (let i = 0; i < items.length; i++) {
    result += i === 0 ? reprOf(vm, items[i] as Value) : `, ${reprOf(vm, items[i] as Value)}`;
  }
  return result;
}

function reprEntries(vm: Machine, dict: PyDict): string {
  const parts: string[] = [];
  for (let i = 0; i < dict.keys.length; i++) {
    const key = dict.keys[i];
    if (key !== undefined) parts.push(`${reprOf(vm, key)}: ${reprOf(vm, dict.values[i] as Value)}`);
  }
  return parts.join(', ');
}

/** The items of a set in table order. */
export function setItems(set: PySet): Value[] {
  return set.table.filter((item): item is Value => item !== undefined);
}

function reprSet(vm: Machine, self: PySet): string {
  vm.reading(self, WHOLE);
  const name = self.cls.name;
  if (self.used === 0) return `${name}()`;
  return showContainer(vm, self, `${name}(...)`, () => {
    const items = reprItems(vm, setItems(self));
    return self.cls === setType ? `{${items}}` : `${name}({${items}})`;
  });
}

function reprView(vm: Machine, self: PyDictView): string {
  vm.reading(self.source, WHOLE);
  const { keys, values } = self.source;
  return showContainer(vm, self, '...', () => {
    const parts: string[] = [];
    keys.forEach((key, i) => {
      if (key === undefined) return;
      if (self.what === 'keys') parts.push(reprOf(vm, key));
      else if (self.what === 'values') parts.push(reprOf(vm, values[i] as Value));
      else parts.push(`(${reprOf(vm, key)}, ${reprOf(vm, values[i] as Value)})`);
    });
    return `${self.cls.name}([${parts.join(', ')}])`;
  });
}

shows(rangeType, (_vm, self: PyRange) => {
  const step = self.step === 1 ? '' : `, ${self.step}`;
  return `range(${self.start}, ${self.stop}${step})`;
});
shows(
  sliceType,
  (vm, self: PySlice) =>
    `slice(${reprOf(vm, self.start)}, ${reprOf(vm, self.stop)}, ${reprOf(vm, self.step)})`,
  'repr_slice',
);

shows(typeType, (_vm, self: PyType) => `<class '${qualifiedTypeName(self)}'>`);
shows(functionType, (vm, self: PyFunction) =>
  self.code.folded && self.module === 'operator'
    ? `<built-in function ${self.name}>`
    : `<function ${self.qualname} at ${addressText(vm, self)}>`,
);
shows(methodDescriptorType, (_vm, self: PyBuiltin) => {
  return `<method '${self.name}' of '${self.owner?.name ?? '?'}' objects>`;
});
shows(wrapperDescriptorType, (_vm, self: PyBuiltin) => {
  return `<slot wrapper '${self.name}' of '${self.owner?.name ?? '?'}' objects>`;
});
shows(slotMemberType, (_vm, self: PySlotMember) => `<member '${self.name}' of '${self.owner.name}' objects>`);
shows(getsetType, (_vm, self: PyGetSet) => `<attribute '${self.name}' of '${self.owner.name}' objects>`);
shows(builtinType, (vm, self: PyBuiltin | PyMethod) => {
  if (!('self' in self)) return `<built-in function ${self.name}>`;
  return `<built-in method ${(self.func as PyBuiltin).name} of ${ownerText(vm, self.self)}>`;
});
shows(methodWrapperType, (vm, self: PyMethod) => {
  return `<method-wrapper '${(self.func as PyBuiltin).name}' of ${ownerText(vm, self.self)}>`;
});
shows(
  methodType,
  (vm, self: PyMethod) => `<bound method ${qualnameOf(self.func)} of ${reprOf(vm, self.self)}>`,
  'repr_method',
);

/** "list object at 0x7f...". Immediate values have no address of their own; a small made-up one stands for it. */
function ownerText(vm: Machine, self: Value): string {
  const address = self !== null && typeof self === 'object' ? addressText(vm, self) : '0x7f0000000000';
  return `${typeOf(self).name} object at ${address}`;
}

/** `__qualname__` of what a bound method wraps. */
export function qualnameOf(callee: Value): string {
  if (callee instanceof PyFunction) return callee.qualname;
  return callee !== null && typeof callee === 'object' && 'name' in callee ? String(callee.name) : '?';
}

shows(moduleType, (_vm, self: PyModule) => {
  const file = getName(self.globals, '__file__');
  const name = quoteText(self.name);
  if (file === undefined && getName(self.globals, '__spec__') === null) return `<module ${name}>`;
  return typeof file === 'string'
    ? `<module ${name} from ${quoteText(file)}>`
    : `<module ${name} (built-in)>`;
});
for (const type of [generatorType, coroutineType, asyncGeneratorType]) {
  shows(type, (vm, self: PyGenerator) => {
    return `<${type.name} object ${self.qualname} at ${addressText(vm, self)}>`;
  });
}
shows(codeType, (vm, self: PyCode) => {
  const { name, source } = self.code;
  const where = `file "${source.filename}", line ${source.firstLine}`;
  return `<code object ${name} at ${addressText(vm, self)}, ${where}>`;
});
shows(cellType, (vm, self: PyCell) => {
  const content = self.content === undefined ? 'empty' : ownerText(vm, self.content);
  return `<cell at ${addressText(vm, self)}: ${content}>`;
});
shows(
  staticMethodType,
  (vm, self: PyClassMethod) => `<staticmethod(${reprOf(vm, self.func)})>`,
  'repr_wrapped',
);
shows(
  classMethodType,
  (vm, self: PyClassMethod) => `<classmethod(${reprOf(vm, self.func)})>`,
  'repr_wrapped',
);
shows(superType, (_vm, self: PySuper) => {
  const type = self.type === null ? 'NULL' : self.type.name;
  if (self.selfClass === null) return `<super: <class '${type}'>, NULL>`;
  return `<super: <class '${type}'>, <${self.selfClass.name} object>>`;
});

shows(
  baseException,
  (vm, self: PyException) => {
    const items = self.args.items;
    return `${self.cls.name}(${reprItems(vm, items)})`;
  },
  'repr_exception',
);

strs(baseException, (vm, items) => {
  if (items.length === 0) return '';
  return items.length === 1 ? strOf(vm, items[0] as Value) : reprArgs(vm, items);
});
strs(keyError, (vm, items) => {
  if (items.length === 0) return '';
  return items.length === 1 ? reprOf(vm, items[0] as Value) : reprArgs(vm, items);
});
strs(osError, (vm, items, { slots }) => {
  if (items.length < 2) return items.length === 0 ? '' : strOf(vm, items[0] as Value);
  if (items.length > 5) return reprArgs(vm, items);
  const text = `[Errno ${strOf(vm, items[0] as Value)}] ${strOf(vm, items[1] as Value)}`;
  const [file, other] = [slots?.[2] ?? items[2] ?? null, slots?.[4] ?? null];
  if (file === null) return text;
  return `${text}: ${reprOf(vm, file)}${other === null ? '' : ` -> ${reprOf(vm, other)}`}`;
});
strs(syntaxError, (vm, items) => {
  const text = items.length === 0 ? 'None' : strOf(vm, items[0] as Value);
  const place = items[1];
  if (!(place instanceof PyTuple)) return text;
  const [file, line] = place.items;
  const name = typeof file === 'string' ? file.slice(file.lastIndexOf('/') + 1) : null;
  if (typeof line !== 'number') return name === null ? text : `${text} (${name})`;
  return name === null ? `${text} (line ${line})` : `${text} (${name}, line ${line})`;
});
strs(baseExceptionGroup, (vm, items) => {
  const group = items[1];
  const count = group instanceof PyTuple || group instanceof PyList ? group.items.length : 0;
  return `${strOf(vm, items[0] as Value)} (${count} sub-exception${count === 1 ? '' : 's'})`;
});
strs(unicodeEncodeError, (vm, items) => {
  if (items.length !== 5) return reprArgs(vm, items);
  const [encoding, text, start, end, reason] = items as [string, string, number, number, string];
  const points = [...text];
  const where =
    end - start === 1
      ? `character '${escapePoint((points[start] as string).codePointAt(0) as number)}' in position ${start}`
      : `characters in position ${start}-${end - 1}`;
  return `'${encoding}' codec can't encode ${where}: ${reason}`;
});
strs(unicodeDecodeError, (vm, items) => {
  if (items.length !== 5) return reprArgs(vm, items);
  const [encoding, source, start, end, reason] = items as [string, PyBytes, number, number, string];
  const where =
    end - start === 1
      ? `byte 0x${(source.bytes[start] as number).toString(16).padStart(2, '0')} in position ${start}`
      : `bytes in position ${start}-${end - 1}`;
  return `'${encoding}' codec can't decode ${where}: ${reason}`;
});

/** `__str__` of an exception class, made from its `args`. */
function strs(type: PyType, show: (vm: Machine, items: readonly Value[], self: PyException) => string): void {
  method(
    type,
    '__str__',
    '',
    (vm, [self]) => show(vm, (self as PyException).args.items, self as PyException),
    'str_exception',
  );
}

function reprArgs(vm: Machine, items: readonly Value[]): string {
  return items.length === 1 ? `(${reprItems(vm, items)},)` : `(${reprItems(vm, items)})`;
}
