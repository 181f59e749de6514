import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Text } from '../../base/text.ts';
import { type Deed, type DrawnGraph, GRAPH_STATES_MAX } from '../../explore/drawn-graph.ts';
import type { Side } from '../../session/exploration.ts';
import { useText } from '../language.tsx';
import { widthOf } from '../timeline/lane-bars.tsx';
import { hueOf } from '../timeline/layout.ts';
import { useWidth } from '../timeline/use-width.ts';
import { useSessionStore } from '../use-session.tsx';
import { type GraphLayout, layoutOf, type PlacedLink, type Point } from './graph-layout.ts';
import { GraphLegend, StateSign } from './state-sign.tsx';
import { StateWords, stateSentence } from './state-words.tsx';
import { useGraphZoom } from './use-graph-zoom.ts';
import { watch } from './watch.ts';
import { graphCountsText, shortDeedText, tooManyText, EXPLORE_WORDS as WORDS } from './words.ts';

const HEIGHT_MAX = 460;
/** The part of the window's height that the picture may take. */
const HEIGHT_PART = 0.48;
/** The part of a label's room that is air. */
const LABEL_AIR = 8;

/** The states that a search went through, where they are few: a picture; where they are many: that they are. */
export function StateGraphView({ side }: { side: Side }) {
  const t = useText();
  const { graph, report, state } = side;
  if (graph !== null) return graph.states.length > 1 ? <Picture graph={graph} side={side} /> : null;
  const states = report?.search === 'states' && state === 'done' ? (report.states ?? 0) : 0;
  return states > GRAPH_STATES_MAX ? <p className="hint">{t(tooManyText(states))}</p> : null;
}

/** Arrow keys walk the states; Enter or a click shows the way to one on the timeline. */
function Picture({ graph, side }: { graph: DrawnGraph; side: Side }) {
  const t = useText();
  const store = useSessionStore();
  const frame = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const width = useWidth(frame, 600);
  const [focused, setFocused] = useState(0);
  const [pointed, setPointed] = useState<number | null>(null);
  const [showsLeftOut, setShowsLeftOut] = useState(true);
  const layout = useLayout(graph);
  const height = Math.min(layout.height, HEIGHT_MAX, Math.max(240, innerHeight * HEIGHT_PART));
  const zoom = useGraphZoom(svg, { width, height }, layout);
  const told = pointed ?? focused;
  const open = (number: number) => {
    setFocused(number);
    const state = graph.states[number];
    if (state !== undefined) void watch(store, side, state.schedule, state.step);
  };
  const focus = (number: number | undefined) => {
    const point = number === undefined ? undefined : layout.nodes[number];
    if (number === undefined || point === undefined) return;
    setFocused(number);
    zoom.reveal(point);
    svg.current?.querySelector<SVGElement>(`[data-state="${number}"]`)?.focus({ preventScroll: true });
  };
  return (
    <section className="state-graph">
      <h3>{t(WORDS.graph)}</h3>
      <Tools zoom={zoom} showsLeftOut={showsLeftOut} onLeftOut={setShowsLeftOut} graph={graph} />
      <div className="graph-pane">
        <div className="graph-box" ref={frame}>
          {/* biome-ignore lint/a11y/useSemanticElements: no element of HTML groups parts of a drawing */}
          <svg
            ref={svg}
            role="group"
            aria-label={`${t(WORDS.graph)}. ${t(WORDS.graphKeys)}`}
            width={width}
            height={height}
            className={zoom.transform.k < 0.55 ? 'graph-far' : undefined}
          >
            <g transform={zoom.transform.toString()}>
              <Links {...{ graph, layout, told, showsLeftOut }} />
              {graph.states.map((state) => (
                // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a drawing
                <g
                  key={state.number}
                  role="button"
                  data-state={state.number}
                  tabIndex={state.number === focused ? 0 : -1}
                  aria-label={stateSentence(graph, state, t)}
                  className={state.number === told ? 'graph-state graph-told' : 'graph-state'}
                  transform={`translate(${layout.nodes[state.number]?.x} ${layout.nodes[state.number]?.y})`}
                  onClick={() => open(state.number)}
                  onFocus={() => setFocused(state.number)}
                  onPointerEnter={() => setPointed(state.number)}
                  onPointerLeave={() => setPointed(null)}
                  onKeyDown={(event) => pressed(event, state.number, { graph, layout, focus, open })}
                >
                  <StateSign state={state} />
                </g>
              ))}
            </g>
          </svg>
        </div>
        <StateWords graph={graph} number={told} onOpen={open} />
      </div>
      <GraphLegend graph={graph} rounds={layout.links.some(({ back }) => back)} />
    </section>
  );
}

/** Depends on the language: labels take room. */
function useLayout(graph: DrawnGraph): GraphLayout {
  const t = useText();
  return useMemo(() => {
    const made = graph.edges.map(({ from, to, deed }) => ({
      ...{ from, to, slack: false },
      label: widthOf(t(shortDeedText(deed))) + LABEL_AIR,
    }));
    const left = leading(graph).map(({ from, to }) => ({ from, to, label: 0, slack: true }));
    return layoutOf(graph.states.length, [...made, ...left]);
  }, [graph, t]);
}

/** Moves that were left out of which is known where they lead. */
function leading({ leftOut }: DrawnGraph): readonly { readonly from: number; readonly to: number }[] {
  return leftOut.flatMap(({ from, to }) => (to === null ? [] : [{ from, to }]));
}

