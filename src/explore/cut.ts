/** Where a search in parts cuts the tree of executions: every part walks what lies above, one each the rest. */

export interface Cut {
  /** Moves of a prefix; an execution that ends before is a prefix too. */
  readonly depth: number;
  /** Is the next prefix, which has `length` moves, explored? Asked once for each, in the order of the search. */
  readonly takes: (length: number) => boolean;
}

/** The whole tree. */
export const UNCUT: Cut = { depth: 0, takes: () => true };
