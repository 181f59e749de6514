import { useEffect, useMemo, useRef, useState } from 'react';
import type { Event } from '../scheduler/event.ts';
import { useText } from './language.tsx';
import { useSession } from './use-session.tsx';
import { EVENT_NAMES, WORDS } from './words.ts';

/** Rows on either side of the current step; a run can have tens of thousands. */
const AROUND = 60;
/** Kinds that every other step has: shown on request. */
const FINE: ReadonlySet<Event['kind']> = new Set(['read', 'write', 'gil', 'switched', 'caught']);

/** What happened in the run, event by event, around the current step. A row leads to its step. */
export function EventsTab() {
  const t = useText();
  const run = useSession((s) => s.run);
  const step = useSession((s) => s.step);
  const [all, setAll] = useState(false);
  const [wanted, setWanted] = useState('');
  const rows = useMemo(() => {
    const name = (id: number) => run?.threads[id]?.name ?? '';
    return (run?.events ?? [])
      .filter(({ kind }) => all || !FINE.has(kind))
      .filter((event) => isWanted(event, wanted, name, t));
  }, [run, all, wanted, t]);
  if (run === null) return <p className="empty">{t(WORDS.nothingYet)}</p>;
  const last = rows.findLastIndex((event) => event.step <= step);
  const from = Math.max(0, last - AROUND);
  const shown = rows.slice(from, last + AROUND + 1);
  return (
    <>
      <div className="wishes">
        <input
          type="search"
          value={wanted}
          placeholder={t(WORDS.find)}
          aria-label={t(WORDS.find)}
          onChange={(event) => setWanted(event.target.value)}
        />
        <label className="check">
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
          <span>{t(WORDS.allEvents)}</span>
        </label>
      </div>
      {shown.length === 0 ? (
        <p className="empty">{t(WORDS.noEvents)}</p>
      ) : (
        <EventTable rows={shown} first={from} total={rows.length} current={last - from} />
      )}
    </>
  );
}

/** Do all words that are looked for stand in the row? */
function isWanted(
  event: Event,
  wanted: string,
  name: (id: number) => string,
  t: ReturnType<typeof useText>,
): boolean {
  if (wanted.trim() === '') return true;
  const row = [event.step, name(event.thread), event.line, t(EVENT_NAMES[event.kind]), detailOf(event, name)];
  const said = row.join(' ').toLowerCase();
  return wanted
    .toLowerCase()
    .trim()
    .split(/\s+/)
    .every((word) => said.includes(word));
}

interface EventTableProps {
  readonly rows: readonly Event[];
  /** Index of the first row among all, and how many there are. */
  readonly first: number;
  readonly total: number;
  /** The last row that has happened at the current step. */
  readonly current: number;
}

function EventTable({ rows, first, total, current }: EventTableProps) {
  const t = useText();
  const step = useSession((s) => s.step);
  const seek = useSession((s) => s.seek);
  const threads = useSession((s) => s.run?.threads);
  const here = useRef<HTMLTableRowElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row in sight follows the step
  useEffect(() => {
    // Braces: newer browsers return a promise, which an effect must not.
    here.current?.scrollIntoView?.({ block: 'nearest' });
  }, [step, rows]);
  const name = (id: number) => threads?.[id]?.name ?? String(id);
  return (
    <table className="events" aria-rowcount={total + 1}>
      <thead>
        <tr>
          <th scope="col">{t(WORDS.step)}</th>
          <th scope="col">{t(WORDS.thread)}</th>
          <th scope="col">{t(WORDS.line)}</th>
          <th scope="col">{t(WORDS.event)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((event, i) => (
          <tr
            // biome-ignore lint/suspicious/noArrayIndexKey: its number in the run is the name of an event
            key={first + i}
            ref={i === current ? here : undefined}
            aria-rowindex={first + i + 2}
            aria-current={event.step === step ? 'step' : undefined}
            className={event.step > step ? 'later' : undefined}
          >
            <td className="number">
              <button type="button" className="link" onClick={() => seek(event.step)}>
                {event.step}
              </button>
            </td>
            <td>
              <span className={`pip thread-${event.thread % 8}`}>{event.thread}</span> {name(event.thread)}
            </td>
            <td className="number">{event.line === 0 ? '' : event.line}</td>
            <td>
              {t(EVENT_NAMES[event.kind])} <code>{detailOf(event, name)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function detailOf(event: Event, name: (id: number) => string): string {
  const parts: string[] = [];
  if ('subject' in event) parts.push(event.subject.name);
  if ('place' in event) parts.push(event.place.name);
  if ('text' in event) parts.push(JSON.stringify(event.text));
  if ('message' in event) parts.push(`${event.type}: ${event.message}`);
  if ('item' in event) parts.push(event.item);
  if ('child' in event) parts.push(name(event.child));
  if ('woke' in event && event.woke.length > 0) parts.push(`→ ${event.woke.map(name).join(', ')}`);
  else if (event.kind === 'notified') parts.push('∅');
  return parts.join(' ');
}
