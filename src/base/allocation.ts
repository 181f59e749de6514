/**
 * Room that a program takes in large pieces (lists made in one operation, copies of long ones), counted so that
 * somebody weighs its heap before there is none left. What garbage leaves free nobody sees: this says when to look.
 */

/** Smaller pieces are not counted: a program that takes many of them takes many steps too. */
const PIECE = 4096;
/** Slots after which the listener is told. */
const MUCH = 1 << 25;

let taken = 0;
let listener: (() => void) | null = null;

export function takeRoom(slots: number): void {
  if (slots < PIECE) return;
  taken += slots;
  if (taken > MUCH) listener?.();
}

/** From now on `onMuch` is told when much room has been taken since; null: nobody. */
export function watchRoom(onMuch: (() => void) | null): void {
  taken = 0;
  listener = onMuch;
}
