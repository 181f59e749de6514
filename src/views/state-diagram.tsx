import type { Run } from '../session/engine.ts';
import { type ChartState, chartOf, momentOf, statesOf } from '../session/state-chart.ts';
import { useText } from './language.tsx';
import { WORDS } from './words.ts';

const SIZE = 300;
const HEIGHT = 190;
const RADIUS = 19;

/** The state machine of a run of coroutines, its current state lit. */
export function StateDiagram({ machine, step }: { machine: NonNullable<Run['machine']>; step: number }) {
  const t = useText();
  const states = statesOf(chartOf(machine));
  const { state: current, depth } = momentOf(machine, step);
  const place = placesOf(states);
  const title = `${t(WORDS.stateMachine)}: ${current ?? '∅'}`;
  return (
    <li className="card card-machine">
      <h3>
        {t(WORDS.stateMachine)} <code>{current ?? '∅'}</code>
      </h3>
      <svg viewBox={`0 0 ${SIZE} ${HEIGHT}`} role="img" aria-label={title}>
        <defs>
          <marker
            id="state-arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0L8 4L0 8z" />
          </marker>
        </defs>
        {states.flatMap(({ name, targets }) =>
          targets.map((to) => {
            const d = edge(place.get(name), place.get(to));
            return <path key={`${name} ${to}`} className="state-edge" d={d} markerEnd="url(#state-arrow)" />;
          }),
        )}
        {states.map(({ name, final }) => {
          const { x, y } = place.get(name) ?? { x: 0, y: 0 };
          return (
            <g key={name} className={name === current ? 'state state-current' : 'state'} data-state={name}>
              <circle cx={x} cy={y} r={RADIUS} />
              {final && <circle cx={x} cy={y} r={RADIUS - 3.5} />}
              <text x={x} y={y} dy="0.35em" textAnchor="middle">
                {name.length > 6 ? `${name.slice(0, 5)}…` : name}
              </text>
            </g>
          );
        })}
      </svg>
      <p>
        {t(WORDS.awaitDepth)}: {depth}
      </p>
    </li>
  );
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Around an ellipse, the first state on the left. */
function placesOf(states: readonly ChartState[]): Map<string, Place> {
  return new Map(
    states.map(({ name }, i) => {
      const angle = Math.PI + (2 * Math.PI * i) / states.length;
      const x = SIZE / 2 + (SIZE / 2 - RADIUS - 8) * Math.cos(angle);
      const y = HEIGHT / 2 + (HEIGHT / 2 - RADIUS - 6) * Math.sin(angle);
      return [name, { x, y }];
    }),
  );
}

/** A curve from rim to rim, bent so that the way there and the way back do not lie on each other. */
function edge(from: Place | undefined, to: Place | undefined): string {
  if (from === undefined || to === undefined) return '';
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length === 0) {
    const top = from.y - RADIUS;
    return `M${from.x - 6} ${top}C${from.x - 22} ${top - 26} ${from.x + 22} ${top - 26} ${from.x + 6} ${top}`;
  }
  const [ux, uy] = [dx / length, dy / length];
  const middle = { x: (from.x + to.x) / 2 - uy * 16, y: (from.y + to.y) / 2 + ux * 16 };
  const start = `${from.x + ux * RADIUS} ${from.y + uy * RADIUS}`;
  return `M${start}Q${middle.x} ${middle.y} ${to.x - ux * (RADIUS + 2)} ${to.y - uy * (RADIUS + 2)}`;
}
