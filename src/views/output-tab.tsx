import { useText } from './language.tsx';
import { useSession } from './use-session.tsx';
import { WORDS } from './words.ts';

/** What the program has printed up to this step. */
export function OutputTab() {
  const t = useText();
  const stdout = useSession((s) => s.inspection?.stdout ?? '');
  const stderr = useSession((s) => s.inspection?.stderr ?? '');
  if (stdout === '' && stderr === '') return <p className="empty">{t(WORDS.noOutput)}</p>;
  return (
    <div className="columns">
      {stdout !== '' && (
        <section>
          <h3>{t(WORDS.stdout)}</h3>
          <pre>{stdout}</pre>
        </section>
      )}
      {stderr !== '' && (
        <section>
          <h3>{t(WORDS.stderr)}</h3>
          <pre className="stderr">{stderr}</pre>
        </section>
      )}
    </div>
  );
}
