import type { SpanState } from '../../timeline/timeline.ts';

/** Fill of a state inside an SVG that holds `<Patterns>` with the same id. */
export function fillOf(state: SpanState, id: string): string {
  return state === 'running' || state === 'ready' ? `var(--${state})` : `url(#${id}-${state})`;
}

/** Hatch, bars and dots, so that a state can be told without its colour. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern
        id={`${id}-blocked`}
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="7" height="7" fill="var(--blocked)" />
        <rect width="2" height="7" fill="var(--blocked-stroke)" fillOpacity="0.55" />
      </pattern>
      <pattern id={`${id}-waiting`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="var(--waiting)" />
        <rect width="1.5" height="6" fill="var(--waiting-bar)" fillOpacity="0.4" />
      </pattern>
      <pattern id={`${id}-sleeping`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="var(--sleeping)" />
        <circle cx="3" cy="3" r="1.1" fill="var(--sleeping-stroke)" />
      </pattern>
      <pattern
        id={`${id}-contended`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="2" height="5" fill="var(--thread-ink)" fillOpacity="0.45" />
      </pattern>
      <pattern
        id={`${id}-deadlock`}
        width="10"
        height="10"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="3" height="10" fill="var(--bug)" fillOpacity="0.16" />
      </pattern>
      <marker
        id={`${id}-tip`}
        viewBox="0 0 10 10"
        refX="8"
        refY="5"
        markerWidth="7"
        markerHeight="7"
        orient="auto"
      >
        <path d="M0 0.5 9 5 0 9.5 2.2 5z" className="arrow-tip" />
      </marker>
    </defs>
  );
}
