/**
 * Names in a brand are looked up by what authors type, and “constructor” is a name too: a plain object answers it
 * with what every object has. Without a prototype a record knows its own names only.
 */
export function ownNamesOnly<T>(data: T): T {
  if (Array.isArray(data)) data.forEach(ownNamesOnly);
  else if (isPlain(data)) {
    Object.setPrototypeOf(data, null);
    Object.values(data).forEach(ownNamesOnly);
  }
  return data;
}

function isPlain(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && Object.getPrototypeOf(data) === Object.prototype;
}
