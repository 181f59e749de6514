/**
 * A link as a QR code: the way from a projector to a phone. The code is a grid of dark and light squares, drawn as one
 * path whose unit is a square, with the quiet zone of four squares that ISO/IEC 18004 asks for around it.
 */
import { encode } from 'uqr';

/** A code with more squares than this can hold in a side is too fine for a phone's camera. */
const SIDE_MAX = 117;
/** Nor is it worth the trouble to encode what is sure to be: a URL's characters are bytes. */
const LENGTH_MAX = 1_300;
const QUIET_ZONE = 4;

export interface QrCode {
  /** Squares in a side, the quiet zone included. */
  readonly size: number;
  /** SVG path of the dark squares. */
  readonly path: string;
}

/** The code that says `text`; null if it would be too fine to be read. */
export function qrCodeOf(text: string): QrCode | null {
  if (text.length > LENGTH_MAX) return null;
  const { data, size } = encode(text, { ecc: 'L', boostEcc: true, border: QUIET_ZONE });
  return size - 2 * QUIET_ZONE > SIDE_MAX ? null : { size, path: data.map(pathOfRow).join('') };
}

/** Neighbouring dark squares of a row as one rectangle each. */
function pathOfRow(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x++;
    path += `M${from} ${y}h${x + 1 - from}v1h${from - x - 1}z`;
  }
  return path;
}
