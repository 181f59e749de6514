import { useId } from 'react';
import { SPAN_STATES } from '../../timeline/timeline.ts';
import { useText } from '../language.tsx';
import { PARTS } from './layout.ts';
import { fillOf, Patterns } from './patterns.tsx';
import { ARROW_WORDS, STATE_LETTERS, STATE_MEANINGS, STATE_WORDS } from './words.ts';

const ARROWS = ['wake', 'hand-off', 'start'] as const;
const WITH_COPIES = [...ARROWS, 'copy'] as const;

/** What the bars and arrows mean; `copies`: there are several processes. */
export function Legend({ copies = false }: { copies?: boolean }) {
  const t = useText();
  const id = useId().replace(/[^\w-]/g, '');
  return (
    <ul className="legend">
      {SPAN_STATES.map((state, i) => {
        const height = 16 * (PARTS[i] as number);
        return (
          <li key={state} title={t(STATE_MEANINGS[state])}>
            <svg className={`bar bar-${state}`} width="26" height="18" aria-hidden="true">
              {state === 'blocked' && <Patterns id={id} />}
              <rect x="1" y={9 - height / 2} width="24" height={height} rx="3" fill={fillOf(state, id)} />
            </svg>
            <b>{STATE_LETTERS[state]}</b> {t(STATE_WORDS[state])}
          </li>
        );
      })}
      {(copies ? WITH_COPIES : ARROWS).map((kind) => (
        <li key={kind}>
          <svg className={`arrow arrow-${kind} arrow-strong`} width="26" height="18" aria-hidden="true">
            <path className="arrow-line" d="M4 9H19" />
            <path className="arrow-tip" d="M18 5 25 9 18 13z" />
            {kind === 'wake' && <circle className="arrow-origin" cx="4" cy="9" r="3" />}
          </svg>
          {t(ARROW_WORDS[kind])}
        </li>
      ))}
    </ul>
  );
}
