/** In the editor's margin: the number of each thread beside the line on which it stands. */
import { type Extension, RangeSet, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, GutterMarker, gutter } from '@codemirror/view';

export interface Pip {
  readonly line: number;
  readonly thread: number;
  readonly name: string;
  /** It took the last step. */
  readonly current: boolean;
}

export const setPips = StateEffect.define<readonly Pip[]>();

class PipMarker extends GutterMarker {
  private readonly pips: readonly Pip[];
  constructor(pips: readonly Pip[]) {
    super();
    this.pips = pips;
  }

  override eq(other: PipMarker): boolean {
    return JSON.stringify(this.pips) === JSON.stringify(other.pips);
  }

  override toDOM(): HTMLElement {
    const box = document.createElement('span');
    box.className = 'pips';
    for (const { thread, name, current } of this.pips) {
      const pip = document.createElement('span');
      pip.className = `pip thread-${thread % 8}${current ? ' pip-current' : ''}`;
      pip.textContent = String(thread);
      pip.title = name;
      box.append(pip);
    }
    return box;
  }
}

const pipsField = StateField.define<readonly Pip[]>({
  create: () => [],
  update(pips, transaction) {
    for (const effect of transaction.effects) if (effect.is(setPips)) return effect.value;
    return transaction.docChanged ? [] : pips;
  },
});

export function placeMarks(): Extension {
  return [
    pipsField,
    gutter({
      class: 'cm-pips',
      markers: (view) => markersOf(view.state.field(pipsField), view),
      initialSpacer: () => new PipMarker([{ line: 0, thread: 0, name: '', current: false }]),
    }),
    EditorView.decorations.compute([pipsField, 'doc'], (state) =>
      currentLines(state.field(pipsField), state.doc),
    ),
  ];
}

function markersOf(pips: readonly Pip[], view: EditorView): RangeSet<GutterMarker> {
  const builder = new RangeSetBuilder<GutterMarker>();
  const { doc } = view.state;
  const lines = [...new Set(pips.map(({ line }) => line))].filter((line) => line <= doc.lines);
  for (const line of lines.sort((a, b) => a - b)) {
    const { from } = doc.line(line);
    builder.add(from, from, new PipMarker(pips.filter((pip) => pip.line === line)));
  }
  return builder.finish();
}

function currentLines(pips: readonly Pip[], doc: EditorView['state']['doc']): DecorationSet {
  const lines = pips.filter(({ current, line }) => current && line <= doc.lines).map(({ line }) => line);
  return RangeSet.of(
    [...new Set(lines)].map((line) => Decoration.line({ class: 'cm-current' }).range(doc.line(line).from)),
    true,
  );
}
