/**
 * The tree of a pattern → instructions for the matcher: numbers in one array, operands behind the operation. Repeats of
 * what is one character wide have an instruction of their own; other repeats are loops with a counter.
 */
import { CharacterSet, hasCase } from './character-set.ts';
import { dotMatchesAll } from './parse-pattern.ts';
import {
  type Anchor,
  ASCII,
  IGNORECASE,
  type Node,
  type Parsed,
  PatternProblem,
  REPEAT_MAX,
} from './pattern.ts';

/** Operations with their operands. */
export const MATCH = 0;
/** point */
export const CHAR = 1;
/** Any character but a newline. */
export const ANY = 2;
export const ALL = 3;
/** Number of the set. */
export const SET = 4;
/** Anchor, 1 for ASCII. */
export const AT = 5;
/** Goes on behind; when that fails, at the operand. */
export const SPLIT = 6;
export const JUMP = 7;
/** slot */
export const SAVE = 8;
/** min, max, mode (0 greedy, 1 lazy, 2 possessive), operation and operand of one character. */
export const RUN = 9;
/** slot of the counter; the slot behind it holds the place of the last turn. */
export const START_LOOP = 10;
/** slot, min, max, 1 for lazy, where to go after the last turn; the body follows and jumps back here. */
export const LOOP = 11;
/** group, 1 when case is ignored, 1 for ASCII */
export const BACKREF = 12;
/** slot, 0; the body follows up to END_LOOK. Or slot, 1, where to go when the body does not match (negative). */
export const LOOK = 13;
/** slot, 1 for negative */
export const END_LOOK = 14;
/** Steps back by so many characters. */
export const BACK = 15;
/** slot: remembers how high the stack is. */
export const ATOMIC = 16;
/** slot: forgets the choices since. */
export const CUT = 17;
/** group, where to go when it has not matched. */
export const IF = 18;

export const ANCHORS: readonly Anchor[] = [
  'begin',
  'line-begin',
  'end',
  'line-end',
  'very-end',
  'boundary',
  'inside',
];

/** What the matcher runs. */
export interface Assembled {
  readonly code: readonly number[];
  readonly sets: readonly CharacterSet[];
  /** Capture slots first (two a group, the whole match included), then the last closed group, counters and marks. */
  readonly slots: number;
  readonly groups: number;
  readonly flags: number;
  readonly names: ReadonlyMap<string, number>;
  readonly ofBytes: boolean;
}

export function assemble(parsed: Parsed, ofBytes: boolean): Assembled {
  const assembler = new Assembler(parsed, ofBytes);
  assembler.emit(parsed.body);
  assembler.code.push(MATCH);
  const { code, sets, slots } = assembler;
  const { groups, flags, names } = parsed;
  return { code, sets, slots, groups, flags, names, ofBytes };
}

class Assembler {
  readonly code: number[] = [];
  readonly sets: CharacterSet[] = [];
  slots: number;
  private readonly ofBytes: boolean;

  constructor(parsed: Parsed, ofBytes: boolean) {
    this.slots = 2 * (parsed.groups + 1) + 1;
    this.ofBytes = ofBytes;
  }

  emit(node: Node): void {
    const { code } = this;
    const single = this.single(node);
    if (single !== null) {
      code.push(single[0]);
      if (single[0] === CHAR || single[0] === SET) code.push(single[1]);
      return;
    }
    switch (node.kind) {
      case 'sequence':
        for (const item of node.items) this.emit(item);
        return;
      case 'branch':
        return this.emitBranch(node.items);
      case 'group':
        if (node.index !== null) code.push(SAVE, 2 * node.index);
        this.emit(node.body);
        if (node.index !== null) code.push(SAVE, 2 * node.index + 1);
        return;
      case 'repeat':
        return this.emitRepeat(node);
      case 'at':
        code.push(AT, ANCHORS.indexOf(node.anchor), this.ascii(node.flags));
        return;
      case 'backref':
        code.push(BACKREF, node.group, node.flags & IGNORECASE ? 1 : 0, this.ascii(node.flags));
        return;
      case 'look':
        return this.emitLook(node.behind, node.negate, node.body);
      case 'atomic':
        return this.emitAtomic(() => this.emit(node.body));
      case 'conditional':
        return this.emitConditional(node.group, node.yes, node.no);
    }
  }

  private ascii(flags: number): number {
    return this.ofBytes || flags & ASCII ? 1 : 0;
  }

