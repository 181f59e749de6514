/**
 * Where the states of a graph are drawn: in layers downwards, so that every move leads down but those that close a way
 * round. Each move has a place of its own in every layer that it passes, at half height one with room for its label;
 * within the layers neighbours pull what they are joined to (K. Sugiyama, S. Tagawa and M. Toda, "Methods for visual
 * understanding of hierarchical system structures", 1981), and what is too close is moved as little as possible.
 */
import { curveMonotoneY, line } from 'd3';
import { join, LABEL_GAP, orderRows, placeRows, type Slot, slotIn, stagger } from './graph-rows.ts';

export const NODE_RADIUS = 13;
/** Between layers of states; labels lie half-way. */
const LAYER_HEIGHT = 78;
const NODE_GAP = 40;
const PASSING_GAP = 14;
const MARGIN = 26;
/** How far a loop reaches out. */
const LOOP = 26;
/** What is straight is easy to follow: how strongly the pieces of one long edge pull each other. */
const STRAIGHT = 8;
/** Moves that were left out pull less. */
const SLACK = 0.25;

export interface Link {
  readonly from: number;
  readonly to: number;
  /** Room for its label, in pixels; 0: it has none. */
  readonly label: number;
  readonly slack: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedLink {
  /** An SVG path from rim to rim. */
  readonly path: string;
  /** The tip of an arrow, as an SVG path. */
  readonly tip: string;
  /** The middle of its label. */
  readonly label: Point;
  /** It leads back to where a way to it came from. */
  readonly back: boolean;
}

export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Point[];
  /** By node. */
  readonly layers: readonly number[];
  readonly links: readonly PlacedLink[];
}

/** Node 0 is on top; every node is reached from it by `links`. */
export function layoutOf(count: number, links: readonly Link[]): GraphLayout {
  const back = backLinks(count, links);
  const layers = layersOf(count, links, back);
  const rows: Slot[][] = Array.from({ length: 2 * Math.max(...layers) + 1 }, () => []);
  const nodes = layers.map((layer, node) =>
    slotIn(rows[2 * layer] as Slot[], NODE_RADIUS + besideOf(node, links), NODE_GAP),
  );
  const ways = links.map((link, i) => wayOf(link, back.has(i), nodes, layers, rows));
  orderRows(rows);
  for (const row of rows) stagger(row);
  placeRows(rows);
  const reach = ({ half, label }: Slot) => Math.max(half, label / 2) + MARGIN;
  const left = Math.min(...rows.flat().map((slot) => slot.x - reach(slot)));
  const right = Math.max(...rows.flat().map((slot) => slot.x + reach(slot)));
  const points = nodes.map(({ x }, i) => ({ x: x - left, y: yOf(2 * (layers[i] as number)) }));
  const loops = new Map<number, number>();
  return {
    width: right - left,
    height: yOf(rows.length - 1) + MARGIN,
    nodes: points,
    layers,
    links: links.map(({ from, to }, i) => {
      if (from === to) {
        const nth = loops.get(from) ?? 0;
        loops.set(from, nth + 1);
        return loopAt(points[from] as Point, nth, (links[i] as Link).label);
      }
      const low = Math.min(layers[from] as number, layers[to] as number);
      const passed = (ways[i] as Slot[]).map(({ x, lift }, j) => ({
        x: x - left,
        y: yOf(2 * low + 1 + j) - lift,
      }));
      if (back.has(i)) passed.reverse();
      return drawn(points[from] as Point, passed, points[to] as Point, back.has(i));
    }),
  };
}

const yOf = (row: number) => MARGIN + (row * LAYER_HEIGHT) / 2;

/** Links that lead back to a node on the way from the top to their own start. */
function backLinks(count: number, links: readonly Link[]): Set<number> {
  const from: number[][] = Array.from({ length: count }, () => []);
  links.forEach((link, i) => {
    (from[link.from] as number[]).push(i);
  });
  const back = new Set<number>();
  const state: ('new' | 'open' | 'done')[] = Array.from({ length: count }, () => 'new');
  const path: { node: number; next: number }[] = [{ node: 0, next: 0 }];
  state[0] = 'open';
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const i = (from[top.node] as number[])[top.next++];
    if (i === undefined) {
      state[top.node] = 'done';
      path.pop();
      continue;
    }
    const { to } = links[i] as Link;
    if (state[to] === 'open') back.add(i);
    else if (state[to] === 'new') {
      state[to] = 'open';
      path.push({ node: to, next: 0 });
    }
  }
  return back;
}

