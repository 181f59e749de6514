/** The QR code of a link is read back by another library, pixel by pixel. */
import readQr from 'jsqr';
import { expect, test } from 'vitest';
import { qrCodeOf } from '../../src/share/qr.ts';

const PIXELS = 4;
// The package's types speak of an ES module; Node loads it as CommonJS.
const jsQR = (readQr as unknown as { default?: typeof readQr }).default ?? readQr;

/** What a camera that sees the code would read. */
function read(link: string): string | undefined {
  const code = qrCodeOf(link);
  if (code === null) return undefined;
  const side = code.size * PIXELS;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of code.path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = Number(y) * PIXELS; row < (Number(y) + 1) * PIXELS; row++) {
      for (let column = Number(x) * PIXELS; column < (Number(x) + Number(width)) * PIXELS; column++) {
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
      }
    }
  }
  return jsQR(pixels, side, side)?.data;
}

test.each([20, 90, 270, 520, 1_200])('a link of %i characters', (length) => {
  const link = `https://example.org/#v1.${'aB3_-xYz09'.repeat(120)}`.slice(0, length);
  expect(read(link)).toBe(link);
});

test('a link that is too long has none', () => {
  expect(qrCodeOf(`https://example.org/#v1.${'a'.repeat(1_400)}`)).toBe(null);
});
