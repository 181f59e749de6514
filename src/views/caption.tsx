import type { Text } from '../base/text.ts';
import { findVariant } from '../scenarios/catalogue.ts';
import type { Caption as SaidWhen } from '../scenarios/scenario.ts';
import type { Inspection } from '../trace/inspection.ts';
import { useText } from './language.tsx';
import { useSession } from './use-session.tsx';
import { WORDS } from './words.ts';

/** In words: what the last step did, and why. A scenario's own sentence goes first. */
export function Caption() {
  const t = useText();
  const inspection = useSession((s) => s.inspection);
  const scenario = useSession((s) => s.scenario);
  const variant = useSession((s) => s.variant);
  const playing = useSession((s) => s.playing);
  if (inspection === null) return <p className="caption">{t(WORDS.nothingYet)}</p>;
  const captions = findVariant(scenario ?? '', variant ?? undefined)?.variant.captions ?? [];
  const said = captionFor(captions, inspection);
  return (
    <p className="caption" aria-live={playing ? 'off' : 'polite'}>
      {said !== null && <strong>{t(said)} </strong>}
      <span>{t(inspection.caption)}</span>
    </p>
  );
}

function captionFor(captions: readonly SaidWhen[], { events, threads }: Inspection): Text | null {
  for (const { when, text } of captions) {
    if (when.nth !== undefined && when.nth > 1) continue;
    const matches = events.some(
      (event) =>
        event.kind === when.event &&
        (when.thread === undefined || threads[event.thread]?.name === when.thread) &&
        (when.line === undefined || event.line === when.line),
    );
    if (matches) return text;
  }
  return null;
}
