/** Our side of scripts/count-dis.mjs: what `heddle dis` prints for each file named on standard input. */
import { readFileSync } from 'node:fs';
import { disassemble } from '../src/program/disassemble.ts';
import { compile } from '../src/program/program.ts';

const files = JSON.parse(readFileSync(0, 'utf8')) as string[];
const listings = files.map((file) => {
  const { program, diagnostics } = compile(readFileSync(file, 'utf8'), file.slice(file.lastIndexOf('/') + 1));
  if (program !== null) return disassemble(program);
  return `refused: ${diagnostics.map(({ what, span }) => `line ${span.line}: ${what.en}`).join('; ')}\n`;
});
process.stdout.write(JSON.stringify(listings));
