/** `$themes` of Tokens Studio: each group of themes is a modifier, each theme a context. */
import type { Note, Unit } from './draft.ts';
import { isMap, type Json, type JsonMap, mapOf } from './json.ts';
import { type Choice, type Layering, type Step, scopesOf, variantsOf } from './layering.ts';
import { pointerNames } from './out-names.ts';
import type { Sorted } from './plan.ts';
import { Scope } from './scope.ts';
import { importKey } from './token-out.ts';

interface ThemeGroup {
  readonly name: string;
  readonly themes: ReadonlyMap<string, JsonMap>;
  /** By theme, the sets that it turns on. */
  readonly sets: ReadonlyMap<string, readonly Unit[]>;
  /** Sets that all of its themes turn on. */
  readonly always: readonly Unit[];
}

/** Several units without any resolver of their own. `name` is that of the resolver document. */
export function layerUnits(sorted: Sorted, name: string): Layering {
  const notes: Note[] = [];
  const units = inOrder(sorted.units, sorted.setOrder);
  if (units.length < 2 && sorted.themes.length === 0)
    return { documents: [], variants: [], scopes: [new Scope(units)], inline: [], notes };
  const groups = themeGroups(sorted.themes, units, notes);
  // Themes that turn nothing on leave nothing to apply: then all sets do, as without themes.
  const turnsOn = groups.some(({ sets }) => [...sets.values()].some((list) => list.length > 0));
  const steps = stepsOf(units, turnsOn ? groups : [], turnsOn);
  const scopes = scopesOf(steps);
  // A theme may lack what another has and all refer to: what is usual then stands below everything.
  const usual = scopes[0]!.units.filter((unit) =>
    steps.some((step) => 'choice' in step && holds(step.choice, unit)),
  );
  const needsBase = scopes.slice(1).some((scope) => !isComplete(scope, scopes[0]!));
  const all: readonly Step[] = needsBase ? [{ units: usual }, ...steps] : steps;
  const write = () => documentOf(name, units, all, groups, needsBase ? usual : []);
  const out = `${name}.resolver.json`;
  return {
    documents: [{ out, write }],
    variants: variantsOf(out, all),
    scopes: needsBase ? scopesOf(all) : scopes,
    inline: [],
    notes,
  };
}

function holds({ contexts }: Choice, unit: Unit): boolean {
  return [...contexts.values()].some((list) => list.includes(unit));
}

/** Whether a scope has every token of the usual one. */
function isComplete(scope: Scope, usual: Scope): boolean {
  return [...usual.byNewName.keys()].every((name) => scope.byNewName.has(name));
}

function inOrder(units: readonly Unit[], order: readonly string[]): readonly Unit[] {
  const rank = new Map(order.map((name, index) => [name, index] as const));
  const last = order.length;
  return units.toSorted((a, b) => (rank.get(a.name) ?? last) - (rank.get(b.name) ?? last));
}

function themeGroups(
  themes: readonly JsonMap[],
  units: readonly Unit[],
  notes: Note[],
): readonly ThemeGroup[] {
  const at = { file: '$themes', line: 1, column: 1, endLine: 1, endColumn: 1 };
  const byGroup = new Map<string, Map<string, JsonMap>>();
  for (const theme of themes) {
    const group = textOr(theme.get('group'), 'theme');
    const known = byGroup.get(group) ?? new Map<string, JsonMap>();
    byGroup.set(group, known);
    const plain = textOr(theme.get('name'), 'unnamed');
    let name = plain;
    for (let number = 2; known.has(name); number++) name = `${plain}-${number}`;
    known.set(name, theme);
  }
  return [...byGroup].map(([name, known]) => {
    const sets = new Map(
      [...known].map(([theme, map]) => {
        const selected = map.get('selectedTokenSets');
        const on = isMap(selected) ? [...selected].filter(([, state]) => state !== 'disabled') : [];
        for (const [set] of on)
          if (!units.some((unit) => unit.name === set))
            notes.push({
              at,
              path: `${name}.${theme}`,
              message: `The theme names the set “${set}”, which there is not.`,
              was: set,
            });
        const names = new Set(on.map(([set]) => set));
        return [theme, units.filter((unit) => names.has(unit.name))] as const;
      }),
    );
    const always = units.filter((unit) => [...sets.values()].every((list) => list.includes(unit)));
    if (known.size === 1)
      notes.push({
        at,
        path: name,
        message: `“${name}” has one theme only, so there is nothing to choose: its sets always apply.`,
        was: [...known.values()][0]!,
      });
    return { name, themes: known, sets, always };
  });
}

