/**
 * What one object and the lists in its fields held: for iterators, which an instruction may have moved on before it
 * turns out that it has to stop (`dict(zip(...))` has taken all pairs before it writes the dict).
 */

export interface HeldFields {
  readonly fields: object;
  /** Lists in the fields, each with what it held. */
  readonly lists: readonly (readonly [unknown[], readonly unknown[]])[];
}

export function holdFields(object: object): HeldFields {
  const lists: [unknown[], unknown[]][] = [];
  for (const value of Object.values(object)) if (Array.isArray(value)) lists.push([value, value.slice()]);
  return { fields: { ...object }, lists };
}

export function putBackFields(object: object, { fields, lists }: HeldFields): void {
  Object.assign(object, fields);
  for (const [list, items] of lists) list.splice(0, list.length, ...items);
}
