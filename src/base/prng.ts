/**
 * The project's own source of chance: xoshiro128** seeded by splitmix32, chosen because its state is four words that
 * a checkpoint can hold and because it gives the same numbers in every engine. Policies, the program's unseeded
 * `random` and the generators of the tests all draw from one of these.
 */

/** Plain data: copy it to remember where a sequence stands. */
export type PrngState = [number, number, number, number];

/** State for a seed (any integer; its low 32 bits count). */
export function seedPrng(seed: number): PrngState {
  let s = seed >>> 0;
  const word = () => {
    s = (s + 0x9e3779b9) >>> 0;
    let z = s;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
  return [word(), word(), word(), word()];
}

/** The next 32 random bits as an unsigned number; advances `state`. */
export function next32(state: PrngState): number {
  const [a, b, c, d] = state;
  const x = Math.imul(b, 5);
  const result = Math.imul((x << 7) | (x >>> 25), 9) >>> 0;
  const e = d ^ b;
  const f = c ^ a;
  state[1] = (b ^ f) >>> 0;
  state[0] = (a ^ e) >>> 0;
  state[2] = (f ^ (b << 9)) >>> 0;
  state[3] = ((e << 11) | (e >>> 21)) >>> 0;
  return result;
}

/** An integer in [0, bound), each equally likely; `bound` from 1 to 2^32. */
export function nextBelow(state: PrngState, bound: number): number {
  const limit = 0x100000000 - (0x100000000 % bound);
  for (;;) {
    const draw = next32(state);
    if (draw < limit) return draw % bound;
  }
}
