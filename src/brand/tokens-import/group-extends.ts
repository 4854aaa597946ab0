/** `$extends` of groups: kept where it leads to a group, and taken out and told where it does not. */
import type { Group, Note, Unit } from './draft.ts';
import { extendsOf, type Scope } from './scope.ts';

export function checkExtends(units: readonly Unit[], scopes: readonly Scope[], notes: Note[]) {
  for (const unit of units) {
    const extending = [...groupsIn(unit.root)].filter(
      (one) => one.props.has('$extends') || one.props.has('$ref'),
    );
    if (extending.length === 0) continue;
    const around = scopes.find((scope) => scope.units.includes(unit))?.units ?? units;
    const groups = new Map(
      around.flatMap(({ root }) => [...groupsIn(root)].map((one) => [one.path.join('.'), one] as const)),
    );
    for (const group of extending) {
      const key = group.props.has('$extends') ? '$extends' : '$ref';
      const value = group.props.get(key)!;
      if (leadsSomewhere(group, groups)) continue;
      group.props.delete(key);
      group.extra.set(key, value);
      const at = unit.parsed.spanOf(unit.map, group.path[0] ?? '$extends');
      const message = `“${key}” leads to no other group, or in a circle: kept in “$extensions”.`;
      notes.push({ at, path: group.path.join('.'), message, was: value });
    }
  }
}

function leadsSomewhere(group: Group, groups: ReadonlyMap<string, Group>): boolean {
  const seen = new Set<string>([group.path.join('.')]);
  for (let target = extendsOf(group); ; ) {
    if (target === undefined || seen.has(target)) return false;
    // Its own ancestor would hold itself without end.
    if (group.path.join('.').startsWith(`${target}.`)) return false;
    seen.add(target);
    const found = groups.get(target);
    if (!found) return false;
    if (!found.props.has('$extends') && !found.props.has('$ref')) return true;
    target = extendsOf(found);
  }
}

function* groupsIn(group: Group): Generator<Group> {
  yield group;
  for (const child of group.children.values()) if (!('kind' in child)) yield* groupsIn(child);
}
