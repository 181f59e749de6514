/** What comprehensions are called: in the symbol table, as code objects, and in messages. */
import type { ComprehensionKind } from './scope.ts';
import type { ComprehensionExpr } from './syntax.ts';

export const KINDS: Readonly<Record<ComprehensionExpr['kind'], ComprehensionKind>> = {
  ListComp: 'list',
  SetComp: 'set',
  DictComp: 'dict',
  GeneratorExp: 'generator',
};

export const NAMES: Readonly<Record<ComprehensionKind, string>> = {
  list: '<listcomp>',
  set: '<setcomp>',
  dict: '<dictcomp>',
  generator: '<genexpr>',
};

export const COMPREHENSION_NAMES: Readonly<Record<ComprehensionKind, string>> = {
  list: 'list comprehension',
  set: 'set comprehension',
  dict: 'dict comprehension',
  generator: 'generator expression',
};
