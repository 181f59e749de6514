/**
 * The exchange of a crew: it brings messages to whom they are for, and parcels to whoever has nothing to do. It asks
 * for parcels only as long as somebody has nothing to do, so a search that keeps all busy gives nothing away.
 */
import type { CrewMessage } from './crew.ts';

export class Exchange {
  /** Members that have been heard of. */
  private readonly members = new Set<number>([0]);
  private readonly hungry = new Set<number>();
  private readonly asked = new Set<number>();
  /** Parcels that nobody has taken yet. */
  private readonly parcels: CrewMessage[] = [];
  private readonly post: (to: number, message: CrewMessage) => void;

  constructor(post: (to: number, message: CrewMessage) => void) {
    this.post = post;
  }

  /** A message of member `from`. */
  hear(from: number, message: CrewMessage): void {
    this.members.add(from);
    if ('to' in message) return this.post(message.to, message);
    if (message.kind === 'tell') {
      for (const member of this.members) if (member !== from) this.post(member, message);
      return;
    }
    if (message.kind === 'busy') this.hungry.delete(from);
    else if (message.kind === 'hungry') {
      this.hungry.add(from);
      this.asked.delete(from);
    } else if (message.kind === 'parcel') {
      this.asked.delete(from);
      this.parcels.push(message);
    }
    this.match();
  }

  private match(): void {
    const { members, hungry, asked, parcels, post } = this;
    for (const member of hungry) {
      const parcel = parcels.shift();
      if (parcel === undefined) break;
      hungry.delete(member);
      post(member, parcel);
    }
    for (const member of members) {
      const isToGive = hungry.size > 0 && !hungry.has(member);
      if (isToGive === asked.has(member)) continue;
      if (isToGive) asked.add(member);
      else asked.delete(member);
      if (!hungry.has(member)) post(member, { kind: isToGive ? 'give' : 'keep' });
    }
  }
}
