/** The reader's last edit, kept in the browser: a page that is closed by mistake loses nobody's program. */
import { findVariant } from '../scenarios/catalogue.ts';
import { samePlot } from './said.ts';
import { STARTER } from './store.ts';

/** A text, and the scenario and variant that it came from, if it came from one. */
export interface Draft {
  readonly scenario: string | null;
  readonly variant: string | null;
  readonly source: string;
}

/** As much of a browser's storage as this needs; each call may throw in a private window. */
export type Keep = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const KEY = 'heddle-draft';
/** A longer text is not kept: storage is shared with the rest of the site. */
const LENGTH_MAX = 200_000;

/** Keeps the text, unless it is one that can be had again. */
export function keepDraft(keep: Keep, { scenario, variant, source }: Draft): void {
  const original = findVariant(scenario ?? '', variant ?? undefined)?.variant.source ?? STARTER;
  if (source.trim() === '' || source.length > LENGTH_MAX || samePlot(source, original)) return;
  try {
    keep.setItem(KEY, JSON.stringify({ scenario, variant, source }));
  } catch {
    // Refused or full: then nothing is kept.
  }
}

/** What was kept; null: nothing, or nothing that can be read. */
export function keptDraft(keep: Keep): Draft | null {
  try {
    const { scenario, variant, source } = JSON.parse(keep.getItem(KEY) ?? '{}') as Record<string, unknown>;
    if (typeof source !== 'string') return null;
    return {
      scenario: typeof scenario === 'string' ? scenario : null,
      variant: typeof variant === 'string' ? variant : null,
      source,
    };
  } catch {
    return null;
  }
}

export function forgetDraft(keep: Keep): void {
  try {
    keep.removeItem(KEY);
  } catch {
    // It was never kept.
  }
}
