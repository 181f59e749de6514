/** The page: the engine's Worker, the session from the address or the flagship, and the views. */
import { createRoot } from 'react-dom/client';
import type { Language } from './base/text.ts';
import { keepDraft, keptDraft } from './session/draft.ts';
import { EngineClient } from './session/engine-client.ts';
import { startPlayback } from './session/playback.ts';
import { openLink } from './session/session-link.ts';
import { createSession, openingSchedule, type Theme } from './session/store.ts';
import { App } from './views/app.tsx';
import { WithSession } from './views/use-session.tsx';

const REMEMBERED = 'heddle';

const engine = new EngineClient();
const opened = openLink(location.hash);
const session = createSession(engine, {
  ...preferences(),
  // Who follows a link wants what is in it.
  ...(opened === null && { draft: stored((storage) => keptDraft(storage)) ?? null }),
  ...(opened !== null && 'session' in opened ? opened.session : {}),
});
if (opened !== null && !('session' in opened)) session.setState({ notice: opened });

const playback = startPlayback({
  pace: () => 1000 / session.getState().speed,
  advance: playOn,
  onChange: (playing) => session.setState(playing ? { playing } : { playing, rewinding: false }),
});

/** One stop forward; playing ends at the end, and where a bug shows. */
function playOn(): boolean {
  const { step: before, move, rewinding } = session.getState();
  if (!move(rewinding)) return false;
  if (rewinding) return session.getState().step > 0;
  const { step, run } = session.getState();
  return !(run?.timeline.markers ?? []).some(
    (marker) =>
      marker.number > 0 && marker.step > before && marker.step <= step && marker.kind === 'exception',
  );
}

function play(): void {
  const { run, step, seek, playing, rewinding } = session.getState();
  if (!playing && !rewinding && run !== null && step >= run.length) seek(0);
  playback.send({ type: 'TOGGLE' });
}

session.subscribe(({ language, theme }, before) => {
  if (language === before.language && theme === before.theme) return;
  try {
    localStorage.setItem(REMEMBERED, JSON.stringify({ language, theme }));
  } catch {
    // Storage is refused in some private windows: nothing is remembered.
  }
});

session.subscribe((now, before) => {
  if (now.source !== before.source) stored((storage) => keepDraft(storage, now));
});

/** Storage is refused in some private windows, even to be named. */
function stored<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}

function preferences(): { language: Language; theme: Theme } {
  const language: Language = navigator.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  try {
    const kept = JSON.parse(localStorage.getItem(REMEMBERED) ?? '{}') as {
      language?: string;
      theme?: string;
    };
    return {
      language: kept.language === 'zh' || kept.language === 'en' ? kept.language : language,
      theme: kept.theme === 'light' || kept.theme === 'dark' ? kept.theme : 'system',
    };
  } catch {
    return { language, theme: 'system' };
  }
}

window.addEventListener('hashchange', () => {
  const link = openLink(location.hash);
  if (link === null) return;
  if (!('session' in link)) {
    session.setState({ notice: link });
    return;
  }
  session.setState({ ...link.session, done: [], undone: [], playing: false });
  void session.getState().restart({ schedule: link.schedule, step: link.step });
});

const first =
  opened !== null && 'session' in opened
    ? { schedule: opened.schedule, step: opened.step }
    : { schedule: openingSchedule(session.getState()), step: 0 };
void session.getState().restart(first);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <WithSession store={session}>
      <App onPlay={play} />
    </WithSession>,
  );
}
