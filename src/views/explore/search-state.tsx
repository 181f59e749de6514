import type { Text } from '../../base/text.ts';
import type { Side } from '../../session/exploration.ts';
import { useText } from '../language.tsx';
import { useExploration } from './use-exploration.tsx';
import { EXPLORE_WORDS as WORDS } from './words.ts';

/** Less than this of a search says nothing about the rest. */
const PROGRESS_MIN = 0.02;

/** While it searches: how far it is, how long it may take yet, and Stop. */
export function Going({ side: { state, report, since } }: { side: Side }) {
  const t = useText();
  const stop = useExploration((s) => s.stop);
  if (state !== 'searching') return null;
  const progress = report?.progress ?? 0;
  const known = progress >= PROGRESS_MIN;
  return (
    <div className="going">
      <progress aria-label={t(WORDS.searching)} {...(known && { value: progress })} />
      <span>
        {progress >= 1 ? (
          t(WORDS.finishing)
        ) : (
          <>
            {t(sofar(report?.executions ?? 0))}
            {known && t(leftOf(progress, performance.now() - since))}
          </>
        )}
      </span>
      <button type="button" onClick={stop}>
        {t(WORDS.stop)}
      </button>
    </div>
  );
}

function sofar(executions: number): Text {
  const count = executions.toLocaleString('en');
  return {
    en: `searching… ${count} interleavings so far`,
    zh: `正在搜索……已看 ${count} 种交错`,
  };
}

/** As much as is left, at the pace so far: an estimate, because the search learns of branches while it runs. */
function leftOf(progress: number, milliseconds: number): Text {
  const percent = Math.floor(progress * 100);
  const seconds = Math.ceil(((milliseconds / progress) * (1 - progress)) / 1000);
  return {
    en: `; about ${percent} % done, some ${seconds} s left`,
    zh: `；完成约 ${percent} %，还需约 ${seconds} 秒`,
  };
}

/** How the search went: through traces or states, why, and what the reduction saved. */
export function HowSearched({ side: { report, interleavings } }: { side: Side }) {
  const t = useText();
  if (report === null) return null;
  const { search, why, states, executions } = report;
  // Whether there are few enough executions is known at the end only.
  const sure = search === 'states' || report.complete;
  const more = interleavings !== null && interleavings > BigInt(executions);
  return (
    <>
      <dl className="counts">
        {more && <Count name={WORDS.naive} value={`≈ ${magnitude(interleavings)}`} />}
        <Count
          name={search === 'states' ? WORDS.ends : WORDS.executions}
          value={executions.toLocaleString('en')}
        />
        {states !== undefined && <Count name={WORDS.states} value={states.toLocaleString('en')} />}
        <Count name={WORDS.outcomes} value={report.outcomes.length.toLocaleString('en')} />
      </dl>
      <p className="hint">
        {t(search === 'states' ? WORDS.throughStates : WORDS.throughTraces)}
        {sure && t({ en: `: ${why.en}`, zh: `：${why.zh}` })}
        {t({ en: '.', zh: '。' })}
      </p>
    </>
  );
}

function Count({ name, value }: { name: Text; value: string }) {
  const t = useText();
  return (
    <div>
      <dt>{t(name)}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** 84, 1500, or 10 to a power. */
function magnitude(count: bigint): string {
  const digits = String(count);
  if (digits.length <= 4) return digits;
  return `10${[...String(digits.length - 1)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('')}`;
}
