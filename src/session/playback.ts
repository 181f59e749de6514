/** Playing: a machine with two states and a clock. What a tick does is the store's business. */
import { createActor, fromCallback, setup } from 'xstate';

export type PlaybackEvent =
  | { readonly type: 'PLAY' }
  | { readonly type: 'PAUSE' }
  | { readonly type: 'TOGGLE' }
  | { readonly type: 'TICK' };

interface Playback {
  /** Milliseconds between two ticks, asked anew before each. */
  readonly pace: () => number;
  /** One step forward; false: there is nothing left to play. */
  readonly advance: () => boolean;
  readonly onChange: (playing: boolean) => void;
}

/** Starts the machine, paused. */
export function startPlayback({ pace, advance, onChange }: Playback) {
  const machine = setup({
    types: { events: {} as PlaybackEvent },
    actors: {
      clock: fromCallback(({ sendBack }) => {
        let timer: ReturnType<typeof setTimeout>;
        const next = () => {
          timer = setTimeout(() => {
            sendBack({ type: 'TICK' });
            next();
          }, pace());
        };
        next();
        return () => clearTimeout(timer);
      }),
    },
    guards: { nothingLeft: () => !advance() },
  }).createMachine({
    id: 'playback',
    initial: 'paused',
    states: {
      paused: {
        entry: () => onChange(false),
        on: { PLAY: 'playing', TOGGLE: 'playing' },
      },
      playing: {
        entry: () => onChange(true),
        invoke: { src: 'clock' },
        on: {
          PAUSE: 'paused',
          TOGGLE: 'paused',
          TICK: { guard: 'nothingLeft', target: 'paused' },
        },
      },
    },
  });
  const actor = createActor(machine);
  actor.start();
  return actor;
}
