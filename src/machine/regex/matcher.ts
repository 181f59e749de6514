/**
 * Runs an assembled pattern on a text by backtracking, as CPython's engine does: the first way that fits, in the
 * order of the pattern's choices wins. Choices and what has to be put back lie on an array, not on JavaScript's
 * stack, so long texts are no problem; steps are counted, so a pattern that would try for ever ends with a clear
 * error.
 */
import {
  ALL,
  ANCHORS,
  ANY,
  type Assembled,
  AT,
  ATOMIC,
  BACK,
  BACKREF,
  CHAR,
  END_LOOK,
  IF,
  JUMP,
  LOOK,
  LOOP,
  MATCH,
  RUN,
  SAVE,
  SET,
  SPLIT,
  START_LOOP,
} from './assemble.ts';
import { isWord, lowerOf } from './character-set.ts';
import { REPEAT_MAX } from './pattern.ts';

/** Steps of one search. A text book's pattern needs a few for each character. */
export const SEARCH_STEPS_MAX = 20_000_000;
/** Numbers on the stack of choices: four a choice, eight bytes each. */
const STACK_MAX = 24_000_000;

/** Thrown when a search would go on too long. */
export class TooManySteps {}

/** What lies on the stack, four numbers each: the kind, then its own. */
const CHOICE = 0; // where to go on, position
const UNDO = 1; // slot, old value
const GREEDY_RUN = 2; // where to go on, least position, position
const LAZY_RUN = 3; // the RUN, position, how many more
const LAZY_LOOP = 4; // the LOOP, position

export interface Search {
  readonly points: ArrayLike<number>;
  /** Where to begin, and where the text ends. */
  readonly from: number;
  readonly end: number;
  /** Only at `from`. */
  readonly anchored: boolean;
  /** The match must reach `end`. */
  readonly whole: boolean;
  /** An empty match at `from` does not count. */
  readonly advance: boolean;
}

/**
 * The slots of the first match: start and end of the whole and of each group (-1: none), then the number of the group
 * that closed last (-1: none). Null when there is no match. Throws `TooManySteps`.
 */
export function search(pattern: Assembled, asked: Search): number[] | null {
  const matcher = new Matcher(pattern, asked);
  const { from, end, points, anchored } = asked;
  const first = pattern.code[0] === CHAR ? (pattern.code[1] as number) : -1;
  for (let at = from; at <= end; at++) {
    if (first >= 0 && !anchored) {
      while (at < end && points[at] !== first) at++;
      if (at >= end) return null;
    }
    const found = matcher.matchAt(at);
    if (found !== null) return found;
    if (anchored) return null;
  }
  return null;
}

class Matcher {
  private readonly pattern: Assembled;
  private readonly asked: Search;
  private readonly points: ArrayLike<number>;
  private readonly end: number;
  private slots: number[] = [];
  private stack: number[] = [];
  private steps = 0;
  private pc = 0;
  private at = 0;

  constructor(pattern: Assembled, asked: Search) {
    this.pattern = pattern;
    this.asked = asked;
    this.points = asked.points;
    this.end = asked.end;
  }

  matchAt(start: number): number[] | null {
    const captures = 2 * (this.pattern.groups + 1);
    this.slots = new Array(this.pattern.slots).fill(-1);
    this.stack.length = 0;
    this.pc = 0;
    this.at = start;
    const mustMove = this.asked.advance && start === this.asked.from;
    for (;;) {
      if (!this.run()) return null;
      const ends = !this.asked.whole || this.at === this.end;
      if (ends && !(mustMove && this.at === start)) break;
      if (!this.backtrack()) return null;
    }
    this.slots[0] = start;
    this.slots[1] = this.at;
    return this.slots.slice(0, captures + 1);
  }

  /** Until the pattern's end; false when nothing is left to try. */
  private run(): boolean {
    const { code } = this.pattern;
    for (;;) {
      if (++this.steps > SEARCH_STEPS_MAX) throw new TooManySteps();
      if (code[this.pc] === MATCH) return true;
      if (!this.step(code) && !this.backtrack()) return false;
    }
  }

