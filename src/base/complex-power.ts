/** Powers of complex numbers by their polar form (CPython 3.12 Objects/complexobject.c, _Py_c_pow). */
import { floatAtan2, floatCos, floatSin } from './elementary.ts';
import { floatExp, floatLog, floatPower } from './power.ts';

export interface Complex {
  readonly real: number;
  readonly imag: number;
}

/** `a ** b` where neither is zero; `size` is the absolute value of `a`. */
export function polarPower(a: Complex, size: number, b: Complex): Complex {
  const angle = floatAtan2(a.imag, a.real);
  let length = floatPower(size, b.real);
  let phase = angle * b.real;
  if (b.imag !== 0) {
    length *= floatExp(-angle * b.imag);
    phase += b.imag * floatLog(size);
  }
  return { real: length * floatCos(phase), imag: length * floatSin(phase) };
}
