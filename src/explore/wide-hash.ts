/**
 * A hash of 128 bits over a stream of whole numbers, and a set of such hashes that keeps nothing else: a million states
 * take 32 MB. If the hash behaves like chance, the probability that any two of n different states get the same one is
 * below n * n / 2^129 (for a million states: 2 in 10^27).
 */

/** Takes in tokens (integers of 32 bits), then gives four words that depend on each of them and on their order. */
export class WideHash {
  a = 0;
  b = 0;
  c = 0;
  d = 0;
  private tokens = new Int32Array(1 << 12);
  private count = 0;

  reset(): void {
    this.count = 0;
  }

  add(token: number): void {
    if (this.count === this.tokens.length) {
      const tokens = new Int32Array(this.count * 2);
      tokens.set(this.tokens);
      this.tokens = tokens;
    }
    this.tokens[this.count++] = token;
  }

  /** The words, each fed with every token and with its neighbour, and mixed until each bit depends on each. */
  finish(): void {
    const { tokens, count } = this;
    let [a, b, c, d] = [0x243f6a88, 0x5a308d31, 0x13198a2e, 0x03707344];
    for (let i = 0; i < count; i++) {
      const token = tokens[i] as number;
      const k = Math.imul((token << 15) | (token >>> 17), 0x2545f491) ^ token;
      const e = (Math.imul(a ^ k, 0x239b961b) + b) | 0;
      const f = (Math.imul(b ^ ((k << 16) | (k >>> 16)), 0x6b901123) + c) | 0;
      const g = (Math.imul(c ^ ((k << 11) | (k >>> 21)), 0x38b34ae5) + d) | 0;
      const h = (Math.imul(d ^ ((k << 23) | (k >>> 9)), 0x2127599b) + a) | 0;
      a = (e << 13) | (e >>> 19);
      b = (f << 17) | (f >>> 15);
      c = (g << 15) | (g >>> 17);
      d = (h << 19) | (h >>> 13);
    }
    for (let round = 0; round < 2; round++) {
      a = scattered((a + d) | 0);
      b = scattered((b + a) | 0);
      c = scattered((c + b) | 0);
      d = scattered((d + c) | 0);
    }
    [this.a, this.b, this.c, this.d] = [a, b, c, d];
  }

  /** As text, for comparing in tests. */
  get text(): string {
    return [this.a, this.b, this.c, this.d]
      .map((word) => (word >>> 0).toString(16).padStart(8, '0'))
      .join('');
  }
}

function scattered(word: number): number {
  let x = word ^ (word >>> 16);
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  return x ^ (x >>> 16);
}

/** For hashes of one kind the hash of another kind that belongs to each. */
export class Wholes {
  private readonly known = new HashSet();
  private readonly words: number[] = [];
  private readonly hash = new WideHash();

  /** What belongs to `hash`: `find` is asked if it is not known. */
  of(hash: WideHash, find: () => WideHash): WideHash {
    let number = this.known.find(hash);
    if (number < 0) {
      number = this.known.add(hash);
      const { a, b, c, d } = find();
      this.words.push(a, b, c, d);
    }
    const [a, b, c, d] = this.words.slice(number * WORDS, (number + 1) * WORDS);
    return Object.assign(this.hash, { a, b, c, d });
  }
}

const WORDS = 4;
const FIRST_ROOM = 1 << 12;

/** Hashes in the order in which they were added. */
export class HashSet {
  size = 0;
  private words = new Int32Array(FIRST_ROOM * WORDS);
  /** Open addressing, linear probing: number of the hash + 1, or 0. */
  private slots = new Int32Array(FIRST_ROOM * 2);

  /** The number of `hash`, or -1. */
  find(hash: WideHash): number {
    const { slots, words } = this;
    const mask = slots.length - 1;
    for (let at = hash.a & mask; ; at = (at + 1) & mask) {
      const number = (slots[at] as number) - 1;
      if (number < 0) return -1;
      const base = number * WORDS;
      if (
        words[base] === hash.a &&
        words[base + 1] === hash.b &&
        words[base + 2] === hash.c &&
        words[base + 3] === hash.d
      )
        return number;
    }
  }

  /** Adds `hash`, which is not there yet; the result is its number. */
  add(hash: WideHash): number {
    if ((this.size + 1) * WORDS > this.words.length) this.grow();
    const number = this.size++;
    this.words.set([hash.a, hash.b, hash.c, hash.d], number * WORDS);
    this.put(number);
    return number;
  }

  private put(number: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let at = (this.words[number * WORDS] as number) & mask;
    while (slots[at] !== 0) at = (at + 1) & mask;
    slots[at] = number + 1;
  }

  private grow(): void {
    const words = new Int32Array(this.words.length * 2);
    words.set(this.words);
    this.words = words;
    this.slots = new Int32Array(this.slots.length * 2);
    for (let number = 0; number < this.size; number++) this.put(number);
  }
}
