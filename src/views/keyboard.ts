/**
 * What keys do anywhere on the page, by their place on the keyboard, so that an input method cannot swallow them. Never
 * in a text field (WCAG 2.1.4), and never together with a key that belongs to the browser. Keys that only the timeline
 * knows are handed to it wherever the focus is.
 */
import type { SessionStore } from '../session/store.ts';
import { commandOf } from './timeline/keys.ts';

/** Does what `event` asks for; true if it asked for something. `toggle` plays or pauses. */
export function pressed(event: KeyboardEvent, store: SessionStore, toggle: () => void): boolean {
  if (event.code === 'F6') return toNextPane(event.shiftKey);
  if (event.isComposing || event.altKey || typing(event)) return false;
  if (event.ctrlKey || event.metaKey) return withControl(event, store);
  if (event.key === '?') {
    store.getState().set({ dialog: 'keys' });
    return true;
  }
  const thread = threadOf(event.code);
  if (thread !== null) return chosen(event, thread, store);
  return playing(event, store, toggle) || looking(event, store) || handToTimeline(event);
}

/** A thread by its number: one step of it, or with Shift on until another takes over. */
function chosen({ repeat, shiftKey }: KeyboardEvent, thread: number, store: SessionStore): boolean {
  if (repeat) return true;
  const { inspection, choose, runOn } = store.getState();
  const may = inspection?.intents.some((intent) => intent.thread === thread) ?? false;
  if (may) void (shiftKey ? runOn : choose)(thread);
  return true;
}

/** Through the run. */
function playing(event: KeyboardEvent, store: SessionStore, toggle: () => void): boolean {
  const session = store.getState();
  switch (event.code) {
    case 'Space':
    case 'KeyK':
    case 'KeyJ':
      if (!session.playing) session.set({ rewinding: event.code === 'KeyJ' });
      toggle();
      return true;
    case 'ArrowRight':
    case 'ArrowLeft':
      session.move(event.code === 'ArrowLeft', event.shiftKey ? 'sync' : undefined);
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
    case 'KeyG':
      session.set({ dialog: 'go' });
      return true;
    default:
      return false;
  }
}

/** Around the page. */
function looking(event: KeyboardEvent, store: SessionStore): boolean {
  const { set, projection, curtain } = store.getState();
  switch (event.code) {
    case 'KeyX':
      set({ tab: 'explore', pane: 'details' });
      return soonOn(DETAILS);
    case 'Slash':
      set({ tab: 'events', pane: 'details' });
      return soonOn('.inspector input[type=search]');
    case 'KeyQ':
      set({ dialog: 'share' });
      return true;
    case 'KeyP':
      set({ projection: !projection, curtain: false });
      return true;
    case 'Period':
      // A clicker's key for a black screen; without a projector it is the timeline's.
      if (projection) set({ curtain: !curtain });
      return projection;
    case 'Escape':
      if (!projection) return false;
      set(curtain ? { curtain: false } : { projection: false });
      return true;
    case 'KeyE':
      set({ pane: 'program' });
      return soonOn(PROGRAM);
    case 'KeyT':
      set({ pane: 'timeline', tab: 'variables' });
      return soonOn(STAGE);
    case 'KeyL':
      set({ pane: 'timeline' });
      return soonOn(STAGE);
    case 'KeyV':
      set({ pane: 'details' });
      return soonOn(DETAILS);
    default:
      return false;
  }
}

const PROGRAM = '.program .editor';
const STAGE = '#stage';
const DETAILS = '.inspector [role=tabpanel]';
const FOOT = '.transport input[type=range]';
const ROUND = [PROGRAM, STAGE, DETAILS, FOOT];

/** Round the parts of the page that are shown. */
function toNextPane(back: boolean): boolean {
  const parts = ROUND.filter((part) => document.querySelector(part)?.checkVisibility() === true);
  const inside = (part: string) =>
    document.activeElement !== null &&
    (document.querySelector(part)?.closest('section')?.contains(document.activeElement) ?? false);
  const at = parts.findIndex(inside);
  const next = parts[(at + (back ? -1 : 1) + parts.length) % parts.length];
  return next !== undefined && focusOn(next);
}

/** Digits are the numbers of the threads as shown; the main thread, number 0, has M, as 0 shows the whole run. */
function threadOf(code: string): number | null {
  if (code === 'KeyM') return 0;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return digit === undefined ? null : Number(digit);
}

function withControl({ code, shiftKey }: KeyboardEvent, store: SessionStore): boolean {
  const { restart, undo, redo } = store.getState();
  if (code === 'Enter') void restart();
  else if (code === 'KeyZ') void (shiftKey ? redo() : undo());
  else if (code === 'KeyY') void redo();
  else return false;
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

/** What has to be drawn first. */
function soonOn(selector: string): boolean {
  setTimeout(() => focusOn(selector));
  return true;
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
