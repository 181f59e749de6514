/** `heddle url`: the fragment of the link that opens this program, schedule and step in the page. */
import { encode, LinkTooLarge } from '../share/encode.ts';
import { linkTo } from '../share/link.ts';
import { optionsForLink } from '../share/run-options.ts';
import type { Arguments } from './arguments.ts';
import { optionsOf, scheduleTextOf } from './engine.ts';
import { Refusal, STATUS } from './failure.ts';
import { readSource } from './input.ts';

export function printLink(args: Arguments): number {
  const { text } = readSource(args.file);
  const link = {
    ...linkTo({ kind: 'source', text }),
    options: optionsForLink(optionsOf(args)),
    schedule: scheduleTextOf(args),
    step: args.step,
  };
  try {
    process.stdout.write(`${encode(link)}\n`);
  } catch (error) {
    throw error instanceof LinkTooLarge ? new Refusal(`no link can hold this: ${error.message}`) : error;
  }
  return STATUS.good;
}
