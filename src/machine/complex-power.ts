/** Complex numbers as results of powers. */
import { type Complex, polarPower } from '../base/complex-power.ts';
import { raise, zeroDivisionError } from './exception.ts';
import { complexType } from './type.ts';
import { PyComplex } from './values.ts';

export function newComplex(real: number, imag: number): PyComplex {
  const result = new PyComplex(complexType);
  result.real = real;
  result.imag = imag;
  return result;
}

/** `a ** b`; `size` is the absolute value of `a`. */
export function complexPower(a: Complex, size: number, b: Complex): PyComplex {
  if (b.real === 0 && b.imag === 0) return newComplex(1, 0);
  if (size === 0) {
    if (b.imag !== 0 || b.real < 0) raise(zeroDivisionError, '0.0 to a negative or complex power');
    return newComplex(0, 0);
  }
  const { real, imag } = polarPower(a, size, b);
  return newComplex(real, imag);
}
