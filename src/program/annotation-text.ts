/**
 * An expression as text, for `from __future__ import annotations`: annotations are then kept as they would be
 * written with the fewest parentheses (CPython 3.12 Python/ast_unparse.c).
 */
import type { Constant } from './code.ts';
import { constantRepr } from './constant-repr.ts';
import type {
  Arguments,
  BinaryOperator,
  Comprehension,
  Expr,
  FormattedValue,
  Lambda,
  Slice,
} from './syntax.ts';

export function textOf(node: Expr): string {
  return write(node, TEST);
}

/** How tightly an expression binds: in a place that asks for more than it has, it needs parentheses. */
const TUPLE = 0;
const TEST = 1;
const OR = 2;
const AND = 3;
const NOT = 4;
const COMPARE = 5;
const BIT_OR = 6;
const BIT_XOR = 7;
const BIT_AND = 8;
const SHIFT = 9;
const ARITHMETIC = 10;
const TERM = 11;
const FACTOR = 12;
const POWER = 13;
const AWAIT = 14;
const ATOM = 15;

const BINDING: Readonly<Record<BinaryOperator, number>> = {
  ...{ '|': BIT_OR, '^': BIT_XOR, '&': BIT_AND, '<<': SHIFT, '>>': SHIFT, '+': ARITHMETIC, '-': ARITHMETIC },
  ...{ '*': TERM, '@': TERM, '/': TERM, '%': TERM, '//': TERM, '**': POWER },
};

function write(node: Expr, level: number): string {
  const enclosed = (binding: number, text: string) => (level > binding ? `(${text})` : text);
  switch (node.kind) {
    case 'Name':
      return node.id;
    case 'Constant':
      return constant(node.value);
    case 'NamedExpr':
      return enclosed(TUPLE, `${write(node.target, ATOM)} := ${write(node.value, ATOM)}`);
    case 'BoolOp': {
      const binding = node.op === 'and' ? AND : OR;
      return enclosed(binding, node.values.map((value) => write(value, binding + 1)).join(` ${node.op} `));
    }
    case 'BinOp': {
      const binding = BINDING[node.op];
      const rightFirst = node.op === '**' ? 1 : 0;
      const left = write(node.left, binding + rightFirst);
      return enclosed(binding, `${left} ${node.op} ${write(node.right, binding + 1 - rightFirst)}`);
    }
    case 'UnaryOp': {
      const binding = node.op === 'not' ? NOT : FACTOR;
      return enclosed(binding, `${node.op === 'not' ? 'not ' : node.op}${write(node.operand, binding)}`);
    }
    case 'Lambda':
      return enclosed(TEST, lambda(node));
    case 'IfExp': {
      const [body, test, orelse] = [write(node.body, OR), write(node.test, OR), write(node.orelse, TEST)];
      return enclosed(TEST, `${body} if ${test} else ${orelse}`);
    }
    case 'Compare': {
      const rest = node.comparators.map((value, i) => ` ${node.ops[i]} ${write(value, COMPARE + 1)}`);
      return enclosed(COMPARE, write(node.left, COMPARE + 1) + rest.join(''));
    }
    case 'Await':
      return enclosed(AWAIT, `await ${write(node.value, ATOM)}`);
    case 'Yield':
      return node.value === null ? '(yield)' : `(yield ${write(node.value, TEST)})`;
    case 'YieldFrom':
      return `(yield from ${write(node.value, TEST)})`;
    case 'Tuple':
      if (node.elts.length === 0) return '()';
      return enclosed(TUPLE, list(node.elts) + (node.elts.length === 1 ? ',' : ''));
    default:
      return writeClosed(node);
  }
}

