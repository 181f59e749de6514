/** The command line: reads the arguments, does the command, and answers with the exit status. */
import { SimulatorBug } from '../base/assert.ts';
import { type Arguments, readArguments } from './arguments.ts';
import { disassembleFile } from './dis.ts';
import { exploreFile } from './explore.ts';
import { Refusal, STATUS } from './failure.ts';
import { HELP } from './help.ts';
import { mergeFiles } from './merge.ts';
import { writeRepro } from './repro.ts';
import { runFile } from './run.ts';
import { exportTrace } from './trace.ts';
import { printLink } from './url.ts';

const DO: Readonly<Record<Arguments['command'], (args: Arguments) => number>> = {
  run: runFile,
  explore: exploreFile,
  merge: mergeFiles,
  dis: disassembleFile,
  trace: exportTrace,
  repro: writeRepro,
  url: printLink,
};

/** Runs `heddle` with `args` (without the program's own name); the result is the exit status. */
export function main(args: readonly string[]): number {
  // A reader who has seen enough (`| head`) is no reason for a stack trace.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  try {
    const asked = readArguments(args);
    if (asked !== 'help') return DO[asked.command](asked);
    process.stdout.write(HELP);
    return STATUS.good;
  } catch (error) {
    return explain(error, args);
  }
}

function explain(error: unknown, args: readonly string[]): number {
  if (error instanceof Refusal) {
    process.stderr.write(`heddle: ${error.message}\n`);
    return STATUS.refused;
  }
  const context = error instanceof SimulatorBug ? JSON.stringify(error.context) : '';
  const trail = error instanceof Error ? error.stack : String(error);
  process.stderr.write(
    `heddle: simulator bug, not a fault of the program. Please report it with the program and this:\n` +
      `  heddle ${args.join(' ')} ${context}\n${trail}\n`,
  );
  return STATUS.bug;
}
