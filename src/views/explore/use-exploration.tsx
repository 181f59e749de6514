import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import {
  createExploration,
  type Exploration,
  type ExplorationStore,
  type Question,
  type StartSearch,
} from '../../session/exploration.ts';
import type { Session } from '../../session/store.ts';
import { useSession } from '../use-session.tsx';
import { EXPLORE_WORDS as WORDS } from './words.ts';

const ExplorationContext = createContext<ExplorationStore | null>(null);

/** What was found stays while other tabs are looked at; another program forgets it. */
export function WithExploration({ search, children }: { search: StartSearch; children: ReactNode }) {
  const [store] = useState(() => createExploration(search));
  const source = useSession((s) => s.source);
  const model = useSession((s) => s.options.model);
  useEffect(() => {
    const { sides, clear } = store.getState();
    if (!sides.some((side) => side.source === source && side.options.model === model)) clear();
  }, [store, source, model]);
  return <ExplorationContext value={store}>{children}</ExplorationContext>;
}

/** The program as it stands, under the rules that the reader has chosen. */
export function useQuestion(): (session: Pick<Session, 'source' | 'options'>) => Question {
  const { model, keepsClock, search } = useExploration((s) => s.rules);
  const printed = useExploration((s) => s.printed);
  return ({ source, options }) => ({
    title: WORDS.asItStands,
    source,
    options: { ...options, model },
    printed,
    keepsClock,
    search,
  });
}

export function useExploration<T>(select: (exploration: Exploration) => T): T {
  const store = useContext(ExplorationContext);
  if (store === null) throw new Error('no exploration around this view');
  return useStore(store, select);
}
