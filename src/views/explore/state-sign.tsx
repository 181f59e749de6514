import type { DrawnGraph, GraphState } from '../../explore/drawn-graph.ts';
import { useText } from '../language.tsx';
import { NODE_RADIUS } from './graph-layout.ts';
import { EXPLORE_WORDS as WORDS } from './words.ts';

const R = NODE_RADIUS;

type Kind = 'start' | 'on' | 'well' | 'badly' | 'endless';

function kindOf({ number, end }: GraphState): Kind {
  if (end === null) return number === 0 ? 'start' : 'on';
  if (end.ending === 'limit') return 'endless';
  return end.fails ? 'badly' : 'well';
}

const SIGNS: Readonly<Record<Exclude<Kind, 'on'>, string>> = {
  start: '▸',
  well: '✓',
  badly: '✗',
  endless: '∞',
};

/** A state by its shape, colour and sign: a number, or what is special about it. */
export function StateSign({ state }: { state: GraphState }) {
  const kind = kindOf(state);
  return <Sign kind={kind} sign={kind === 'on' ? String(state.number) : SIGNS[kind]} />;
}

function Sign({ kind, sign }: { kind: Kind; sign: string }) {
  return (
    <g className={`sign sign-${kind}`}>
      <circle r={R + 5} className="sign-halo" />
      <Shape kind={kind} />
      <text textAnchor="middle" dy="0.35em">
        {sign}
      </text>
    </g>
  );
}

function Shape({ kind }: { kind: Kind }) {
  switch (kind) {
    case 'start':
      return <rect x={-R} y={-R} width={2 * R} height={2 * R} rx={4} />;
    case 'badly':
      return <path d={`M0 ${-R - 3}L${R + 3} 0L0 ${R + 3}L${-R - 3} 0Z`} />;
    case 'endless':
      return <path d={`M${-R - 1} 0L${-R / 2} ${-R}H${R / 2}L${R + 1} 0L${R / 2} ${R}H${-R / 2}Z`} />;
    case 'well':
      return (
        <>
          <circle r={R} />
          <circle r={R - 3} />
        </>
      );
    default:
      return <circle r={R} />;
  }
}

/** What the shapes and lines mean, those that there are; `rounds`: moves lead back. */
export function GraphLegend({ graph, rounds }: { graph: DrawnGraph; rounds: boolean }) {
  const t = useText();
  const kinds = new Set(graph.states.map(kindOf));
  const names = {
    start: WORDS.startState,
    well: WORDS.endsWell,
    badly: WORDS.endsBadly,
    endless: WORDS.endless,
  } as const;
  return (
    <ul className="graph-legend">
      {(['start', 'well', 'badly', 'endless'] as const)
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <li key={kind}>
            <svg
              viewBox={`${-R - 4} ${-R - 4} ${2 * R + 8} ${2 * R + 8}`}
              width="20"
              height="20"
              aria-hidden="true"
            >
              <Sign kind={kind} sign={SIGNS[kind]} />
            </svg>
            {t(names[kind])}
          </li>
        ))}
      {rounds && (
        <li>
          <Line kind="graph-edge graph-back" /> {t(WORDS.back)}
        </li>
      )}
      {graph.leftOut.length > 0 && (
        <li>
          <Line kind="graph-left-out" /> {t(WORDS.leftOutMove)}
        </li>
      )}
    </ul>
  );
}

function Line({ kind }: { kind: string }) {
  return (
    <svg viewBox="0 0 26 10" width="26" height="10" aria-hidden="true">
      <g className={kind}>
        <path d="M1 5H25" />
      </g>
    </svg>
  );
}
