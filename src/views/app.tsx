import { useCallback, useEffect, useState } from 'react';
import { Caption } from './caption.tsx';
import { Editor } from './editor.tsx';
import { Inspector } from './inspector.tsx';
import { pressed } from './keyboard.ts';
import { Speaking, useText } from './language.tsx';
import { LanguageButton, MachineMenu, ScenarioMenu, ThemeMenu } from './menus.tsx';
import { RunBar } from './run-bar.tsx';
import { ShareButton } from './share-dialog.tsx';
import { Swimlanes } from './timeline/swimlanes.tsx';
import { Transport } from './transport.tsx';
import { useSession, useSessionStore } from './use-session.tsx';
import { WORDS } from './words.ts';
import './theme.css';
import './app.css';

const PANES = ['timeline', 'program', 'details'] as const;
type Pane = (typeof PANES)[number];
const PANE_NAMES = { program: WORDS.paneProgram, timeline: WORDS.paneTimeline, details: WORDS.paneDetails };

/** The whole page. `onPlay` plays or pauses. */
export function App({ onPlay }: { onPlay: () => void }) {
  const language = useSession((s) => s.language);
  const theme = useSession((s) => s.theme);
  const store = useSessionStore();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [language, theme]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && pressed(event, store, onPlay)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [store, onPlay]);
  return (
    <Speaking language={language}>
      <Page onPlay={onPlay} />
    </Speaking>
  );
}

function Page({ onPlay }: { onPlay: () => void }) {
  const t = useText();
  const [pane, setPane] = useState<Pane>('timeline');
  return (
    <div className={`page pane-${pane}`}>
      <a className="skip" href="#stage">
        {t(WORDS.skip)}
      </a>
      <header className="masthead">
        <h1>
          Heddle <small>{t(WORDS.tagline)}</small>
        </h1>
        <div className="masthead-tools">
          <ScenarioMenu />
          <MachineMenu />
          <ThemeMenu />
          <LanguageButton />
          <ShareButton />
        </div>
      </header>
      <Notice />
      <nav className="panes" aria-label={t(WORDS.inspector)}>
        {PANES.map((one) => (
          <button key={one} type="button" aria-pressed={one === pane} onClick={() => setPane(one)}>
            {t(PANE_NAMES[one])}
          </button>
        ))}
      </nav>
      <main className="work">
        <section className="program" aria-label={t(WORDS.editor)}>
          <RunBar />
          <Editor />
        </section>
        <Stage />
        <Inspector />
      </main>
      <footer className="foot">
        <Caption />
        <Transport onPlay={onPlay} />
      </footer>
    </div>
  );
}

function Stage() {
  const t = useText();
  const run = useSession((s) => s.run);
  const step = useSession((s) => s.step);
  const seek = useSession((s) => s.seek);
  const stale = useSession((s) => s.stale);
  const intents = useSession((s) => s.inspection?.intents);
  const onSeek = useCallback((to: number) => seek(to), [seek]);
  return (
    <section
      id="stage"
      className={stale ? 'stage stage-stale' : 'stage'}
      aria-label={t(WORDS.stage)}
      tabIndex={-1}
    >
      <Ending />
      {stale && <p className="ribbon">{t(WORDS.stale)}</p>}
      {run === null ? (
        <p className="empty">{t(WORDS.busy)}</p>
      ) : (
        <Swimlanes
          timeline={run.timeline}
          step={step}
          onSeek={onSeek}
          {...(intents === undefined ? {} : { intents })}
        />
      )}
    </section>
  );
}

/** How the run ended, in a line. */
function Ending() {
  const t = useText();
  const run = useSession((s) => s.run);
  const seek = useSession((s) => s.seek);
  if (run?.ending == null) return null;
  const { ending, findings } = run;
  const bad = ending.kind !== 'finished' || findings.length > 0;
  return (
    <div className={bad ? 'ending ending-bad' : 'ending'}>
      <strong>{endingWords(ending, t)}</strong>
      {findings.slice(0, 4).map((finding, i) => (
        <button
          key={`${finding.kind}-${finding.step}-${finding.threads.join()}`}
          type="button"
          title={t(finding.sentence)}
          onClick={() => seek(finding.step)}
        >
          {i + 1} · {t(finding.sentence)}
        </button>
      ))}
    </div>
  );
}

function endingWords(
  ending: NonNullable<
    NonNullable<ReturnType<ReturnType<typeof useSessionStore>['getState']>['run']>['ending']
  >,
  t: ReturnType<typeof useText>,
): string {
  switch (ending.kind) {
    case 'finished':
      return t(WORDS.finished);
    case 'exception':
      return `${t(WORDS.died)} ${ending.type}: ${ending.message}`;
    case 'deadlock':
      return t(ending.cycle.length > 0 ? WORDS.deadlocked : WORDS.waitForEver);
    case 'limit':
      return `${t(WORDS.limit)} ${ending.line}`;
  }
}

function Notice() {
  const t = useText();
  const notice = useSession((s) => s.notice);
  const set = useSession((s) => s.set);
  if (notice === null) return null;
  return (
    <div className="notice" role="status">
      <p>{t(notice)}</p>
      <button type="button" onClick={() => set({ notice: null })}>
        {t(WORDS.close)}
      </button>
    </div>
  );
}
