/** The two forms of a reference in DTCG 2025.10: `{group.token}`, and `{ "$ref": "#/group/token/$value/part" }`. */

export interface Reference {
  /** As it was typed. */
  readonly text: string;
  readonly form: 'curly' | 'pointer';
  /** Names of groups and the token, then `$value` and the way into it; without `$value` for curly forms. */
  readonly steps: readonly string[];
}

export type ReadReference =
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'malformed'; readonly text: string }
  | { readonly kind: 'none' };

const none: ReadReference = { kind: 'none' };

/** A token is named whole; the format's own schema forgets `$root`, which its prose allows. */
const curly = /^\{[^${}.][^{}.]*(?:\.(?:\$root|[^${}.][^{}.]*))*\}$/;

/** What a value is, where a reference may stand. A text in braces that names no token is a mistyped one. */
export function readReference(value: unknown): ReadReference {
  if (typeof value === 'string') {
    if (!value.startsWith('{') || !value.endsWith('}')) return none;
    return readCurly(value);
  }
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, '$ref')) return none;
  const { $ref } = value as { readonly $ref: unknown };
  const text = typeof $ref === 'string' ? $ref : JSON.stringify($ref);
  if (typeof $ref !== 'string' || Object.keys(value).length > 1) return { kind: 'malformed', text };
  return readPointer($ref);
}

export function readCurly(text: string): ReadReference {
  if (!curly.test(text)) return { kind: 'malformed', text };
  return { kind: 'reference', reference: { text, form: 'curly', steps: text.slice(1, -1).split('.') } };
}

export function readPointer(text: string): ReadReference {
  const steps = text.startsWith('#/') ? pointerSteps(text.slice(1)) : undefined;
  if (!steps) return { kind: 'malformed', text };
  return { kind: 'reference', reference: { text, form: 'pointer', steps } };
}

/**
 * Steps of a JSON Pointer in a URI fragment (RFC 6901, 3, 4 and 6): `~1` is a slash, `~0` a tilde, `%20` a space.
 * Undefined when it is none.
 */
export function pointerSteps(pointer: string): readonly string[] | undefined {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return undefined;
  let decoded: string;
  try {
    decoded = decodeURIComponent(pointer);
  } catch {
    return undefined;
  }
  return decoded
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Whether a value is or holds a reference; a mistyped one counts. */
export function holdsReference(value: unknown): boolean {
  if (typeof value === 'string') return value.startsWith('{') && value.endsWith('}');
  if (typeof value !== 'object' || value === null) return false;
  const known = holders.get(value);
  if (known !== undefined) return known;
  const holds = Object.hasOwn(value, '$ref') || Object.values(value).some(holdsReference);
  holders.set(value, holds);
  return holds;
}

/** Values are asked again in each resolution, and never change. */
const holders = new WeakMap<object, boolean>();
