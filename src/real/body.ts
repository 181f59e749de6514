/**
 * Bodies of shared objects as bytes: the codec's kinds and fields, written one object at a time; one object
 * refers to another by its number in the shared table. What has a number and who keeps it up to date is
 * replica.ts's business.
 */
import { isDerived, learnFields, outside, storedAs, storedFields, storedKinds } from '../machine/codec.ts';
import type { Unit } from '../machine/link.ts';
import { singleton } from '../machine/registry.ts';
import { floatType, newFloat } from '../machine/type.ts';
import { HeapObject, PyFloat, PyGenerator } from '../machine/values.ts';
import { PyMessage } from '../scheduler/primitives/message.ts';
import { ProcessRecord } from '../scheduler/process-record.ts';
import { ThreadRecord } from '../scheduler/thread-record.ts';
import { WaitQueue } from '../scheduler/wait-queue.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { Elsewhere } from './elsewhere.ts';
import { classOf, type Memory } from './memory.ts';

/** What begins a value in a body. */
const TAG = {
  undefined: 0,
  none: 1,
  false: 2,
  true: 3,
  integer: 4,
  double: 5,
  big: 6,
  text: 7,
  object: 8,
  path: 9,
  code: 10,
  array: 11,
  map: 12,
  record: 13,
  inline: 14,
  float: 15,
  elsewhere: 16,
} as const;

/** Fields that each Worker keeps for itself, by kind. */
const PRIVATE: Readonly<Record<string, readonly string[]>> = {
  ThreadRecord: ['machine', 'since', 'readyOrder', 'startedAt'],
  PyLocal: ['dict', 'dicts'],
  ProcessRecord: ['modules', 'globals', 'references', 'recursionLimit', 'threadNames', 'current', 'clock'],
};

/** Who knows which object has which number. */
export interface Numbering {
  /** The object's number; it gets one if it has none. */
  numberOf(object: object): number;
  /** The number that the object has already, or undefined. */
  knownNumber(object: object): number | undefined;
  /** Is it nobody's business outside the process that has it, so that the body of `owner` does not tell of it? */
  hides(owner: object, object: object): boolean;
  /** Is it the record of a thread of this Worker's process? */
  isMine(object: object): boolean;
  objectOf(number: number): object;
}

export class BodyCoder {
  readonly writer = new ByteWriter();
  readonly reader: ByteReader;
  readonly kinds = storedKinds();
  /** Filled, but with what is derived from other objects still to be rebuilt. */
  readonly filled: object[] = [];
  private readonly kindNumbers = new Map(this.kinds.map(({ kind }, i) => [kind, i]));
  private readonly names: (readonly string[] | undefined)[] = [];
  private readonly memory: Memory;
  private readonly unitOf: (name: string) => Unit;
  private readonly numbering: Numbering;
  /** Whose body is being written, or was last. */
  owner: object = [];

  constructor(memory: Memory, unitOf: (name: string) => Unit, numbering: Numbering) {
    this.memory = memory;
    this.unitOf = unitOf;
    this.numbering = numbering;
    this.reader = new ByteReader(memory.bytes);
  }

  /** Writes the body of an object, from the beginning of `writer`. */
  encodeBody(object: object): void {
    this.writer.begin();
    this.owner = object;
    if (Array.isArray(object)) this.encodeItems(object);
    else this.encodeFields(object);
  }

  /** Reads a body where `reader` stands, into `object`. */
  readBody(object: object): void {
    if (Array.isArray(object)) {
      object.length = 0;
      for (let left = this.reader.count(); left > 0; left--) object.push(this.decode());
      return;
    }
    this.readFields(this.reader.count(), object);
  }

  /** An object as empty as can be, of the kind whose body lies at `offset`. */
  emptyAt(offset: number): object {
    const { reader } = this;
    const { at } = reader;
    reader.at = offset;
    const kind = reader.count();
    reader.at = at;
    return Object.create(this.kinds[kind]?.prototype as object) as object;
  }

