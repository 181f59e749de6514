import { useEffect, useRef } from 'react';
import { useText } from './language.tsx';
import { useSession } from './use-session.tsx';
import { KEY_NAMES, WORDS } from './words.ts';

/** What the keys do. Opens with `?` too. */
export function HelpButton() {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const open = useSession((s) => s.help);
  const set = useSession((s) => s.set);
  useEffect(() => {
    if (open && dialog.current?.open === false) dialog.current.showModal();
  }, [open]);
  return (
    <>
      <button type="button" className="square" aria-label={t(WORDS.keys)} onClick={() => set({ help: true })}>
        ?
      </button>
      <dialog
        ref={dialog}
        className="dialog"
        aria-labelledby="help-title"
        onClose={() => set({ help: false })}
      >
        <h2 id="help-title">{t(WORDS.keys)}</h2>
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
    </>
  );
}
