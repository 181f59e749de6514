import { useEffect, useRef } from 'react';
import { useText } from './language.tsx';
import { useSession } from './use-session.tsx';
import { KEY_NAMES, WORDS } from './words.ts';

export function HelpButton() {
  const t = useText();
  const set = useSession((s) => s.set);
  return (
    <button
      type="button"
      className="square"
      aria-label={t(WORDS.keys)}
      onClick={() => set({ dialog: 'keys' })}
    >
      ?
    </button>
  );
}

/** What the keys do. Opens with `?` too. */
export function HelpDialog() {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const open = useSession((s) => s.dialog === 'keys');
  const set = useSession((s) => s.set);
  useEffect(() => {
    if (!open || dialog.current?.open !== false) return;
    dialog.current.showModal();
    // Not the button at the end of a long list.
    title.current?.focus();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="help-title"
      onClose={() => set({ dialog: null })}
    >
      <h2 id="help-title" ref={title} tabIndex={-1}>
        {t(WORDS.keys)}
      </h2>
      <p className="hint">{t(WORDS.keysHint)}</p>
      <dl className="keys">
        {KEY_NAMES.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((one, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list
                <kbd key={i}>{one}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <div className="dialog-buttons">
        <button type="button" className="primary" onClick={() => dialog.current?.close()}>
          {t(WORDS.close)}
        </button>
      </div>
    </dialog>
  );
}
