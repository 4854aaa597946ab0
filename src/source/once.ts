/**
 * `make` with a memory: the same text gives the same thing again. For patterns and `Intl` objects, which cost
 * a thousand times more to make than to use; the texts are languages, zones and wordings, of which there are few.
 */
export function once<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const fresh = make(text);
    made.set(text, fresh);
    return fresh;
  };
}
