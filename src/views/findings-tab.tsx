import { useText } from './language.tsx';
import { CodeWords } from './timeline/code-words.tsx';
import { useSession } from './use-session.tsx';
import { FINDING_NAMES, WORDS } from './words.ts';

/** What is wrong with this run; each entry leads to its decisive step. */
export function FindingsTab() {
  const t = useText();
  const run = useSession((s) => s.run);
  const seek = useSession((s) => s.seek);
  if (run === null) return <p className="empty">{t(WORDS.nothingYet)}</p>;
  if (run.findings.length === 0) return <p className="empty">{t(WORDS.noFindings)}</p>;
  return (
    <ol className="findings">
      {run.findings.map((finding) => (
        <li key={`${finding.kind}-${finding.step}-${finding.threads.join()}-${finding.subjects.join()}`}>
          <button type="button" onClick={() => seek(finding.step)}>
            <strong>{t(FINDING_NAMES[finding.kind])}</strong>{' '}
            <small>
              {t(WORDS.step)} {finding.step}
            </small>
            <br />
            <CodeWords text={t(finding.sentence)} />
          </button>
        </li>
      ))}
    </ol>
  );
}
