/**
 * Processes as the search sees them: the life of each, and its heap as a whole, are places. A thread moves only as long
 * as its process is there, and the program's own; a birth copies a heap; a process that was sent a signal makes one
 * more move, its death.
 */
import { meetFate } from '../scheduler/fork.ts';
import { announceClose } from '../scheduler/primitives/pipe.ts';
import type { ProcessRecord } from '../scheduler/process-record.ts';
import type { ThreadRecord } from '../scheduler/thread-record.ts';
import type { World } from '../scheduler/world.ts';
import type { Movers } from './movers.ts';
import { NEEDS, type Touch } from './step.ts';
import { heapOf, lifeOf, type WatchingDoor } from './watching-door.ts';

/** Can the program start processes, or end them? */
export const mayStartProcesses = (source: string): boolean => /process|_exit|kill/i.test(source);

export class Lives {
  private readonly door: WatchingDoor;
  private readonly movers: Movers;
  /**
   * Could a thread be gone in the middle of what it does, other than a daemon? Only if the text can start processes.
   */
  private readonly mayVanish: boolean;

  constructor(source: string, door: WatchingDoor, movers: Movers) {
    this.mayVanish = mayStartProcesses(source);
    this.door = door;
    this.movers = movers;
  }

  placeOf(process: ProcessRecord): number {
    return lifeOf(this.movers.numberOf(process.main));
  }

  /** What each move of the thread takes for granted. */
  needed(world: World, record: ThreadRecord): Touch[] {
    const { processes } = world;
    const own = processes[record.process] as ProcessRecord;
    const first = processes[0] as ProcessRecord;
    const daemon = record.id !== 0 && record.object?.daemon === true;
    if (!daemon && !this.mayVanish) return [];
    const lives = own === first ? [first] : [own, first];
    return lives.map((process) => ({ place: this.placeOf(process), writes: false, met: NEEDS.alive }));
  }

  /** A move of the thread changes what a fork would copy, if others of its process can fork. */
  copied(world: World, record: ThreadRecord): Touch[] {
    if (!this.mayVanish || !this.movers.isCrowded(record.process)) return [];
    return [{ place: this.heapPlace(world, record), writes: false }];
  }

  /** A process has begun with what lies in the heap of the thread's. */
  birth(world: World, record: ThreadRecord, child: ProcessRecord): Touch[] {
    return [
      { place: this.placeOf(child), writes: true, met: 0 },
      { place: this.heapPlace(world, record), writes: true },
    ];
  }

  isDoomed(world: World, record: ThreadRecord): boolean {
    return world.processOf(record).fate !== null;
  }

  mayDie(world: World, record: ThreadRecord): boolean {
    return this.isDoomed(world, record) && record.id === world.processOf(record).main;
  }

  /** The process of the thread, its main one, is gone. */
  die(world: World, record: ThreadRecord): Touch[] {
    const { door } = this;
    world.switchTo(record.id);
    door.begin(true);
    this.announceEnd(world, world.processOf(record));
    const { touches } = door;
    meetFate(world, record);
    return touches;
  }

  /** What others notice of the end of a process beside that its threads are gone. */
  announceEnd(world: World, process: ProcessRecord): void {
    if (process.sentinel !== null) this.door.operation(process.sentinel, 0);
    announceClose(world.vm, process, process.files.keys());
  }

  private heapPlace(world: World, record: ThreadRecord): number {
    return heapOf(this.movers.numberOf(world.processOf(record).main));
  }
}
