/**
 * Pickling (CPython 3.12 Lib/pickle.py, Modules/_pickle.c): an object graph as a message that another process can read.
 * A message is what the codec writes, with pickle's manners: functions and classes go by name and are looked up where
 * the message arrives; what only Python code can take apart (`__reduce__`, `__getstate__`) is asked by stdlib/pickle.py
 * before, and put together by it afterwards; what has a life of its own is refused.
 */

import { codePointLength } from '../../machine/code-points.ts';
import {
  decodeWith,
  encodeWith,
  type Node,
  outside,
  type Reference,
  storedFields,
} from '../../machine/codec.ts';
import { func, method, nativeModule } from '../../machine/define.ts';
import { attributeError, exception, raise, typeError } from '../../machine/exception.ts';
import { importByName } from '../../machine/import.ts';
import type { Machine } from '../../machine/machine.ts';
import { getName } from '../../machine/namespace.ts';
import { singleton } from '../../machine/registry.ts';
import { defineType, lookup, newList, newTuple } from '../../machine/type.ts';
import {
  HeapObject,
  PyAsyncStep,
  PyCode,
  PyDict,
  PyDictView,
  PyException,
  PyFunction,
  PyGenerator,
  PyInstance,
  PyList,
  PyLocal,
  PyModule,
  PyProperty,
  PySet,
  PySuper,
  PyTraceback,
  type PyTuple,
  PyType,
  type Value,
} from '../../machine/values.ts';
import { shownForDisplay } from '../naming.ts';
import { PyBarrier } from './barrier.ts';
import { PyCondition } from './condition.ts';
import { PyEvent } from './event.ts';
import { PyLock } from './lock.ts';
import { here, Primitive } from './primitive.ts';
import { PyQueue } from './queue.ts';
import { PySemaphore } from './semaphore.ts';
import { PyThread } from './thread.ts';

/** Immutable once made. */
export class PyMessage extends HeapObject {
  nodes: Node[] = [];
  /** Kernel objects that travel with it. */
  kernel: HeapObject[] = [];
  /** About as many bytes as pickle would need. */
  size = 0;
  /** For people: what it holds. */
  text = '';
}

/** A message of which parts are still to be made by Python code. */
export class PyUnpacking extends HeapObject {
  objects: object[] = [];
  made: PyPromise[] = [];
}

/** Stands for what Python code will make. */
export class PyPromise extends HeapObject {}

export const messageType = defineType('_heddle_process.message', { layout: 'sealed' });
export const unpackingType = defineType('_heddle_process.unpacking', { layout: 'sealed' });
const promiseType = defineType('_heddle_process.promise', { layout: 'sealed' });
export const picklingError = defineType('_pickle.PicklingError', { bases: [exception], layout: 'exception' });
nativeModule('_heddle_process').set('unpacking', unpackingType);
nativeModule('_heddle_process').set('PicklingError', picklingError);

/** Thrown when Python code must take `object` apart first. */
class MustReduce {
  readonly object: HeapObject;
  constructor(object: HeapObject) {
    this.object = object;
  }
}

/**
 * pack(value, known, spawning): the message; or (object,) if that must be taken apart first: `known` is a list of pairs
 * (object, what it was reduced to). `spawning`: kernel objects may travel.
 */
func('_heddle_process', 'pack', 'value, known, spawning, /', (vm, args) => {
  const [value, known, spawning] = args as [Value, PyList, Value];
  try {
    return pack(vm, value, known, spawning === true);
  } catch (error) {
    if (error instanceof MustReduce) return newTuple([error.object]);
    throw error;
  }
});

function pack(vm: Machine, value: Value, known: PyList, spawning: boolean): PyMessage {
  const message = new PyMessage(messageType);
  const reduced = new Map<Value, number>();
  const parts: Value[] = [];
  known.items.forEach((pair, i) => {
    const [object, part] = (pair as PyTuple).items as [Value, Value];
    reduced.set(object, i);
    parts.push(part);
  });
  const refer = (object: object): Reference | null => {
    const made = reduced.get(object as HeapObject);
    if (made !== undefined) return { made };
    if (object instanceof PyTraceback) return { made: NOTHING };
    if (!(object instanceof HeapObject)) return null;
    const found = referenceTo(vm, object);
    if (found !== null) return found;
    if (object instanceof Primitive && object.shared && (spawning || isPipe(object))) {
      message.kernel.push(object);
      return { kept: message.kernel.length - 1 };
    }
    check(object);
    return null;
  };
  const { nodes } = encodeWith([value, parts], refer);
  for (const node of nodes) if (node.kind === 'PyException') forgetPast(node);
  for (const end of message.kernel) {
    if (!isPipe(end)) continue;
    vm.door.advance?.(end);
    end.posted++;
  }
  message.nodes = nodes as Node[];
  message.size = nodes.reduce((sum, node) => sum + sizeOf(node), 0);
  message.text = shownForDisplay(value);
  return message;
}

