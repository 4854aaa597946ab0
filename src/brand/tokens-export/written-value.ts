/** A value with both its faces: what it comes to, and which of its parts name another token. */

export interface Written {
  /** With nothing left to look up, as the reader of tokens gives it. */
  readonly value: unknown;
  /** As it was typed; of a pointer into another token's value, what it came to. */
  readonly authored: unknown;
  /** The path of the token it names. */
  readonly alias?: string;
  /** Of a composite value, by name. */
  readonly parts?: Readonly<Record<string, Written>>;
  /** Of a list, in order. An alias among them may stand for several entries of `value`. */
  readonly items?: readonly Written[];
}

/** What else there is to name. */
export interface Others {
  isKnown(path: string): boolean;
  /** Entries of that token's value; 1 when it is no list. */
  sizeOf(path: string): number;
}

/** `{color.ink}`, `{ "$ref": "#/color/ink" }` or `{ "$ref": "#/color/ink/$value" }`; a deeper pointer names a part only. */
export function aliasPath(authored: unknown): string | undefined {
  if (typeof authored === 'string') return /^\{([^{}]+)\}$/.exec(authored)?.[1];
  const pointer = pointerOf(authored);
  if (pointer === undefined) return undefined;
  const steps = pointer
    .slice(2)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (steps.at(-1) === '$value') steps.pop();
  return steps.some((step) => step === '$value') ? undefined : steps.join('.');
}

function pointerOf(authored: unknown): string | undefined {
  if (!isMap(authored) || typeof authored.$ref !== 'string') return undefined;
  return authored.$ref.startsWith('#/') ? authored.$ref : undefined;
}

export function writtenValue(authored: unknown, value: unknown, others: Others): Written {
  const alias = aliasPath(authored);
  if (alias !== undefined && others.isKnown(alias)) return { value, authored: `{${alias}}`, alias };
  if (isMap(authored) && '$ref' in authored) return { value, authored: value };
  if (Array.isArray(value)) return listValue(authored, value, others);
  if (!isMap(authored) || !isMap(value)) return { value, authored };
  const parts = Object.fromEntries(
    Object.keys(value).map((key) => [
      key,
      Object.hasOwn(authored, key) ? writtenValue(authored[key], value[key], others) : literal(value[key]),
    ]),
  );
  const typed = Object.entries(authored).map(([key, part]) => [key, parts[key]?.authored ?? part]);
  return { value, authored: Object.fromEntries(typed), parts };
}

/** An entry that names a list stands for all of it, as with the stops of a gradient. */
function listValue(authored: unknown, value: readonly unknown[], others: Others): Written {
  const typed = Array.isArray(authored) ? authored : [authored];
  const items: Written[] = [];
  let at = 0;
  for (const one of typed) {
    const alias = aliasPath(one);
    const size = alias !== undefined && others.isKnown(alias) ? others.sizeOf(alias) : 1;
    const taken = size === 1 ? value[at] : value.slice(at, at + size);
    items.push(writtenValue(one, taken, others));
    at += size;
  }
  // Where the two do not fit together, nobody can say which part is which.
  if (at !== value.length) return literal(value);
  const list = items.map((one) => one.authored);
  return { value, authored: Array.isArray(authored) ? list : list[0], items };
}

function literal(value: unknown): Written {
  return { value, authored: value };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every token that a value names, wherever in it. */
export function aliasesIn(written: Written): readonly string[] {
  if (written.alias !== undefined) return [written.alias];
  const inside = [...Object.values(written.parts ?? {}), ...(written.items ?? [])];
  return inside.flatMap(aliasesIn);
}
