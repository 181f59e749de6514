export type ProblemKind = string;
