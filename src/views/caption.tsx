import { useMemo } from 'react';
import { findVariant } from '../scenarios/catalogue.ts';
import { toldOf } from '../session/said.ts';
import { useText } from './language.tsx';
import { CodeWords } from './timeline/code-words.tsx';
import { useSession } from './use-session.tsx';
import { WORDS } from './words.ts';

/** In words: what the last step did, and why. A scenario's own sentence goes first. */
export function Caption() {
  const t = useText();
  const inspection = useSession((s) => s.inspection);
  const scenario = useSession((s) => s.scenario);
  const variant = useSession((s) => s.variant);
  const playing = useSession((s) => s.playing);
  const run = useSession((s) => s.run);
  const asked = useSession((s) => s.asked);
  const parted = useSession((s) => s.parted);
  const said = useMemo(() => {
    const found = findVariant(scenario ?? '', variant ?? undefined)?.variant;
    return run === null || found === undefined ? null : toldOf(run, found, asked);
  }, [run, scenario, variant, asked]);
  if (inspection === null) return <p className="caption">{t(WORDS.nothingYet)}</p>;
  const own =
    inspection.step === 0
      ? WORDS.begin
      : inspection.step === parted
        ? WORDS.partsHere
        : said?.get(inspection.step);
  return (
    <p className="caption" aria-live={playing ? 'off' : 'polite'}>
      {own !== undefined && (
        <strong>
          <CodeWords text={t(own)} />{' '}
        </strong>
      )}
      <span>
        <CodeWords text={t(inspection.caption)} />
      </span>
    </p>
  );
}
