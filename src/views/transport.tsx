import { GRANULARITIES, type Granularity } from '../session/granularity.ts';
import { Icon } from './icon.tsx';
import { useText } from './language.tsx';
import { ThreadChips } from './thread-chips.tsx';
import { useSession } from './use-session.tsx';
import { GRANULARITY_NAMES, WORDS } from './words.ts';

const SPEEDS = [1, 2, 4, 6, 12, 30];

/** First, back, play, next, last; the scrubber; how fast and how far. */
export function Transport({ onPlay }: { onPlay: () => void }) {
  const t = useText();
  const run = useSession((s) => s.run);
  const step = useSession((s) => s.step);
  const playing = useSession((s) => s.playing);
  const seek = useSession((s) => s.seek);
  const move = useSession((s) => s.move);
  const inspection = useSession((s) => s.inspection);
  const length = run?.length ?? 0;
  const untouched = step === 0 && !playing;
  const button = (name: keyof typeof WORDS, icon: Parameters<typeof Icon>[0]['name'], act: () => void) => (
    <button type="button" className="round" title={t(WORDS[name])} aria-label={t(WORDS[name])} onClick={act}>
      <Icon name={icon} />
    </button>
  );
  return (
    <section className="transport" aria-label={t(WORDS.transport)}>
      <div className="transport-buttons" role="toolbar" aria-label={t(WORDS.transport)}>
        {button('first', 'first', () => seek(0))}
        {button('back', 'back', () => move(true))}
        <button
          type="button"
          className={untouched ? 'round play inviting' : 'round play'}
          aria-label={t(playing ? WORDS.pause : WORDS.play)}
          title={t(playing ? WORDS.pause : WORDS.play)}
          onClick={onPlay}
        >
          <Icon name={playing ? 'pause' : 'play'} />
        </button>
        {button('next', 'next', () => move(false))}
        {button('last', 'last', () => seek(length))}
      </div>
      <label className="scrubber">
        <span className="visually-hidden">{t(WORDS.step)}</span>
        <input
          type="range"
          min={0}
          max={length}
          step={1}
          value={step}
          aria-valuetext={`${t(WORDS.step)} ${step} / ${length}${inspection === null ? '' : `, ${t(inspection.caption)}`}`}
          onChange={(event) => seek(Number(event.target.value))}
        />
        <output className="counter">
          {step}
          <span>/{length}</span>
        </output>
      </label>
      <Pace />
      <ThreadChips />
    </section>
  );
}

function Pace() {
  const t = useText();
  const granularity = useSession((s) => s.granularity);
  const speed = useSession((s) => s.speed);
  const set = useSession((s) => s.set);
  return (
    <div className="pace">
      <label>
        <span>{t(WORDS.granularity)}</span>
        <select
          aria-label={t(WORDS.granularity)}
          value={granularity}
          onChange={(event) => set({ granularity: event.target.value as Granularity })}
        >
          {GRANULARITIES.map((one) => (
            <option key={one} value={one}>
              {t(GRANULARITY_NAMES[one])}
            </option>
          ))}
        </select>
      </label>
      <label className="speed">
        <span>{t(WORDS.speed)}</span>
        <select
          aria-label={t(WORDS.speed)}
          value={speed}
          onChange={(event) => set({ speed: Number(event.target.value) })}
        >
          {SPEEDS.map((one) => (
            <option key={one} value={one}>
              {one}/s
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