/** As deep as the longest way down to it. */
function layersOf(count: number, links: readonly Link[], back: ReadonlySet<number>): number[] {
  const layers = Array.from({ length: count }, () => 0);
  const down = links.filter((_, i) => !back.has(i));
  for (let changed = true; changed; ) {
    changed = false;
    for (const { from, to } of down) {
      const least = (layers[from] as number) + 1;
      if ((layers[to] as number) >= least) continue;
      layers[to] = least;
      changed = true;
    }
  }
  return layers;
}

/** Gives the link a place in each row between its ends, from above to below; joins them. */
function wayOf(
  { from, to, label, slack }: Link,
  back: boolean,
  nodes: readonly Slot[],
  layers: readonly number[],
  rows: readonly Slot[][],
): Slot[] {
  if (from === to) return [];
  const [upper, lower] = back ? [to, from] : [from, to];
  const [first, last] = [2 * (layers[upper] as number), 2 * (layers[lower] as number)];
  const labelled = label > 0 ? (back ? last - 1 : first + 1) : -1;
  const way: Slot[] = [];
  const weight = slack ? SLACK : 1;
  let above = nodes[upper] as Slot;
  for (let row = first + 1; row < last; row++) {
    const places = rows[row] as Slot[];
    const slot =
      row === labelled ? slotIn(places, label / 2, LABEL_GAP, label) : slotIn(places, 0, PASSING_GAP);
    join(above, slot, row === first + 1 ? weight : weight * STRAIGHT);
    way.push(slot);
    above = slot;
  }
  join(above, nodes[lower] as Slot, weight);
  return way;
}

const curve = line<Point>(
  ({ x }) => x,
  ({ y }) => y,
).curve(curveMonotoneY);

function drawn(from: Point, passed: readonly Point[], to: Point, back: boolean): PlacedLink {
  const start = towards(from, passed[0] ?? to, NODE_RADIUS);
  const end = towards(to, passed.at(-1) ?? from, NODE_RADIUS + 3);
  const label = passed[0] ?? middle(from, to);
  return { path: curve([start, ...passed, end]) ?? '', tip: tipAt(end, passed.at(-1) ?? from), label, back };
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** From `a` so many pixels towards `b`. */
function towards(a: Point, b: Point, pixels: number): Point {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  return { x: a.x + (dx * pixels) / length, y: a.y + (dy * pixels) / length };
}

/** A small triangle whose point is at `end`, coming from `before`. */
function tipAt(end: Point, before: Point): string {
  const base = towards(end, before, 7);
  const [dx, dy] = [(end.x - base.x) / 2, (end.y - base.y) / 2];
  return `M${round(end.x)} ${round(end.y)}L${round(base.x - dy)} ${round(base.y + dx)}L${round(base.x + dy)} ${round(base.y - dx)}Z`;
}

/** Room that a node's moves back to itself take beside it. */
function besideOf(node: number, links: readonly Link[]): number {
  const loops = links.filter(({ from, to }) => from === node && to === node);
  return loops.length === 0 ? 0 : LOOP * 0.75 + Math.max(...loops.map(({ label }) => label));
}

/** A loop on the right of a node, back to itself; the next one around it. */
function loopAt({ x, y }: Point, nth: number, room: number): PlacedLink {
  const size = LOOP + 10 * nth;
  const [start, end] = [
    { x: x + NODE_RADIUS * 0.8, y: y - NODE_RADIUS * 0.6 },
    { x: x + NODE_RADIUS * 0.8 + 2, y: y + NODE_RADIUS * 0.7 },
  ];
  const [a, b] = [
    { x: x + NODE_RADIUS + size, y: y - size },
    { x: x + NODE_RADIUS + size, y: y + size },
  ];
  const spell = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
  return {
    path: `M${spell(start)}C${spell(a)} ${spell(b)} ${spell(end)}`,
    tip: tipAt(end, b),
    label: { x: x + NODE_RADIUS + size * 0.75 + room / 2, y: y + (nth % 2 === 0 ? 0 : 13) },
    back: true,
  };
}

const round = (value: number) => Math.round(value * 10) / 10;
