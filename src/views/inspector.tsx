import { type ComponentType, type KeyboardEvent, lazy, Suspense, useId } from 'react';
import { TABS, type Tab } from '../session/store.ts';
import { BytecodeTab } from './bytecode-tab.tsx';
import { EventsTab } from './events-tab.tsx';
import { ExploreTab } from './explore/explore-tab.tsx';
import { FindingsTab } from './findings-tab.tsx';
import { useText } from './language.tsx';
import { LocksTab } from './locks-tab.tsx';
import { Mishap } from './mishap.tsx';
import { OutputTab } from './output-tab.tsx';
import { useSession } from './use-session.tsx';
import { VariablesTab } from './variables-tab.tsx';
import { TAB_NAMES, WORDS } from './words.ts';

/** Brings the machine along, to follow what really happened: only for those who ask. */
const RealTab = lazy(async () => ({ default: (await import('./real-tab.tsx')).RealTab }));

const PANELS: Readonly<Record<Tab, ComponentType>> = {
  variables: VariablesTab,
  locks: LocksTab,
  output: OutputTab,
  bytecode: BytecodeTab,
  events: EventsTab,
  findings: FindingsTab,
  explore: ExploreTab,
  real: RealTab,
};

/** Everything about this moment, by tabs. */
export function Inspector() {
  const t = useText();
  const id = useId();
  const tab = useSession((s) => s.tab);
  const set = useSession((s) => s.set);
  const findings = useSession((s) => s.run?.findings.length ?? 0);
  const loops = useSession((s) => s.run?.timeline.loops !== undefined);
  const Panel = PANELS[tab];
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.stopPropagation();
    const next = TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length] as Tab;
    set({ tab: next });
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <section className="inspector" aria-label={t(WORDS.inspector)}>
      <h2 className="visually-hidden">{t(WORDS.inspector)}</h2>
      <div className="tabs" role="tablist" aria-label={t(WORDS.inspector)} onKeyDown={onKeyDown}>
        {TABS.map((one) => (
          <button
            key={one}
            id={`${id}-${one}`}
            type="button"
            role="tab"
            aria-selected={one === tab}
            aria-controls={`${id}-panel`}
            tabIndex={one === tab ? 0 : -1}
            onClick={() => set({ tab: one })}
          >
            {t(one === 'locks' && loops ? WORDS.loopAndLocks : TAB_NAMES[one])}
            {one === 'findings' && findings > 0 && <span className="count">{findings}</span>}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that scrolls must take the focus */}
      <div className="panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`} tabIndex={0}>
        <Mishap key={tab}>
          <Suspense>
            <Panel />
          </Suspense>
        </Mishap>
      </div>
    </section>
  );
}
