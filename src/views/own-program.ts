import type { SessionStore } from '../session/store.ts';

/** Begins a program of the reader's own and puts the cursor into it. */
export async function startOwn(store: SessionStore): Promise<void> {
  await store.getState().own();
  const editor = document.querySelector('.program .editor');
  editor?.shadowRoot?.querySelector<HTMLElement>('.cm-content')?.focus();
}
