import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { ChoiceNode } from '../../explore/choice-tree.ts';
import type { Question } from '../../session/exploration.ts';
import { useText } from '../language.tsx';
import { useSessionStore } from '../use-session.tsx';
import { watch } from './watch.ts';
import { EXPLORE_WORDS as WORDS } from './words.ts';

interface Row {
  readonly key: string;
  readonly level: number;
  readonly index: number;
  readonly siblings: number;
  readonly node: ChoiceNode | null;
  /** A branch that was left out. */
  readonly pruned: { readonly name: string; readonly line: number } | null;
}

/** The choices as a tree: where executions part, and how they end below. Arrow keys walk it; Enter watches a leaf. */
export function ChoiceTreeView({ tree, side }: { tree: ChoiceNode; side: Question }) {
  const t = useText();
  const store = useSessionStore();
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(['0', ...tree.children.map((_, i) => `0.${i}`)]),
  );
  const [focused, setFocused] = useState('0');
  const rows = useMemo(() => rowsOf(tree, open), [tree, open]);
  if (tree.children.length === 0) return null;
  const focus = (key: string | undefined) => {
    if (key === undefined) return;
    setFocused(key);
    list.current?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.focus();
  };
  const toggle = (key: string, wanted: boolean) =>
    setOpen(new Set(wanted ? [...open, key] : [...open].filter((one) => one !== key)));
  const act = ({ key, node }: Row) => {
    if (node === null) return;
    if (node.schedule !== null) void watch(store, side, node.schedule);
    else toggle(key, !open.has(key));
  };
  const onKeyDown = (event: KeyboardEvent, row: Row, at: number) => {
    const after = rows[at + 1]?.key;
    const isOpen = open.has(row.key);
    const handlers: Record<string, () => void> = {
      ArrowDown: () => focus(after),
      ArrowUp: () => focus(rows[at - 1]?.key),
      Home: () => focus(rows[0]?.key),
      End: () => focus(rows.at(-1)?.key),
      ArrowRight: () => (isOpen ? focus(after) : toggle(row.key, true)),
      ArrowLeft: () => (isOpen ? toggle(row.key, false) : focus(parentOf(row.key))),
      Enter: () => act(row),
      ' ': () => act(row),
    };
    pressed(event, handlers);
  };
  return (
    <section className="choice-tree">
      <h3>{t(WORDS.tree)}</h3>
      <div role="tree" aria-label={t(WORDS.tree)} ref={list} className="tree">
        {rows.map((row, at) => (
          <div
            key={row.key}
            role="treeitem"
            data-key={row.key}
            aria-level={row.level}
            aria-setsize={row.siblings}
            aria-posinset={row.index + 1}
            aria-expanded={row.node !== null && row.node.children.length > 0 ? open.has(row.key) : undefined}
            aria-selected={row.key === focused}
            tabIndex={row.key === focused ? 0 : -1}
            className={classOf(row)}
            style={{ '--level': row.level } as React.CSSProperties}
            onClick={() => {
              focus(row.key);
              act(row);
            }}
            onKeyDown={(event) => onKeyDown(event, row, at)}
          >
            <Label row={row} opened={open.has(row.key)} />
          </div>
        ))}
      </div>
    </section>
  );
}

function parentOf(key: string): string | undefined {
  return key.includes('.') ? key.slice(0, key.lastIndexOf('.')) : undefined;
}

function pressed(event: KeyboardEvent, handlers: Readonly<Record<string, () => void>>): void {
  const handler = handlers[event.key];
  if (handler === undefined) return;
  handler();
  event.preventDefault();
  event.stopPropagation();
}

function Label({ row: { node, pruned }, opened }: { row: Row; opened: boolean }) {
  const t = useText();
  if (pruned !== null) {
    return (
      <>
        <span className="twig">·</span> {pruned.name} ({t(WORDS.line)} {pruned.line}): {t(WORDS.pruned)}
      </>
    );
  }
  if (node === null) return null;
  const { name, line, good, bad } = node;
  return (
    <>
      <span className="twig" aria-hidden="true">
        {node.schedule !== null ? '▶' : opened ? '▾' : '▸'}
      </span>{' '}
      {name === '' ? t(WORDS.root) : `${name} (${t(WORDS.line)} ${line})`}:{' '}
      {node.schedule === null
        ? t({
            en: `${good + bad} ways on, ${bad} of them fail`,
            zh: `之后有 ${good + bad} 条路，其中 ${bad} 条失败`,
          })
        : t(bad > 0 ? WORDS.endsBadly : WORDS.endsWell)}
    </>
  );
}

function classOf({ node, pruned }: Row): string {
  if (pruned !== null || node === null) return 'pruned';
  if (node.bad === 0) return 'good';
  return node.good === 0 ? 'bad' : 'mixed';
}

function rowsOf(root: ChoiceNode, open: ReadonlySet<string>): Row[] {
  const rows: Row[] = [];
  const add = (node: ChoiceNode, key: string, level: number, index: number, siblings: number) => {
    rows.push({ key, level, index, siblings, node, pruned: null });
    if (!open.has(key)) return;
    const all = node.children.length + node.pruned.length;
    node.children.forEach((child, i) => {
      add(child, `${key}.${i}`, level + 1, i, all);
    });
    node.pruned.forEach((pruned, i) => {
      const at = node.children.length + i;
      rows.push({ key: `${key}.${at}`, level: level + 1, index: at, siblings: all, node: null, pruned });
    });
  };
  add(root, '0', 1, 0, 1);
  return rows;
}
