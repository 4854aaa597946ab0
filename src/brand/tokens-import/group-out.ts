/** A unit as the map that is written: what could not be kept stands in the `$extensions` of its group. */
import type { Draft, Group } from './draft.ts';
import { isMap, type Json, type JsonMap, mapOf } from './json.ts';
import type { Results } from './result.ts';
import { importKey } from './token-out.ts';

export function writeGroup(group: Group, results: Results): JsonMap {
  const left: Json[] = group.left.map((draft) => leftOut(draft, results));
  const children: [string, JsonMap][] = [];
  for (const [name, child] of group.children) {
    if (!('kind' in child)) {
      children.push([name, writeGroup(child, results)]);
      continue;
    }
    const result = results.get(child);
    if (result?.kept) children.push([name, result.out]);
    else left.push(leftOut(child, results));
  }
  const props = new Map(group.props);
  const before = props.get('$extensions');
  if (left.length > 0 || group.extra.size > 0) {
    const extensions = new Map(isMap(before) ? before : []);
    const known = extensions.get(importKey);
    extensions.set(importKey, joined(isMap(known) ? known : new Map(), group.extra, left));
    props.set('$extensions', extensions);
  }
  return new Map<string, Json>([...props, ...children]);
}

function joined(known: JsonMap, extra: JsonMap, left: readonly Json[]): JsonMap {
  const made = new Map(known);
  const properties = known.get('properties');
  if (extra.size > 0) made.set('properties', new Map([...(isMap(properties) ? properties : []), ...extra]));
  const before = known.get('left');
  if (left.length > 0)
    made.set('left', [...(Array.isArray(before) ? (before as readonly Json[]) : []), ...left]);
  return made;
}

/** The whole token, in words that no tool takes for a token. */
function leftOut(draft: Draft, results: Results): JsonMap {
  const result = results.get(draft);
  const { raw, valueKey, declared, path } = draft;
  const properties = new Map([...raw].filter(([key]) => key !== valueKey && !/^\$?type$/.test(key)));
  return mapOf({
    originalPath: path,
    originalType: declared,
    originalValue: raw.get(valueKey)!,
    properties: properties.size > 0 ? properties : undefined,
    why: result && !result.kept ? result.why : undefined,
  });
}