/** Stands for what does not travel. */
const NOTHING = -1;

/** An exception travels without where it was raised and what it came from. */
function forgetPast({ kind, fields }: Node): void {
  storedFields(kind).forEach((name, i) => {
    if (name === 'cause' || name === 'context' || name === 'traceback') fields[i] = null;
  });
}

/** An end of a pipe may be sent through another one. */
function isPipe(object: HeapObject): object is HeapObject & { posted: number } {
  return 'posted' in object;
}

/** How what goes by name is written; null for what is copied. */
function referenceTo(vm: Machine, object: HeapObject): Reference | null {
  const known = outside(object);
  if (known !== null) return known;
  if (object instanceof PyFunction) return byName(vm, object, String(object.module), object.qualname);
  if (object instanceof PyType) return byName(vm, object, object.module, object.qualname);
  if (object.cls instanceof PyType && isEnum(object.cls) && object.dict !== null) {
    const name = getName(object.dict, '_name_');
    if (typeof name === 'string' && lookup(object.cls, name) !== undefined) {
      return { module: object.cls.module, name: `${object.cls.qualname}.${name}` };
    }
    throw new MustReduce(object);
  }
  return null;
}

function isEnum(cls: PyType): boolean {
  return cls.cls instanceof PyType && cls.cls.mro.some(({ name }) => name === 'EnumType');
}

function byName(vm: Machine, object: PyFunction | PyType, module: string, name: string): Reference {
  if (name.includes('<locals>')) raise(attributeError, `Can't pickle local object '${name}'`);
  const found = find(vm, module, name);
  if (found === object) return { module, name };
  const shown = shownObject(vm, object);
  if (found === undefined) {
    const bare = name.split('.').at(-1) as string;
    raise(picklingError, `Can't pickle ${shown}: attribute lookup ${bare} on ${module} failed`);
  }
  return raise(picklingError, `Can't pickle ${shown}: it's not the same object as ${module}.${name}`);
}

function shownObject(vm: Machine, object: PyFunction | PyType): string {
  if (object instanceof PyFunction) {
    return `<function ${object.qualname} at 0x${vm.addressOf(object).toString(16)}>`;
  }
  return `<class '${object.module}.${object.qualname}'>`;
}

/** What a module of the running process has under a dotted name. */
function find(vm: Machine, module: string, name: string): Value | undefined {
  const owner = vm.modules.get(module);
  let found: Value | undefined = owner;
  for (const part of name.split('.')) {
    if (found instanceof PyModule) found = getName(found.globals, part);
    else if (found instanceof PyType) found = getName(found.members, part);
    else return undefined;
  }
  return found;
}

/** Methods by which a class says itself how it is taken apart. */
const HOOKS = [
  '__reduce_ex__',
  '__reduce__',
  '__getstate__',
  '__setstate__',
  '__getnewargs__',
  '__getnewargs_ex__',
];

/** Refuses what cannot be pickled, and asks for Python's help with what says itself how. */
function check(object: HeapObject): void {
  const refused = refusedName(object);
  if (refused !== null) raise(typeError, `cannot pickle '${refused}' object`);
  if (object instanceof PyException && object.cls.mro.some((cls) => !cls.builtin && remakes(cls))) {
    throw new MustReduce(object);
  }
  for (const cls of object.cls?.mro ?? []) {
    if (cls.builtin) continue;
    if (HOOKS.some((hook) => getName(cls.members, hook) !== undefined)) throw new MustReduce(object);
  }
}

function remakes(cls: PyType): boolean {
  return getName(cls.members, '__init__') !== undefined || getName(cls.members, '__new__') !== undefined;
}

function refusedName(object: HeapObject): string | null {
  if (object instanceof PyLock) return object.reentrant ? '_thread.RLock' : '_thread.lock';
  if (object instanceof PyCondition) return refusedName(object.lock);
  if (object instanceof PyEvent || object instanceof PyThread || object instanceof PySemaphore)
    return '_thread.lock';
  if (object instanceof PyBarrier) return '_thread.lock';
  if (object instanceof PyQueue)
    return object.cls.name === 'SimpleQueue' ? '_queue.SimpleQueue' : '_thread.lock';
  if (object instanceof PyLocal) return '_thread._local';
  for (const cls of REFUSED) if (object instanceof cls) return object.cls.name;
  return /TextIOWrapper$/.test(object.cls?.name ?? '') ? '_io.TextIOWrapper' : null;
}
const REFUSED = [PyGenerator, PyModule, PyCode, PyDictView, PySuper, PyProperty, PyTraceback, PyAsyncStep];

