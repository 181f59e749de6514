/**
 * Which places threads fight over. A place that only one thread ever touches, or that nobody writes once there are
 * several threads (functions, locks in globals, settings), decides nothing: a search over states lets threads go past
 * such places without stopping, which leaves it far fewer states. What is such a place is found out on the way: as soon
 * as one turns out to be contended, the search has to begin anew, since threads went past it before. Places are told
 * apart roughly (a name among the program's globals; an attribute by the class of its object; else the kind of
 * container), so that they mean the same in every execution: too many are taken for contended, never too few.
 */
import { type PlaceKey, WHOLE } from '../machine/door.ts';
import { type HeapObject, PyCell, PyInstance } from '../machine/values.ts';
import type { World } from '../scheduler/world.ts';

interface Use {
  /** The only thread that has touched it, or SEVERAL. */
  by: number;
  written: boolean;
  contended: boolean;
}

const SEVERAL = -1;
/** Stands for the program's globals. */
const GLOBALS = 'globals';

export class Sharing {
  /** A place was found contended since this was last set to false. */
  surprise = false;
  private readonly uses = new Map<string, Map<PlaceKey, Use>>();

  /** Notes that the running thread touches `key` of `object`; may others notice that it does? */
  note(world: World, object: HeapObject, key: PlaceKey, writes: boolean): boolean {
    // What happens before there are others is over when they come.
    if (world.threads.length === 1) return false;
    const { id, object: thread } = world.currentRecord;
    const kind = object === world.mainGlobals ? GLOBALS : object.cls.qualname;
    const keyed =
      key !== WHOLE && (object instanceof PyInstance || object instanceof PyCell || kind === GLOBALS);
    let contended = this.use(kind, keyed ? key : WHOLE, id, writes);
    // Whoever uses the whole of the globals (`len`, iteration) touches each name.
    if (keyed && kind === GLOBALS && this.use(kind, WHOLE, id, false)) contended = true;
    // The end of the program cuts a daemon anywhere: how far it has come can be seen then.
    return contended || (id !== 0 && thread?.daemon === true);
  }

  private use(kind: string, key: PlaceKey, thread: number, writes: boolean): boolean {
    let uses = this.uses.get(kind);
    if (uses === undefined) this.uses.set(kind, (uses = new Map()));
    let use = uses.get(key);
    if (use === undefined) uses.set(key, (use = { by: thread, written: false, contended: false }));
    if (use.by !== thread) use.by = SEVERAL;
    if (writes) use.written = true;
    if (!use.contended && use.by === SEVERAL && use.written) {
      use.contended = true;
      this.surprise = true;
    }
    return use.contended;
  }
}
