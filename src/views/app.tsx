import { type CSSProperties, useCallback, useEffect, useState } from 'react';
import { startExploring } from '../session/explore-client.ts';
import { PANES, type Tab } from '../session/store.ts';
import { Caption } from './caption.tsx';
import { DraftBar } from './draft-bar.tsx';
import { Editor } from './editor.tsx';
import { EndingBar } from './ending-bar.tsx';
import { ChallengeBar } from './explore/challenges.tsx';
import { WithExploration } from './explore/use-exploration.tsx';
import { GoDialog } from './go-dialog.tsx';
import { HelpButton, HelpDialog } from './help-dialog.tsx';
import { Inspector } from './inspector.tsx';
import { pressed } from './keyboard.ts';
import { Speaking, useText } from './language.tsx';
import { LanguageButton, MachineMenu, ProjectionButton, ScenarioMenu, ThemeButton } from './menus.tsx';
import { Mishap } from './mishap.tsx';
import { NextSteps } from './next-steps.tsx';
import { RunBar } from './run-bar.tsx';
import { ShareButton, ShareDialog } from './share-dialog.tsx';
import { Splitter } from './splitter.tsx';
import { Swimlanes } from './timeline/swimlanes.tsx';
import { Transport } from './transport.tsx';
import { useSession, useSessionStore } from './use-session.tsx';
import { WORDS } from './words.ts';
import './theme.css';
import './app.css';
import './transport.css';
import './panels.css';
import './dialog.css';
import './explore/explore.css';
import './explore/state-graph.css';
import './print.css';

const PANE_NAMES = { program: WORDS.paneProgram, timeline: WORDS.paneTimeline, details: WORDS.paneDetails };

/** Percentages of the page that the program has, and at least the inspector: more of it where there is work to do. */
const PROGRAM_WIDTH = 37;
const INSPECTOR_HEIGHTS = { reading: 33, working: 56 } as const;
const WORK_TABS: ReadonlySet<Tab> = new Set(['explore', 'real']);

/** The whole page. `onPlay` plays or pauses. */
export function App({ onPlay }: { onPlay: () => void }) {
  const language = useSession((s) => s.language);
  const theme = useSession((s) => s.theme);
  const projection = useSession((s) => s.projection);
  const store = useSessionStore();
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    const { dataset } = document.documentElement;
    // A projector in a lit room eats dark pages.
    const shown = projection ? 'light' : theme;
    if (shown === 'system') delete dataset['theme'];
    else dataset['theme'] = shown;
    if (projection) dataset['projection'] = '';
    else delete dataset['projection'];
  }, [language, theme, projection]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && pressed(event, store, onPlay)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [store, onPlay]);
  return (
    <Speaking language={language}>
      <WithExploration search={startExploring}>
        <Page onPlay={onPlay} />
      </WithExploration>
    </Speaking>
  );
}

function Page({ onPlay }: { onPlay: () => void }) {
  const t = useText();
  const pane = useSession((s) => s.pane);
  const set = useSession((s) => s.set);
  const [width, setWidth] = useState(PROGRAM_WIDTH);
  const [heights, setHeights] = useState<Record<keyof typeof INSPECTOR_HEIGHTS, number>>(INSPECTOR_HEIGHTS);
  const use = useSession((s) => (WORK_TABS.has(s.tab) ? 'working' : 'reading'));
  const height = heights[use];
  const guessing = useSession((s) => s.challenge?.kind === 'guess' && s.challenge.answeredAt !== s.step);
  const curtain = useSession((s) => s.curtain);
  const measures = { '--program-width': `${width}%`, '--inspector-height': `${height}%` } as CSSProperties;
  return (
    <div className={`page pane-${pane}${guessing ? ' guessing' : ''}${curtain ? ' curtained' : ''}`}>
      <a className="skip" href="#stage">
        {t(WORDS.skip)}
      </a>
      <Masthead />
      <Notice />
      <DraftBar />
      <nav className="panes" aria-label={t(WORDS.panes)}>
        {PANES.map((one) => (
          <button key={one} type="button" aria-pressed={one === pane} onClick={() => set({ pane: one })}>
            {t(PANE_NAMES[one])}
          </button>
        ))}
      </nav>
      <main className="work" style={measures}>
        <section className="program" aria-label={t(WORDS.editor)}>
          <h2 className="visually-hidden">{t(WORDS.editor)}</h2>
          <RunBar />
          <Editor />
        </section>
        <Splitter between="column" value={width} usual={PROGRAM_WIDTH} onChange={setWidth} />
        <Mishap>
          <Stage />
        </Mishap>
        <Splitter
          between="row"
          value={height}
          usual={INSPECTOR_HEIGHTS[use]}
          onChange={(to) => setHeights({ ...heights, [use]: to })}
        />
        <Inspector />
      </main>
      <footer className="foot">
        <div className="telling">
          <Caption />
          <NextSteps />
        </div>
        <Transport onPlay={onPlay} />
      </footer>
    </div>
  );
}

function Masthead() {
  const t = useText();
  return (
    <header className="masthead">
      <h1>
        Heddle <small>{t(WORDS.tagline)}</small>
      </h1>
      <div className="masthead-choices">
        <ScenarioMenu />
      </div>
      <div className="masthead-tools">
        <MachineMenu>
          <LanguageButton />
          <ThemeButton />
          <HelpButton />
        </MachineMenu>
        <div className="masthead-more">
          <ThemeButton />
          <ProjectionButton />
          <LanguageButton />
          <HelpButton />
        </div>
        <ShareButton />
      </div>
      <HelpDialog />
      <ShareDialog />
      <GoDialog />
    </header>
  );
}

function Stage() {
  const t = useText();
  const run = useSession((s) => s.run);
  const busy = useSession((s) => s.busy);
  const step = useSession((s) => s.step);
  const seek = useSession((s) => s.seek);
  const stale = useSession((s) => s.stale);
  const wrong = useSession((s) => s.diagnostics.length > 0);
  const intents = useSession((s) => s.inspection?.intents);
  const projection = useSession((s) => s.projection);
  const curtain = useSession((s) => s.curtain);
  const onSeek = useCallback((to: number) => seek(to), [seek]);
  return (
    <section
      id="stage"
      className={stale ? 'stage stage-stale' : 'stage'}
      aria-label={t(WORDS.stage)}
      tabIndex={-1}
    >
      <h2 className="visually-hidden">{t(WORDS.stage)}</h2>
      {stale && <p className="ribbon">{t(wrong ? WORDS.staleWrong : WORDS.stale)}</p>}
      {curtain && <p className="curtain-words">{t(WORDS.curtain)}</p>}
      <ChallengeBar />
      <EndingBar />
      {run === null ? (
        <p className="empty">{t(busy ? WORDS.busy : WORDS.nothingYet)}</p>
      ) : (
        <Swimlanes
          timeline={run.timeline}
          step={step}
          large={projection}
          onSeek={onSeek}
          {...(intents === undefined ? {} : { intents })}
        />
      )}
    </section>
  );
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
