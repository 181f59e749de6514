/**
 * Moves that were made before, by what they hung on: where their thread stood, and what it found in the places that it
 * touched. Two moves that agree in all that do the same, whatever the rest of the world looks like; that is what makes
 * moves independent, too. (Caches of local transitions are known from LTSmin: S. Blom, J. van de Pol, M. Weber,
 * "LTSmin: distributed and symbolic reachability", CAV 2010.)
 */
import type { Event, ThreadId } from '../scheduler/event.ts';
import type { Step } from './step.ts';

/** What a move found: the value of a slot, or with `whole` all that an object held. */
export interface Found {
  readonly slot: number;
  readonly whole: boolean;
  readonly value: number;
}

/** What a move does. */
export interface Transition {
  readonly step: Step;
  /** Bytecodes of its own that the thread executes, up to and including the one that touched. */
  readonly made: number;
  /** Objects of which all places are as the object says from now on. */
  readonly renewed: readonly number[];
  /** Slots and their new values, in turn. */
  readonly writes: readonly number[];
  /** Threads and how many bytecodes of their own they have executed at the end of the move, in turn. */
  readonly advances: readonly number[];
  readonly events: readonly Event[];
  /** How many objects get their numbers from the main thread, and from others. */
  readonly byMain: number;
  readonly byOthers: number;
  /** Threads that have another name now. */
  readonly names: readonly (readonly [ThreadId, string])[];
}

/** Asks for one value; `other`: what moves from the same place ask for that ask for something else here. */
interface Question {
  readonly slot: number;
  readonly whole: boolean;
  readonly answers: Answers;
  other: Question | null;
}

type Answers = Map<number, Question | Transition>;

export class KnownMoves {
  size = 0;
  /** By what the thread is. */
  private readonly threads: Answers = new Map();

  /** The move of a thread that is `thread`, which finds what `found` says; null if it was never made. */
  find(thread: number, found: (slot: number, whole: boolean) => number): Transition | null {
    return follow(this.threads, thread, found);
  }

  add(thread: number, found: readonly Found[], transition: Transition): void {
    let [answers, value] = [this.threads, thread];
    for (const one of found) {
      const known = answers.get(value);
      // The same move cannot find both more and less: one that does is not remembered.
      if (known !== undefined && 'step' in known) return;
      const question = asked(known, one) ?? ask(answers, value, known, one);
      [answers, value] = [question.answers, one.value];
    }
    if (answers.has(value)) return;
    answers.set(value, transition);
    this.size++;
  }
}

function follow(
  answers: Answers,
  value: number,
  found: (slot: number, whole: boolean) => number,
): Transition | null {
  const next = answers.get(value);
  if (next === undefined) return null;
  if ('step' in next) return next;
  for (let question: Question | null = next; question !== null; question = question.other) {
    const known = follow(question.answers, found(question.slot, question.whole), found);
    if (known !== null) return known;
  }
  return null;
}

function asked(first: Question | undefined, { slot, whole }: Found): Question | null {
  for (let at = first ?? null; at !== null; at = at.other)
    if (at.slot === slot && at.whole === whole) return at;
  return null;
}

function ask(answers: Answers, value: number, first: Question | undefined, { slot, whole }: Found): Question {
  const question: Question = { slot, whole, answers: new Map(), other: first ?? null };
  answers.set(value, question);
  return question;
}