  /** One instruction; false if it does not match here. */
  private step(code: readonly number[]): boolean {
    const pc = this.pc;
    const a = code[pc + 1] as number;
    switch (code[pc]) {
      case CHAR:
      case SET:
        if (this.at >= this.end || !this.takes(code[pc] as number, a, this.at)) return false;
        this.at++;
        this.pc = pc + 2;
        return true;
      case ANY:
      case ALL:
        if (this.at >= this.end || !this.takes(code[pc] as number, 0, this.at)) return false;
        this.at++;
        this.pc = pc + 1;
        return true;
      case AT:
        this.pc = pc + 3;
        return this.holds(a, code[pc + 2] === 1);
      case SPLIT:
        this.push(CHOICE, a, this.at, 0);
        this.pc = pc + 2;
        return true;
      case JUMP:
        this.pc = a;
        return true;
      case SAVE:
        this.set(a, this.at);
        if (a & 1) this.set(2 * (this.pattern.groups + 1), a >> 1);
        this.pc = pc + 2;
        return true;
      case RUN:
        return this.takeRun(code, pc);
      case START_LOOP:
        this.set(a, -1);
        this.set(a + 1, -1);
        this.pc = pc + 2;
        return true;
      case LOOP:
        return this.turn(code, pc);
      case IF:
        this.pc = (this.slots[2 * a + 1] as number) >= 0 ? pc + 3 : (code[pc + 2] as number);
        return true;
      case BACKREF:
        this.pc = pc + 4;
        return this.repeatGroup(a, code[pc + 2] === 1, code[pc + 3] === 1);
      default:
        return this.look(code, pc, a);
    }
  }

  /** The operations that begin and end pieces whose choices are forgotten: lookaround and atomic groups. */
  private look(code: readonly number[], pc: number, a: number): boolean {
    switch (code[pc]) {
      case LOOK:
        if (code[pc + 2] === 1) this.push(CHOICE, code[pc + 3] as number, this.at, 0);
        this.slots[a] = this.stack.length;
        this.slots[a + 1] = this.at;
        this.pc = pc + 4;
        return true;
      case END_LOOK:
        if (code[pc + 2] === 1) {
          this.putBack(this.slots[a] as number);
          this.stack.length -= 4;
          return false;
        }
        this.cut(this.slots[a] as number);
        this.at = this.slots[a + 1] as number;
        this.pc = pc + 3;
        return true;
      case BACK:
        this.at -= a;
        this.pc = pc + 2;
        return this.at >= 0;
      case ATOMIC:
        this.slots[a] = this.stack.length;
        this.pc = pc + 2;
        return true;
      default: // CUT
        this.cut(this.slots[a] as number);
        this.pc = pc + 2;
        return true;
    }
  }

  private takes(operation: number, operand: number, at: number): boolean {
    const point = this.points[at] as number;
    if (operation === CHAR) return point === operand;
    if (operation === SET) return (this.pattern.sets[operand] as { has(point: number): boolean }).has(point);
    return operation === ALL || point !== 10;
  }

  private push(kind: number, a: number, b: number, c: number): void {
    if (this.stack.length >= STACK_MAX) throw new TooManySteps();
    this.stack.push(kind, a, b, c);
  }

  private set(slot: number, value: number): void {
    this.push(UNDO, slot, this.slots[slot] as number, 0);
    this.slots[slot] = value;
  }

  /** Puts back what changed since the stack was `height` high, and forgets the choices. */
  private putBack(height: number): void {
    const { stack } = this;
    while (stack.length > height) {
      const top = stack.length - 4;
      if (stack[top] === UNDO) this.slots[stack[top + 1] as number] = stack[top + 2] as number;
      stack.length = top;
    }
  }

  /** Forgets the choices since the stack was `height` high; what changed is still put back when all this fails. */
  private cut(height: number): void {
    const { stack } = this;
    let kept = height;
    for (let i = height; i < stack.length; i += 4) {
      if (stack[i] !== UNDO) continue;
      for (let j = 0; j < 4; j++) stack[kept + j] = stack[i + j] as number;
      kept += 4;
    }
    stack.length = kept;
  }

