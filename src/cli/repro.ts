/** `heddle repro`: a Python script that forces this interleaving on a real CPython. */
import { reproOf } from '../share/repro.ts';
import type { Arguments } from './arguments.ts';
import { recordFile } from './engine.ts';
import { STATUS } from './failure.ts';
import { writeResult } from './input.ts';

export function writeRepro(args: Arguments): number {
  writeResult(reproOf(recordFile(args), args.pytest), args.output);
  return STATUS.good;
}
