/**
 * What stands behind the door in a simulated run: the plain world (nobody is told of reads and writes) and the observed
 * one, in which each access to a shared place becomes an event before it happens. Real mode has a door of its own.
 */
import type { Door, PlaceKey } from '../machine/door.ts';
import { WHOLE } from '../machine/door.ts';
import { type HeapObject, PyCell, PyDict, PyFunction, PyInstance, PyModule } from '../machine/values.ts';
import type { Place } from './event.ts';
import { nameOf } from './naming.ts';
import { beginSleep } from './primitives/sleep.ts';
import type { World } from './world.ts';

export class WorldDoor implements Door {
  readonly observes: boolean;
  private readonly world: World;
  /** Numbers of the objects met so far, in order: they live outside the world, since looking must not change a run. */
  private readonly numbers = new WeakMap<HeapObject, number>();
  private met = 0;

  constructor(world: World, observes: boolean) {
    this.world = world;
    this.observes = observes;
  }

  read(object: HeapObject, key: PlaceKey): void {
    this.announce('read', object, key);
  }

  write(object: HeapObject, key: PlaceKey): void {
    this.announce('write', object, key);
  }

  dropped(value: HeapObject): void {
    this.world.dropped.push(value);
    this.world.vm.stopping = true;
  }

  private announce(kind: 'read' | 'write', object: HeapObject, key: PlaceKey): void {
    if (this.world.events === null) return;
    // A library's module or class body while it is imported: what it makes is not anybody's yet.
    const { frame } = this.world.vm.thread;
    if (frame?.code.folded && frame.locals !== null) return;
    this.world.emit({ kind, place: this.place(object, key) });
  }

  private place(object: HeapObject, key: PlaceKey): Place {
    let number = this.numbers.get(object);
    if (number === undefined) this.numbers.set(object, (number = ++this.met));
    return { object: number, key, name: placeName(this.world, object, key) };
  }

  output(stream: 1 | 2, text: string): void {
    const { world } = this;
    if (text === '') return;
    if (stream === 1) world.stdout += text;
    else world.stderr += text;
    if (world.events !== null) world.emit({ kind: 'output', stream, text });
  }

  now(): number {
    return this.world.clock;
  }

  random32(): number {
    return this.world.draw32();
  }

  nextId(): number {
    return this.world.drawAddress();
  }

  input(): string | null {
    return this.world.options.stdin[this.world.linesRead++] ?? null;
  }

  sleep(nanoseconds: number): void {
    beginSleep(this.world, this.world.currentRecord, nanoseconds);
  }
}

/** `counter`, `box.items`, `items[0]`, `d['k']`, `shared.total`: as the program would write it. */
export function placeName(world: World, object: HeapObject, key: PlaceKey): string {
  if (object === world.process.globals) return String(key);
  if (object instanceof PyCell) return String(key);
  const name = nameOf(world, object) ?? unnamed(object);
  if (key === WHOLE) return name;
  if (object instanceof PyInstance || object instanceof PyModule || object instanceof PyFunction) {
    return `${name}.${key}`;
  }
  // A single number in shared memory is the `value` of what stands for it.
  if ('cells' in object && (object.cells as unknown[]).length === 1) return `${name}.value`;
  if (object instanceof PyDict || typeof key === 'number') return `${name}[${key}]`;
  return `${name}.${key}`;
}

function unnamed(object: HeapObject): string {
  return object instanceof PyInstance ? `<${object.cls.name}>` : object.cls.name;
}