  /** Goes back to the last choice; false if there is none. */
  private backtrack(): boolean {
    const { stack } = this;
    while (stack.length > 0) {
      const top = stack.length - 4;
      const a = stack[top + 1] as number;
      const b = stack[top + 2] as number;
      const c = stack[top + 3] as number;
      const kind = stack[top];
      if (kind === GREEDY_RUN && c > b + 1) stack[top + 3] = c - 1;
      else stack.length = top;
      if (kind === UNDO) {
        this.slots[a] = b;
        continue;
      }
      if (++this.steps > SEARCH_STEPS_MAX) throw new TooManySteps();
      this.pc = a;
      this.at = kind === GREEDY_RUN ? c - 1 : b;
      if (kind === LAZY_RUN && !this.takeOneMore(c)) continue;
      if (kind === LAZY_LOOP) this.enterBody(a);
      return true;
    }
    return false;
  }

  /** RUN: as many characters as there are, or as few as are needed. */
  private takeRun(code: readonly number[], pc: number): boolean {
    const min = code[pc + 1] as number;
    const max = code[pc + 2] as number;
    const mode = code[pc + 3];
    const operation = code[pc + 4] as number;
    const operand = code[pc + 5] as number;
    const start = this.at;
    const wanted = mode === 1 ? min : max;
    const stop = wanted >= this.end - start ? this.end : start + wanted;
    let at = start;
    while (at < stop && this.takes(operation, operand, at)) at++;
    this.steps += (at - start) >> 3;
    if (at - start < min) return false;
    this.at = at;
    this.pc = pc + 6;
    if (mode === 0 && at > start + min) this.push(GREEDY_RUN, this.pc, start + min, at);
    if (mode === 1 && max > min) this.push(LAZY_RUN, pc, at, max === REPEAT_MAX ? REPEAT_MAX : max - min);
    return true;
  }

  /** A lazy run whose rest did not match takes one character more. */
  private takeOneMore(left: number): boolean {
    const { code } = this.pattern;
    const pc = this.pc;
    if (this.at >= this.end) return false;
    if (!this.takes(code[pc + 4] as number, code[pc + 5] as number, this.at)) return false;
    this.at++;
    this.pc = pc + 6;
    const more = left === REPEAT_MAX ? left : left - 1;
    if (more > 0) this.push(LAZY_RUN, pc, this.at, more);
    return true;
  }

  /** LOOP: another turn, or on behind it; a turn that took nothing is the last. */
  private turn(code: readonly number[], pc: number): boolean {
    const slot = code[pc + 1] as number;
    const min = code[pc + 2] as number;
    const max = code[pc + 3] as number;
    const exit = code[pc + 5] as number;
    const done = (this.slots[slot] as number) + 1;
    if (done < min) {
      this.set(slot, done);
      this.pc = pc + 6;
      return true;
    }
    const more = (done < max || max === REPEAT_MAX) && this.at !== this.slots[slot + 1];
    if (more && code[pc + 4] === 0) {
      this.push(CHOICE, exit, this.at, 0);
      this.enterBody(pc);
      return true;
    }
    if (more) this.push(LAZY_LOOP, pc, this.at, 0);
    this.pc = exit;
    return true;
  }

  private enterBody(loop: number): void {
    const slot = this.pattern.code[loop + 1] as number;
    this.set(slot, (this.slots[slot] as number) + 1);
    this.set(slot + 1, this.at);
    this.pc = loop + 6;
  }

  private repeatGroup(group: number, ignoresCase: boolean, ascii: boolean): boolean {
    const from = this.slots[2 * group] as number;
    const to = this.slots[2 * group + 1] as number;
    if (from < 0 || to < from || this.end - this.at < to - from) return false;
    for (let i = from; i < to; i++) {
      const x = this.points[i] as number;
      const y = this.points[this.at + i - from] as number;
      if (x !== y && !(ignoresCase && lowerOf(x, ascii) === lowerOf(y, ascii))) return false;
    }
    this.steps += (to - from) >> 3;
    this.at += to - from;
    return true;
  }

  private holds(anchor: number, ascii: boolean): boolean {
    const { at, end, points } = this;
    switch (ANCHORS[anchor]) {
      case 'begin':
        return at === 0;
      case 'line-begin':
        return at === 0 || points[at - 1] === 10;
      case 'end':
        return at === end || (at === end - 1 && points[at] === 10);
      case 'line-end':
        return at === end || points[at] === 10;
      case 'very-end':
        return at === end;
      default: {
        if (end === 0) return false;
        const before = at > 0 && isWord(points[at - 1] as number, ascii);
        const behind = at < end && isWord(points[at] as number, ascii);
        return (before !== behind) === (ANCHORS[anchor] === 'boundary');
      }
    }
  }
}
