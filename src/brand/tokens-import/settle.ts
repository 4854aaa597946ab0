/**
 * Files are laid over each other, and what is sound in each alone may not be together: a token here and a group of its
 * name there, a group with one type here and another there.
 */
import type { Draft, Group, Unit } from './draft.ts';
import { isTypeName } from './type-names.ts';

/** Moves such tokens into “$root”, and marks those that have to say their type themselves. */
export function settle(units: readonly Unit[]) {
  if (units.length < 2) return;
  const groups = new Set<string>();
  const types = new Map<string, Set<string>>();
  for (const { root } of units)
    for (const group of groupsIn(root)) {
      const path = pathOf(group.path);
      groups.add(path);
      const type = group.props.get('$type');
      if (typeof type === 'string') types.set(path, (types.get(path) ?? new Set()).add(type));
    }
  for (const { drafts } of units)
    for (const draft of drafts) {
      if (draft.refused !== undefined) continue;
      if (groups.has(pathOf(draft.newPath))) moveIntoRoot(draft);
      if (!isTypeName(draft.raw.get('$type')) && isContested(draft, types)) draft.contested = true;
    }
}

function moveIntoRoot(draft: Draft) {
  const { group, newPath } = draft;
  const made: Group = { path: newPath, props: new Map(), extra: new Map(), children: new Map(), left: [] };
  made.children.set('$root', draft);
  group.children.set(newPath.at(-1)!, made);
  draft.group = made;
  draft.newPath = [...newPath, '$root'];
  draft.moved = [...draft.moved, 'another file has a group of this name: now its “$root”'];
}

/** Whether another file gives a group around the token a type that is not the one the token has from its own file. */
function isContested(
  { newPath, inherited }: Draft,
  types: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  for (let end = newPath.length - 1; end >= 0; end--) {
    const found = types.get(pathOf(newPath.slice(0, end)));
    if (found && [...found].some((type) => type !== inherited)) return true;
  }
  return false;
}

function pathOf(path: readonly string[]): string {
  return JSON.stringify(path);
}

function* groupsIn(group: Group): Generator<Group> {
  yield group;
  for (const child of group.children.values()) if (!('kind' in child)) yield* groupsIn(child);
}
