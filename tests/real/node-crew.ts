/** A crew of Node's Workers for the tests: their bundle is built once and kept while the test file runs. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundle } from '../../scripts/bundle.mjs';
import { nodeCrew } from '../../src/cli/real-crew.ts';
import type { Outcome } from '../../src/explore/report.ts';
import type { Crew, CrewLimits } from '../../src/real/crew.ts';

export interface TestCrew {
  readonly crew: Crew<Outcome>;
  readonly close: () => void;
}

let text: Promise<string> | undefined;

export async function testCrew(limits: CrewLimits = {}): Promise<TestCrew> {
  text ??= bundle('src/cli/real-worker.ts');
  const cache = resolve('node_modules/.cache/heddle');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'real-'));
  const script = join(folder, 'worker.mjs');
  writeFileSync(script, await text);
  const crew = nodeCrew(script, limits);
  return {
    crew,
    close: () => {
      crew.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
