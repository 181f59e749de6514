/**
 * What the scheduler knows of one process: its modules (and with them its heap), its threads' GIL, the ends of pipes it
 * holds, how it ended. Threads of different processes share nothing but kernel objects. Plain data.
 */
import type { HeapObject, PyDict, PyModule, PyWeakReference } from '../machine/values.ts';
import type { ThreadId } from './event.ts';
import type { PyPipeEnd } from './primitives/pipe.ts';
import type { PySentinel } from './primitives/process.ts';

export type ProcessId = number;

/** pid of the program's own process; children count up from here. */
const FIRST_PID = 4242;

export class ProcessRecord {
  /** Position in `World.processes`; 0 is the program's own. */
  readonly id: ProcessId;
  name = 'MainProcess';
  parent: ProcessId | null = null;
  /** sys.modules, and with them everything its threads can reach. */
  modules: Map<string, PyModule> = new Map();
  /** Globals of `__main__`. */
  globals: PyDict;
  /** Objects that are looked after; those that nobody looks after any more; how much was looked at (reaper.ts). */
  mortals: HeapObject[] = [];
  forgotten: HeapObject[] = [];
  looked = 0;
  /** Weak references by their objects. */
  references: Map<HeapObject, PyWeakReference[]> = new Map();
  recursionLimit = 1000;
  /** Numbers drawn for default names of threads. */
  threadNames = 0;
  /** Its main thread. */
  main: ThreadId = 0;
  /** Which of its threads ran last: the holder of its GIL. */
  current: ThreadId = 0;
  /** Virtual time up to which it has come (processes run side by side); valid while another process runs. */
  clock = 0;
  /** Who may hold an end of a pipe: its open file descriptors. */
  files: Map<number, PyPipeEnd> = new Map();
  nextFile = 3;
  /** The status with which it will be gone instead of taking its next step (minus a signal); null = it lives on. */
  fate: number | null = null;
  /** Set when it is gone: its status, or minus the signal. */
  exitCode: number | null = null;
  /** What other processes wait on to see its end; null for the program's own process. */
  sentinel: PySentinel | null = null;
  constructor(id: ProcessId, globals: PyDict) {
    this.id = id;
    this.globals = globals;
  }

  get pid(): number {
    return FIRST_PID + this.id;
  }
}
