import type { Text } from '../../base/text.ts';
import { MODELS, type Model, type Options } from '../../scheduler/options.ts';
import type { Rules, Side } from '../../session/exploration.ts';
import { useText } from '../language.tsx';
import { useSession } from '../use-session.tsx';
import { MODEL_NAMES } from '../words.ts';
import { useExploration } from './use-exploration.tsx';
import { SEARCH_NAMES, EXPLORE_WORDS as WORDS } from './words.ts';

/** What the search supposes: on which machine, what the runtime may do, and which endings differ. */
export function SearchRules() {
  const t = useText();
  const rules = useExploration((s) => s.rules);
  const printed = useExploration((s) => s.printed);
  const wish = useExploration((s) => s.wish);
  const options = useSession((s) => s.options);
  const setOptions = useSession((s) => s.setOptions);
  return (
    <details className="rules">
      <summary>
        {t(WORDS.rules)} <span>{t(rulesText({ ...options, ...rules }, rules.keepsClock, printed))}</span>
      </summary>
      <div className="rules-body">
        <label className="field">
          <span>{t(WORDS.onWhich)}</span>
          <select
            value={rules.model}
            onChange={(event) => wish({ rules: { ...rules, model: event.target.value as Model } })}
          >
            {MODELS.map((model) => (
              <option key={model} value={model}>
                {t(MODEL_NAMES[model])}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t(WORDS.searchBy)}</span>
          <select
            value={rules.search}
            onChange={(event) => wish({ rules: { ...rules, search: event.target.value as Rules['search'] } })}
          >
            {Object.entries(SEARCH_NAMES).map(([search, name]) => (
              <option key={search} value={search}>
                {t(name)}
              </option>
            ))}
          </select>
        </label>
        <Check
          name={WORDS.keepsClock}
          checked={rules.keepsClock}
          onChange={(keepsClock) => wish({ rules: { ...rules, keepsClock } })}
        />
        <Check
          name={WORDS.spurious}
          checked={options.spuriousWakeups}
          onChange={(spuriousWakeups) => void setOptions({ spuriousWakeups })}
        />
        <Check
          name={WORDS.notifyAny}
          checked={options.notifyPicks === 'any'}
          onChange={(any) => void setOptions({ notifyPicks: any ? 'any' : 'first' })}
        />
        <Check
          name={WORDS.fifo}
          checked={options.fifoLocks}
          onChange={(fifoLocks) => void setOptions({ fifoLocks })}
        />
        <Check name={WORDS.printedCounts} checked={printed} onChange={(printed) => wish({ printed })} />
      </div>
    </details>
  );
}

interface CheckProps {
  readonly name: Text;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Check({ name, checked, onChange }: CheckProps) {
  const t = useText();
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{t(name)}</span>
    </label>
  );
}

/** What a search that was made supposed. */
export function Supposed({ side: { options, keepsClock, printed } }: { side: Side }) {
  const t = useText();
  return (
    <p className="hint">
      {t(WORDS.supposed)} {t(rulesText(options, keepsClock, printed))}
    </p>
  );
}

type Ruled = Pick<Options, 'model' | 'spuriousWakeups' | 'notifyPicks' | 'fifoLocks'>;

/** In a line: which of the rules are on. */
function rulesText(options: Ruled, keepsClock: boolean, printed: boolean): Text {
  const on = [
    MODEL_NAMES[options.model],
    keepsClock ? WORDS.clockKept : WORDS.clockFree,
    ...(options.spuriousWakeups ? [WORDS.spurious] : []),
    ...(options.notifyPicks === 'any' ? [WORDS.notifyAny] : []),
    ...(options.fifoLocks ? [WORDS.fifo] : []),
    ...(printed ? [WORDS.printedCounts] : []),
  ];
  return { en: `${on.map(({ en }) => en).join(' · ')}`, zh: `${on.map(({ zh }) => zh).join(' · ')}` };
}
