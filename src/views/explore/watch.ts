import type { Question } from '../../session/exploration.ts';
import type { SessionStore } from '../../session/store.ts';

/** Puts the run on the timeline, at `at`, or at the step where it is decided. */
export async function watch(
  store: SessionStore,
  question: Question,
  schedule: string,
  at?: number,
): Promise<void> {
  const { set, restart } = store.getState();
  const options = { ...question.options, earlySleeps: true, earlyTimeouts: true };
  set({ source: question.source, options, playing: false, pane: 'timeline' });
  await restart({ schedule, step: 0 });
  const { run, seek } = store.getState();
  seek(at ?? run?.findings[0]?.step ?? run?.length ?? 0);
}
