/**
 * The parts of a world, each as a number: two parts with the same number are the same, as far as any future of theirs
 * can tell. A thread is a part (its frames, and what only it can reach), each shared object is one, and so is what a
 * place holds. Parts name what is shared instead of looking into it. Numbers stand for hashes of 128 bits
 * (explore/wide-hash.ts has the probability that two different parts get the same one).
 */
import {
  type HeapObject,
  PyCell,
  PyDict,
  PyFunction,
  PyInstance,
  PyList,
  PyModule,
  PyTuple,
  PyType,
} from '../machine/values.ts';
import { metBy } from '../scheduler/offer.ts';
import { Primitive } from '../scheduler/primitives/primitive.ts';
import { PyThread } from '../scheduler/primitives/thread.ts';
import type { ThreadRecord } from '../scheduler/thread-record.ts';
import { Fingerprint } from './fingerprint.ts';
import type { Stand } from './standing.ts';
import { keyIn, objectOf } from './watching-door.ts';
import { HashSet } from './wide-hash.ts';
import type { WorldWalker } from './world-walker.ts';

/** Which kind of part a hash is of. */
const THREAD = 1;
const OBJECT = 2;
const PLACE = 3;
const NUMBERS = 4;

export class Parts {
  private readonly walker: WorldWalker;
  private readonly print: Fingerprint;
  private readonly hashes = new HashSet();

  constructor(walker: WorldWalker) {
    this.walker = walker;
    this.print = new Fingerprint(false, false, (object) =>
      isTold(object) ? walker.door.identities.known(object) : -1,
    );
  }

  /** A thread: where it stands, and which numbers it will give to what it makes. */
  ofThread(record: ThreadRecord): number {
    const { world, door, movers, poise } = this.walker;
    const { id } = record;
    const number = movers.numberOf(id);
    const whole = id === 0 ? [world.failure, world.over, world.exitCode, world.shuttingDown] : [];
    const counts = [door.identities.countOf(number), door.addresses[number] ?? 0, movers.startedBy(id)];
    const gil = world.options.model === 'free-threaded' ? [] : [poise.hasPassed(id)];
    const stand = standIn(poise.stands[id] ?? null);
    return this.numbered(record, [THREAD, ...counts, poise.hasBegun(id), ...gil, ...stand, ...whole]);
  }

  /** An object as a whole, its attributes included, and what it has to offer. */
  ofObject(number: number): number {
    const { world, door } = this.walker;
    const object = door.identities.at(number);
    const names = namespaceOf(object);
    const inside = names === null || names === object ? [] : contentsOf(names);
    // What a native keeps for itself nobody else announces.
    if (!PLAIN.some((kind) => object instanceof kind)) {
      for (const field of Object.values(object))
        if (field instanceof PyDict || field instanceof PyList) inside.push(...contentsOf(field));
    }
    return this.numbered(object, [OBJECT, metBy(world, object), ...inside]);
  }

  /** What a place of an object holds. */
  ofPlace(place: number): number {
    const { door } = this.walker;
    const object = door.identities.at(objectOf(place));
    const key = door.table.keyOf(keyIn(place));
    const names = namespaceOf(object);
    const at = names === null || typeof key !== 'string' ? -1 : names.keys.indexOf(key);
    if (names !== null && at >= 0) return this.numbered(null, [PLACE, names.values[at]]);
    if (names !== null && (object instanceof PyInstance || object instanceof PyType))
      return this.numbered(null, [PLACE]);
    if (object instanceof PyCell) return this.numbered(null, [PLACE, object.content]);
    if (object instanceof PyList && typeof key === 'number' && key in object.items)
      return this.numbered(null, [PLACE, object.items[key]]);
    return this.ofObject(objectOf(place));
  }

  /** Whatever else can be said in numbers and texts. */
  of(values: readonly (number | string)[]): number {
    return this.numbered(null, [NUMBERS, ...values]);
  }

  private numbered(root: object | null, values: readonly unknown[]): number {
    const { hashes } = this;
    const hash = this.print.ofPart(root, values);
    const found = hashes.find(hash);
    return found >= 0 ? found : hashes.add(hash);
  }
}

/**
 * Is what is in the object announced at the door whenever somebody looks? Only such an object may be named instead of
 * looked into: who holds a float or a tuple reads it without telling.
 */
const isTold = (object: object): boolean => TOLD.some((kind) => object instanceof kind);
const TOLD = [PyList, PyDict, PyInstance, PyCell, PyType, PyModule, Primitive, PyThread];

/** Objects whose fields are places of their own, or never change. */
const PLAIN = [PyCell, PyDict, PyFunction, PyInstance, PyList, PyModule, PyTuple, PyType];

const contentsOf = (held: PyDict | PyList): unknown[] =>
  held instanceof PyList
    ? [held.items.length, ...held.items]
    : [held.keys.length, ...held.keys, ...held.values];

/** Where an object has its attributes, a dict its entries. */
function namespaceOf(object: HeapObject): PyDict | null {
  if (object instanceof PyDict) return object;
  return object instanceof PyType ? object.members : object.dict;
}

function standIn(stand: Stand | null): number[] {
  if (stand === null) return [0];
  const touches = stand.touches.flatMap(({ place, writes, needs }) => [place, writes ? 1 : 0, needs ?? -1]);
  return [1, stand.loops ? 1 : 0, ...touches, ...stand.needs.map(({ needs }) => needs)];
}
