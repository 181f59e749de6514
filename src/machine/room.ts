/** Asks for the room of a sequence that is made or grown in one operation. */
import { takeRoom } from '../base/allocation.ts';
import { SEQUENCE_LENGTH_MAX } from '../base/limits.ts';
import { memoryError, raise } from './exception.ts';

/** MemoryError if `length` items are too many for one sequence. */
export function wantRoom(length: number): void {
  if (length > SEQUENCE_LENGTH_MAX) raise(memoryError);
  takeRoom(length);
}
