const PATHS = {
  first: 'M5 4h2v16H5zM20 4v16L9 12z',
  back: 'M17 4v16L5 12z',
  play: 'M6 3l15 9-15 9z',
  pause: 'M6 4h4v16H6zM14 4h4v16h-4z',
  next: 'M7 4l12 8-12 8z',
  last: 'M17 4h2v16h-2zM4 4l11 8-11 8z',
  down: 'M6 9l6 6 6-6z',
  undo: 'M9 6V2L2 8.5 9 15v-4c5 0 8 1.6 10 5 0-6-4-10-10-10z',
  redo: 'M15 6V2l7 6.5L15 15v-4c-5 0-8 1.6-10 5 0-6 4-10 10-10z',
  gear: 'M10.5 2h3l.5 2.6 2 .9 2.2-1.5 2.1 2.1-1.5 2.2.9 2 2.6.5v3l-2.6.5-.9 2 1.5 2.2-2.1 2.1-2.2-1.5-2 .9-.5 2.6h-3l-.5-2.6-2-.9-2.2 1.5-2.1-2.1 1.5-2.2-.9-2L2 13.8v-3l2.6-.5.9-2L4 6.1 6.1 4l2.2 1.5 2-.9zM12 9a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 0 0 12 9z',
  half: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 2v14a7 7 0 0 1 0-14z',
  sun: 'M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM11 1h2v4h-2zM11 19h2v4h-2zM1 11h4v2H1zM19 11h4v2h-4zM3.5 5L5 3.5 7.8 6.3 6.3 7.8zM16.2 17.7l1.5-1.5L20.5 19 19 20.5zM16.2 6.3L19 3.5 20.5 5l-2.8 2.8zM3.5 19l2.8-2.8 1.5 1.5L5 20.5z',
  moon: 'M14 3a9 9 0 1 0 7 13A8 8 0 0 1 14 3z',
  screen: 'M2 4h20v12H2zm2 2v8h16V6zM11 16h2v2h4v2H7v-2h4z',
  lock: 'M7 10V8a5 5 0 0 1 10 0v2h1v10H6V10zm2 0h6V8a3 3 0 0 0-6 0z',
} as const;

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} fill="currentColor" />
    </svg>
  );
}
