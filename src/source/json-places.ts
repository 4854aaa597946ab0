/** Where each value and key of a JSON text stands, as a tree beside its data. */

/** Offsets in UTF-16 units; ends are exclusive. */
export interface JsonPlace {
  readonly start: number;
  end: number;
  /** Of the key in front of it, quotes included. */
  readonly key?: readonly [start: number, end: number];
  readonly children: Map<string, JsonPlace>;
}

/** The place of the value at a path, or of its key; of its closest parent where nothing stands there. */
export function placeAt(
  root: JsonPlace,
  path: readonly PropertyKey[],
  what: 'key' | 'value',
): readonly [start: number, end: number] {
  let here = root;
  let found = true;
  for (const step of path) {
    const next = here.children.get(String(step));
    found = next !== undefined;
    if (!next) break;
    here = next;
  }
  return what === 'key' && found && here.key ? here.key : [here.start, here.end];
}
