import type { Run } from '../session/engine.ts';
import { useText } from './language.tsx';
import { NextSteps } from './next-steps.tsx';
import { useSession } from './use-session.tsx';
import { FINDING_NAMES, WORDS } from './words.ts';

/** More findings than this are only counted here; their tab has them all. */
const SHOWN = 4;

/** How the run ended and what was found in it, in a line. A deadlock is a result, not a fault of the page. */
export function EndingBar() {
  const t = useText();
  const run = useSession((s) => s.run);
  const seek = useSession((s) => s.seek);
  const set = useSession((s) => s.set);
  if (run?.ending == null) return null;
  const { ending, findings } = run;
  const more = findings.length - SHOWN;
  const bad = ending.kind !== 'finished' || findings.length > 0;
  return (
    <div className={bad ? 'ending ending-bad' : 'ending'}>
      <strong className={ending.kind === 'finished' ? 'ended-well' : undefined}>
        {endingWords(ending, t)}
      </strong>
      {findings.slice(0, SHOWN).map((finding, i) => (
        <button
          key={`${finding.kind}-${finding.step}-${finding.threads.join()}-${finding.subjects.join()}`}
          type="button"
          title={t(finding.sentence).replaceAll('`', '')}
          onClick={() => seek(finding.step)}
        >
          <b>{i + 1}</b> {t(FINDING_NAMES[finding.kind])}{' '}
          <small>
            {t(WORDS.step)} {finding.step}
          </small>
        </button>
      ))}
      {more > 0 && (
        <button type="button" onClick={() => set({ tab: 'findings', pane: 'details' })}>
          + {more}
        </button>
      )}
      {!bad && <span className="clean">{t(WORDS.noFindings)}</span>}
      <NextSteps />
    </div>
  );
}

const WHY_STOPPED = { steps: WORDS.limit, objects: WORDS.noRoom, schedule: WORDS.noRoomForSwitches };

function endingWords(ending: NonNullable<Run['ending']>, t: ReturnType<typeof useText>): string {
  switch (ending.kind) {
    case 'finished':
      return t(WORDS.finished);
    case 'exception':
      return `${t(WORDS.died)} ${ending.type}: ${ending.message}`;
    case 'deadlock':
      return t(ending.cycle.length > 0 ? WORDS.deadlocked : WORDS.waitForEver);
    case 'limit':
      return `${t(WHY_STOPPED[ending.room ?? 'steps'])} ${ending.line}`;
  }
}
