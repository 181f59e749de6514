/**
 * Every Python value, as data.
 *
 * Immediate values are JavaScript's own: None is null, bool is boolean, int is a number while it is safe
 * and a bigint beyond, str is a string. Everything else is an instance of one of the heap classes below.
 * A heap class has fields only: no behaviour, no closures, no JavaScript iterators, so that the codec can
 * write any graph of them as plain data and read it back (checkpoints, fork, pickling, real mode).
 * Behaviour lives in `machine/builtin/*`, keyed by type.
 *
 * An empty place (unbound local, PUSH_NULL, a deleted dict slot) is `undefined`; it is never a Value.
 */
import type { Code } from '../program/code.ts';
import type { Frame } from './frame.ts';
import type { LinkedCode } from './link.ts';
import type { Native } from './native.ts';
import type { Signature } from './signature.ts';

export type Value = null | boolean | number | bigint | string | HeapObject;
export type Slot = Value | undefined;

/** What has identity. `cls` is its Python type; `dict` its instance namespace, made when first needed. */
export abstract class HeapObject {
  // Declared and set in the constructor: V8 defines the fields of a base class with so many heirs 20 times slower.
  declare cls: PyType;
  declare dict: PyDict | null;
  /** Address as `id()` and default reprs show it; 0 until somebody asks. */
  declare id: number;
  constructor(cls: PyType) {
    this.cls = cls;
    this.dict = null;
    this.id = 0;
  }
}

/**
 * A class. Builtin types are module-level singletons (`builtin` true, immutable); user classes live in the heap.
 * `layout` names the heap class that instances have, inherited from the builtin base.
 */
export class PyType extends HeapObject {
  name: string;
  qualname: string;
  module: string;
  bases: PyType[];
  /** Method resolution order, itself first. */
  mro: PyType[] = [];
  /** Class attributes in definition order. */
  members: PyDict;
  builtin: boolean;
  layout: Layout;
  /** False for bool, range, NoneType...: "type 'bool' is not an acceptable base type". */
  inheritable = true;
  /** Name in the codec for builtin types ("list", "queue.Queue"); empty for user classes. */
  path = '';
  /** User classes that name this one as a base; kept for user classes only (builtin types are shared by all worlds). */
  subclasses: PyType[] = [];
  /** Attribute names that instances may have when every class of the MRO but object has `__slots__`; else null. */
  slotNames: string[] | null = null;
  /** Do instances take attributes of any name? */
  hasDict = false;
  /** What calling exactly this builtin type does, without the class argument; null: `__new__` and `__init__`. */
  construct: PyBuiltin | null = null;
  /** Changes whenever a lookup in this type may change; unique among all types. Guards inline caches; not data. */
  version = 0;
  /** Found attributes by name (machine/type.ts); derived, not data. */
  cache: Map<string, Slot> = new Map();
  constructor(
    meta: PyType | null,
    name: string,
    bases: PyType[],
    members: PyDict,
    builtin: boolean,
    layout: Layout,
  ) {
    super(meta as PyType);
    this.name = name;
    this.qualname = name;
    this.module = 'builtins';
    this.bases = bases;
    this.members = members;
    this.builtin = builtin;
    this.layout = layout;
  }
}

/** Which heap class holds an instance of a type; user classes inherit it from their builtin base. */
export type Layout =
  | 'object'
  | 'int'
  | 'float'
  | 'str'
  | 'bytes'
  | 'tuple'
  | 'list'
  | 'dict'
  | 'set'
  | 'frozenset'
  | 'exception'
  | 'type'
  | 'module'
  /** A primitive of scheduler/ or a container of a native module: made by the type's own `__new__`. */
  | 'native'
  /** Cannot be instantiated or subclassed by programs (function, generator, iterator types). */
  | 'sealed';

/**
 * A dict: insertion order, CPython's iteration rules. `keys[i]`/`values[i]` are the entries, deleted ones are
 * undefined; `index` maps a canonical key (machine/dict.ts) to i and exists only above a handful of entries.
 * Namespaces (module globals, instances, classes) are dicts with string keys.
 */
export class PyDict extends HeapObject {
  keys: Slot[] = [];
  values: Slot[] = [];
  index: Map<unknown, number> | null = null;
  /** Live entries. */
  used = 0;
  /** Counts insertions and deletions of keys (not overwritten values): guards inline caches and iterators. */
  version = 0;
  /**
   * Hashes by entry, only when some key has a `__hash__` or `__eq__` written in Python (machine/dict.ts); such keys
   * are not in `index` and are found by prelude functions.
   */
  hashes: Slot[] | null = null;
}

/** set and frozenset: CPython's own open-addressing table, because programs see its order. */
export class PySet extends HeapObject {
  /** A power of two of places; undefined = never used or dummy (see `hashes`). Empty array = 8 free places. */
  table: Slot[] = [];
  /** Two 32-bit halves per place, low one first; a dummy has low -1 and high -2 over an undefined place. */
  hashes: number[] = [];
  used = 0;
  /** Used and dummy entries. */
  fill = 0;
  /** Where `pop` goes on searching. */
  finger = 0;
}

