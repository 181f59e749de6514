/**
 * What a shared link says: a program, how to run it, which interleaving, and where the reader stood. Inputs only,
 * never results: whoever opens it compiles, replays and arrives at the same step. Plain data.
 *
 * A link has two written forms (encode.ts): `v1.<payload>.<check>` for any program, and for a scenario of the
 * catalogue the short `s=id&...` that a person can read and type. Both live in the URL's fragment, which no server
 * ever sees.
 */
import type { Text } from '../base/text.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Link {
  readonly program: LinkProgram;
  /** Options by name: those of the run, and the toggles of a scenario; only what differs from the default. */
  readonly options: { readonly [name: string]: Json };
  /** The schedule in its text form; null: the default policy decides. */
  readonly schedule: string | null;
  /** The step that was on screen; 0 is the start. */
  readonly step: number;
  /** Eight hex digits that sum up the run; null if the maker did not know. A reader who gets others says so. */
  readonly digest: string | null;
  readonly title: string | null;
  /** The observable semantics of the engine that made the link: `ENGINE` at that time. */
  readonly engine: number;
}

export type LinkProgram =
  /** Python text of the reader's own. */
  | { readonly kind: 'source'; readonly text: string }
  /** A scenario of the catalogue, by its id. */
  | { readonly kind: 'scenario'; readonly id: string };

/** Why a link cannot be opened, with a sentence for each kind. `link` is the text as it came: nothing is lost. */
export interface BadLink {
  readonly kind: 'empty' | 'truncated' | 'damaged' | 'newer' | 'too-large';
  readonly sentence: Text;
  readonly link: string;
}

export const BAD_LINK: Readonly<Record<BadLink['kind'], Text>> = {
  empty: { en: 'There is no link here.', zh: '这里没有链接。' },
  truncated: {
    en: 'The end of this link is missing; it was cut when it was copied. Please copy it again, whole.',
    zh: '链接的末尾缺失，复制时被截断了。请重新完整复制。',
  },
  damaged: {
    en: 'Some characters of this link were changed on the way, so it cannot be opened safely.',
    zh: '链接中有字符在传递途中被改动，无法安全打开。',
  },
  newer: {
    en: 'This link was made by a newer version of Heddle. Reload the page to get that version, then open it again.',
    zh: '此链接由更新版本的 Heddle 生成。请刷新页面获取新版本后再打开。',
  },
  'too-large': {
    en: 'This link holds more than a link may hold. Share the program as a file instead.',
    zh: '内容超出链接允许的大小。请改用文件分享程序。',
  },
};

/** Version of the written form that `encode` makes; upgrade.ts reads all before it. */
export const VERSION = 1;
/** Grows when the same program, options and schedule would show another run than before. */
export const ENGINE = 1;

/** What a link may hold. They protect whoever opens a link that somebody else made. */
export const LINK_LIMITS = {
  /** Characters of the whole fragment. */
  characters: 65_536,
  /** Bytes of the payload after inflating. */
  payloadBytes: 256 * 1024,
  /** UTF-8 bytes of the program. */
  sourceBytes: 64 * 1024,
  sourceLines: 2_000,
  /** Characters of the schedule's text. */
  scheduleCharacters: 160_000,
  titleCharacters: 200,
  jsonDepth: 6,
  stepsMax: 1e12,
} as const;

/** A link with only a program: the rest as it is before anybody has touched anything. */
export function linkTo(program: LinkProgram): Link {
  return { program, options: {}, schedule: null, step: 0, digest: null, title: null, engine: ENGINE };
}

/** Where a link of so many characters still fits: a projected QR code, a chat message, any browser, or only a file. */
export function reachOf(characters: number): 'qr' | 'chat' | 'anywhere' | 'file' {
  if (characters <= 520) return 'qr';
  if (characters <= 2_000) return 'chat';
  return characters <= 8_000 ? 'anywhere' : 'file';
}
