import type { KeyboardEvent, PointerEvent } from 'react';
import { useText } from './language.tsx';
import { WORDS } from './words.ts';

interface SplitterProps {
  /** `column`: a bar between left and right; `row`: one between above and below. */
  readonly between: 'column' | 'row';
  /** Percentage of the whole that the left (or the lower) part has. */
  readonly value: number;
  readonly usual: number;
  readonly onChange: (value: number) => void;
}

const LEAST = 15;
const MOST = 70;

/** A bar to be dragged, or moved with the arrows; a double click or Enter puts it back. */
export function Splitter({ between, value, usual, onChange }: SplitterProps) {
  const t = useText();
  const put = (to: number) => onChange(Math.round(Math.max(LEAST, Math.min(MOST, to)) * 10) / 10);
  const drag = (event: PointerEvent<HTMLElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (box === undefined) return;
    put(
      between === 'column'
        ? ((event.clientX - box.left) / box.width) * 100
        : ((box.bottom - event.clientY) / box.height) * 100,
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.shiftKey ? 10 : 2;
    const [less, more] = between === 'column' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowDown', 'ArrowUp'];
    if (event.key === less) put(value - by);
    else if (event.key === more) put(value + by);
    else if (event.key === 'Home') put(LEAST);
    else if (event.key === 'End') put(MOST);
    else if (event.key === 'Enter') put(usual);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that takes the focus has no element of its own
    <div
      className={`splitter splitter-${between}`}
      role="separator"
      tabIndex={0}
      aria-orientation={between === 'column' ? 'vertical' : 'horizontal'}
      aria-label={t(between === 'column' ? WORDS.splitter : WORDS.inspectorSplitter)}
      aria-valuenow={Math.round(value)}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => put(usual)}
      onKeyDown={onKeyDown}
    />
  );
}
