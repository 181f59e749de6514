/**
 * The rows of a layered drawing: in which order their slots stand so that few links cross, and where, so that links are
 * straight and nothing overlaps.
 */

const ORDER_SWEEPS = 16;
const PLACE_SWEEPS = 300;
export const LABEL_GAP = 10;
/** In a row of more labels they stand in two lines, which takes half the room. */
const LABELS_IN_LINE = 8;
const LIFT = 9;

/** A place in a row: a node's, or where a link passes. */
export interface Slot {
  /** Width of a label that stands here; 0: none. */
  readonly label: number;
  /** Joined to in the row above and below, and how strongly. */
  readonly above: [slot: Slot, weight: number][];
  readonly below: [slot: Slot, weight: number][];
  readonly gap: number;
  /** Room to the left and to the right. */
  half: number;
  /** How far above the middle of its row it stands. */
  lift: number;
  x: number;
  at: number;
}

/** A new slot at the end of `row`. */
export function slotIn(row: Slot[], half: number, gap: number, label = 0): Slot {
  const slot = { label, half, gap, above: [], below: [], lift: 0, x: 0, at: row.length };
  row.push(slot);
  return slot;
}

/** There is something between a slot and one in the row below; `weight`: how strongly they pull each other. */
export function join(above: Slot, below: Slot, weight: number): void {
  above.below.push([below, weight]);
  below.above.push([above, weight]);
}

/**
 * Few crossings: each row in the order of where its neighbours' middle is, down and up, and neighbours swapped where
 * that helps; the best order stays.
 */
export function orderRows(rows: Slot[][]): void {
  let best = rows.map((row) => [...row]);
  let fewest = crossings(rows);
  for (let sweep = 0; sweep < ORDER_SWEEPS && fewest > 0; sweep++) {
    const down = sweep % 2 === 0;
    for (const row of down ? rows : [...rows].reverse()) {
      const middles = new Map(row.map((slot) => [slot, middleOf(down ? slot.above : slot.below)]));
      const middle = (slot: Slot) => middles.get(slot) ?? slot.at;
      row.sort((a, b) => middle(a) - middle(b));
      number(row);
    }
    for (const row of rows) swapNeighbours(row);
    const now = crossings(rows);
    if (now >= fewest) continue;
    fewest = now;
    best = rows.map((row) => [...row]);
  }
  best.forEach((row, i) => {
    rows[i] = row;
    number(row);
  });
}

function number(row: readonly Slot[]): void {
  row.forEach((slot, i) => {
    slot.at = i;
  });
}

/** Where those in the next row stand on average; null: there are none. */
function middleOf(joined: Slot['above']): number | null {
  if (joined.length === 0) return null;
  let [sum, weights] = [0, 0];
  for (const [{ at }, weight] of joined) {
    sum += at * weight;
    weights += weight;
  }
  return sum / weights;
}

/** Swaps neighbours whose links cross less the other way round. */
function swapNeighbours(row: Slot[]): void {
  for (let i = 0; i + 1 < row.length; i++) {
    const [a, b] = [row[i] as Slot, row[i + 1] as Slot];
    if (crossed(b, a) >= crossed(a, b)) continue;
    [row[i], row[i + 1]] = [b, a];
    [a.at, b.at] = [i + 1, i];
  }
}

/** How many links of two slots cross if `a` stands before `b`. */
function crossed(a: Slot, b: Slot): number {
  let found = 0;
  for (const way of ['above', 'below'] as const)
    for (const [x] of a[way]) for (const [y] of b[way]) if (x.at > y.at) found++;
  return found;
}

function crossings(rows: readonly Slot[][]): number {
  let found = 0;
  for (const row of rows) {
    const ends = row.flatMap(({ below }) => below.map(([{ at }]) => at).sort((a, b) => a - b));
    for (let i = 0; i < ends.length; i++)
      for (let j = i + 1; j < ends.length; j++) if ((ends[i] as number) > (ends[j] as number)) found++;
  }
  return found;
}

/** Puts the labels of a long row in two lines. */
export function stagger(row: readonly Slot[]): void {
  const labelled = row.filter(({ label }) => label > 0);
  if (labelled.length <= LABELS_IN_LINE) return;
  // Two in the same line have one of the other between them: so wide at least that they do not meet.
  const least = Math.max(...labelled.map(({ label }) => label)) - 4 * LABEL_GAP;
  labelled.forEach((slot, i) => {
    slot.half = Math.max(slot.label, least) / 4;
    slot.lift = i % 2 === 0 ? LIFT : -LIFT;
  });
}

/** Each slot as near to the middle of those it is joined to as the gaps allow. */
export function placeRows(rows: readonly (readonly Slot[])[]): void {
  const all = rows.map((row) => new Row(row));
  for (const row of all) row.spread(() => 0);
  for (let sweep = 0; sweep < PLACE_SWEEPS; sweep++) {
    if (sweep % 2 === 0) for (const row of all) row.spread(wishOf);
    else for (let i = all.length - 1; i >= 0; i--) (all[i] as Row).spread(wishOf);
  }
}

/** The middle of all that it is joined to. */
function wishOf({ above, below, x }: Slot, pull: number): number {
  if (pull === 0) return x;
  let sum = 0;
  for (const [slot, weight] of above) sum += slot.x * weight;
  for (const [slot, weight] of below) sum += slot.x * weight;
  return sum / pull;
}

/** What does not change while a row is placed: the least distances, and how strongly each slot is pulled. */
class Row {
  private readonly slots: readonly Slot[];
  /** From the first slot. */
  private readonly offsets: number[] = [];
  private readonly pulls: number[];
  /** Of runs of slots that stand as close as they may: wish, weight and size. */
  private readonly wishes: number[] = [];
  private readonly weights: number[] = [];
  private readonly sizes: number[] = [];

  constructor(slots: readonly Slot[]) {
    this.slots = slots;
    slots.forEach((slot, i) => {
      const before = slots[i - 1];
      const room = before === undefined ? 0 : before.half + slot.half + Math.max(before.gap, slot.gap);
      this.offsets.push((this.offsets[i - 1] ?? 0) + room);
    });
    this.pulls = slots.map(({ above, below }) =>
      [...above, ...below].reduce((sum, [, weight]) => sum + weight, 0),
    );
  }

  /**
   * Puts the slots, in their order, as near to where they wish to be as possible (least squares: neighbours that would
   * be too close go together to the middle of their wishes).
   */
  spread(wish: (slot: Slot, pull: number) => number): void {
    const { slots, offsets, pulls, wishes, weights, sizes } = this;
    let runs = 0;
    for (let i = 0; i < slots.length; i++) {
      const pull = pulls[i] as number;
      wishes[runs] = wish(slots[i] as Slot, pull) - (offsets[i] as number);
      weights[runs] = pull === 0 ? 1 : pull;
      sizes[runs++] = 1;
      while (runs > 1 && (wishes[runs - 2] as number) > (wishes[runs - 1] as number)) this.merge(--runs);
    }
    for (let run = 0, i = 0; run < runs; run++)
      for (let left = sizes[run] as number; left > 0; left--, i++)
        (slots[i] as Slot).x = (wishes[run] as number) + (offsets[i] as number);
  }

  /** The run of this number becomes part of the one before. */
  private merge(run: number): void {
    const { wishes, weights, sizes } = this;
    const [a, b] = [weights[run - 1] as number, weights[run] as number];
    wishes[run - 1] = ((wishes[run - 1] as number) * a + (wishes[run] as number) * b) / (a + b);
    weights[run - 1] = a + b;
    sizes[run - 1] = (sizes[run - 1] as number) + (sizes[run] as number);
  }
}
