/** Where a scenario's own sentences belong in a run: they are bound to what happens, not to step numbers. */
import type { Text } from '../base/text.ts';
import type { Caption, Variant } from '../scenarios/scenario.ts';
import type { Run } from './engine.ts';

/** The sentence for each step that has one. Of two captions that match, the first that the scenario lists. */
export function saidIn(
  run: Pick<Run, 'events' | 'threads'>,
  captions: readonly Caption[],
): Map<number, Text> {
  const said = new Map<number, Text>();
  for (const { when, text } of [...captions].reverse()) {
    let times = 0;
    for (const event of run.events) {
      if (event.kind !== when.event) continue;
      if (when.thread !== undefined && run.threads[event.thread]?.name !== when.thread) continue;
      if (when.line !== undefined && event.line !== when.line) continue;
      times++;
      if (when.nth === undefined || when.nth === times) said.set(event.step, text);
    }
  }
  return said;
}

/**
 * What a variant has to say of a run that may be another than the one it opens with: nothing, unless it is the same
 * story. A sentence that is true of one interleaving can be false of the next.
 */
export function toldOf(
  run: Pick<Run, 'source' | 'events' | 'threads' | 'findings' | 'misfits'>,
  { source, schedule, captions, promise }: Variant,
  asked: string,
): ReadonlyMap<number, Text> {
  if (!samePlot(run.source, source)) return new Map();
  const said = saidIn(run, captions);
  if (asked === schedule && run.misfits === 0) return said;
  const found = new Set(run.findings.map(({ kind }) => kind));
  return inOrder(said, captions) && promise.findings.every((kind) => found.has(kind)) ? said : new Map();
}

/** Do the sentences come in the order in which they are listed? Some may be missing. */
export function inOrder(said: ReadonlyMap<number, Text>, captions: readonly Caption[]): boolean {
  const steps = captions.flatMap(({ text }) => [...said].find(([, one]) => one === text)?.[0] ?? []);
  return steps.every((step, i) => i === 0 || step > (steps[i - 1] as number));
}

/** Is this still the program that the captions were written for? Flipping what can be flipped keeps the plot. */
export function samePlot(a: string, b: string): boolean {
  return plotOf(a) === plotOf(b);
}

function plotOf(source: string): string {
  return source.replace(/\b(?:while|if)\b/g, 'if').replace(/\bnotify_all\b/g, 'notify');
}