  /** Operation and operand of what is one character wide, else null. */
  private single(node: Node): readonly [number, number] | null {
    switch (node.kind) {
      case 'char': {
        const plain = !(node.flags & IGNORECASE) || !hasCase(node.point, this.ascii(node.flags) === 1);
        return plain ? [CHAR, node.point] : this.set(false, [node.point, node.point], [], node.flags);
      }
      case 'any':
        return dotMatchesAll(node.flags) ? [ALL, 0] : [ANY, 0];
      case 'set':
        return this.set(node.negate, node.ranges, node.categories, node.flags);
      default:
        return null;
    }
  }

  private set(...[negate, ranges, categories, flags]: SetParts): readonly [number, number] {
    this.sets.push(new CharacterSet(negate, ranges, categories, flags, this.ofBytes));
    return [SET, this.sets.length - 1];
  }

  private emitBranch(items: readonly Node[]): void {
    const { code } = this;
    const ends: number[] = [];
    for (const item of items.slice(0, -1)) {
      code.push(SPLIT, 0);
      const next = code.length - 1;
      this.emit(item);
      code.push(JUMP, 0);
      ends.push(code.length - 1);
      code[next] = code.length;
    }
    this.emit(items.at(-1) as Node);
    for (const end of ends) code[end] = code.length;
  }

  private emitRepeat(node: Node & { kind: 'repeat' }): void {
    const { code } = this;
    const { min, max, mode, body } = node;
    const single = this.single(body);
    if (single !== null) {
      code.push(RUN, min, max, ['greedy', 'lazy', 'possessive'].indexOf(mode), ...single);
      return;
    }
    const loop = () => {
      const slot = this.slots;
      this.slots += 2;
      code.push(START_LOOP, slot);
      const start = code.length;
      code.push(LOOP, slot, min, max, mode === 'lazy' ? 1 : 0, 0);
      this.emit(body);
      code.push(JUMP, start);
      code[start + 5] = code.length;
    };
    if (mode === 'possessive') this.emitAtomic(loop);
    else loop();
  }

  private emitAtomic(emitBody: () => void): void {
    const slot = this.slots++;
    this.code.push(ATOMIC, slot);
    emitBody();
    this.code.push(CUT, slot);
  }

  private emitLook(behind: boolean, negate: boolean, body: Node): void {
    const { code } = this;
    const slot = this.slots;
    this.slots += 2;
    code.push(LOOK, slot, negate ? 1 : 0, 0);
    const target = code.length - 1;
    if (behind) {
      const [low, high] = widthOf(body);
      if (low !== high) throw new PatternProblem('look-behind requires fixed-width pattern', null);
      code.push(BACK, low);
    }
    this.emit(body);
    code.push(END_LOOK, slot, negate ? 1 : 0);
    code[target] = code.length;
  }

  private emitConditional(group: number, yes: Node, no: Node | null): void {
    const { code } = this;
    code.push(IF, group, 0);
    const target = code.length - 1;
    this.emit(yes);
    if (no === null) {
      code[target] = code.length;
      return;
    }
    code.push(JUMP, 0);
    const end = code.length - 1;
    code[target] = code.length;
    this.emit(no);
    code[end] = code.length;
  }
}

type SetParts = ConstructorParameters<typeof CharacterSet> extends [...infer Parts, boolean] ? Parts : never;

/** How many characters a piece takes, at least and at most. */
function widthOf(node: Node): [number, number] {
  switch (node.kind) {
    case 'char':
    case 'any':
    case 'set':
      return [1, 1];
    case 'at':
    case 'look':
      return [0, 0];
    case 'backref':
      return [0, REPEAT_MAX];
    case 'sequence':
      return node.items
        .map(widthOf)
        .reduce<[number, number]>(([low, high], [a, b]) => [low + a, Math.min(high + b, REPEAT_MAX)], [0, 0]);
    case 'branch': {
      const widths = node.items.map(widthOf);
      return [Math.min(...widths.map(([low]) => low)), Math.max(...widths.map(([, high]) => high))];
    }
    case 'group':
    case 'atomic':
      return widthOf(node.body);
    case 'repeat': {
      const [low, high] = widthOf(node.body);
      return [low * node.min, high === 0 ? 0 : Math.min(high * node.max, REPEAT_MAX)];
    }
    case 'conditional': {
      const yes = widthOf(node.yes);
      const no: [number, number] = node.no === null ? [0, 0] : widthOf(node.no);
      return [Math.min(yes[0], no[0]), Math.max(yes[1], no[1])];
    }
  }
}