export class PyFloat extends HeapObject {
  value: number;
  constructor(cls: PyType, value: number) {
    super(cls);
    this.value = value;
  }
}

export class PyComplex extends HeapObject {
  real = 0;
  imag = 0;
}

export class PyTuple extends HeapObject {
  declare items: Value[];
  constructor(cls: PyType, items: Value[]) {
    super(cls);
    this.items = items;
  }
}

export class PyList extends HeapObject {
  declare items: Value[];
  constructor(cls: PyType, items: Value[]) {
    super(cls);
    this.items = items;
  }
}

/** bytes and bytearray. */
export class PyBytes extends HeapObject {
  bytes: number[];
  constructor(cls: PyType, bytes: number[]) {
    super(cls);
    this.bytes = bytes;
  }
}

export class PyRange extends HeapObject {
  start: number | bigint = 0;
  stop: number | bigint = 0;
  step: number | bigint = 1;
}

export class PySlice extends HeapObject {
  start: Value = null;
  stop: Value = null;
  step: Value = null;
}

/** An instance of a user class (layout object). */
export class PyInstance extends HeapObject {}

/** threading.local: `dict` is exchanged for the running thread's at each access (machine/attribute.ts). */
export class PyLocal extends HeapObject {
  /** By thread id; a hole where the thread has not used it yet. */
  dicts: (PyDict | null)[] = [];
  /** What a subclass's `__init__` is called with again in each thread. */
  args: Value[] = [];
  keywords: [string, Value][] = [];
}

/** An instance of a user subclass of int, float or str: the immediate value it wraps. */
export class PyBoxed extends HeapObject {
  value: Value = null;
}

export class PyCell extends HeapObject {
  content: Slot = undefined;
}

export class PyFunction extends HeapObject {
  code: LinkedCode;
  globals: PyDict;
  name: string;
  qualname: string;
  module: Value;
  defaults: PyTuple | null = null;
  kwDefaults: PyDict | null = null;
  closure: PyCell[] = [];
  annotations: Value = null;
  doc: Value = null;
  typeParams: PyTuple | null = null;
  constructor(cls: PyType, code: LinkedCode, globals: PyDict) {
    super(cls);
    this.code = code;
    this.globals = globals;
    this.name = code.name;
    this.qualname = code.qualname;
    this.module = null;
  }
}

/** A builtin function or method descriptor: a singleton, found again by `path` ("list.append", "math.floor"). */
export class PyBuiltin extends HeapObject {
  path: string;
  name: string;
  native: Native;
  signature: Signature;
  /** The type whose method this is (args[0] must be an instance of it), or null. */
  owner: PyType | null = null;
  /** Positional arguments accepted without any keyword, self included: the fast way past the signature. */
  min = 0;
  max = 0;
  /** Function of the prelude that does the same in Python, called when the native throws `NeedsPython`. */
  twin: string | null = null;
  /**
   * CPython 3.12 specialises calls of this one into an instruction that does not look whether somebody wants the GIL
   * (len, isinstance, list.append; Python/bytecodes.c, CALL_NO_KW_*).
   */
  unchecked = false;
  constructor(cls: PyType, path: string, name: string, native: Native, signature: Signature) {
    super(cls);
    this.path = path;
    this.name = name;
    this.native = native;
    this.signature = signature;
    this.min = signature.min;
    this.max = signature.max;
  }
}

/** A computed attribute of a builtin type (`__dict__`, `args`, `__name__`...): a data descriptor, a singleton. */
/** What a name in `__slots__` leaves in its class. The value is kept with the object, as other attributes are. */
export class PySlotMember extends HeapObject {
  name: string;
  owner: PyType;
  constructor(cls: PyType, owner: PyType, name: string) {
    super(cls);
    this.name = name;
    this.owner = owner;
  }
}

export class PyGetSet extends HeapObject {
  path: string;
  name: string;
  owner: PyType;
  /** Called with [self]. */
  get: Native;
  /** Called with [self, value], or [self] to delete; null = read-only. */
  set: Native | null;
  constructor(cls: PyType, owner: PyType, name: string, get: Native, set: Native | null) {
    super(cls);
    this.owner = owner;
    this.name = name;
    this.path = '';
    this.get = get;
    this.set = set;
  }
}

/** A callable (function or builtin) bound to `self`. */
export class PyMethod extends HeapObject {
  func: Value;
  self: Value;
  constructor(cls: PyType, func: Value, self: Value) {
    super(cls);
    this.func = func;
    this.self = self;
  }
}

export class PyProperty extends HeapObject {
  get: Value = null;
  set: Value = null;
  del: Value = null;
  doc: Value = null;
}

export class PyStaticMethod extends HeapObject {
  func: Value = null;
}

export class PyClassMethod extends HeapObject {
  func: Value = null;
}

export class PySuper extends HeapObject {
  type: PyType | null = null;
  self: Value = null;
  /** The class whose MRO is walked, after `type`. */
  selfClass: PyType | null = null;
}

export class PyModule extends HeapObject {
  name = '';
  /** The module's globals (also `dict`). */
  globals: PyDict;
  constructor(cls: PyType, name: string, globals: PyDict) {
    super(cls);
    this.name = name;
    this.globals = globals;
    this.dict = globals;
  }
}