function textOr(value: Json | undefined, other: string): string {
  return typeof value === 'string' && value !== '' ? value : other;
}

/** Sets in their order; a choice stands where the first of its sets would. */
function stepsOf(units: readonly Unit[], groups: readonly ThemeGroup[], hasThemes: boolean): readonly Step[] {
  const always = new Set(hasThemes ? groups.flatMap((group) => group.always) : units);
  const placed: { step: Step; rank: number }[] = units
    .filter((unit) => always.has(unit))
    .map((unit) => ({ step: { units: [unit] }, rank: units.indexOf(unit) }));
  const modifierNames = pointerNames(groups.map((group) => group.name));
  for (const { name, sets } of groups) {
    if (sets.size < 2) continue;
    const contexts = new Map(
      [...sets].map(([theme, list]) => [theme, list.filter((unit) => !always.has(unit))] as const),
    );
    const ranks = [...contexts.values()].flatMap((list) => list.map((unit) => units.indexOf(unit)));
    const choice = { name, modifier: modifierNames.get(name), contexts, usual: [...contexts.keys()][0]! };
    placed.push({ step: { choice }, rank: Math.min(units.length, ...ranks) });
  }
  return placed.toSorted((a, b) => a.rank - b.rank).map(({ step }) => step);
}

function documentOf(
  name: string,
  units: readonly Unit[],
  steps: readonly Step[],
  groups: readonly ThemeGroup[],
  below: readonly Unit[],
): JsonMap {
  const setNames = pointerNames([...units.map((unit) => unit.name), ...(below.length > 0 ? ['usual'] : [])]);
  const modifierNames = pointerNames(groups.map((group) => group.name));
  const fileOf = (unit: Unit): Json => mapOf({ $ref: unit.out });
  const setOf = (unit: Unit): Json => mapOf({ $ref: `#/sets/${setNames.get(unit.name)!}` });
  const sets = new Map<string, Json>(
    units.map((unit) => {
      const called = setNames.get(unit.name)!;
      const description = called === unit.name ? undefined : unit.name;
      return [called, mapOf({ description, sources: [fileOf(unit)] })];
    }),
  );
  if (below.length > 0) {
    const description = 'What themes may lack: the sets of the first theme of each group, below all others.';
    sets.set(setNames.get('usual')!, mapOf({ description, sources: below.map(setOf) }));
  }
  const modifiers = new Map<string, Json>();
  const order: Json[] = [];
  for (const [index, step] of steps.entries()) {
    if ('units' in step) {
      const isBelow = below.length > 0 && index === 0;
      order.push(
        ...(isBelow ? [mapOf({ $ref: `#/sets/${setNames.get('usual')!}` })] : step.units.map(setOf)),
      );
      continue;
    }
    const { choice } = step;
    const called = modifierNames.get(choice.name)!;
    const themes = groups.find((group) => group.name === choice.name)!.themes;
    modifiers.set(
      called,
      mapOf({
        description: called === choice.name ? undefined : choice.name,
        contexts: new Map([...choice.contexts].map(([theme, list]) => [theme, list.map(setOf)])),
        default: choice.usual,
        $extensions: mapOf({ [importKey]: mapOf({ themes: [...themes.values()] }) }),
      }),
    );
    order.push(mapOf({ $ref: `#/modifiers/${called}` }));
  }
  return mapOf({
    name,
    version: '2025.10',
    sets,
    modifiers: modifiers.size > 0 ? modifiers : undefined,
    resolutionOrder: order,
  });
}
