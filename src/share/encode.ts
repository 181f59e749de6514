/** Link → fragment (without the `#`). decode.ts is the way back: `decode(encode(link))` equals `link`. */
import { deflateSync, strToU8 } from 'fflate';
import { assert } from '../base/assert.ts';
import { toBase64url } from './base64url.ts';
import { canonicalJson, depthOf } from './canonical.ts';
import { checkOf } from './checksum.ts';
import { DICTIONARY_1 } from './dictionary.ts';
import { BAD_LINK, type BadLink, ENGINE, type Json, LINK_LIMITS, type Link, VERSION } from './link.ts';
import { isOptionName, RESERVED_NAMES, sizeProblem } from './shape.ts';

/** Half a character: JSON can carry it, percent-encoding cannot. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** What `encode` throws for a link that no reader would accept. */
export class LinkTooLarge extends Error {
  override readonly name = 'LinkTooLarge';
  readonly badLink: BadLink = { kind: 'too-large', sentence: BAD_LINK['too-large'], link: '' };
}

/**
 * The fragment of `link`, of only letters, digits and a few signs that no chat program breaks. Scenarios take the
 * short readable form where it can say everything. Throws `LinkTooLarge` beyond `LINK_LIMITS`.
 */
export function encode(link: Link): string {
  for (const name of Object.keys(link.options)) assert(isOptionName(name), `no option can be called ${name}`);
  assert(Number.isSafeInteger(link.step) && link.step >= 0, `no step has the number ${link.step}`);
  const problem = sizeProblem(link);
  if (problem) throw new LinkTooLarge(problem);
  const text = encodeReadable(link) ?? encodePayload(link);
  if (text.length > LINK_LIMITS.characters) throw new LinkTooLarge(`${text.length} characters`);
  return text;
}

function encodePayload(link: Link): string {
  const { program } = link;
  const subject = program.kind === 'source' ? program.text : [program.id];
  const payload: Json[] = [0, link.engine, subject, link.options, link.schedule, link.step, link.digest];
  if (link.title !== null) payload.push(link.title);
  const json = canonicalJson(payload);
  const bytes = strToU8(json);
  if (bytes.length > LINK_LIMITS.payloadBytes) throw new LinkTooLarge(`${bytes.length} bytes`);
  if (depthOf(json) > LINK_LIMITS.jsonDepth) throw new LinkTooLarge('an option nests too deep for a link');
  const packed = deflateSync(bytes, {
    level: 9,
    mem: 6,
    dictionary: DICTIONARY_1,
  });
  return `v${VERSION}.${toBase64url(packed)}.${checkOf(packed)}`;
}

/** `s=cond-if&guard=if&n=3&sch=...&at=17`, or null if `link` says more than this form can. */
function encodeReadable(link: Link): string | null {
  if (link.program.kind !== 'scenario' || link.engine !== ENGINE) return null;
  const parts: [string, string][] = [['s', link.program.id]];
  for (const [name, value] of Object.entries(link.options).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const written = writeScalar(value);
    if (written === null || !isOptionName(name) || RESERVED_NAMES.has(name)) return null;
    parts.push([name, written]);
  }
  if (link.schedule !== null) parts.push(['sch', link.schedule]);
  if (link.step !== 0) parts.push(['at', String(link.step)]);
  if (link.digest !== null) parts.push(['d', link.digest]);
  if (link.title !== null) parts.push(['t', link.title]);
  if (parts.some(([, value]) => LONE_SURROGATE.test(value))) return null;
  const text = parts.map(([name, value]) => `${name}=${percent(value)}`).join('&');
  return /[A-Za-z0-9]$/.test(text) ? text : null;
}

/** true, 3, word; a string that would be read as one of the others gets an apostrophe in front. */
function writeScalar(value: Json): string | null {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : null;
  if (typeof value !== 'string') return null;
  return /^(-?\d+|true|false|'.*)$/s.test(value) ? `'${value}` : value;
}

/** Percent-encoding that leaves the signs of schedules readable and never ends on a sign that linkifiers drop. */
function percent(value: string): string {
  const text = encodeURIComponent(value).replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text.replace(/[^A-Za-z0-9]$/, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
