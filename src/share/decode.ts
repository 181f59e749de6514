/**
 * Fragment → Link, or the reason why not. The text comes from anywhere: it is measured before it is read, its
 * checksum is compared before it is inflated, inflating stops at a limit, and everything inside is looked at before
 * it is believed. Never throws.
 */
import { Inflate, strFromU8 } from 'fflate';
import { fromBase64url } from './base64url.ts';
import { parseJson } from './canonical.ts';
import { CHECK_LENGTH, checkOf } from './checksum.ts';
import { DICTIONARY_1 } from './dictionary.ts';
import { BAD_LINK, type BadLink, ENGINE, type Json, LINK_LIMITS, type Link, VERSION } from './link.ts';
import { isOptionName, RESERVED_NAMES, sizeProblem } from './shape.ts';
import { type Payload, upgrade } from './upgrade.ts';

type Reason = BadLink['kind'];

/** The link written in `text`: a fragment, with or without its `#`, or a whole URL. */
export function decode(text: string): Link | BadLink {
  const result = read(text);
  return typeof result === 'string' ? { kind: result, sentence: BAD_LINK[result], link: text } : result;
}

export function isBadLink(link: Link | BadLink): link is BadLink {
  return 'kind' in link;
}

function read(text: string): Link | Reason {
  if (text.length > LINK_LIMITS.characters + 2_000) return 'too-large';
  const fragment = text.slice(text.indexOf('#') + 1).trim();
  if (fragment === '') return 'empty';
  if (fragment.length > LINK_LIMITS.characters) return 'too-large';
  const link = fragment.includes('=') ? readReadable(fragment) : readVersioned(fragment);
  return typeof link === 'string' || sizeProblem(link) === null ? link : 'too-large';
}

function readVersioned(fragment: string): Link | Reason {
  const [tag = '', body, check, ...rest] = fragment.split('.');
  const version = /^v([1-9]\d{0,5})$/.exec(tag)?.[1];
  if (version === undefined) return 'damaged';
  if (Number(version) > VERSION) return 'newer';
  if (body === undefined || check === undefined || check.length < CHECK_LENGTH) return 'truncated';
  const packed = fromBase64url(body);
  // A sign that a chat program took into the link (a full stop, a bracket) stands after the check.
  if (!packed || !/^[0-9a-z]{7}[^0-9A-Za-z]*$/.test(check) || rest.some((extra) => extra !== ''))
    return 'damaged';
  if (check.slice(0, CHECK_LENGTH) !== checkOf(packed)) return 'damaged';
  const json = inflate(packed);
  if (typeof json !== 'object') return json;
  const payload = parseJson(json.text, LINK_LIMITS.jsonDepth);
  return Array.isArray(payload) ? linkOf(upgrade(payload as Payload, Number(version))) : 'damaged';
}

/** Inflates a few bytes at a time (256 become 264,000 at most) and stops beyond the limit. */
function inflate(packed: Uint8Array): { readonly text: string } | Reason {
  const parts: Uint8Array[] = [];
  let total = 0;
  let ended = false;
  const stream = new Inflate({ dictionary: DICTIONARY_1 }, (chunk, final) => {
    parts.push(chunk);
    total += chunk.length;
    ended ||= final;
  });
  try {
    for (let at = 0; at < packed.length && total <= LINK_LIMITS.payloadBytes; at += 256)
      stream.push(packed.subarray(at, at + 256), at + 256 >= packed.length);
  } catch {
    return 'damaged';
  }
  if (total > LINK_LIMITS.payloadBytes) return 'too-large';
  if (!ended) return 'damaged';
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return { text: strFromU8(whole) };
}

/** Items and keys beyond those of this version are a later version's; they are left aside. */
function linkOf(payload: Payload): Link | Reason {
  const [, engine, subject, options, schedule, step, digest, title = null] = payload;
  const program = programOf(subject);
  const kept = optionsOf(options);
  if (!program || !kept || !isCount(engine) || !isCount(step) || step > LINK_LIMITS.stepsMax)
    return 'damaged';
  if (!isTextOrNull(schedule) || !isTextOrNull(title) || !isDigestOrNull(digest)) return 'damaged';
  return { program, options: kept, schedule, step, digest, title, engine };
}

function programOf(subject: Json | undefined): Link['program'] | null {
  if (typeof subject === 'string') return { kind: 'source', text: subject };
  if (!Array.isArray(subject) || typeof subject[0] !== 'string' || subject[0] === '') return null;
  return { kind: 'scenario', id: subject[0] };
}

function optionsOf(value: Json | undefined): Link['options'] | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  return Object.keys(value).every(isOptionName) ? (value as Link['options']) : null;
}

function isCount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isTextOrNull(value: Json | undefined): value is string | null {
  return value === null || typeof value === 'string';
}

function isDigestOrNull(value: Json | undefined): value is string | null {
  return value === null || (typeof value === 'string' && /^[0-9a-f]{8}$/.test(value));
}

function readReadable(fragment: string): Link | Reason {
  const fields = new Map<string, string>();
  for (const part of fragment.split('&')) {
    const [name = '', value] = splitOnce(part);
    const text = value === undefined ? undefined : fromPercent(value);
    // A name without a value, half a percent sign: this is where the link was cut.
    if (text === undefined) return part === fragment.split('&').at(-1) ? 'truncated' : 'damaged';
    if (!isOptionName(name) || fields.has(name)) return 'damaged';
    fields.set(name, text);
  }
  const source = fields.get('code');
  if (source !== undefined) return linkOf(upgrade([source], 0));
  const id = fields.get('s');
  if (!id) return 'damaged';
  const step = fields.get('at') ?? '0';
  if (!/^\d{1,12}$/.test(step)) return 'damaged';
  const options = [...fields].filter(([name]) => !RESERVED_NAMES.has(name));
  return linkOf([
    ...[0, ENGINE, [id], Object.fromEntries(options.map(([name, text]) => [name, readScalar(text)]))],
    ...[fields.get('sch') ?? null, Number(step), fields.get('d') ?? null, fields.get('t') ?? null],
  ]);
}

function splitOnce(part: string): [string, string | undefined] {
  const at = part.indexOf('=');
  return at < 0 ? [part, undefined] : [part.slice(0, at), part.slice(at + 1)];
}

function fromPercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', '%20'));
  } catch {
    return undefined;
  }
}

function readScalar(text: string): Json {
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^-?\d{1,15}$/.test(text)) return Number(text) + 0; // never -0
  return text.startsWith("'") ? text.slice(1) : text;
}
