/** An annotation as text, for `from __future__ import annotations`: the forms that annotations take. */
import type { Constant } from './code.ts';
import type { Expr } from './syntax.ts';

export function textOf(node: Expr): string {
  switch (node.kind) {
    case 'Name':
      return node.id;
    case 'Attribute':
      return `${textOf(node.value)}.${node.attr}`;
    case 'Subscript':
      return `${textOf(node.value)}[${itemsText(node.slice)}]`;
    case 'Constant':
      return constantText(node.value);
    case 'BinOp':
      return `${textOf(node.left)} ${node.op} ${textOf(node.right)}`;
    case 'Tuple':
      return `(${itemsText(node)})`;
    case 'List':
      return `[${node.elts.map(textOf).join(', ')}]`;
    case 'Starred':
      return `*${textOf(node.value)}`;
    case 'Call':
      return `${textOf(node.func)}(${node.args.map(textOf).join(', ')})`;
    default:
      return '...';
  }
}

function itemsText(node: Expr): string {
  if (node.kind !== 'Tuple' || node.elts.length === 0) return textOf(node);
  const inside = node.elts.map(textOf).join(', ');
  return node.elts.length === 1 ? `${inside},` : inside;
}

function constantText(value: Constant): string {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'string') return `'${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;
  if (typeof value === 'object') return value.kind === 'float' ? String(value.value) : '...';
  return String(value);
}
