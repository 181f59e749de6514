import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { Session, SessionActions, SessionStore } from '../session/store.ts';

const SessionContext = createContext<SessionStore | null>(null);

export function WithSession({ store, children }: { store: SessionStore; children: ReactNode }) {
  return <SessionContext value={store}>{children}</SessionContext>;
}

/** The store itself, for handlers. */
export function useSessionStore(): SessionStore {
  const store = useContext(SessionContext);
  if (store === null) throw new Error('no session around this view');
  return store;
}

/** A part of the session; the view is drawn again when it changes. */
export function useSession<T>(select: (session: Session & SessionActions) => T): T {
  return useStore(useSessionStore(), select);
}
