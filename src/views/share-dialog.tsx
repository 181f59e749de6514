import { useEffect, useRef, useState } from 'react';
import type { Text } from '../base/text.ts';
import { EXPORT_KINDS, type ExportKind, exportOf } from '../session/export-file.ts';
import { linkOfSession } from '../session/session-link.ts';
import type { Session } from '../session/store.ts';
import { LinkTooLarge } from '../share/encode.ts';
import { reachOf } from '../share/link.ts';
import { whyNotForced } from '../share/repro.ts';
import { useText } from './language.tsx';
import { ShareCode } from './share-code.tsx';
import { useSession, useSessionStore } from './use-session.tsx';
import { WORDS } from './words.ts';

export function ShareButton() {
  const t = useText();
  const set = useSession((s) => s.set);
  return (
    <button type="button" className="primary" onClick={() => set({ dialog: 'share' })}>
      {t(WORDS.share)}
    </button>
  );
}

/** The link to this moment, to be copied; and the run as files to take along. */
export function ShareDialog() {
  const t = useText();
  const store = useSessionStore();
  const dialog = useRef<HTMLDialogElement>(null);
  const [made, setMade] = useState<{ link: string; problem: Text | null }>({ link: '', problem: null });
  const open = useSession((s) => s.dialog === 'share');
  const set = useSession((s) => s.set);
  useEffect(() => {
    if (!open || dialog.current?.open !== false) return;
    setMade(linkOrWhyNot(store.getState()));
    dialog.current.showModal();
  }, [open, store]);
  const { link, problem } = made;
  return (
    <dialog
      ref={dialog}
      className="dialog share"
      aria-labelledby="share-title"
      onClose={() => set({ dialog: null })}
    >
      <h2 id="share-title">{t(WORDS.shareTitle)}</h2>
      {problem === null ? <p>{t(WORDS.shareHint)}</p> : <p role="alert">{t(problem)}</p>}
      {link !== '' && <CopyLink key={link} link={link} />}
      {link !== '' && <ShareCode link={link} />}
      <Exports link={link} />
      <Force />
      <div className="dialog-buttons">
        <button type="button" onClick={() => dialog.current?.close()}>
          {t(WORDS.close)}
        </button>
      </div>
    </dialog>
  );
}

function linkOrWhyNot(session: Session): { link: string; problem: Text | null } {
  const url = new URL(location.href);
  try {
    url.hash = linkOfSession(session);
    return { link: url.href, problem: null };
  } catch (error) {
    if (error instanceof LinkTooLarge) return { link: '', problem: error.badLink.sentence };
    throw error;
  }
}

function CopyLink({ link }: { link: string }) {
  const t = useText();
  const bad = useSession((s) => s.bad !== null);
  const [copied, setCopied] = useState(false);
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
      <div className="share-link">
        <input
          id="share-link"
          readOnly
          value={link}
          aria-label={t(WORDS.shareTitle)}
          aria-describedby="share-size"
          onFocus={(event) => event.target.select()}
        />
        <button type="button" className="primary" onClick={() => void copy()}>
          {t(copied ? WORDS.copied : WORDS.copy)}
        </button>
      </div>
      <p id="share-size" className="hint">
        {t(sizeOf(link))} {bad && t(WORDS.shareBad)}
      </p>
    </>
  );
}

const REACHES: Readonly<Record<ReturnType<typeof reachOf>, Text>> = {
  qr: WORDS.fitsChats,
  chat: WORDS.fitsChats,
  anywhere: WORDS.fitsMost,
  file: WORDS.fitsFew,
};

function sizeOf({ length }: string): Text {
  const fits = REACHES[reachOf(length)];
  return { en: `${length} characters: ${fits.en}`, zh: `${length} 个字符：${fits.zh}` };
}

const EXPORT_NAMES: Readonly<Record<ExportKind, Text>> = {
  svg: WORDS.exportPicture,
  markdown: WORDS.exportReport,
  chrome: WORDS.exportTrace,
  csv: WORDS.exportTable,
};

/** The run on screen as a picture, a report, a trace, a table. */
function Exports({ link }: { link: string }) {
  const t = useText();
  const store = useSessionStore();
  const none = useSession((s) => s.run === null);
  const take = (kind: ExportKind) => {
    const file = exportOf(kind, store.getState(), link);
    if (file !== null) save(file.name, file.mime, file.text);
  };
  return (
    <>
      <h3>{t(WORDS.exportTitle)}</h3>
      <div className="dialog-buttons dialog-choices">
        {EXPORT_KINDS.map((kind) => (
          <button key={kind} type="button" disabled={none} onClick={() => take(kind)}>
            {t(EXPORT_NAMES[kind])}
          </button>
        ))}
      </div>
    </>
  );
}

/** The run on screen as a script for a real Python. */
function Force() {
  const t = useText();
  const store = useSessionStore();
  const run = useSession((s) => s.run);
  const reason = run && whyNotForced(run.threads);
  const take = async (pytest: boolean) => {
    const script = await store.getState().script(pytest);
    if (script !== null) save(pytest ? 'test_interleaving.py' : 'forced.py', 'text/x-python', script);
  };
  return (
    <>
      <h3>{t(WORDS.forceTitle)}</h3>
      <p>{t(WORDS.forceHint)}</p>
      {reason !== null && <p className="hint">{t(reason)}</p>}
      <div className="dialog-buttons dialog-choices">
        <button type="button" disabled={run === null || reason !== null} onClick={() => void take(false)}>
          {t(WORDS.forceScript)}
        </button>
        <button type="button" disabled={run === null || reason !== null} onClick={() => void take(true)}>
          {t(WORDS.forceTest)}
        </button>
      </div>
    </>
  );
}

function save(name: string, type: string, text: string): void {
  const file = document.createElement('a');
  file.href = URL.createObjectURL(new Blob([text], { type }));
  file.download = name;
  file.click();
  URL.revokeObjectURL(file.href);
}
