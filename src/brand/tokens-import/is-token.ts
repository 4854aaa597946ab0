/** Telling tokens from groups and from data of other kinds, in every spelling. */
import { isMap, type Json, type JsonMap } from './json.ts';

/** Of a token, maps under these names are its properties even where they look like tokens. */
const neverChildren = ['$extensions', 'extensions', 'attributes', 'original', '$value', 'value', '$themes'];

/**
 * `$value` makes a token, and so does `value` unless it is a group of that name: a map that holds tokens, or nothing
 * but properties of groups. `$ref` alone
 * is a token by reference; beside tokens it is another spelling of `$extends`.
 */
export function isToken(map: JsonMap): boolean {
  if (map.has('$value')) return true;
  if (typeof map.get('$ref') === 'string' && !map.has('value')) return !holdsTokens(map, () => false);
  const value = map.get('value');
  if (value === undefined || !isMap(value)) return value !== undefined;
  return !isPlainGroup(value) && !holdsTokens(value, isPart);
}

/** Whether there is a token in it, at any depth. */
export function hasTokens(value: Json): boolean {
  return isMap(value) && (isToken(value) || holdsTokens(value, () => false));
}

/** The maps of a token that are tokens or groups themselves: `{ "$value": …, "hover": { "$value": … } }`. */
export function childrenOf(map: JsonMap): readonly string[] {
  return [...map].flatMap(([key, value]) => (!neverChildren.includes(key) && hasTokens(value) ? [key] : []));
}

function holdsTokens(map: JsonMap, isOther: (map: JsonMap) => boolean): boolean {
  return [...map].some(
    ([key, value]) =>
      key !== '$extensions' &&
      isMap(value) &&
      !isOther(value) &&
      (isToken(value) || holdsTokens(value, isOther)),
  );
}

/** `{ "value": 4, "unit": "px" }` inside a border or a shadow. */
function isPart(map: JsonMap): boolean {
  return map.has('unit') && !map.has('$value') && !isMap(map.get('value'));
}

/** A group without tokens, which the format allows: nothing but properties of groups, and groups like it. */
export function isPlainGroup(map: JsonMap): boolean {
  return [...map].every(([key, value]) =>
    key.startsWith('$')
      ? ['$type', '$description', '$extensions', '$deprecated', '$extends', '$schema'].includes(key)
      : isMap(value) && isPlainGroup(value),
  );
}
