/** What a key does in the timeline: by its place on the keyboard, so that an input method cannot swallow it. */
export type Command =
  | { readonly kind: 'step'; readonly by: -1 | 1 }
  | { readonly kind: 'beat'; readonly by: -1 | 1 }
  | { readonly kind: 'end'; readonly which: 'first' | 'last' }
  | { readonly kind: 'lane'; readonly by: -1 | 1 }
  /** The next or previous segment of the selected lane. */
  | { readonly kind: 'segment'; readonly by: -1 | 1 }
  /** Along an arrow that leaves or reaches the selected lane. */
  | { readonly kind: 'arrow'; readonly by: -1 | 1 }
  | { readonly kind: 'bug'; readonly by: -1 | 1 }
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'pan'; readonly by: -1 | 1 }
  | { readonly kind: 'fit' | 'focus' | 'escape' };

export interface Key {
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const CLOSER = 1.5;

/** null: not ours. */
export function commandOf({ code, shiftKey, ctrlKey, metaKey, altKey }: Key): Command | null {
  if (ctrlKey || metaKey || altKey) return null;
  switch (code) {
    case 'ArrowRight':
      return { kind: shiftKey ? 'beat' : 'step', by: 1 };
    case 'ArrowLeft':
      return { kind: shiftKey ? 'beat' : 'step', by: -1 };
    case 'ArrowUp':
      return { kind: 'lane', by: -1 };
    case 'ArrowDown':
      return { kind: 'lane', by: 1 };
    case 'PageDown':
      return { kind: 'beat', by: 1 };
    case 'PageUp':
      return { kind: 'beat', by: -1 };
    case 'Home':
      return { kind: 'end', which: 'first' };
    case 'End':
      return { kind: 'end', which: 'last' };
    case 'Period':
      return { kind: 'segment', by: 1 };
    case 'Comma':
      return { kind: 'segment', by: -1 };
    case 'BracketRight':
      return { kind: 'arrow', by: 1 };
    case 'BracketLeft':
      return { kind: 'arrow', by: -1 };
    case 'KeyB':
      return { kind: 'bug', by: shiftKey ? -1 : 1 };
    case 'KeyW':
    case 'Equal':
    case 'NumpadAdd':
      return { kind: 'zoom', factor: CLOSER };
    case 'KeyS':
    case 'Minus':
    case 'NumpadSubtract':
      return { kind: 'zoom', factor: 1 / CLOSER };
    case 'KeyA':
      return { kind: 'pan', by: -1 };
    case 'KeyD':
      return { kind: 'pan', by: 1 };
    case 'Digit0':
    case 'Numpad0':
      return shiftKey ? null : { kind: 'fit' };
    case 'KeyF':
      return { kind: 'focus' };
    case 'Escape':
      return { kind: 'escape' };
    default:
      return null;
  }
}

/** The first of ascending `steps` after `step`, or the last before it. */
export function neighbour(steps: readonly number[], step: number, by: -1 | 1): number | null {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = steps[middle] as number;
    if (by > 0 ? at > step : at >= step) high = middle;
    else low = middle + 1;
  }
  return steps[by > 0 ? low : low - 1] ?? null;
}
