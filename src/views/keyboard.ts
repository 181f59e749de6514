/**
 * What keys do anywhere on the page, by their place on the keyboard, so that an input method cannot swallow them. Never
 * in a text field (WCAG 2.1.4), and never together with a key that belongs to the browser. Keys that only the timeline
 * knows are handed to it wherever the focus is.
 */
import type { SessionStore } from '../session/store.ts';
import { commandOf } from './timeline/keys.ts';

/** Does what `event` asks for; true if it asked for something. `toggle` plays or pauses. */
export function pressed(event: KeyboardEvent, store: SessionStore, toggle: () => void): boolean {
  if (event.isComposing || event.altKey || typing(event)) return false;
  const session = store.getState();
  if (event.ctrlKey || event.metaKey) return withControl(event, store);
  if (event.key === '?') {
    session.set({ help: true });
    return true;
  }
  const thread = threadOf(event.code);
  if (thread !== null && !event.shiftKey) {
    if (event.repeat) return true;
    const may = session.inspection?.intents.some((intent) => intent.thread === thread) ?? false;
    if (may) void session.choose(thread);
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
    case 'PageDown':
    case 'PageUp':
      return turned(event, store);
    case 'KeyX':
      session.set({ tab: 'explore' });
      return focusOn('.inspector [role=tabpanel]');
    case 'KeyP':
      session.set({ projection: !session.projection });
      return true;
    case 'KeyU':
      void (event.shiftKey ? session.redo() : session.undo());
      return true;
    case 'KeyB':
      toBug(store, event.shiftKey);
      return true;
    case 'KeyR':
      if (event.shiftKey) void session.shuffle();
      else session.seek(0);
      return true;
    case 'KeyE':
      return focusOn('.program .editor');
    case 'KeyL':
      return focusOn('#stage');
    case 'KeyV':
      return focusOn('.inspector [role=tabpanel]');
    default:
      return handToTimeline(event);
  }
}

/** Digits are the numbers of the threads as shown; the main thread, number 0, has M, as 0 shows the whole run. */
function threadOf(code: string): number | null {
  if (code === 'KeyM') return 0;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return digit === undefined ? null : Number(digit);
}

function withControl(event: KeyboardEvent, store: SessionStore): boolean {
  if (event.code !== 'Enter') return false;
  void store.getState().restart();
  return true;
}

/** What a presenter's clicker sends: on and back, unless the focus is where these keys scroll or slide. */
function turned({ target, code }: KeyboardEvent, store: SessionStore): boolean {
  if (target instanceof Element && target.closest('input, [role=tabpanel], dialog') !== null) return false;
  store.getState().move(code === 'PageUp', 'sync');
  return true;
}

/** Is the focus where letters are text, or where arrows have a meaning of their own? */
function typing(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (event.code === 'Space' && target.closest('button, a, summary') !== null) return true;
  return target.closest('input:not([type=range], [type=checkbox]), select, textarea, dialog') !== null;
}

/** To the next (or previous) step that a finding names. */
function toBug(store: SessionStore, back: boolean): void {
  const { run, step, seek } = store.getState();
  const steps = (run?.findings ?? []).map((finding) => finding.step).sort((a, b) => a - b);
  const found = back ? steps.findLast((one) => one < step) : steps.find((one) => one > step);
  if (found !== undefined) seek(found);
}

function focusOn(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(selector);
  const inside = found?.shadowRoot?.querySelector<HTMLElement>('.cm-content');
  (inside ?? found)?.focus();
  return found !== null;
}

/** The timeline hears only what is pressed inside it: says the same to it, unless it comes from there. */
function handToTimeline(event: KeyboardEvent): boolean {
  if (commandOf(event) === null || event.code === 'Escape') return false;
  const timeline = document.querySelector('#stage .timeline');
  if (timeline === null || event.composedPath().includes(timeline)) return false;
  const { code, key, shiftKey } = event;
  return !timeline.dispatchEvent(
    new KeyboardEvent('keydown', { code, key, shiftKey, bubbles: true, cancelable: true }),
  );
}
