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
                {t({
                  en: `in ${finding.executions} of ${side.report?.executions ?? 0}`,
                  zh: `${side.report?.executions ?? 0} 种中见于 ${finding.executions} 种`,
                })}
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

/** Ways to go round and round without changing anything: press one and a run that leads there is on the timeline. */
export function Spins({ side }: { side: Side }) {
  const t = useText();
  const store = useSessionStore();
  const spins = side.report?.spins ?? [];
  if (spins.length === 0) return null;
  return (
    <section>
      <h3>{t(WORDS.spins)}</h3>
      <ol className="findings">
        {spins.map(({ schedule, sentence, lines }) => (
          <li key={`${schedule} ${lines.join()}`}>
            <button type="button" title={t(WORDS.watch)} onClick={() => void watch(store, side, schedule)}>
              <CodeWords text={t(sentence)} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
