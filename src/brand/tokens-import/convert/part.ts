/** Parts of composite values: a reference that fits stays one, all else is read as the type that the part must have. */
import type { TypeName } from '../../tokens/type-names.ts';
import type { Json, JsonMap } from '../json.ts';
import { isPointer } from './color-object.ts';
import { type Context, type Reader, referenceOf } from './context.ts';

/** Undefined when the part cannot be had; then the context knows why. */
export function readPart(value: Json, want: TypeName, read: Reader, cx: Context): Json | undefined {
  if (isPointer(value)) return value;
  const reference = referenceOf(value);
  if (reference === undefined) {
    const made = read(value, cx);
    return made && (made.type === want ? made.value : misfit(made.type, want, cx));
  }
  const target = cx.target(reference);
  if (!target) return undefined;
  if (target.type === want) return `{${target.name}}`;
  const made = read(target.source, cx) ?? undefined;
  if (!made) return undefined;
  if (made.type !== want) return misfit(made.type, want, cx);
  cx.note(`“{${reference}}” is of type ${target.type}, so its value is written here`);
  return made.value;
}

function misfit(type: TypeName, want: TypeName, cx: Context): undefined {
  return cx.fail(`a ${type} stands where the format wants a ${want}`);
}

/** The first of several spellings of a property that is there. */
export function pick(map: JsonMap, names: readonly string[]): Json | undefined {
  const name = names.find(
    (one) => map.get(one) !== undefined && map.get(one) !== null && map.get(one) !== '',
  );
  return name === undefined ? undefined : map.get(name);
}

/** Notes the properties that a composite of the format has no place for. */
export function noteOthers(map: JsonMap, known: readonly string[], what: string, cx: Context) {
  const others = [...map.keys()].filter((key) => !known.includes(key));
  if (others.length > 0)
    cx.note(`a ${what} of the format has no ${others.map((one) => `“${one}”`).join(', ')}`);
}

/** The same keys in the order in which the source has them; others follow. */
export function inOrder(made: ReadonlyMap<string, Json>, source: JsonMap): JsonMap {
  const keys = [...source.keys()].filter((key) => made.has(key));
  return new Map(
    [...keys, ...[...made.keys()].filter((key) => !keys.includes(key))].map((key) => [key, made.get(key)!]),
  );
}
