import { type ReactNode, useEffect, useRef } from 'react';
import { CATALOGUE } from '../scenarios/catalogue.ts';
import { MODELS, type Model, POLICY_NAMES, type PolicyName } from '../scheduler/options.ts';
import type { Theme } from '../session/store.ts';
import { Icon } from './icon.tsx';
import { useText } from './language.tsx';
import { startOwn } from './own-program.ts';
import { useSession, useSessionStore } from './use-session.tsx';
import { MODEL_NAMES, POLICY_TITLES, SWITCHES, WORDS } from './words.ts';

/** Which program: the catalogue, and the variants of what is open. */
export function ScenarioMenu() {
  const t = useText();
  const scenario = useSession((s) => s.scenario);
  const variant = useSession((s) => s.variant);
  const open = useSession((s) => s.open);
  const store = useSessionStore();
  const variants = CATALOGUE.find(({ id }) => id === scenario)?.variants ?? [];
  return (
    <>
      <label className="field">
        <span>{t(WORDS.scenario)}</span>
        <select
          aria-label={t(WORDS.scenario)}
          value={scenario ?? ''}
          onChange={({ target: { value } }) => void (value === '' ? startOwn(store) : open(value))}
        >
          {CATALOGUE.map(({ id, title }) => (
            <option key={id} value={id}>
              {id} · {t(title)}
            </option>
          ))}
          <option value="">{t(WORDS.own)}</option>
        </select>
      </label>
      {variants.length > 1 && (
        <label className="field">
          <span>{t(WORDS.variant)}</span>
          <select
            aria-label={t(WORDS.variant)}
            value={variant ?? ''}
            onChange={(event) => void open(scenario ?? '', event.target.value)}
          >
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

/** A program that reads lines gets them from a field. */
const ASKS = /\binput\s*\(|\bstdin\b/;

const CORES_MAX = 64;

/** Which machine: model, seed, what may happen. `children`: what has no room of its own beside it on a phone. */
export function MachineMenu({ children }: { children: ReactNode }) {
  const t = useText();
  const options = useSession((s) => s.options);
  const setOptions = useSession((s) => s.setOptions);
  const policy = useSession((s) => s.policy);
  const setPolicy = useSession((s) => s.setPolicy);
  return (
    <Menu name={t(WORDS.settings)}>
      <div className="menu-more">{children}</div>
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
        <span>{t(WORDS.policy)}</span>
        <select value={policy} onChange={(event) => void setPolicy(event.target.value as PolicyName)}>
          {POLICY_NAMES.map((name) => (
            <option key={name} value={name}>
              {t(POLICY_TITLES[name])}
            </option>
          ))}
        </select>
      </label>
      <WholeNumber
        name={t(WORDS.seed)}
        value={options.seed}
        max={Number.MAX_SAFE_INTEGER}
        onChange={(seed) => void setOptions({ seed })}
      />
      <WholeNumber
        name={t(WORDS.cores)}
        value={options.cores}
        min={1}
        max={CORES_MAX}
        onChange={(cores) => void setOptions({ cores })}
      />
      <LinesField />
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
      <label className="check">
        <input
          type="checkbox"
          checked={options.notifyPicks === 'any'}
          onChange={(event) => void setOptions({ notifyPicks: event.target.checked ? 'any' : 'first' })}
        />
        <span>{t(WORDS.notifyAny)}</span>
      </label>
    </Menu>
  );
}

interface WholeNumberProps {
  readonly name: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

function WholeNumber({ name, value, min = 0, max, onChange }: WholeNumberProps) {
  return (
    <label className="field">
      <span>{name}</span>
      <input
        type="number"
        {...{ value, min, max }}
        onChange={(event) => {
          const given = event.target.valueAsNumber;
          if (Number.isSafeInteger(given) && given >= min && given <= max) onChange(given);
        }}
      />
    </label>
  );
}

/** Shown with programs that read lines. */
function LinesField() {
  const t = useText();
  const asks = useSession((s) => ASKS.test(s.source));
  const lines = useSession((s) => s.options.stdin);
  const setOptions = useSession((s) => s.setOptions);
  if (!asks) return null;
  return (
    <label className="field">
      <span>{t(WORDS.stdinLines)}</span>
      <textarea
        rows={3}
        defaultValue={lines.join('\n')}
        onBlur={(event) => void setOptions({ stdin: event.target.value.split('\n') })}
      />
    </label>
  );
}

/** Opens below its button; Escape, a click elsewhere or leaving it with the keyboard close it. */
function Menu({ name, children }: { name: string; children: ReactNode }) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const inside = event.target instanceof Node && menu.current?.contains(event.target);
      if (!inside && menu.current !== null) menu.current.open = false;
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
    };
  }, []);
  return (
    <details
      className="menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || menu.current?.open !== true) return;
        menu.current.open = false;
        menu.current.querySelector('summary')?.focus();
        event.stopPropagation();
      }}
    >
      <summary aria-label={name}>
        <Icon name="gear" />
        <span className="menu-name">{name}</span>
        <Icon name="down" />
      </summary>
      <div className="menu-body">{children}</div>
    </details>
  );
}

const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Theme[];
const THEME_NAMES = { system: WORDS.themeSystem, light: WORDS.themeLight, dark: WORDS.themeDark };
const THEME_ICONS = { system: 'half', light: 'sun', dark: 'moon' } as const;

/** Goes round: as the system, light, dark. */
export function ThemeButton() {
  const t = useText();
  const theme = useSession((s) => s.theme);
  const set = useSession((s) => s.set);
  const name = `${t(WORDS.theme)}: ${t(THEME_NAMES[theme])}`;
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] as Theme;
  return (
    <button
      type="button"
      className="square"
      aria-label={name}
      title={name}
      onClick={() => set({ theme: next })}
    >
      <Icon name={THEME_ICONS[theme]} />
    </button>
  );
}

/** For a projector. */
export function ProjectionButton() {
  const t = useText();
  const projection = useSession((s) => s.projection);
  const set = useSession((s) => s.set);
  return (
    <button
      type="button"
      className="square projector"
      aria-pressed={projection}
      aria-label={t(WORDS.projection)}
      title={t(WORDS.projection)}
      onClick={() => set({ projection: !projection })}
    >
      <Icon name="screen" />
    </button>
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
