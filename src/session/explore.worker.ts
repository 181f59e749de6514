/**
 * The explorer's Worker: one search, told of as it goes on, or help with one (explore/crew.ts). Between slices of work
 * it looks at what others of its crew have to say. Whoever has seen enough ends the Worker.
 */

import { ChoiceTree } from '../explore/choice-tree.ts';
import type { CrewMessage, Seat } from '../explore/crew.ts';
import { explore, help } from '../explore/explore.ts';
import { fails } from '../explore/report.ts';
import { StateGraph } from '../explore/state-graph.ts';
import { prepare } from '../machine/prepare.ts';
import type { Program } from '../program/code.ts';
import type { ExploreRequest, SearchNews } from './explore-client.ts';

/** Milliseconds between two pieces of news. */
const PACE = 150;
/** The same of what the others have found: to write it down keeps them from searching. */
const PACE_OF_CREW = 600;
/** Milliseconds in which a search is done alone: to start another Worker takes some hundred. */
const ALONE = 2_000;
/** Milliseconds of work between two looks at the messages. */
const SLICE = 5;

/** What the Worker is to do: `member` 0 searches, others help; null: it searches alone. */
export interface ExploreOrder {
  readonly request: ExploreRequest;
  readonly member: number | null;
}

const seat: Seat = {
  member: 0,
  inbox: [],
  idle: false,
  post: (message) => self.postMessage(message),
};
let wake = () => {};

self.onmessage = ({ data }: MessageEvent<ExploreOrder | CrewMessage>) => {
  if ('request' in data) void work(data);
  else {
    seat.inbox.push(data);
    wake();
  }
};

async function work({ request, member }: ExploreOrder): Promise<void> {
  const { program } = prepare(request.source);
  if (program === null) tell({ report: null, done: true });
  else if (member === null) await search(program, request, null);
  else if (member === 0) {
    const own = { ...seat, helpPays: longAfter(request.alone) };
    await search(program, request, request.alone === 0 ? { ...own, after: 1 } : own);
  } else {
    const own = { ...seat, member };
    await inSlices(help(program, request.options, { ...asked(request), seat: own }), own, () => {});
  }
}

/** Has a search that begins now taken so many milliseconds, and has as many left to go? */
function longAfter(alone = ALONE): (progress: number) => boolean {
  const began = performance.now();
  return (progress) => {
    const spent = performance.now() - began;
    return spent >= alone && (spent * (1 - progress)) / progress >= alone;
  };
}

/** What is asked of the search. */
function asked({ printed = false, keepsClock = false, executions, search = 'auto' }: ExploreRequest) {
  const bounds = { executions, moves: 5_000 };
  return { search, observed: { globals: true, stdout: printed }, keepsClock, bounds };
}

async function search(program: Program, request: ExploreRequest, own: Seat | null): Promise<void> {
  const { options } = request;
  const states = request.draws === true ? new StateGraph() : null;
  let choices = new ChoiceTree();
  const paths = explore(program, options, {
    ...asked(request),
    ...(states && { graph: states }),
    onBegin: () => {
      choices = new ChoiceTree();
    },
    onExecution: (path, outcome) => choices.add(path, fails(outcome)),
    ...(own && { seat: own }),
  });
  let told = 0;
  let asking = performance.now();
  const report = await inSlices(paths, own, (soFar) => {
    const now = performance.now();
    if (now - told < PACE) return;
    told = now;
    tell({ report: soFar(), done: false });
    if (own === null || now - asking < PACE_OF_CREW) return;
    asking = now;
    own.post({ kind: 'tell' });
  });
  // A search over states takes one way to each: that is no tree of choices.
  const isTree = report.complete && report.search === 'traces';
  const tree = isTree ? choices.toNode(program, options) : null;
  const graph = states?.drawn(program, options);
  tell({ report, done: true, ...(tree && { tree }), ...(graph && { graph }) });
}

/** Runs `work` to its end; between its steps it lets messages in now and then, and waits for one if it is idle. */
async function inSlices<T, R>(
  work: Generator<T, R>,
  own: Seat | null,
  onStep: (value: T) => void,
): Promise<R> {
  for (let until = performance.now() + SLICE; ; ) {
    const { done, value } = work.next();
    if (done === true) return value;
    onStep(value);
    if (own?.idle === true && own.inbox.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    else if (own === null || performance.now() < until) continue;
    else await breath();
    until = performance.now() + SLICE;
  }
}

const { port1, port2 } = new MessageChannel();

/** The messages that have come are delivered. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });
}

function tell(news: SearchNews): void {
  self.postMessage(news);
}
