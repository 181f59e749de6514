import { isPrivateName } from '../timeline/source.ts';
import type { PrimitiveView } from '../trace/inspection.ts';
import { useText } from './language.tsx';
import { LoopCard } from './loop-card.tsx';
import { StateDiagram } from './state-diagram.tsx';
import { CodeWords } from './timeline/code-words.tsx';
import { useSession } from './use-session.tsx';
import { QUEUE_NAMES, WORDS } from './words.ts';

/** Locks, conditions, queues and the like: whose they are, and who stands in which line. */
export function LocksTab() {
  const t = useText();
  const inspection = useSession((s) => s.inspection);
  const machine = useSession((s) => s.run?.machine);
  if (inspection === null || inspection.primitives.length + inspection.loops.length === 0) {
    return <p className="empty">{t(WORDS.noLocks)}</p>;
  }
  const names = new Map(inspection.threads.map(({ id, name }) => [id, name]));
  const inner = inspection.primitives.filter(({ name }) => isPrivateName(name));
  return (
    <>
      <ul className="cards">
        {machine !== undefined && <StateDiagram machine={machine} step={inspection.step} />}
        {inspection.loops.map((loop) => (
          <LoopCard key={loop.id} loop={loop} names={names} />
        ))}
        {inspection.primitives
          .filter((primitive) => !inner.includes(primitive))
          .map((primitive) => (
            <Primitive key={primitive.id} primitive={primitive} names={names} />
          ))}
      </ul>
      {inner.length > 0 && (
        <Inner inner={inner} names={names} alone={inner.length === inspection.primitives.length} />
      )}
    </>
  );
}

interface InnerProps {
  readonly inner: readonly PrimitiveView[];
  readonly names: ReadonlyMap<number, string>;
  /** There are no others. */
  readonly alone: boolean;
}

/** What lies inside queues, pools and futures: for those who want to look. */
function Inner({ inner, names, alone }: InnerProps) {
  const t = useText();
  return (
    <details className="inner" open={alone}>
      <summary>
        {t(WORDS.innerLocks)} ({inner.length})
      </summary>
      <ul className="cards">
        {inner.map((primitive) => (
          <Primitive key={primitive.id} primitive={primitive} names={names} />
        ))}
      </ul>
    </details>
  );
}

function Primitive({ primitive, names }: { primitive: PrimitiveView; names: ReadonlyMap<number, string> }) {
  const t = useText();
  const { name, type, state, owner, queues, items } = primitive;
  const filled = queues.filter(({ threads }) => threads.length > 0);
  return (
    <li className={owner === null ? 'card' : 'card card-held'}>
      <h3>
        <code>{name}</code> <small>{type}</small>
      </h3>
      <p>
        <CodeWords text={t(state)} />
        {owner !== null && (
          <>
            {' · '}
            {t(WORDS.heldBy)} <span className={`pip thread-${owner % 8}`}>{owner}</span> {names.get(owner)}
          </>
        )}
      </p>
      {items.length > 0 && (
        <p>
          {t(WORDS.items)}: <code>{items.join(', ')}</code>
        </p>
      )}
      {filled.map(({ what, threads }) => (
        <p key={what}>
          {t(QUEUE_NAMES[what] ?? { en: what, zh: what })}:{' '}
          {threads.map((id) => (
            <span key={id} className="waiter">
              <span className={`pip thread-${id % 8}`}>{id}</span> {names.get(id)}
            </span>
          ))}
        </p>
      ))}
    </li>
  );
}
