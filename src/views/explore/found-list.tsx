import type { Side } from '../../session/exploration.ts';
import { useText } from '../language.tsx';
import { CodeWords } from '../timeline/code-words.tsx';
import { useSessionStore } from '../use-session.tsx';
import { FINDING_NAMES } from '../words.ts';
import { watch } from './watch.ts';
import { EXPLORE_WORDS as WORDS } from './words.ts';

/** Findings over all executions: press one and it is on the timeline, in a run that shows it. */
export function FoundList({ side }: { side: Side }) {
  const t = useText();
  const store = useSessionStore();
  const findings = side.report?.findings ?? [];
  if (findings.length === 0) return null;
  return (
    <details className="found" open={findings.length <= 6}>
      <summary>
        {t(WORDS.found)} ({findings.length})
      </summary>
      <ol className="findings">
        {findings.map((finding) => (
          <li key={`${finding.kind} ${finding.lines} ${finding.schedule} ${finding.sentence.en}`}>
            <button
              type="button"
              title={t(WORDS.watch)}
              onClick={() => void watch(store, side, finding.schedule, finding.step)}
            >
              <strong>{t(FINDING_NAMES[finding.kind])}</strong>{' '}
              <small>
                {t({ en: `in ${finding.executions} interleavings`, zh: `见于 ${finding.executions} 种交错` })}
              </small>
              <br />
              <CodeWords text={t(finding.sentence)} />
            </button>
          </li>
        ))}
      </ol>
    </details>
  );
}
