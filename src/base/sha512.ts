/**
 * SHA-512 (FIPS 180-4): seeds of the Mersenne Twister made from text need it. Its constants are computed, not listed.
 */

const MASK = (1n << 64n) - 1n;

/** The digest of `bytes`, 64 bytes. */
export function sha512(bytes: readonly number[]): number[] {
  const state = primes(8).map((prime) => fraction(prime, 2n));
  const constants = primes(80).map((prime) => fraction(prime, 3n));
  const message = padded(bytes);
  for (let at = 0; at < message.length; at += 128) compress(state, constants, message, at);
  return state.flatMap((word) => bigEndian(word, 8));
}

function padded(bytes: readonly number[]): number[] {
  const message = [...bytes, 0x80];
  while (message.length % 128 !== 112) message.push(0);
  message.push(...bigEndian(BigInt(bytes.length) * 8n, 16));
  return message;
}

function bigEndian(value: bigint, length: number): number[] {
  const result: number[] = [];
  for (let i = length - 1; i >= 0; i--) result.push(Number((value >> BigInt(8 * i)) & 255n));
  return result;
}

function primes(count: number): bigint[] {
  const found: bigint[] = [];
  for (let n = 2n; found.length < count; n++) if (found.every((prime) => n % prime !== 0n)) found.push(n);
  return found;
}

/** First 64 bits of the fractional part of the square (cube) root. */
function fraction(n: bigint, degree: 2n | 3n): bigint {
  const value = n << (64n * degree);
  let low = 0n;
  let high = 1n << 70n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    const power = degree === 2n ? middle * middle : middle * middle * middle;
    if (power <= value) low = middle;
    else high = middle;
  }
  return low & MASK;
}

function rotate(x: bigint, count: bigint): bigint {
  return ((x >> count) | (x << (64n - count))) & MASK;
}

function compress(
  state: bigint[],
  constants: readonly bigint[],
  message: readonly number[],
  at: number,
): void {
  const w: bigint[] = [];
  for (let i = 0; i < 16; i++) {
    let word = 0n;
    for (let j = 0; j < 8; j++) word = (word << 8n) | BigInt(message[at + 8 * i + j] as number);
    w.push(word);
  }
  for (let i = 16; i < 80; i++) {
    const x = w[i - 15] as bigint;
    const y = w[i - 2] as bigint;
    const s0 = rotate(x, 1n) ^ rotate(x, 8n) ^ (x >> 7n);
    const s1 = rotate(y, 19n) ^ rotate(y, 61n) ^ (y >> 6n);
    w.push(((w[i - 16] as bigint) + s0 + (w[i - 7] as bigint) + s1) & MASK);
  }
  let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];
  for (let i = 0; i < 80; i++) {
    const s1 = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n);
    const t1 = (h + s1 + ((e & f) ^ (~e & MASK & g)) + (constants[i] as bigint) + (w[i] as bigint)) & MASK;
    const s0 = rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) & MASK;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) & MASK, c, b, a, (t1 + t2) & MASK];
  }
  for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = ((state[i] as bigint) + word) & MASK;
}