/** `__code__` of a function. */
export class PyCode extends HeapObject {
  code: LinkedCode;
  constructor(cls: PyType, code: LinkedCode) {
    super(cls);
    this.code = code;
  }
}

/** Generator, coroutine or asynchronous generator. While suspended its frame's window lies in `stack`. */
export class PyGenerator extends HeapObject {
  frame: Frame | null = null;
  stack: Slot[] = [];
  running = false;
  /** Started at least once. */
  started = false;
  name = '';
  qualname = '';
  /** The exception being handled inside the generator while it is suspended. */
  handled: PyException | null = null;
  /** What a `yield from`/`await` waits on, for the inspector. */
  code: LinkedCode;
  constructor(cls: PyType, code: LinkedCode) {
    super(cls);
    this.code = code;
  }
}

/** What has `yield` and `async def`: its own yields are told from what it awaits by wrapping them. */
export class PyAsyncGenerator extends PyGenerator {
  /** Somebody is in the middle of one of its `__anext__`, `asend`, `athrow` or `aclose`. */
  asyncRunning = false;
  /** It has ended or has been told to close. */
  closed = false;
  /** Its first step has been announced (sys.set_asyncgen_hooks). */
  announced = false;
}

/** `agen.asend(v)`, `__anext__()`, `athrow(e)`, `aclose()`: one step of an asynchronous generator, to be awaited. */
export class PyAsyncStep extends HeapObject {
  generator: PyAsyncGenerator;
  kind: 'send' | 'throw' | 'close';
  /** What is sent or thrown first. */
  value: Value;
  state: 'new' | 'going' | 'over' = 'new';
  constructor(cls: PyType, generator: PyAsyncGenerator, kind: 'send' | 'throw' | 'close', value: Value) {
    super(cls);
    this.generator = generator;
    this.kind = kind;
    this.value = value;
  }
}

/** A value that an asynchronous generator itself yields. Lives only between CALL_INTRINSIC_1 and YIELD_VALUE. */
export class PyAsyncYield extends HeapObject {
  value: Value;
  constructor(cls: PyType, value: Value) {
    super(cls);
    this.value = value;
  }
}

export class PyException extends HeapObject {
  args: PyTuple;
  cause: PyException | null = null;
  context: PyException | null = null;
  suppressContext = false;
  traceback: PyTraceback | null = null;
  notes: PyList | null = null;
  /** Attributes that its type defines beside `args`: `name` and `obj` of AttributeError, `value` of StopIteration... */
  slots: Slot[] | null = null;
  constructor(cls: PyType, args: PyTuple) {
    super(cls);
    this.args = args;
  }
}

/** One line of a traceback, outermost first by `next`. */
export class PyTraceback extends HeapObject {
  next: PyTraceback | null = null;
  code: LinkedCode;
  /** Index of the raising instruction. */
  instruction = 0;
  /** Locals of the frame while instances with `__del__` live: a traceback keeps its frames. */
  kept: Slot[] | null = null;
  constructor(cls: PyType, code: LinkedCode) {
    super(cls);
    this.code = code;
  }
}

/** Iterator over list, tuple, str, bytes or anything with integer indices; `source` null = exhausted. */
export class PySequenceIterator extends HeapObject {
  source: Value = null;
  index = 0;
  reverse = false;
}

export class PyRangeIterator extends HeapObject {
  next: number | bigint = 0;
  step: number | bigint = 1;
  /** Values still to come. */
  left: number | bigint = 0;
}

/** Iterator over a dict's keys, values or items, or over a set's table. */
export class PyTableIterator extends HeapObject {
  source: PyDict | PySet | null = null;
  what: 'keys' | 'values' | 'items' = 'keys';
  index = 0;
  /** `used` when iteration began. */
  used = 0;
  reverse = false;
}

/** dict.keys(), .values(), .items(). */
export class PyDictView extends HeapObject {
  source: PyDict;
  what: 'keys' | 'values' | 'items' = 'keys';
  constructor(cls: PyType, source: PyDict) {
    super(cls);
    this.source = source;
  }
}

/** enumerate, zip, reversed and the like over builtin iterators only; others run in the prelude. */
export class PyNativeIterator extends HeapObject {
  kind = '';
  sources: Value[] = [];
  state: Value[] = [];
}

/** weakref.ref and its subclasses, and proxies. Who walks over what is alive does not follow `referent`. */
export class PyWeakReference extends HeapObject {
  /** Empty when the object is gone. */
  referent: HeapObject | null = null;
  callback: Value = null;
  /** The first reference that was made to the same object, null: this one. By it dicts know equal references. */
  eldest: PyWeakReference | null = null;
  /** May its object be equal to others? */
  byValue = false;
  /** The hash of the object, once somebody asked: it outlives the object. */
  hash: number | bigint | null = null;
}

/** Ellipsis, NotImplemented: compared by identity, found again by name. */
export class PySingleton extends HeapObject {
  name: string;
  constructor(cls: PyType, name: string) {
    super(cls);
    this.name = name;
  }
}

export type { Code };
