/** The options of a run as a link carries them: only what differs from the default, and believed only if it fits. */
import { DEFAULT_OPTIONS, MODELS, type Options } from '../scheduler/options.ts';
import { canonicalJson } from './canonical.ts';
import type { Json, Link } from './link.ts';

/** What of `options` a link has to say. */
export function optionsForLink(options: Options): Link['options'] {
  const entries = Object.entries(options) as [keyof Options, Json][];
  const differs = ([name, value]: [keyof Options, Json]) =>
    canonicalJson(value) !== canonicalJson(DEFAULT_OPTIONS[name] as Json);
  return Object.fromEntries(entries.filter(differs));
}

/**
 * The options that `link` asks for, over `base`. `ignored` names those that are no option of a run or have no value
 * that fits: for a scenario, its own toggles.
 */
export function optionsFromLink(
  link: Link,
  base: Options = DEFAULT_OPTIONS,
): { readonly options: Options; readonly ignored: readonly string[] } {
  const known = new Map<string, Json>(Object.entries(base) as [string, Json][]);
  const ignored: string[] = [];
  for (const [name, value] of Object.entries(link.options)) {
    if (known.has(name) && fits(name, value, known.get(name) as Json)) known.set(name, value);
    else ignored.push(name);
  }
  return { options: Object.fromEntries(known) as unknown as Options, ignored };
}

function fits(name: string, value: Json, like: Json): boolean {
  if (name === 'model') return (MODELS as readonly Json[]).includes(value);
  if (name === 'notifyPicks') return value === 'first' || value === 'any';
  if (name === 'seed') return Number.isSafeInteger(value);
  if (typeof like === 'number') return Number.isSafeInteger(value) && (value as number) > 0;
  if (Array.isArray(like)) return Array.isArray(value) && value.every((item) => typeof item === 'string');
  return typeof value === typeof like;
}
