import { useEffect, useRef } from 'react';
import type { CodeListing } from '../session/engine.ts';
import { useText } from './language.tsx';
import { useSession } from './use-session.tsx';
import { WORDS } from './words.ts';

/** The bytecode around the instruction that the thread of the last step executes next, as `dis` prints it. */
export function BytecodeTab() {
  const t = useText();
  const codes = useSession((s) => s.run?.codes ?? null);
  const inspection = useSession((s) => s.inspection);
  if (codes === null || inspection === null) return <p className="empty">{t(WORDS.nothingYet)}</p>;
  const places = inspection.threads.flatMap((thread) => {
    const frame = thread.frames.find(({ folded }) => !folded);
    return frame === undefined ? [] : [{ id: thread.id, code: frame.code, instruction: frame.instruction }];
  });
  const current = places.find(({ id }) => id === (inspection.thread ?? 0)) ?? places[0];
  const code = codes[current?.code ?? 0];
  if (code === undefined) return <p className="empty">{t(WORDS.noFrames)}</p>;
  const here = places.filter((place) => place.code === (current?.code ?? 0));
  return <Listing code={code} places={here} current={current?.instruction ?? -1} />;
}

interface Place {
  readonly id: number;
  readonly instruction: number;
}

function Listing({
  code,
  places,
  current,
}: {
  code: CodeListing;
  places: readonly Place[];
  current: number;
}) {
  const row = useRef<HTMLTableRowElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row in sight follows the instruction
  useEffect(() => {
    row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [current, code]);
  return (
    <table className="bytecode">
      <caption>
        <code>{code.name}</code>
      </caption>
      <tbody>
        {code.rows.map((one) => (
          <tr
            key={one.offset}
            ref={one.index === current ? row : undefined}
            className={one.index === current ? 'current' : undefined}
          >
            <td className="who">
              {places
                .filter(({ instruction }) => instruction === one.index)
                .map(({ id }) => (
                  <span key={id} className={`pip thread-${id % 8}`}>
                    {id}
                  </span>
                ))}
            </td>
            <td className="number">{one.startsLine ? one.line : ''}</td>
            <td className="number">{one.offset}</td>
            <td>{one.opname}</td>
            <td className="number">{one.arg ?? ''}</td>
            <td>{one.argrepr === '' ? '' : `(${one.argrepr})`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
