/** Buttons in the text: flip `while` and `if`, `notify` and `notify_all`, with one click. */
import { type Extension, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import { type Toggle, togglesOf } from '../session/toggle.ts';

/** The word before the name of the other form, in the reader's language. */
export const setToggleWords = StateEffect.define<string>();

class ToggleWidget extends WidgetType {
  private readonly toggle: Toggle;
  private readonly words: string;
  private readonly flip: (toggle: Toggle) => void;
  constructor(toggle: Toggle, words: string, flip: (toggle: Toggle) => void) {
    super();
    this.toggle = toggle;
    this.words = words;
    this.flip = flip;
  }

  override eq(other: ToggleWidget): boolean {
    return (
      this.toggle.from === other.toggle.from &&
      this.toggle.now === other.toggle.now &&
      this.words === other.words
    );
  }

  override toDOM(): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = this.toggle.now === 'if' ? 'cm-toggle cm-toggle-guard' : 'cm-toggle';
    button.textContent = `⇄ ${this.toggle.other}`;
    button.setAttribute('aria-label', `${this.words} ${this.toggle.other}`);
    button.addEventListener('click', () => this.flip(this.toggle));
    return button;
  }

  override ignoreEvent(): boolean {
    return true;
  }
}

export function inlineToggles(flip: (toggle: Toggle) => void): Extension {
  const words = StateField.define<string>({
    create: () => '',
    update(value, transaction) {
      for (const effect of transaction.effects) if (effect.is(setToggleWords)) return effect.value;
      return value;
    },
  });
  return [
    words,
    EditorView.decorations.compute(['doc', words], (state) => {
      const builder = new RangeSetBuilder<Decoration>();
      for (const toggle of togglesOf(state.doc.toString())) {
        const widget = new ToggleWidget(toggle, state.field(words), flip);
        const at = state.doc.lineAt(toggle.from).to;
        builder.add(at, at, Decoration.widget({ widget, side: 1 }));
      }
      return builder.finish() as DecorationSet;
    }),
  ];
}
