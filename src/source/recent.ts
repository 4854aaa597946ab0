/**
 * What was made of the texts that were read last: a process that follows saves reads the same files again and again, and
 * one of them has changed.
 */

/** Of all the texts together. What is made of a text takes some fifty times its room. */
const MOST_CHARACTERS = 250_000;

/** `make` makes something of a text alone that nobody changes afterwards; it is asked once for each of the latest texts. */
export function ofRecentTexts<T>(make: (text: string) => T, mostCharacters = MOST_CHARACTERS) {
  // The latest last.
  const made = new Map<string, T>();
  let characters = 0;
  return (text: string): T => {
    const known = made.has(text);
    const value = known ? made.get(text)! : make(text);
    made.delete(text);
    made.set(text, value);
    if (!known) characters += text.length;
    for (const oldest of made.keys()) {
      if (characters <= mostCharacters) break;
      made.delete(oldest);
      characters -= oldest.length;
    }
    return value;
  };
}