interface ToolsProps {
  readonly zoom: ReturnType<typeof useGraphZoom>;
  readonly showsLeftOut: boolean;
  readonly onLeftOut: (shows: boolean) => void;
  readonly graph: DrawnGraph;
}

function Tools({ zoom, showsLeftOut, onLeftOut, graph }: ToolsProps) {
  const t = useText();
  const tool = (name: Text, sign: string, act: () => void) => (
    <button type="button" className="square" aria-label={t(name)} title={t(name)} onClick={act}>
      {sign}
    </button>
  );
  return (
    <div className="graph-tools">
      <span>{t(graphCountsText(graph))}</span>
      {graph.leftOut.length > 0 && (
        <label className="check">
          <input
            type="checkbox"
            checked={showsLeftOut}
            onChange={(event) => onLeftOut(event.target.checked)}
          />
          <span>{t(WORDS.showLeftOut)}</span>
        </label>
      )}
      <span className="graph-zoom">
        {tool(WORDS.zoomOut, '−', () => zoom.zoomBy(1 / 1.4))}
        {tool(WORDS.zoomIn, '+', () => zoom.zoomBy(1.4))}
        {tool(WORDS.zoomFit, '⤢', zoom.fit)}
      </span>
    </div>
  );
}

interface LinksProps {
  readonly graph: DrawnGraph;
  readonly layout: GraphLayout;
  /** The state that is told of: what leads from it stands out. */
  readonly told: number;
  readonly showsLeftOut: boolean;
}

/** Everything between the states; a screen reader has it from the states' own sentences. */
function Links({ graph, layout: { links }, told, showsLeftOut }: LinksProps) {
  const { edges } = graph;
  const classOf = (kind: string, from: number, back = false) =>
    [kind, ...(back ? ['graph-back'] : []), ...(from === told ? ['graph-lit'] : [])].join(' ');
  const drawn = edges.map((edge, i) => ({ ...edge, ...(links[i] as PlacedLink), key: i }));
  const left = leading(graph).map((edge, i) => ({
    ...edge,
    ...(links[edges.length + i] as PlacedLink),
    key: i,
  }));
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a group of a drawing takes no focus
    <g aria-hidden="true">
      {showsLeftOut &&
        left.map(({ key, from, path, tip }) => (
          <g key={key} className={classOf('graph-left-out', from)}>
            <path d={path} />
            <path d={tip} className="graph-tip" />
          </g>
        ))}
      {drawn.map(({ key, from, deed, path, tip, back }) => (
        <g key={key} className={classOf('graph-edge', from, back)} style={{ color: hueOf(deed.thread) }}>
          <path d={path} />
          <path d={tip} className="graph-tip" />
        </g>
      ))}
      {drawn.map(({ key, deed, label }) => (
        <Label key={key} deed={deed} at={label} />
      ))}
    </g>
  );
}

/** On a plate, so that it can be read over lines. */
function Label({ deed, at: { x, y } }: { deed: Deed; at: Point }) {
  const t = useText();
  const text = t(shortDeedText(deed));
  const width = widthOf(text) + 4;
  return (
    <g className="graph-label" style={{ color: hueOf(deed.thread) }}>
      <rect x={x - width / 2} y={y - 8} width={width} height={16} rx={4} />
      <text x={x} y={y} dy="0.35em" textAnchor="middle">
        {text}
      </text>
    </g>
  );
}

interface Walk {
  readonly graph: DrawnGraph;
  readonly layout: GraphLayout;
  readonly focus: (number: number | undefined) => void;
  readonly open: (number: number) => void;
}

function pressed(event: KeyboardEvent, number: number, { graph, layout, focus, open }: Walk): void {
  const handlers: Record<string, () => void> = {
    ArrowDown: () => focus(below(graph, layout, number)),
    ArrowUp: () => focus(graph.states[number]?.before ?? undefined),
    ArrowRight: () => focus(beside(layout, number, 1)),
    ArrowLeft: () => focus(beside(layout, number, -1)),
    Home: () => focus(0),
    End: () => focus(nextEnd(graph, number)),
    Enter: () => open(number),
    ' ': () => open(number),
  };
  const handler = handlers[event.key];
  if (handler === undefined) return;
  handler();
  event.preventDefault();
  event.stopPropagation();
}

/** The state straightest below of those to which a move leads down. */
function below({ edges, leftOut }: DrawnGraph, { nodes, layers }: GraphLayout, number: number) {
  const x = (one: number) => nodes[one]?.x ?? 0;
  const layer = (one: number) => layers[one] ?? 0;
  return [...edges, ...leftOut]
    .flatMap(({ from, to }) => (from === number && to !== null && layer(to) > layer(number) ? [to] : []))
    .sort((a, b) => Math.abs(x(a) - x(number)) - Math.abs(x(b) - x(number)))[0];
}

/** The next state in the same layer, to the right or to the left. */
function beside({ nodes, layers }: GraphLayout, number: number, way: 1 | -1): number | undefined {
  const away = (one: number) => way * ((nodes[one]?.x ?? 0) - (nodes[number]?.x ?? 0));
  return [...layers.keys()]
    .filter((one) => layers[one] === layers[number] && away(one) > 0)
    .sort((a, b) => away(a) - away(b))[0];
}

/** The next state in which it ends, and after the last one the first. */
function nextEnd({ states }: DrawnGraph, number: number): number | undefined {
  const ends = states.filter(({ end }) => end !== null).map((state) => state.number);
  return ends.find((one) => one > number) ?? ends[0];
}
