import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import {
  createExploration,
  type Exploration,
  type ExplorationStore,
  type StartSearch,
} from '../../session/exploration.ts';
import { useSession } from '../use-session.tsx';

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

export function useExploration<T>(select: (exploration: Exploration) => T): T {
  const store = useContext(ExplorationContext);
  if (store === null) throw new Error('no exploration around this view');
  return useStore(store, select);
}