  private encodeFields(object: object): void {
    const stored = storedAs(object);
    if (stored === null) return;
    const kind = this.kindNumbers.get(stored.kind) as number;
    this.writer.count(kind);
    if (object instanceof PyMessage) this.tellFields();
    const record = object as unknown as Record<string, unknown>;
    // What a running generator is made of lies on its thread's stack: nobody else may look at it.
    const running = object instanceof PyGenerator && object.running;
    for (const name of this.namesOf(kind, object)) {
      if (running && (name === 'frame' || name === 'stack')) this.encode(name === 'frame' ? null : []);
      else if (isDerived(stored.kind, name)) this.encode(record[name] === null ? null : undefined);
      else this.encode(record[name]);
    }
  }

  /** What lies in a message is written as the codec does it: whoever unpacks it must know the same fields. */
  private tellFields(): void {
    this.kinds.forEach(({ kind }, number) => {
      const fields = storedFields(kind);
      if (fields.length > 0 && !(kind in PRIVATE)) this.namesOf(number, fields);
    });
  }

  private learnFields(): void {
    this.kinds.forEach(({ kind }, number) => {
      const known = storedFields(kind).length > 0 || kind in PRIVATE;
      if (!known && this.memory.words[this.memory.kindWord(number)] !== 0) {
        learnFields(kind, this.namesOf(number, null));
      }
    });
  }

  private encodeItems(items: readonly unknown[]): void {
    this.writer.count(items.length);
    for (const item of items) this.encode(item);
  }

  encode(value: unknown): void {
    const { writer } = this;
    switch (typeof value) {
      case 'undefined':
        return writer.byte(TAG.undefined);
      case 'boolean':
        return writer.byte(value ? TAG.true : TAG.false);
      case 'number':
        if ((value | 0) === value) {
          writer.byte(TAG.integer);
          writer.integer(value);
        } else {
          writer.byte(TAG.double);
          writer.double(value);
        }
        return;
      case 'bigint':
        writer.byte(TAG.big);
        return writer.text(value.toString(36));
      case 'string':
        writer.byte(TAG.text);
        return writer.text(value);
    }
    if (value === null) writer.byte(TAG.none);
    else this.encodeObject(value as object);
  }

  private encodeObject(value: object): void {
    const { writer } = this;
    if (value instanceof PyFloat && value.cls === floatType && value.dict === null) {
      writer.byte(TAG.float);
      return writer.double(value.value);
    }
    const number = this.numbering.knownNumber(value);
    if (number !== undefined) return this.encodeReference(number);
    const reference = outside(value);
    if (reference !== null && 'path' in reference) {
      writer.byte(TAG.path);
      return writer.text(reference.path);
    }
    if (reference !== null && 'code' in reference) {
      writer.byte(TAG.code);
      writer.text(reference.unit);
      return writer.count(reference.code);
    }
    if (value instanceof Elsewhere) {
      if (value.number > 0) return this.encodeReference(value.number);
      return writer.byte(TAG.elsewhere);
    }
    if (isNumbered(value)) {
      if (this.numbering.hides(this.owner, value)) return writer.byte(TAG.elsewhere);
      return this.encodeReference(this.numbering.numberOf(value));
    }
    if (Array.isArray(value)) {
      writer.byte(TAG.array);
      this.encodeItems(value);
    } else if (value instanceof Map) {
      writer.byte(TAG.map);
      this.encodeItems([...value].flat());
    } else if (Object.getPrototypeOf(value) === Object.prototype) {
      writer.byte(TAG.record);
      this.encodeItems(Object.entries(value).flat());
    } else {
      writer.byte(TAG.inline);
      this.encodeFields(value);
    }
  }

  private encodeReference(id: number): void {
    this.writer.byte(TAG.object);
    this.writer.count(id);
  }

