const PATHS = {
  first: 'M5 4h2v16H5zM20 4v16L9 12z',
  back: 'M17 4v16L5 12z',
  play: 'M6 3l15 9-15 9z',
  pause: 'M6 4h4v16H6zM14 4h4v16h-4z',
  next: 'M7 4l12 8-12 8z',
  last: 'M17 4h2v16h-2zM4 4l11 8-11 8z',
  lock: 'M7 10V8a5 5 0 0 1 10 0v2h1v10H6V10zm2 0h6V8a3 3 0 0 0-6 0z',
} as const;

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="currentColor" />
    </svg>
  );
}
