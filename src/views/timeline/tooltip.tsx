import type { ReactNode } from 'react';
import { CodeWords } from './code-words.tsx';

export interface Tip {
  readonly x: number;
  readonly y: number;
  readonly title: ReactNode;
  readonly lines: readonly string[];
}

/** Stays while the pointer is on it; the timeline hides it on Escape. */
export function Tooltip(props: { tip: Tip; width: number; onLeave: () => void; onEnter: () => void }) {
  const { tip, width, onLeave, onEnter } = props;
  const right = tip.x > width / 2;
  return (
    <div
      className="tip"
      role="tooltip"
      style={right ? { right: width - tip.x + 10, top: tip.y + 14 } : { left: tip.x + 10, top: tip.y + 14 }}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      <div className="tip-title">{tip.title}</div>
      {tip.lines.map((line) => (
        <div key={line}>
          <CodeWords text={line} />
        </div>
      ))}
    </div>
  );
}
