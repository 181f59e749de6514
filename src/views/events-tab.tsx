import type { Event } from '../scheduler/event.ts';
import { useText } from './language.tsx';
import { useSession } from './use-session.tsx';
import { WORDS } from './words.ts';

/** What the step did, event by event. */
export function EventsTab() {
  const t = useText();
  const inspection = useSession((s) => s.inspection);
  const events = inspection?.events ?? [];
  if (inspection === null || events.length === 0) return <p className="empty">{t(WORDS.noEvents)}</p>;
  const name = (id: number) => inspection.threads[id]?.name ?? String(id);
  return (
    <table className="events">
      <thead>
        <tr>
          <th scope="col">{t(WORDS.step)}</th>
          <th scope="col">{t(WORDS.thread)}</th>
          <th scope="col">{t(WORDS.line)}</th>
          <th scope="col">{t(WORDS.event)}</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events of one step have no other name
          <tr key={i}>
            <td className="number">{event.step}</td>
            <td>
              <span className={`pip thread-${event.thread % 8}`}>{event.thread}</span> {name(event.thread)}
            </td>
            <td className="number">{event.line === 0 ? '' : event.line}</td>
            <td>
              <code>{event.kind}</code> {detailOf(event, name)}
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
  if ('woke' in event) parts.push(event.woke.length === 0 ? '∅' : `→ ${event.woke.map(name).join(', ')}`);
  return parts.join(' ');
}

/** What is wrong with this run; each entry leads to its decisive step. */
export function FindingsTab() {
  const t = useText();
  const run = useSession((s) => s.run);
  const seek = useSession((s) => s.seek);
  if (run === null) return <p className="empty">{t(WORDS.nothingYet)}</p>;
  if (run.findings.length === 0) return <p className="empty">{t(WORDS.noFindings)}</p>;
  return (
    <ol className="findings">
      {run.findings.map((finding) => (
        <li key={`${finding.kind}-${finding.step}-${finding.threads.join()}`}>
          <button type="button" onClick={() => seek(finding.step)}>
            <strong>{finding.kind}</strong> {t(finding.sentence)}{' '}
            <small>
              {t(WORDS.step)} {finding.step}
            </small>
          </button>
        </li>
      ))}
    </ol>
  );
}
