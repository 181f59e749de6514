import type { Text } from '../../base/text.ts';
import { hueOf } from './layout.ts';
import type { Tip } from './tooltip.tsx';
import type { Target } from './use-pointing.ts';
import { ARROW_WORDS, heldBy, MARKER_WORDS, STATE_LETTERS, STATE_WORDS, stepsText } from './words.ts';

/** The words for what the pointer rests on. */
export function tipOf(
  target: Target,
  at: { readonly x: number; readonly y: number },
  t: (text: Text) => string,
  names: (thread: number) => string,
): Tip | null {
  const place = { x: at.x, y: at.y };
  switch (target.kind) {
    case 'span': {
      const { span, thread } = target;
      const title = (
        <>
          <Pip thread={thread} /> {names(thread)}{' '}
          <span className={`tip-state state-${span.state}`}>
            <b>{STATE_LETTERS[span.state]}</b> {t(STATE_WORDS[span.state])}
          </span>
        </>
      );
      return { ...place, title, lines: [t(span.label), t(stepsText(span.from, span.to))] };
    }
    case 'markers': {
      const [first] = target.markers;
      if (first === undefined) return null;
      const title = `${first.number > 0 ? `${first.number} ` : ''}${t(MARKER_WORDS[first.kind])}`;
      return {
        ...place,
        title,
        lines: target.markers.map((marker) => `${t(marker.label)} · ${marker.step}`),
      };
    }
    case 'holding': {
      const { holding, lock } = target;
      const title = lock === null ? 'GIL' : `${lock.name} · ${lock.type}`;
      const held = t(heldBy(names(holding.thread), holding.count, holding.contended));
      return { ...place, title, lines: [held, t(stepsText(holding.from, holding.to))] };
    }
    case 'arrow': {
      const { arrow } = target;
      return { ...place, title: t(ARROW_WORDS[arrow.kind]), lines: [t(arrow.label)] };
    }
    case 'lane':
      return null;
  }
}

function Pip({ thread }: { thread: number }) {
  return (
    <span className="pip" style={{ background: hueOf(thread) }}>
      {thread}
    </span>
  );
}
