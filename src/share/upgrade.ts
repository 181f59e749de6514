/**
 * Old links never die. A payload is a JSON array; `UPGRADES[n]` turns one of version n into one of version n + 1, so
 * a link of any age climbs step by step to today's. A version without its step fails when this module loads.
 */
import { assert } from '../base/assert.ts';
import { type Json, VERSION } from './link.ts';

export type Payload = readonly Json[];

const UPGRADES: ReadonlyMap<number, (payload: Payload) => Payload> = new Map([
  // 0: `#code=...`, percent-encoded Python that a teacher writes by hand. [source]
  // 1: [minor, engine, source | [scenario], options, schedule, step, digest, title?]
  [0, ([source]: Payload): Payload => [0, 1, source ?? '', {}, null, 0, null]],
]);

assertComplete(UPGRADES, VERSION);

/** `payload` of version `from`, as version `VERSION` would have written it. */
export function upgrade(payload: Payload, from: number): Payload {
  let current = payload;
  for (let version = from; version < VERSION; version++) {
    const step = UPGRADES.get(version);
    assert(step, `no upgrade from link version ${version}`);
    current = step(current);
  }
  return current;
}

/** Throws unless every version below `latest` has its upgrade. */
export function assertComplete(upgrades: ReadonlyMap<number, unknown>, latest: number): void {
  for (let version = 0; version < latest; version++)
    assert(upgrades.has(version), `links of version ${version} could no longer be opened: no upgrade`);
}
