/** `'%s: %r' % (a, b)` is compiled like an f-string if the format uses only %s, %r and %a. */
import type { Constant } from './code.ts';
import {
  type ConstantExpr,
  type Expr,
  type FormattedValue,
  type JoinedStr,
  type Location,
  NO_LOCATION,
} from './syntax.ts';

/** One unit of a format: flags, width, precision, letter. More than two digits are left to the run. */
const UNIT = /%([-+ #0]*)(\d{0,2})(?:\.(\d{0,2}))?([sra])/y;
const LITERAL = /(?:[^%]|%%)+/y;

/** The f-string that says the same, or null where there is none. */
export function formatAsJoined(format: string, values: readonly Expr[], loc: Location): JoinedStr | null {
  const parts: Expr[] = [];
  let at = 0;
  let used = 0;
  for (;;) {
    LITERAL.lastIndex = at;
    const literal = LITERAL.exec(format)?.[0];
    if (literal !== undefined) {
      parts.push(constant(literal.replaceAll('%%', '%'), NO_LOCATION));
      at += literal.length;
    }
    if (at >= format.length) break;
    const value = values[used++];
    UNIT.lastIndex = at;
    const unit = UNIT.exec(format);
    if (!value || !unit) return null;
    parts.push(formatted(value, unit));
    at = UNIT.lastIndex;
  }
  return used < values.length ? null : { kind: 'JoinedStr', loc, values: parts };
}

function formatted(value: Expr, unit: RegExpExecArray): FormattedValue {
  const [, flags = '', width = '', precision, letter] = unit;
  let spec = '';
  if (!flags.includes('-') && Number(width) > 0) spec += '>';
  if (width !== '') spec += String(Number(width));
  if (precision !== undefined) spec += `.${Number(precision)}`;
  return {
    kind: 'FormattedValue',
    loc: value.loc,
    value,
    conversion: letter as 's' | 'r' | 'a',
    formatSpec: spec === '' ? null : constant(spec, NO_LOCATION),
  };
}

function constant(value: Constant, loc: Location): ConstantExpr {
  return { kind: 'Constant', loc, value };
}
