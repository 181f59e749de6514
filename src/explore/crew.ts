/**
 * Searches that share one tree: a crew. Its members know each other by numbers, 0 leads, and say to each other what
 * stands here; an exchange (explore/exchange.ts) carries it. Everything is plain data.
 */
import type { Packed } from './border.ts';
import type { GivenUp } from './over-traces.ts';
import type { Parcel, Plan, Sums } from './parcel.ts';
import type { Report } from './report.ts';

/** What a member's own executions came to. */
export type Part = Pick<Report, 'limits' | 'executions' | 'outcomes' | 'findings'>;

export type CrewMessage =
  /** To the exchange: the member has nothing to do, or again something. */
  | { readonly kind: 'hungry' | 'busy' }
  /** From the exchange: give something away as soon as there is something; or not any more. */
  | { readonly kind: 'give' | 'keep' }
  /** For whoever is hungry. `owner` is to hear of it, under this `id`. */
  | { readonly kind: 'parcel'; readonly owner: number; readonly id: number; readonly parcel: Packed<Parcel> }
  /** What has come of a parcel since the last time; the last time if `done`. */
  | {
      readonly kind: 'back';
      readonly to: number;
      readonly id: number;
      readonly plans: Packed<readonly Plan[]>;
      readonly explored: number;
      readonly sums: Sums;
      readonly done: boolean;
    }
  /** The leader asks all others for their parts. */
  | { readonly kind: 'tell' }
  | { readonly kind: 'part'; readonly to: 0; readonly from: number; readonly part: Part }
  /** A member has seen why states do better. */
  | { readonly kind: 'give-up'; readonly to: 0; readonly why: GivenUp }
  /** A member's world does not do what its known moves say (explore/caching-walker.ts). */
  | { readonly kind: 'disagree'; readonly to: 0 }
  /** The leader would like to have help; needs it no longer. For whoever starts Workers. */
  | { readonly kind: 'recruit' | 'dismiss' };

/** A member's place in its crew. Messages come in at any time, and are read between executions. */
export interface Seat {
  readonly member: number;
  readonly inbox: CrewMessage[];
  readonly post: (message: CrewMessage) => void;
  /** Set by the search: there is nothing to do before the next message. */
  idle: boolean;
  /** Executions after which the leader asks for help; undefined: as many as show whether traces will do. */
  readonly after?: number;
  /** Would help pay now that so much of the search is done (0 to 1)? Undefined: always. */
  readonly helpPays?: (progress: number) => boolean;
  /** Executions that a parcel has at least, as far as can be told; undefined: as many as make it worth its way. */
  readonly smallest?: number;
}
