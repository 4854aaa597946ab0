/**
 * JSON as the import handles it: maps keep the order of the source, also of keys such as `100`, which objects sort, and
 * no key means anything (`__proto__`).
 */

export type Json = null | boolean | number | string | readonly Json[] | JsonMap;
export type JsonMap = ReadonlyMap<string, Json>;

export function isMap(value: Json | undefined): value is JsonMap {
  return value instanceof Map;
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** A map of literals; entries that are undefined are left out. */
export function mapOf(entries: Readonly<Record<string, Json | undefined>>): JsonMap {
  return new Map(Object.entries(entries).filter((entry): entry is [string, Json] => entry[1] !== undefined));
}

/** Whether both say the same; the order of keys says nothing. */
export function same(a: Json | undefined, b: Json | undefined): boolean {
  if (isMap(a) && isMap(b))
    return a.size === b.size && [...a].every(([key, value]) => b.has(key) && same(value, b.get(key)));
  if (isList(a) && isList(b))
    return a.length === b.length && a.every((value, index) => same(value, b[index]));
  return Object.is(a, b) || a === b;
}

/** Two spaces a level; a list of scalars stands on one line, as in `[0.2, 0.4, 0.6]`. No newline at the end. */
export function printJson(value: Json, indent = ''): string {
  const deeper = `${indent}  `;
  if (isMap(value)) {
    if (value.size === 0) return '{}';
    const lines = [...value].map(
      ([key, one]) => `${deeper}${JSON.stringify(key)}: ${printJson(one, deeper)}`,
    );
    return `{\n${lines.join(',\n')}\n${indent}}`;
  }
  if (isList(value)) {
    if (value.every((one) => !isMap(one) && !isList(one)))
      return `[${value.map((one) => printJson(one)).join(', ')}]`;
    return `[\n${value.map((one) => `${deeper}${printJson(one, deeper)}`).join(',\n')}\n${indent}]`;
  }
  // JSON5 and YAML have Infinity and NaN, JSON has not: they are kept as text.
  if (typeof value === 'number' && !Number.isFinite(value)) return JSON.stringify(String(value));
  return JSON.stringify(value);
}

/** On one line, for reports. */
export function printShort(value: Json): string {
  if (isMap(value))
    return `{${[...value].map(([key, one]) => `${JSON.stringify(key)}:${printShort(one)}`).join(',')}}`;
  return isList(value) ? `[${value.map(printShort).join(',')}]` : printJson(value);
}

/** As plain data for `JSON.stringify`. Keys such as `100` come first, as JavaScript orders them. */
export function toPlain(value: Json): unknown {
  if (isMap(value)) {
    const plain: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const [key, one] of value) plain[key] = toPlain(one);
    return plain;
  }
  if (isList(value)) return value.map(toPlain);
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}
