import { forgetDraft } from '../session/draft.ts';
import { useText } from './language.tsx';
import { useSession } from './use-session.tsx';
import { WORDS } from './words.ts';

/** On coming back: the last edit is still there. It is offered, not put in place of what was asked for. */
export function DraftBar() {
  const t = useText();
  const draft = useSession((s) => s.draft);
  const set = useSession((s) => s.set);
  const restart = useSession((s) => s.restart);
  if (draft === null) return null;
  const takeUp = () => {
    set({ ...draft, draft: null });
    void restart({ schedule: '', step: 0 });
  };
  const forget = () => {
    forgetDraft(localStorage);
    set({ draft: null });
  };
  return (
    <div className="notice notice-calm" role="status">
      <p>{t(WORDS.draftKept)}</p>
      <div className="notice-choices">
        <button type="button" className="primary" onClick={takeUp}>
          {t(WORDS.draftTakeUp)}
        </button>
        <button type="button" onClick={forget}>
          {t(WORDS.draftForget)}
        </button>
      </div>
    </div>
  );
}