/** About how many bytes pickle would write for one object. */
function sizeOf({ kind, fields }: Node): number {
  let size = kind === 'PyBytes' ? 5 : 4;
  for (const field of fields) {
    if (typeof field === 'string') size += codePointLength(field) + 3;
    else if (typeof field === 'number') size += kind === '[]' && field < 256 ? 2 : 5;
    else size += 1;
  }
  return size;
}

/** wants(message): the modules by whose names something in it goes that the running process has not imported. */
func('_heddle_process', 'wants', 'message, /', (vm, args) => {
  const names = new Set<string>();
  for (const { fields } of (args[0] as PyMessage).nodes) {
    for (const field of fields) {
      if (field === null || typeof field !== 'object' || !('module' in field)) continue;
      if (field.module !== '__mp_main__' && !vm.modules.has(field.module)) names.add(field.module);
    }
  }
  return newList([...names]);
});
func('_heddle_process', 'import_module', 'name, /', (vm, args) => importByName(vm, String(args[0])));

/** unpack(message): the value; or an `unpacking` if Python code must make parts of it. */
func('_heddle_process', 'unpack', 'message, /', (vm, args) => {
  const message = args[0] as PyMessage;
  const made: PyPromise[] = [];
  const objects = decodeWith(message, (reference) => {
    if ('module' in reference) return receive(vm, reference.module, reference.name);
    if ('kept' in reference) return message.kernel[reference.kept];
    if ('made' in reference && reference.made === NOTHING) return null;
    if ('made' in reference) return (made[reference.made] ??= new PyPromise(promiseType));
    return 'path' in reference ? singleton(reference.path) : undefined;
  });
  for (const object of objects) settle(vm, object);
  const [value, parts] = objects[0] as [Value, Value[]];
  if (parts.length === 0) return value;
  const session = new PyUnpacking(unpackingType);
  session.objects = objects;
  session.made = made;
  return session;
});

/** What arrives is a new object: it has no address yet, and a primitive would have a number of its own. */
function settle(vm: Machine, object: object): void {
  if (object instanceof Primitive) object.serial = here(vm).world.nextSerial++;
  if (object instanceof PyException) object.traceback = null;
  if (object instanceof PyInstance || object instanceof PyList || object instanceof PyDict) object.id = 0;
  if (object instanceof PySet) object.id = 0;
}

function receive(vm: Machine, module: string, name: string): Value {
  const found = find(vm, module === '__mp_main__' ? '__main__' : module, name);
  if (found !== undefined) return found;
  const file = getName(vm.modules.get(module)?.globals ?? vm.builtins, '__file__');
  const from = typeof file === 'string' ? ` from '${file}'` : ' (built-in)';
  return raise(attributeError, `Can't get attribute '${name}' on <module '${module}'${from}>`);
}

const sessionOf = (args: Value[]) => args[0] as PyUnpacking;
/** The parts to be made, in the order in which they were taken apart. */
method(unpackingType, 'parts', '', (_, args) =>
  newList([...(sessionOf(args).objects[0] as [Value, Value[]])[1]]),
);
/** put(i, value): part `i` is made; it takes its place wherever it is referred to. */
method(unpackingType, 'put', 'index, value, /', (_, args) => {
  const session = sessionOf(args);
  const promise = session.made[Number(args[1])];
  if (promise === undefined) return null;
  for (const object of session.objects) replace(object, promise, args[2] as Value);
  return null;
});
method(unpackingType, 'value', '', (_, args) => (sessionOf(args).objects[0] as [Value, Value[]])[0]);

function replace(object: object, promise: PyPromise, value: Value): void {
  if (Array.isArray(object)) {
    for (let i = 0; i < object.length; i++) if (object[i] === promise) object[i] = value;
    return;
  }
  const record = object as Record<string, unknown>;
  for (const key of Object.keys(record)) if (record[key] === promise) record[key] = value;
}

method(messageType, '__len__', '', (_, args) => (args[0] as PyMessage).size);
method(messageType, '__repr__', '', (_, args) => `<message ${(args[0] as PyMessage).text}>`);
