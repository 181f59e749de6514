/**
 * Floats as decimal text. Every digit is computed from the exact binary value with bigints and rounded half to even, as
 * CPython's own dtoa does, because JavaScript's toFixed and toPrecision round ties otherwise and stop at 100
 * digits. The shortest digits that read back as the same float are the ones that JavaScript prints, too.
 */

/** Decimal digits of a positive float: its value is about 0.DIGITS times ten to `point`. */
export interface Digits {
  readonly digits: string;
  readonly point: number;
}

const floats = new Float64Array(1);
const words = new Uint32Array(floats.buffer);

/** A finite float as `mantissa * 2 ** exponent`; the mantissa is an integer and has the sign. */
export function binaryParts(value: number): { mantissa: bigint; exponent: number } {
  floats[0] = Math.abs(value);
  const high = words[1] as number;
  const biased = high >>> 20;
  const fraction = (BigInt(high & 0xfffff) << 32n) | BigInt(words[0] as number);
  const size = biased === 0 ? fraction : fraction | (1n << 52n);
  return { mantissa: value < 0 ? -size : size, exponent: (biased === 0 ? 1 : biased) - 1075 };
}

/** Digits beyond the decimal point that a double can have. */
const FRACTION_MAX = 1074;
/** Significant digits that a double can have, generously. */
const SIGNIFICANT_MAX = 1100;

/** `value * 10 ** scale` of a float >= 0, rounded half to even to an integer. */
export function scaledInteger(value: number, scale: number): bigint {
  const { mantissa, exponent } = binaryParts(value);
  let top = mantissa;
  let bottom = 1n;
  if (exponent >= 0) top <<= BigInt(exponent);
  else bottom <<= BigInt(-exponent);
  if (scale >= 0) top *= 10n ** BigInt(scale);
  else bottom *= 10n ** BigInt(-scale);
  const quotient = top / bottom;
  const twice = (top - quotient * bottom) * 2n;
  return twice > bottom || (twice === bottom && (quotient & 1n) === 1n) ? quotient + 1n : quotient;
}

/** The shortest digits that read back as `value` (> 0). */
export function shortestDigits(value: number): Digits {
  const text = value.toExponential();
  const at = text.indexOf('e');
  return { digits: text.slice(0, at).replace('.', ''), point: Number(text.slice(at + 1)) + 1 };
}

/** Exactly `count` significant digits of `value` (> 0). */
export function significantDigits(value: number, count: number): Digits {
  const wanted = Math.min(count, SIGNIFICANT_MAX);
  let { point } = shortestDigits(value);
  // The shortest digits of a float a little below a power of ten may be that power.
  if (isBelowPower(value, point - 1)) point--;
  let digits = scaledInteger(value, wanted - point).toString();
  if (digits.length > wanted) {
    point++;
    digits = scaledInteger(value, wanted - point).toString();
  }
  return { digits: digits.padEnd(count, '0'), point };
}

/** Is the exact value below ten to `exponent`? */
function isBelowPower(value: number, exponent: number): boolean {
  const { mantissa, exponent: two } = binaryParts(value);
  const left = mantissa * (two > 0 ? 1n << BigInt(two) : 1n) * (exponent < 0 ? 10n ** BigInt(-exponent) : 1n);
  const right = (two < 0 ? 1n << BigInt(-two) : 1n) * (exponent > 0 ? 10n ** BigInt(exponent) : 1n);
  return left < right;
}

/** The digits of `value` (> 0) up to `places` places after the decimal point; "" when it rounds to zero. */
export function fixedDigits(value: number, places: number): Digits {
  const wanted = Math.min(places, FRACTION_MAX);
  const text = scaledInteger(value, wanted).toString();
  const digits = text === '0' ? '' : text;
  return { digits, point: digits.length - wanted };
}

export interface FloatStyle {
  /** `r` is the shortest form; `e`, `f` and `g` as in format specifications, always in lower case. */
  readonly code: 'r' | 'e' | 'f' | 'g';
  readonly precision: number;
  /** `#`: keep the decimal point and, for g, trailing zeros. */
  readonly alternate?: boolean;
  /** Write "1.0" instead of "1" (repr, and format without a type). */
  readonly pointZero?: boolean;
}

/** The text of |value|: "inf" and "nan" too (Python/pystrtod.c, format_float_short). */
export function floatText(value: number, style: FloatStyle): string {
  if (Number.isNaN(value)) return 'nan';
  const size = Math.abs(value);
  if (size === Number.POSITIVE_INFINITY) return 'inf';
  const { code, alternate = false, pointZero = false } = style;
  const precision = code === 'g' && style.precision === 0 ? 1 : style.precision;
  const found = digitsFor(size, code, precision);
  let digits = found.digits;
  let point = found.point;
  let scientific = code === 'e';
  let end = digits.length;
  if (code === 'e') end = precision + 1;
  else if (code === 'f') end = point + precision;
  else if (code === 'g') {
    scientific = point <= -4 || point > precision - (pointZero ? 1 : 0);
    if (alternate) end = precision;
    else {
      digits = digits.replace(/0+$/, '');
      end = digits.length;
    }
  } else scientific = point <= -4 || point > 16;
  let exponent = 0;
  if (scientific) {
    exponent = point - 1;
    point = 1;
  }
  end = !scientific && pointZero ? Math.max(end, point + 1) : Math.max(end, point);
  const whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const fraction =
    point <= 0
      ? ('0'.repeat(-point) + digits).slice(0, Math.max(0, end - point)).padEnd(end - point, '0')
      : digits.slice(point, end).padEnd(end - point, '0');
  let text = fraction === '' && !alternate ? whole : `${whole}.${fraction}`;
  if (scientific) text += `e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  return text;
}

function digitsFor(size: number, code: FloatStyle['code'], precision: number): Digits {
  if (size === 0) return { digits: '0', point: 1 };
  if (code === 'r') return shortestDigits(size);
  if (code === 'f') return fixedDigits(size, precision);
  return significantDigits(size, code === 'e' ? precision + 1 : precision);
}

const REPR: FloatStyle = { code: 'r', precision: 0, pointZero: true };

/** `repr(float)`. */
export function reprFloat(value: number): string {
  const text = floatText(value, REPR);
  return isNegative(value) ? `-${text}` : text;
}

/** Is there a minus sign to show? (-0.0 has one, nan has none.) */
export function isNegative(value: number): boolean {
  return value < 0 || Object.is(value, -0);
}

/** `repr(complex)`: "(1+2j)", "2j" when the real part is a positive zero. */
export function reprComplex(real: number, imag: number): string {
  const part = (value: number) =>
    (isNegative(value) ? '-' : '') + floatText(value, { code: 'r', precision: 0 });
  if (real === 0 && !isNegative(real)) return `${part(imag)}j`;
  return `(${part(real)}${isNegative(imag) ? '' : '+'}${part(imag)}j)`;
}
