/** Lanes in groups: the threads of one process stand together, under a strip that says who of them has its GIL. */
import { gilOf } from './holding.ts';
import type { Source } from './source.ts';
import type { Lane, ProcessGroup } from './timeline.ts';

/** The lanes of each process together, in order of creation; as they are if there is but one process. */
export function byProcess(source: Source, lanes: readonly Lane[]): Lane[] {
  const process = processes(source);
  return [...lanes].sort((a, b) => (process.get(a.thread) ?? 0) - (process.get(b.thread) ?? 0));
}

/** One group a process; null if there is but one. `lanes` are in the order of `byProcess`. */
export function groupsOf(source: Source, lanes: readonly Lane[]): ProcessGroup[] | null {
  const process = processes(source);
  const groups = new Map<number, Lane[]>();
  for (const lane of lanes) {
    const id = process.get(lane.thread) ?? 0;
    groups.set(id, [...(groups.get(id) ?? []), lane]);
  }
  if (groups.size < 2) return null;
  return [...groups].map(([id, own]) => ({
    process: id,
    name: id === 0 ? 'MainProcess' : (own[0]?.title ?? ''),
    threads: own.map(({ thread }) => thread),
    gil: gilOf(source, own),
  }));
}

/** Does a thread belong to another process than the program's own? By thread. */
export function processes(source: Source): ReadonlyMap<number, number> {
  return new Map(source.threads.map(({ id, process }) => [id, process ?? 0]));
}
