/** `complex.__format__` (Python/formatter_unicode.c, format_complex_internal). */
import { STRING_LENGTH_MAX } from '../../base/limits.ts';
import { memoryError, raise, valueError } from '../exception.ts';
import type { PyComplex } from '../values.ts';
import { type FloatStyle, floatText, isNegative, reprComplex } from './float-text.ts';
import { grouped, padded, parseSpec, raiseUnknownCode, type Spec } from './format-spec.ts';

/** Real and imaginary part each by the specification, the whole padded. */
export function formatComplex(value: PyComplex, text: string): string {
  if (text === '') return reprComplex(value.real, value.imag);
  const spec = parseSpec(text, '>', 'complex');
  if (spec.fill === '0') raise(valueError, 'Zero padding is not allowed in complex format specifier');
  if (spec.align === '=') raise(valueError, "'=' alignment flag is not allowed in complex format specifier");
  if (spec.type !== '' && !'eEfFgGn'.includes(spec.type)) raiseUnknownCode(spec.type, 'complex');
  if (spec.precision > STRING_LENGTH_MAX) raise(memoryError);
  const style = styleOf(spec);
  const skipsReal = spec.type === '' && value.real === 0 && !isNegative(value.real);
  const brackets = spec.type === '' && !skipsReal;
  const real = skipsReal ? '' : part(value.real, spec, style, spec.sign);
  const imag = part(value.imag, spec, style, skipsReal ? spec.sign : '+');
  const body = `${real}${imag}j`;
  const cased = 'EFG'.includes(spec.type) && spec.type !== '' ? body.toUpperCase().replace(/J$/, 'j') : body;
  return padded(brackets ? `(${cased})` : cased, spec);
}

function part(value: number, spec: Spec, style: FloatStyle, sign: string): string {
  const text = floatText(value, style);
  const zero = spec.noNegativeZero && /^[0.]+(e|$)/.test(text);
  const head = isNegative(value) && !zero ? '-' : sign === '+' || sign === ' ' ? sign : '';
  const whole = /^\d+/.exec(text)?.[0] ?? '';
  return head + (whole === '' ? text : grouped(whole, spec.grouping, 3, 0) + text.slice(whole.length));
}

function styleOf(spec: Spec): FloatStyle {
  const alternate = spec.alternate;
  if (spec.type === '') {
    return spec.precision < 0
      ? { code: 'r', precision: 0, alternate }
      : { code: 'g', precision: spec.precision, alternate };
  }
  const code = spec.type === 'n' ? 'g' : (spec.type.toLowerCase() as 'e' | 'f' | 'g');
  return { code, precision: spec.precision < 0 ? 6 : spec.precision, alternate };
}
