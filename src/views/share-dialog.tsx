import { useRef, useState } from 'react';
import { linkOfSession } from '../session/session-link.ts';
import { useText } from './language.tsx';
import { ShareCode } from './share-code.tsx';
import { useSessionStore } from './use-session.tsx';
import { WORDS } from './words.ts';

/** The link to this moment, to be copied. */
export function ShareButton() {
  const t = useText();
  const store = useSessionStore();
  const dialog = useRef<HTMLDialogElement>(null);
  const [link, setLink] = useState('');
  const [copied, setCopied] = useState(false);
  const open = () => {
    const url = new URL(location.href);
    try {
      url.hash = linkOfSession(store.getState());
      setLink(url.href);
    } catch (error) {
      setLink(error instanceof Error ? error.message : String(error));
    }
    setCopied(false);
    dialog.current?.showModal();
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      document.getElementById('share-link')?.focus();
    }
  };
  return (
    <>
      <button type="button" className="primary" onClick={open}>
        {t(WORDS.share)}
      </button>
      <dialog ref={dialog} className="dialog" aria-labelledby="share-title">
        <h2 id="share-title">{t(WORDS.shareTitle)}</h2>
        <p>{t(WORDS.shareHint)}</p>
        <input
          id="share-link"
          readOnly
          value={link}
          aria-label={t(WORDS.shareTitle)}
          onFocus={(event) => event.target.select()}
        />
        {link !== '' && <ShareCode link={link} />}
        <Force />
        <div className="dialog-buttons">
          <button type="button" className="primary" onClick={() => void copy()}>
            {t(copied ? WORDS.copied : WORDS.copy)}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            {t(WORDS.close)}
          </button>
        </div>
      </dialog>
    </>
  );
}

/** The run on screen as a script for a real Python. */
function Force() {
  const t = useText();
  const store = useSessionStore();
  const save = async (pytest: boolean) => {
    const script = await store.getState().script(pytest);
    if (script === null) return;
    const file = document.createElement('a');
    file.href = URL.createObjectURL(new Blob([script], { type: 'text/x-python' }));
    file.download = pytest ? 'test_interleaving.py' : 'forced.py';
    file.click();
    URL.revokeObjectURL(file.href);
  };
  return (
    <>
      <h3>{t(WORDS.forceTitle)}</h3>
      <p>{t(WORDS.forceHint)}</p>
      <div className="dialog-buttons">
        <button type="button" onClick={() => void save(false)}>
          {t(WORDS.forceScript)}
        </button>
        <button type="button" onClick={() => void save(true)}>
          {t(WORDS.forceTest)}
        </button>
      </div>
    </>
  );
}
