/** `heddle repro`: a Python script that forces this interleaving on a real CPython. */
import { reproOf, whyNotForced } from '../share/repro.ts';
import type { Arguments } from './arguments.ts';
import { recordFile } from './engine.ts';
import { Refusal, STATUS } from './failure.ts';
import { writeResult } from './input.ts';

export function writeRepro(args: Arguments): number {
  const trace = recordFile(args);
  const reason = whyNotForced(trace.threads);
  if (reason !== null) throw new Refusal(`no script for this: ${reason.en}`);
  writeResult(reproOf(trace, args.pytest), args.output);
  return STATUS.good;
}
