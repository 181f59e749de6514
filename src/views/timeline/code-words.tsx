/** A sentence in which names of the program stand between backticks: as code for the eye, bare for the ear. */
export function CodeWords({ text }: { text: string }) {
  let at = 0;
  return text.split('`').map((part, i) => {
    at += part.length + 1;
    return i % 2 === 1 ? <code key={at}>{part}</code> : part;
  });
}

export function spoken(text: string): string {
  return text.replaceAll('`', '');
}
