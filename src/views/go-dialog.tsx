import { type FormEvent, useEffect, useRef } from 'react';
import { useText } from './language.tsx';
import { useSession } from './use-session.tsx';
import { WORDS } from './words.ts';

/** To a step by its number. Opens with G. */
export function GoDialog() {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const open = useSession((s) => s.dialog === 'go');
  const length = useSession((s) => s.run?.length ?? 0);
  const step = useSession((s) => s.step);
  const seek = useSession((s) => s.seek);
  const set = useSession((s) => s.set);
  useEffect(() => {
    if (open && dialog.current?.open === false) {
      dialog.current.showModal();
      field.current?.select();
    }
  }, [open]);
  const go = (event: FormEvent) => {
    event.preventDefault();
    const to = field.current?.valueAsNumber ?? Number.NaN;
    if (Number.isSafeInteger(to)) seek(to);
    dialog.current?.close();
  };
  return (
    <dialog
      ref={dialog}
      className="dialog dialog-small"
      aria-label={t(WORDS.goTo)}
      onClose={() => set({ dialog: null })}
    >
      <form onSubmit={go}>
        <label className="field">
          <span>{t(WORDS.goTo)}</span>
          <input ref={field} type="number" min={0} max={length} defaultValue={step} key={step} />
        </label>
        <button type="submit" className="primary">
          {t(WORDS.go)}
        </button>
      </form>
    </dialog>
  );
}
