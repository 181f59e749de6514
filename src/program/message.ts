/** One row of the message tables: a stable code and three sentences. `{0}` is the problem's first piece, and so on. */
import type { Text } from '../base/text.ts';

export interface Message {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly what: Text;
  readonly why: Text;
  readonly instead: Text;
}

/** English, Chinese. */
export type Pair = readonly [en: string, zh: string];

export function error(code: string, what: Pair, why: Pair, instead: Pair): Message {
  return { code, severity: 'error', what: text(what), why: text(why), instead: text(instead) };
}

export function warning(code: string, what: Pair, why: Pair, instead: Pair): Message {
  return { code, severity: 'warning', what: text(what), why: text(why), instead: text(instead) };
}

function text([en, zh]: Pair): Text {
  return { en, zh };
}