/** What never needs parentheses, because it has brackets or binds tightest. */
function writeClosed(node: Expr): string {
  switch (node.kind) {
    case 'Dict': {
      const items = node.values.map((value, i) => {
        const key = node.keys[i] ?? null;
        return key === null ? `**${write(value, BIT_OR)}` : `${write(key, TEST)}: ${write(value, TEST)}`;
      });
      return `{${items.join(', ')}}`;
    }
    case 'Set':
      return `{${list(node.elts)}}`;
    case 'List':
      return `[${list(node.elts)}]`;
    case 'ListComp':
      return `[${write(node.elt, TEST)}${comprehensions(node.generators)}]`;
    case 'SetComp':
      return `{${write(node.elt, TEST)}${comprehensions(node.generators)}}`;
    case 'GeneratorExp':
      return `(${write(node.elt, TEST)}${comprehensions(node.generators)})`;
    case 'DictComp':
      return `{${write(node.key, TEST)}: ${write(node.value, TEST)}${comprehensions(node.generators)}}`;
    case 'Call': {
      const [only] = node.args;
      const callee = write(node.func, ATOM);
      const bare = node.args.length === 1 && node.keywords.length === 0 && only?.kind === 'GeneratorExp';
      if (bare) return `${callee}${write(only, TEST)}`;
      const named = node.keywords.map(
        ({ arg, value }) => `${arg === null ? '**' : `${arg}=`}${write(value, TEST)}`,
      );
      return `${callee}(${[...node.args.map((value) => write(value, TEST)), ...named].join(', ')})`;
    }
    case 'Attribute': {
      const whole = node.value.kind === 'Constant' && isInteger(node.value.value);
      return `${write(node.value, ATOM)}${whole ? ' .' : '.'}${node.attr}`;
    }
    case 'Subscript':
      return `${write(node.value, ATOM)}[${write(node.slice, TUPLE)}]`;
    case 'Starred':
      return `*${write(node.value, BIT_OR)}`;
    case 'Slice':
      return slice(node);
    case 'JoinedStr':
    case 'FormattedValue':
      return `f${constantRepr(formatted(node))}`;
    default:
      return '';
  }
}

function list(nodes: readonly Expr[]): string {
  return nodes.map((node) => write(node, TEST)).join(', ');
}

function slice({ lower, upper, step }: Slice): string {
  const part = (node: Expr | null) => (node === null ? '' : write(node, TEST));
  return `${part(lower)}:${part(upper)}${step === null ? '' : `:${part(step)}`}`;
}

function comprehensions(generators: readonly Comprehension[]): string {
  return generators
    .map(({ target, iter, ifs, isAsync }) => {
      const conditions = ifs.map((condition) => ` if ${write(condition, OR)}`).join('');
      return `${isAsync ? ' async for ' : ' for '}${write(target, TUPLE)} in ${write(iter, OR)}${conditions}`;
    })
    .join('');
}

function lambda({ args, body }: Lambda): string {
  const positional = args.posonlyargs.length + args.args.length > 0;
  return `lambda${positional ? ' ' : ''}${parameters(args)}: ${write(body, TEST)}`;
}

function parameters({
  posonlyargs,
  args,
  vararg,
  kwonlyargs,
  kwDefaults,
  kwarg,
  defaults,
}: Arguments): string {
  const positional = [...posonlyargs, ...args];
  const withDefault = (name: string, value: Expr | null | undefined) =>
    value ? `${name}=${write(value, TEST)}` : name;
  const parts: string[] = [];
  positional.forEach(({ arg }, i) => {
    parts.push(withDefault(arg, defaults[i - positional.length + defaults.length]));
    if (i + 1 === posonlyargs.length) parts.push('/');
  });
  if (vararg !== null || kwonlyargs.length > 0) parts.push(`*${vararg?.arg ?? ''}`);
  kwonlyargs.forEach(({ arg }, i) => {
    parts.push(withDefault(arg, kwDefaults[i]));
  });
  if (kwarg !== null) parts.push(`**${kwarg.arg}`);
  return parts.join(', ');
}

/** The inside of an f-string. */
function formatted(node: Expr): string {
  if (node.kind === 'JoinedStr') return node.values.map(formatted).join('');
  if (node.kind === 'FormattedValue') return replacement(node);
  if (node.kind !== 'Constant' || typeof node.value !== 'string') return '';
  return node.value.replace(/[{}]/g, '$&$&');
}

function replacement({ value, conversion, formatSpec }: FormattedValue): string {
  const text = write(value, OR);
  const spec = formatSpec === null ? '' : `:${formatted(formatSpec)}`;
  return `{${text.startsWith('{') ? ' ' : ''}${text}${conversion && `!${conversion}`}${spec}}`;
}

function isInteger(value: Constant): boolean {
  return typeof value === 'number' || typeof value === 'bigint';
}

/** An infinite float has no literal of its own: one that overflows stands for it. */
function constant(value: Constant): string {
  if (typeof value !== 'object' || value === null) return constantRepr(value);
  if (value.kind === 'ellipsis') return '...';
  const text = constantRepr(value);
  return value.kind === 'float' || value.kind === 'complex' ? text.replace(/inf/g, '1e309') : text;
}