  private readFields(kind: number, object: object): void {
    const record = object as unknown as Record<string, unknown>;
    for (const name of this.namesOf(kind, null)) {
      const value = this.decode();
      const now = record[name];
      // What others are not told of stays what it is.
      if (
        value instanceof Elsewhere &&
        value.number === 0 &&
        isNumbered(now) &&
        this.numbering.isMine(object)
      ) {
        continue;
      }
      // An array keeps its identity: whoever holds it sees the new items.
      if (Array.isArray(value) && Array.isArray(now)) {
        now.length = 0;
        for (const item of value as unknown[]) now.push(item);
      } else record[name] = value;
    }
    if (object instanceof PyMessage) this.learnFields();
    this.filled.push(object);
  }

  decode(): unknown {
    const { reader } = this;
    const tag = reader.byte();
    switch (tag) {
      case TAG.undefined:
        return undefined;
      case TAG.none:
        return null;
      case TAG.false:
        return false;
      case TAG.true:
        return true;
      case TAG.integer:
        return reader.integer();
      case TAG.double:
        return reader.double();
      case TAG.big:
        return bigOf(reader.text());
      case TAG.text:
        return reader.text();
      case TAG.float:
        return newFloat(reader.double());
      case TAG.object:
        return this.numbering.objectOf(reader.count());
      case TAG.path:
        return singleton(reader.text());
      case TAG.elsewhere:
        return new Elsewhere(0);
      case TAG.code:
        return this.unitOf(reader.text()).codes[reader.count()];
      default:
        return this.decodeStructure(tag);
    }
  }

  private decodeStructure(tag: number): object {
    if (tag === TAG.inline) {
      const kind = this.reader.count();
      const object = Object.create(this.kinds[kind]?.prototype as object) as object;
      this.readFields(kind, object);
      return object;
    }
    const items: unknown[] = [];
    for (let left = this.reader.count(); left > 0; left--) items.push(this.decode());
    if (tag === TAG.array) return items;
    const pairs: [unknown, unknown][] = [];
    for (let i = 0; i < items.length; i += 2) pairs.push([items[i], items[i + 1]]);
    return tag === TAG.map ? new Map(pairs) : Object.fromEntries(pairs as [string, unknown][]);
  }

  /** Fields of a kind in the order that all Workers write them: that of whoever wrote the first one. */
  private namesOf(kind: number, example: object | readonly string[] | null): readonly string[] {
    const known = this.names[kind];
    if (known !== undefined) return known;
    const { memory } = this;
    const word = memory.kindWord(kind);
    const { kind: name } = this.kinds[kind] as { kind: string };
    let names: readonly string[];
    if (memory.words[word] === 0) {
      if (example === null) throw new Error(`nobody has written a ${name}`);
      const own = PRIVATE[name] ?? [];
      const all: readonly string[] = Array.isArray(example) ? example : Object.keys(example);
      names = all.filter((field) => !own.includes(field));
      const writer = new ByteWriter();
      writer.text(names.join(' '));
      const offset = memory.allocate(classOf(writer.length));
      memory.bytes.set(writer.bytes.subarray(0, writer.length), offset);
      memory.words[word] = offset;
    } else {
      const { at } = this.reader;
      this.reader.at = memory.words[word] as number;
      names = this.reader.text().split(' ');
      this.reader.at = at;
    }
    this.names[kind] = names;
    return names;
  }
}

/** Objects that others refer to by number. */
function isNumbered(value: unknown): boolean {
  return (
    value instanceof HeapObject ||
    value instanceof WaitQueue ||
    value instanceof ThreadRecord ||
    value instanceof ProcessRecord
  );
}

function bigOf(text: string): bigint {
  const negative = text.startsWith('-');
  let value = 0n;
  for (const digit of negative ? text.slice(1) : text)
    value = value * 36n + BigInt(Number.parseInt(digit, 36));
  return negative ? -value : value;
}
