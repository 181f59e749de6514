import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { type Diagnostic as Lint, lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState, type StateEffect } from '@codemirror/state';
import { type Command, drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { useEffect, useRef } from 'react';
import type { Text } from '../base/text.ts';
import type { Diagnostic } from '../program/diagnostic.ts';
import type { Inspection } from '../trace/inspection.ts';
import editorStyle from './editor.css?inline';
import { useText } from './language.tsx';
import { type Pip, placeMarks, setPips } from './line-pips.ts';
import { python } from './python-language.ts';
import { inlineToggles, setToggleWords } from './toggle-widget.ts';
import { useSession, useSessionStore } from './use-session.tsx';
import { WORDS } from './words.ts';

/**
 * The program. CodeMirror stands in a shadow root, because the page's policy forbids the style element that it would
 * otherwise add.
 */
export function Editor() {
  const t = useText();
  const store = useSessionStore();
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const source = useSession((s) => s.source);
  const diagnostics = useSession((s) => s.diagnostics);
  const inspection = useSession((s) => s.inspection);
  const stale = useSession((s) => s.stale);
  const projection = useSession((s) => s.projection);
  const bugSeen = useSession((s) => s.run?.findings.some((finding) => finding.step <= s.step) ?? false);

  useEffect(() => {
    if (host.current === null) return;
    const made = makeEditor(host.current, store.getState().source, {
      changed: (text) => store.getState().edit(text),
      run: () => void store.getState().restart(),
      flip: (toggle) => void store.getState().flip(toggle),
    });
    view.current = made;
    return () => made.destroy();
  }, [store]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null || editor.state.doc.toString() === source) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: source } });
  }, [source]);

  useEffect(() => {
    const editor = view.current;
    if (editor !== null)
      editor.dispatch(
        setDiagnostics(
          editor.state,
          diagnostics.map((one) => lintOf(one, t, editor)),
        ),
      );
  }, [diagnostics, t]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null) return;
    const pips = stale ? [] : pipsOf(inspection);
    editor.dispatch({ effects: [setPips.of(pips), ...inSight(editor, pips)] });
  }, [inspection, stale]);

  useEffect(() => {
    view.current?.contentDOM.setAttribute('aria-label', t(WORDS.editor));
    view.current?.dispatch({ effects: setToggleWords.of(t(WORDS.flipTo)) });
  }, [t]);

  const classes = ['editor', ...(bugSeen ? ['hinting'] : []), ...(projection ? ['projected'] : [])];
  return <div className={classes.join(' ')} ref={host} />;
}

function makeEditor(host: HTMLElement, doc: string, on: EditorEvents): EditorView {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(editorStyle);
  const editor = new EditorView({
    parent: shadow,
    root: shadow,
    state: EditorState.create({
      doc,
      extensions: [
        lineNumbers(),
        placeMarks(),
        lintGutter(),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        indentUnit.of('    '),
        EditorState.tabSize.of(4),
        EditorView.contentAttributes.of({ tabindex: '0' }),
        python(),
        inlineToggles(on.flip),
        keymap.of([
          { key: 'Mod-Enter', run: then(on.run) },
          ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'),
          ...historyKeymap,
          { key: 'Escape', run: then((view) => view.contentDOM.blur()) },
        ]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) on.changed(update.state.doc.toString());
        }),
      ],
    }),
  });
  shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  return editor;
}

/** A key's command that always counts as done. */
function then(act: (view: EditorView) => void): Command {
  return (view) => {
    act(view);
    return true;
  };
}

interface EditorEvents {
  readonly changed: (text: string) => void;
  readonly run: () => void;
  readonly flip: Parameters<typeof inlineToggles>[0];
}

function lintOf(
  { code, span, what, why, instead, severity }: Diagnostic,
  t: (text: Text) => string,
  view: EditorView,
): Lint {
  const length = view.state.doc.length;
  const from = Math.min(span.from, length);
  const message = `${code} ${t(what)}\n${t(why)} ${t(instead)}`;
  return { from, to: Math.max(from, Math.min(span.to, length)), severity, message };
}

/** Where each thread stands: its line, its number. One that has just died stands where it died. */
function pipsOf(inspection: Inspection | null): Pip[] {
  if (inspection === null) return [];
  const { threads, thread, events } = inspection;
  const told = events.find((event) => event.thread === thread && event.line > 0)?.line ?? 0;
  return threads
    .map(({ id, line, name, state }) => {
      const over = state === 'done' || state === 'failed';
      const at = id === thread && (line === 0 || over) ? told : over ? 0 : line;
      return { line: at, thread: id, name, current: id === thread };
    })
    .filter(({ line }) => line > 0);
}

/** Brings the line of the last step into sight, unless somebody is writing. */
function inSight(editor: EditorView, pips: readonly Pip[]): StateEffect<unknown>[] {
  const line = pips.find(({ current }) => current)?.line ?? 0;
  if (line === 0 || line > editor.state.doc.lines || editor.hasFocus) return [];
  return [EditorView.scrollIntoView(editor.state.doc.line(line).from, { y: 'nearest', yMargin: 48 })];
}
