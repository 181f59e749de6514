/**
 * Every kind of problem the compiler can find, with its words. Codes are stable for ever: one that falls out of use is
 * not given again. H1xx and H1xxx: not Python (CPython 3.12 refuses it too); H2xx: Python that is not supported here.
 */
import type { Message } from './message.ts';
import { EXPRESSION_MESSAGES } from './messages-expression.ts';
import { GENERIC_MESSAGES } from './messages-generic.ts';
import { LANGUAGE_MESSAGES } from './messages-language.ts';
import { MEANING_MESSAGES } from './messages-meaning.ts';
import { STATEMENT_MESSAGES } from './messages-statement.ts';
import { TEXT_MESSAGES } from './messages-text.ts';

const ALL = {
  ...TEXT_MESSAGES,
  ...STATEMENT_MESSAGES,
  ...EXPRESSION_MESSAGES,
  ...MEANING_MESSAGES,
  ...GENERIC_MESSAGES,
  ...LANGUAGE_MESSAGES,
};

export type ProblemKind = keyof typeof ALL;

export const MESSAGES: Readonly<Record<ProblemKind, Message>> = ALL;
