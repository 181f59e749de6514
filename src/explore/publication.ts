/**
 * Whatever is there before a program has several threads gets its number then (explore/identity.ts), in a fixed order:
 * who touches it first later makes no difference. An iterator gets one only if something holds it beside the frame that
 * goes through it: the others are nobody else's business.
 */
import { lookup } from '../machine/type.ts';
import { HeapObject } from '../machine/values.ts';
import type { World } from '../scheduler/world.ts';
import { Fingerprint } from './fingerprint.ts';
import { contentsOf, type Identities } from './identity.ts';

/** `thread` gives the numbers. */
export function publishAll(identities: Identities, world: World, thread: number): void {
  const print = new Fingerprint(false);
  print.of(world, []);
  const objects = print.opened.filter(
    (object): object is HeapObject => object instanceof HeapObject && !isIterator(object),
  );
  for (const object of objects) identities.numberOf(object, thread);
  for (const object of objects) for (const inside of contentsOf(object)) identities.publish(inside, thread);
}

function isIterator({ cls }: HeapObject): boolean {
  return lookup(cls, '__next__') !== undefined;
}
