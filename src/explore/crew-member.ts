/**
 * One member of a crew: it works on the parcels that it has taken, one at a time and the latest first, gives branches
 * away when it is asked to, and takes back what comes of them. As long as a search waits for others its walker serves
 * another one. Plain computation: who carries messages, and when, makes no difference to what is found.
 */
import type { Border, Packed } from './border.ts';
import type { CrewMessage, Seat } from './crew.ts';
import { type Deadline, NEVER } from './deadline.ts';
import { type Bearing, type Counts, PathSearch } from './dpor.ts';
import { noSums, type Parcel, type Plan, renamedParcel, renamedPlans } from './parcel.ts';
import type { Walker } from './walker.ts';

/** Executions between two reports to the owners of parcels. */
const TURNS_PER_RETURN = 16;
/** Executions that a parcel has at least, as far as can be told: to hand it over takes as long as a few. */
const SMALLEST = 8;
/** Owner of the whole search. */
const NOBODY = -1;

/** A search under way, and who is to hear what comes of it. */
interface Task {
  readonly search: PathSearch;
  readonly owner: number;
  readonly id: number;
  /** Executions of it when the owner last heard. */
  told: number;
}

export class CrewMember {
  /** Executions that its walker has walked to the end. */
  here = 0;
  private readonly walker: Walker;
  private readonly border: Pick<Border, 'pack' | 'unpack'>;
  private readonly seat: Seat;
  private readonly deadline: Deadline;
  private readonly bearing: Bearing = { search: null, common: 0 };
  private readonly tasks: Task[] = [];
  /** Of parcels that are out, whose they are. */
  private readonly given = new Map<number, PathSearch>();
  private ids = 0;
  private whole: PathSearch | null = null;
  private isAsked = false;
  private isHungry = false;
  private turns = 0;

  constructor(walker: Walker, border: CrewMember['border'], seat: Seat, deadline: Deadline = NEVER) {
    this.walker = walker;
    this.border = border;
    this.seat = seat;
    this.deadline = deadline;
  }

  /** Takes the whole search: it leads. */
  lead(): void {
    this.whole = this.begin(NOBODY, 0);
  }

  /** Is the whole search done? Only the leader knows. */
  get done(): boolean {
    return this.whole?.done === true;
  }

  /** What the whole crew has done, as far as the leader has heard. */
  get counts(): Counts {
    const sums = this.whole?.sums() ?? noSums();
    return { ...sums, here: this.here, progress: () => this.whole?.explored ?? 0 };
  }

  hear(message: CrewMessage): void {
    const { border, given } = this;
    if (message.kind === 'give') this.isAsked = true;
    else if (message.kind === 'keep') this.isAsked = false;
    else if (message.kind === 'parcel') {
      this.isHungry = false;
      this.begin(message.owner, message.id, border.unpack(message.parcel, renamedParcel));
    } else if (message.kind === 'back') {
      const { id, plans, explored, sums, done } = message;
      given.get(id)?.receive(id, { plans: border.unpack(plans, renamedPlans), explored, sums, done });
      if (done) given.delete(id);
    }
  }

  /** One execution, at whose end the walker stands afterwards; false: there is nothing to do. */
  turn(): boolean {
    if (this.isAsked) this.giveAway();
    let moved = this.advance();
    while (!moved && this.takeOwn()) moved = this.advance();
    if (this.isHungry === moved) {
      this.isHungry = !moved;
      this.seat.post({ kind: moved ? 'busy' : 'hungry' });
    }
    if (!moved || ++this.turns % TURNS_PER_RETURN === 0) this.tellOwners();
    return moved;
  }

  private begin(owner: number, id: number, parcel?: Parcel): PathSearch {
    const { walker, bearing, deadline } = this;
    const search = new PathSearch(walker, { bearing, deadline, ...(parcel && { parcel }) });
    this.tasks.push({ search, owner, id, told: 0 });
    return search;
  }

  /** Goes on with the latest search that can go on. */
  private advance(): boolean {
    const { tasks } = this;
    for (let k = tasks.length - 1; k >= 0; k--) {
      const task = tasks[k] as Task;
      const { search } = task;
      const before = search.counts.executions;
      if (search.next()) {
        this.here += search.counts.executions - before;
        return true;
      }
      if (!search.done) continue;
      tasks.splice(k, 1);
      this.tell(task);
    }
    return false;
  }

  /** All searches wait: a branch that one owes on its way back can be explored at once. */
  private takeOwn(): boolean {
    const found = this.cut(0);
    if (found === null) return false;
    this.begin(this.seat.member, found.id, found.parcel);
    return true;
  }

  private giveAway(): void {
    const found = this.cut(this.seat.smallest ?? SMALLEST);
    if (found === null) return;
    this.isAsked = false;
    const parcel = this.border.pack(found.parcel, renamedParcel);
    this.seat.post({ kind: 'parcel', owner: this.seat.member, id: found.id, parcel });
  }

  /** The largest parcel to be had: those of early searches lie nearest to the start. */
  private cut(smallest: number): { readonly id: number; readonly parcel: Parcel } | null {
    const id = this.ids + 1;
    for (const { search } of this.tasks) {
      const parcel = search.give(id, smallest);
      if (parcel === null) continue;
      this.ids = id;
      this.given.set(id, search);
      return { id, parcel };
    }
    return null;
  }

  /** Late searches first: what comes of them may be of early ones. */
  private tellOwners(): void {
    for (let k = this.tasks.length - 1; k >= 0; k--) this.tell(this.tasks[k] as Task);
  }

  private tell(task: Task): void {
    const { owner, id, search } = task;
    if (owner === NOBODY) return;
    const { plans, explored, sums, done } = search.returns();
    if (!done && plans.length === 0 && sums.executions === task.told) return;
    task.told = sums.executions;
    if (owner === this.seat.member) {
      this.given.get(id)?.receive(id, { plans, explored, sums, done });
      if (done) this.given.delete(id);
      return;
    }
    const packed: Packed<readonly Plan[]> = this.border.pack(plans, renamedPlans);
    this.seat.post({ kind: 'back', to: owner, id, plans: packed, explored, sums, done });
  }
}
