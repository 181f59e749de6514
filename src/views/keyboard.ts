/**
 * The keys of the page. Single letters work only while the focus is in no text field (WCAG 2.1.4), and never together with
 * a key that belongs to the browser.
 */
import type { SessionStore } from '../session/store.ts';

/** Does what `event` asks for; true if it asked for something. `toggle` plays or pauses. */
export function pressed(event: KeyboardEvent, store: SessionStore, toggle: () => void): boolean {
  if (event.isComposing || event.altKey || typing(event)) return false;
  const session = store.getState();
  if (event.ctrlKey || event.metaKey) return withControl(event, store);
  const thread = /^Digit([1-9])$/.exec(event.code)?.[1];
  if (thread !== undefined) {
    if (event.shiftKey) return false;
    void session.choose(Number(thread) - 1);
    return true;
  }
  switch (event.code) {
    case 'Space':
    case 'KeyK':
      toggle();
      return true;
    case 'ArrowRight':
      session.move(false, event.shiftKey ? 'sync' : undefined);
      return true;
    case 'ArrowLeft':
      session.move(true, event.shiftKey ? 'sync' : undefined);
      return true;
    case 'Home':
      session.seek(0);
      return true;
    case 'End':
      session.seek(session.run?.length ?? 0);
      return true;
    case 'KeyU':
      void (event.shiftKey ? session.redo() : session.undo());
      return true;
    case 'KeyB':
      toBug(store, event.shiftKey);
      return true;
    case 'KeyR':
      session.seek(0);
      return true;
    default:
      return false;
  }
}

function withControl(event: KeyboardEvent, store: SessionStore): boolean {
  if (event.code !== 'Enter') return false;
  void store.getState().restart();
  return true;
}

/** Is the focus where letters are text, or where arrows have a meaning of their own? */
function typing(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (event.code === 'Space' && target.closest('button, a, summary') !== null) return true;
  return target.closest('input:not([type=range]), select, textarea, dialog') !== null;
}

/** To the next (or previous) step that a finding names. */
function toBug(store: SessionStore, back: boolean): void {
  const { run, step, seek } = store.getState();
  const steps = (run?.findings ?? []).map((finding) => finding.step).sort((a, b) => a - b);
  const found = back ? steps.findLast((one) => one < step) : steps.find((one) => one > step);
  if (found !== undefined) seek(found);
}
