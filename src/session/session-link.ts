/** The session as a link, and a link as a session: what the fragment of the address says. */
import type { Text } from '../base/text.ts';
import { FLAGSHIP, findVariant } from '../scenarios/catalogue.ts';
import { DEFAULT_OPTIONS } from '../scheduler/options.ts';
import { parseSchedule } from '../scheduler/schedule.ts';
import { decode, isBadLink } from '../share/decode.ts';
import { encode } from '../share/encode.ts';
import { type Link, linkTo } from '../share/link.ts';
import { optionsForLink, optionsFromLink } from '../share/run-options.ts';
import type { Session } from './store.ts';

const VARIANT = 'variant';
/** The outcome that whoever made the link calls bad. */
const BAD = 'bad';

/** Steps of a run in the page, unless a scenario asks for more: then there is something to see, however it goes on. */
export const STEPS_MAX = 2_000_000;

/** The fragment that shows this moment to somebody else, without its `#`. Throws LinkTooLarge. */
export function linkOfSession(session: Session): string {
  const { source, run, step, scenario, variant, options } = session;
  const found = findVariant(scenario ?? '', variant ?? undefined);
  const untouched = found !== null && found.variant.source === source;
  const program = untouched
    ? ({ kind: 'scenario', id: found.scenario.id } as const)
    : ({ kind: 'source', text: source } as const);
  const chosen: Record<string, string> =
    untouched && found.variant !== found.scenario.variants[0] ? { [VARIANT]: found.variant.id } : {};
  if (session.bad !== null) chosen[BAD] = session.bad;
  const base = untouched ? { ...DEFAULT_OPTIONS, ...found.variant.options } : DEFAULT_OPTIONS;
  const given = optionsForLink({ ...options, stepsMax: base.stepsMax });
  const differing = Object.fromEntries(
    Object.entries(given).filter(([name, value]) => base[name as keyof typeof base] !== value),
  );
  const schedule = run?.schedule ?? null;
  const opening = untouched && schedule === null ? null : schedule;
  return encode({ ...linkTo(program), options: { ...differing, ...chosen }, schedule: opening, step });
}

export interface Opened {
  readonly session: Partial<Session>;
  readonly schedule: string;
  readonly step: number;
}

/** What a fragment asks for. A sentence if it cannot be opened; null if there is none. */
export function openLink(fragment: string): Opened | Text | null {
  if (fragment.replace(/^#/, '') === '') return null;
  const link = decode(fragment);
  if (isBadLink(link)) return link.sentence;
  return link.program.kind === 'source'
    ? openSource(link, link.program.text)
    : openScenario(link, link.program.id);
}

function openSource(link: Link, source: string): Opened {
  const { options } = optionsFromLink(link);
  const session = {
    source,
    options: { ...options, stepsMax: STEPS_MAX },
    scenario: null,
    variant: null,
    bad: badOf(link),
    ...complaintOf(link),
  };
  return { session, schedule: link.schedule ?? '', step: link.step };
}

/** Something to say about a link whose program can be opened and whose schedule cannot be read. */
function complaintOf({ schedule }: Link): { notice?: Text } {
  if (schedule === null || typeof parseSchedule(schedule) !== 'string') return {};
  return {
    notice: {
      en: 'The schedule in this link cannot be read: the program is shown as it runs without one.',
      zh: '链接中的调度无法读取：程序按没有调度的方式运行。',
    },
  };
}

function badOf({ options }: Link): string | null {
  const bad = options[BAD];
  return typeof bad === 'string' ? bad : null;
}

function openScenario(link: Link, id: string): Opened | Text {
  const wanted = link.options[VARIANT];
  const found = findVariant(id, typeof wanted === 'string' ? wanted : undefined);
  if (found === null) {
    const name = id.slice(0, 40);
    return {
      en: `There is no scenario called ${name} here. Showing ${FLAGSHIP.id} instead.`,
      zh: `这里没有名为 ${name} 的场景，改为显示 ${FLAGSHIP.id}。`,
    };
  }
  const { variant } = found;
  const base = { ...DEFAULT_OPTIONS, ...variant.options };
  const { options } = optionsFromLink(link, base);
  return {
    session: {
      source: variant.source,
      options: { ...options, stepsMax: variant.options.stepsMax ?? STEPS_MAX },
      scenario: found.scenario.id,
      variant: variant.id,
      bad: badOf(link),
      ...complaintOf(link),
    },
    schedule: link.schedule ?? variant.schedule,
    step: link.step,
  };
}
