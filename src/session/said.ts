/** Where a scenario's own sentences belong in a run: they are bound to what happens, not to step numbers. */
import type { Text } from '../base/text.ts';
import type { Caption } from '../scenarios/scenario.ts';
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

/** Is this still the program that the captions were written for? Flipping what can be flipped keeps the story. */
export function sameStory(a: string, b: string): boolean {
  return plotOf(a) === plotOf(b);
}

function plotOf(source: string): string {
  return source.replace(/\b(?:while|if)\b/g, 'if').replace(/\bnotify_all\b/g, 'notify');
}
