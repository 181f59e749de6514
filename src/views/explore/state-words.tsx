import type { Text } from '../../base/text.ts';
import type { DrawnGraph, GraphState } from '../../explore/drawn-graph.ts';
import { useText } from '../language.tsx';
import { hueOf } from '../timeline/layout.ts';
import { deedText, endText, leftOutText, EXPLORE_WORDS as WORDS } from './words.ts';

interface Props {
  readonly graph: DrawnGraph;
  readonly number: number;
  /** A state was asked for. */
  readonly onOpen: (number: number) => void;
}

/** One state in words: where the threads stand, what leads on, and what was left out, with the reason. */
export function StateWords({ graph, number, onOpen }: Props) {
  const t = useText();
  const state = graph.states[number];
  if (state === undefined) return null;
  const edges = graph.edges.filter(({ from }) => from === number);
  const leftOut = graph.leftOut.filter(({ from }) => from === number);
  return (
    <div className="state-words">
      <p>
        <strong>{t(titleOf(state))}</strong> {state.stands.length > 0 && t(standsText(state))}
      </p>
      <ul>
        {edges.map(({ to, deed }) => (
          <li key={`${to} ${deed.thread} ${deed.act}`}>
            <span className="pip" style={{ background: hueOf(deed.thread) }}>
              {deed.thread}
            </span>{' '}
            {t(deedText(deed))}{' '}
            <button type="button" className="link" onClick={() => onOpen(to)}>
              {t(toText(to))}
            </button>
          </li>
        ))}
        {leftOut.map((rest) => (
          <li key={`${rest.deed.thread} ${rest.deed.act} ${rest.to}`} className="pruned">
            {t(leftOutText(rest))}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The same in one sentence, for the ear. */
export function stateSentence(graph: DrawnGraph, state: GraphState, t: (text: Text) => string): string {
  const edges = graph.edges.filter(({ from }) => from === state.number);
  const leftOut = graph.leftOut.filter(({ from }) => from === state.number);
  return [
    t(titleOf(state)),
    ...(state.stands.length > 0 ? [t(standsText(state))] : []),
    ...edges.map(({ to, deed }) => `${t(deedText(deed))} ${t(toText(to))}.`),
    ...leftOut.map((rest) => t(leftOutText(rest))),
  ].join(' ');
}

/** "State 5, ends well." */
function titleOf({ number, end }: GraphState): Text {
  const what = end !== null ? endText(end) : number === 0 ? WORDS.startState : null;
  return {
    en: `State ${number}${what === null ? '' : `, ${what.en}`}.`,
    zh: `状态 ${number}${what === null ? '' : `，${what.zh}`}。`,
  };
}

/** Where those that have not ended do something next that others could notice. */
function standsText({ stands }: GraphState): Text {
  const at = stands.map(({ name, line }) =>
    line === 0
      ? { en: `${name} goes to its end`, zh: `${name} 走向结束` }
      : { en: `${name} in line ${line}`, zh: `${name} 在第 ${line} 行` },
  );
  return {
    en: `${WORDS.nextAt.en} ${at.map(({ en }) => en).join(', ')}.`,
    zh: `${WORDS.nextAt.zh}${at.map(({ zh }) => zh).join('，')}。`,
  };
}

function toText(to: number): Text {
  return { en: `→ state ${to}`, zh: `→ 状态 ${to}` };
}
