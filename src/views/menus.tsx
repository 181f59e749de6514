import { CATALOGUE } from '../scenarios/catalogue.ts';
import { MODELS, type Model } from '../scheduler/options.ts';
import type { Theme } from '../session/store.ts';
import { useText } from './language.tsx';
import { useSession } from './use-session.tsx';
import { MODEL_NAMES, SWITCHES, WORDS } from './words.ts';

/** Which program: the catalogue, and the variants of what is open. */
export function ScenarioMenu() {
  const t = useText();
  const scenario = useSession((s) => s.scenario);
  const variant = useSession((s) => s.variant);
  const open = useSession((s) => s.open);
  const variants = CATALOGUE.find(({ id }) => id === scenario)?.variants ?? [];
  return (
    <>
      <label className="field">
        <span>{t(WORDS.scenario)}</span>
        <select value={scenario ?? ''} onChange={(event) => void open(event.target.value)}>
          {scenario === null && <option value="">{t(WORDS.own)}</option>}
          {CATALOGUE.map(({ id, title }) => (
            <option key={id} value={id}>
              {id} · {t(title)}
            </option>
          ))}
        </select>
      </label>
      {variants.length > 1 && (
        <label className="field">
          <span>{t(WORDS.variant)}</span>
          <select value={variant ?? ''} onChange={(event) => void open(scenario ?? '', event.target.value)}>
            {variants.map(({ id, title }) => (
              <option key={id} value={id}>
                {t(title)}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}

/** Which machine: model, seed, what may happen. */
export function MachineMenu() {
  const t = useText();
  const options = useSession((s) => s.options);
  const setOptions = useSession((s) => s.setOptions);
  return (
    <details className="menu">
      <summary>{t(WORDS.settings)}</summary>
      <div className="menu-body">
        <label className="field">
          <span>{t(WORDS.model)}</span>
          <select
            value={options.model}
            onChange={(event) => void setOptions({ model: event.target.value as Model })}
          >
            {MODELS.map((model) => (
              <option key={model} value={model}>
                {t(MODEL_NAMES[model])}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{t(WORDS.seed)}</span>
          <input
            type="number"
            value={options.seed}
            onChange={(event) => {
              const seed = event.target.valueAsNumber;
              if (Number.isSafeInteger(seed)) void setOptions({ seed });
            }}
          />
        </label>
        {SWITCHES.map(([option, name]) => (
          <label key={option} className="check">
            <input
              type="checkbox"
              checked={options[option]}
              onChange={(event) => void setOptions({ [option]: event.target.checked })}
            />
            <span>{t(name)}</span>
          </label>
        ))}
      </div>
    </details>
  );
}

export function ThemeMenu() {
  const t = useText();
  const theme = useSession((s) => s.theme);
  const set = useSession((s) => s.set);
  return (
    <label className="field">
      <span>{t(WORDS.theme)}</span>
      <select value={theme} onChange={(event) => set({ theme: event.target.value as Theme })}>
        <option value="system">{t(WORDS.themeSystem)}</option>
        <option value="light">{t(WORDS.themeLight)}</option>
        <option value="dark">{t(WORDS.themeDark)}</option>
      </select>
    </label>
  );
}

export function LanguageButton() {
  const t = useText();
  const language = useSession((s) => s.language);
  const set = useSession((s) => s.set);
  return (
    <button
      type="button"
      aria-label={t(WORDS.languageName)}
      onClick={() => set({ language: language === 'en' ? 'zh' : 'en' })}
    >
      {t(WORDS.language)}
    </button>
  );
}
