/** The token as it is written: its properties in the order of the source, and what had to change beside it. */

import type { TypeName } from '../tokens/type-names.ts';
import type { Typed } from './convert/context.ts';
import { withoutModification } from './convert/modify.ts';
import type { Draft } from './draft.ts';
import { isMap, type Json, type JsonMap, mapOf, printShort, same } from './json.ts';

/** Where the import keeps what it changed, in tokens and in groups. */
export const importKey = 'org.diapason.import';

export interface Written {
  readonly out: JsonMap;
  /** Why it is not the token of the source; empty when it is. */
  readonly reasons: readonly string[];
}

/** `notes` are the reasons that reading its value gave. */
export function writeToken(
  draft: Draft,
  { type, value }: Typed,
  isAlias: boolean,
  notes: readonly string[],
): Written {
  const { raw, valueKey, moved } = draft;
  const out = new Map<string, Json>();
  const others = new Map<string, Json>();
  const spelled: string[] = [];
  const rename = (from: string, to: string, one: Json) => {
    out.set(to, one);
    if (from !== to) spelled.push(`“${from}” is written “${to}”`);
  };
  for (const [key, one] of raw) {
    if (key === valueKey) rename(key, valueKey === '$ref' ? '$ref' : '$value', value);
    else if (key === '$type' || (key === 'type' && !raw.has('$type'))) {
      if (typeof one !== 'string') others.set(key, one);
      rename(key, '$type', type);
      if (one !== type) spelled.push(typeText(one, type));
    } else {
      const to = nameOf(key, one, raw);
      if (to === undefined) others.set(key, one);
      else rename(key, to, one);
    }
  }
  const needsType = type !== draft.inherited && !(isAlias && draft.inherited === undefined);
  if (!out.has('$type') && (needsType || draft.contested)) {
    out.set('$type', type);
    if (draft.contested) spelled.push('another file gives its group another type, so it says its own');
    if (draft.declared !== undefined && draft.declared !== type) spelled.push(typeText(draft.declared, type));
  }
  if (others.size > 0)
    spelled.push(`${[...others.keys()].map((key) => `“${key}”`).join(', ')} stays in “$extensions” only`);
  const extensions = out.get('$extensions');
  if (isMap(extensions)) out.set('$extensions', withoutModification(extensions));
  if (moved.length === 0 && same(out, raw)) return { out: raw, reasons: [] };
  out.set('$extensions', withOriginal(out.get('$extensions'), originalOf(draft, others)));
  const reasons = [...moved, ...notes, ...spelled];
  return { out, reasons: reasons.length > 0 ? reasons : [shapeText(type, raw.get(valueKey)!, value)] };
}

/** Which parts have another shape now, where there are parts. */
function shapeText(type: TypeName, was: Json, is: Json): string {
  if (!isMap(was) || !isMap(is)) return shapes[type];
  const parts = [...is].filter(([key, one]) => !same(one, was.get(key)));
  const list = parts.map(([key, one]) => `“${key}” is ${printShort(one)}`).join(', ');
  return list === '' ? shapes[type] : `in the format ${list}`;
}

/** What is said where a value has only another shape than in the source. */
const shapes: Readonly<Record<TypeName, string>> = {
  color: 'a colour of the format is an object',
  dimension: 'a length of the format is an object',
  fontFamily: 'families of the format are texts or lists of texts',
  fontWeight: 'weights of the format are numbers or names such as semi-bold',
  duration: 'a time of the format is an object',
  cubicBezier: 'a curve of the format is a list of four numbers',
  number: 'a number of the format is no text',
  strokeStyle: 'styles of strokes are written in small letters',
  border: 'the parts of a border are objects',
  transition: 'the parts of a transition are objects',
  shadow: 'the parts of a shadow are objects',
  gradient: 'the stops of a gradient are objects',
  typography: 'the parts of typography are objects',
};

/** What the format calls a property; undefined for those it has no place for. */
function nameOf(key: string, value: Json, raw: JsonMap): string | undefined {
  const isText = typeof value === 'string';
  if (key === '$description' && isText) return key;
  if (key === '$extensions' && isMap(value)) return key;
  if (key === '$deprecated' && (isText || typeof value === 'boolean')) return key;
  if (key === 'description' && isText && !raw.has('$description')) return '$description';
  if (key === 'comment' && isText && !raw.has('$description') && !raw.has('description'))
    return '$description';
  if (key === 'deprecated' && (isText || typeof value === 'boolean') && !raw.has('$deprecated'))
    return '$deprecated';
  if (key === 'extensions' && isMap(value) && !raw.has('$extensions')) return '$extensions';
  return undefined;
}

function typeText(was: Json, type: TypeName): string {
  return typeof was === 'string'
    ? `type “${was}” is “${type}” in the format`
    : `its type is no text: “${type}”`;
}

/** All that a token was, without its children; of the extensions only what was taken out. */
function originalOf({ raw, valueKey, declared, path, newPath, at: _ }: Draft, others: JsonMap): JsonMap {
  const name = newPath.join('.');
  const extensions = raw.get('$extensions');
  const kept = isMap(extensions) ? withoutModification(extensions) : extensions;
  return mapOf({
    originalPath: path === name ? undefined : path,
    originalType: declared,
    originalValue: raw.get(valueKey)!,
    properties: others.size > 0 ? others : undefined,
    modify: kept === undefined || same(kept, extensions) ? undefined : modifyOf(extensions as JsonMap),
  });
}

function modifyOf(extensions: JsonMap): Json | undefined {
  const studio = extensions.get('studio.tokens');
  return isMap(studio) ? studio.get('modify') : undefined;
}

/** The extensions with the original; one from an import before stays inside it. */
function withOriginal(extensions: Json | undefined, original: JsonMap): JsonMap {
  const made = new Map(isMap(extensions) ? extensions : []);
  const earlier = made.get(importKey);
  made.delete(importKey);
  return made.set(importKey, earlier === undefined ? original : new Map([...original, ['earlier', earlier]]));
}
