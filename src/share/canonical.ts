/** JSON with one way to write each value (keys sorted, no spaces), read with a limit on how deep it nests. */
import type { Json } from './link.ts';

/** `value` as canonical JSON. Lone surrogates come out escaped, so the text is always valid Unicode. */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value as { readonly [key: string]: Json }).sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

/** The value of `text`, or undefined if it is not JSON or nests deeper than `depthMax`. */
export function parseJson(text: string, depthMax: number): Json | undefined {
  if (depthOf(text) > depthMax) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** How deep brackets nest outside strings; counted before parsing, so that no parser is asked to dive. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (inString) {
      if (c === '\\') i++;
      else if (c === '"') inString = false;
    } else if (c === '"') inString = true;
    else if (c === '[' || c === '{') deepest = Math.max(deepest, ++depth);
    else if (c === ']' || c === '}') depth--;
  }
  return deepest;
}
