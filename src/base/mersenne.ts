/**
 * The Mersenne Twister MT19937 (Matsumoto and Nishimura 1998), the generator behind Python's `random`: 32 bits at a
 * time from a state of 624 words, which is plain data.
 */

export const WORDS = 624;
const MIDDLE = 397;

/** Fills `state` from one 32-bit seed. */
function fill(state: number[], seed: number): void {
  let word = seed >>> 0;
  state[0] = word;
  for (let i = 1; i < WORDS; i++) {
    word = (Math.imul(1812433253, word ^ (word >>> 30)) + i) >>> 0;
    state[i] = word;
  }
}

/** The state that a key of 32-bit words gives (the reference code's init_by_array). */
export function stateFromKey(key: readonly number[]): number[] {
  const state: number[] = [];
  fill(state, 19650218);
  let i = 1;
  let j = 0;
  const advance = () => {
    i++;
    if (i < WORDS) return;
    state[0] = state[WORDS - 1] as number;
    i = 1;
  };
  const mixed = (factor: number) => {
    const before = state[i - 1] as number;
    return (state[i] as number) ^ Math.imul(before ^ (before >>> 30), factor);
  };
  for (let k = Math.max(WORDS, key.length); k > 0; k--) {
    state[i] = (mixed(1664525) + (key[j] as number) + j) >>> 0;
    advance();
    j = j + 1 < key.length ? j + 1 : 0;
  }
  for (let k = WORDS - 1; k > 0; k--) {
    state[i] = (mixed(1566083941) - i) >>> 0;
    advance();
  }
  state[0] = 0x80000000;
  return state;
}

/** Replaces all words by the next ones. */
export function twist(state: number[]): void {
  for (let i = 0; i < WORDS; i++) {
    const y = ((state[i] as number) & 0x80000000) | ((state[(i + 1) % WORDS] as number) & 0x7fffffff);
    const far = state[(i + MIDDLE) % WORDS] as number;
    state[i] = (far ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0)) >>> 0;
  }
}

/** A word of the state as it is given out. */
export function temper(word: number): number {
  let y = word;
  y ^= y >>> 11;
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  return (y ^ (y >>> 18)) >>> 0;
}
