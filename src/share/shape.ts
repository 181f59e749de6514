/** What both directions agree on: which names an option may have, and how much a link may hold. */
import { strToU8 } from 'fflate';
import { LINK_LIMITS, type Link } from './link.ts';

/** Names that the readable form uses itself. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(['s', 'sch', 'at', 'd', 't', 'code']);

/** Option names start with a letter, so that none is a magic name of JavaScript objects. */
export function isOptionName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9-]{0,39}$/.test(name);
}

/** What is too large about `link`, in words for a log; null if it may pass. */
export function sizeProblem(link: Link): string | null {
  const { program } = link;
  if (program.kind === 'source') {
    const bytes = program.text.length > LINK_LIMITS.sourceBytes ? Infinity : strToU8(program.text).length;
    if (bytes > LINK_LIMITS.sourceBytes) return 'the program is too long for a link';
    if (program.text.split('\n').length > LINK_LIMITS.sourceLines)
      return 'the program has too many lines for a link';
  }
  if ((link.schedule?.length ?? 0) > LINK_LIMITS.scheduleCharacters)
    return 'the schedule is too long for a link';
  if ((link.title?.length ?? 0) > LINK_LIMITS.titleCharacters) return 'the title is too long for a link';
  return null;
}
