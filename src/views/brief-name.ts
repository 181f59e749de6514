/** A long name without its middle: the beginning says what it is, the end which of several. */
export function briefName(name: string, room: number): string {
  const signs = [...name];
  if (signs.length <= room) return name;
  const tail = Math.min(5, Math.floor(room / 3));
  return `${signs.slice(0, room - tail - 2).join('')}…${signs.slice(-tail).join('')}`;
}
