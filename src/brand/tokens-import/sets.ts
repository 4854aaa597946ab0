/** Older exports of Tokens Studio do not say that their top-level keys are sets; their references do. */

import { childrenOf, isToken } from './is-token.ts';
import { isMap, type Json, type JsonMap } from './json.ts';
import { namesIn } from './order.ts';

/** Whether more references of a file hold when its top-level keys are sets, which references leave out. */
export function looksLikeSets(root: JsonMap): boolean {
  const paths = new Set<string>();
  const names: string[] = [];
  const walk = (map: JsonMap, path: readonly string[]) => {
    const token = isToken(map);
    if (token) {
      paths.add(path.join('.'));
      namesIn((map.get('$value') ?? map.get('value') ?? null) as Json, names);
    }
    const below = token ? childrenOf(map) : [...map.keys()].filter((key) => key !== '$extensions');
    for (const key of below) {
      const child = map.get(key);
      if (isMap(child)) walk(child, [...path, key]);
    }
  };
  for (const [key, value] of root) {
    // A token at the top belongs to no set.
    if (isMap(value) && isToken(value)) return false;
    if (isMap(value)) walk(value, [key]);
  }
  const inSets = new Set([...paths].map((path) => path.slice(path.indexOf('.') + 1)));
  const whole = names.filter((name) => paths.has(name) || paths.has(name.replace(/\.value$/, ''))).length;
  return names.filter((name) => inSets.has(name)).length > whole;
}
