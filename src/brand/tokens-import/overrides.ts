/**
 * A sum is computed with what usually applies. Where another context gives it another result, that result stands in the
 * context, in place in the resolver document: the token files hold each token once, as the source does.
 */
import { convertIn } from './convert-in.ts';
import { type Draft, type Note, newName } from './draft.ts';
import { isList, isMap, type Json, type JsonMap, printShort, same } from './json.ts';
import type { Choice, Layering, Step, Variant } from './layering.ts';
import type { Kept, Results } from './result.ts';

/** Tokens of one context, by their names. */
interface Override {
  readonly variant: Variant;
  readonly tokens: ReadonlyMap<Draft, Kept>;
  /** Whether the modifier may stand last, so that its tokens win. */
  readonly fits: boolean;
}

/** Conversions in all contexts together; beyond it the remaining contexts are told and not computed. */
const MOST_CONVERSIONS = 400_000;

export function overridesOf({ variants }: Layering, results: Results, notes: Note[]): readonly Override[] {
  let conversions = 0;
  return variants.flatMap((variant): readonly Override[] => {
    const drafts = [...variant.scope.byNewName.values()];
    conversions += drafts.length;
    if (conversions > MOST_CONVERSIONS) {
      const at = drafts[0]?.at ?? { file: variant.document, line: 1, column: 1, endLine: 1, endColumn: 1 };
      const message = `There are too many contexts to compute sums for “${variant.context}”: they are as usual there.`;
      notes.push({ at, path: variant.choice.name, message });
      return [];
    }
    const here = convertIn(drafts, () => variant.scope);
    const tokens = new Map<Draft, Kept>();
    for (const draft of drafts) {
      const usual = results.get(draft);
      const now = here.get(draft);
      if (!usual?.kept || same(valueIn(usual), now?.kept ? valueIn(now) : null)) continue;
      if (now?.kept && now.type === usual.type && holds(now, variant, results)) tokens.set(draft, now);
      else notes.push(unsaid(draft, variant, now?.kept ? printShort(valueIn(now)) : 'none'));
    }
    if (tokens.size === 0) return [];
    const fits = variant.modifier !== undefined && mayStandLast(variant.choice, variant.steps, tokens);
    for (const [draft, kept] of tokens) {
      const value = printShort(valueIn(kept));
      if (!fits) notes.push(unsaid(draft, variant, value));
      else {
        const message = `With ${variant.scope.label} it is ${value}: so it stands in that context of ${variant.document}.`;
        notes.push({ at: draft.at, path: draft.path, message });
      }
    }
    return [{ variant, tokens, fits }];
  });
}

/** A document with the overrides that belong into it. */
export function withOverrides(name: string, document: JsonMap, overrides: readonly Override[]): JsonMap {
  let made = document;
  for (const { variant, tokens, fits } of overrides) {
    if (!fits || variant.document !== name) continue;
    const { modifier, context } = variant;
    const list = at(made, ['modifiers', modifier!, 'contexts', context]);
    const tree = new Map<string, Json>();
    for (const [draft, kept] of tokens) place(tree, draft.newPath, tokenOf(kept));
    made = put(made, ['modifiers', modifier!, 'contexts', context], [...(isList(list) ? list : []), tree]);
    const order = made.get('resolutionOrder');
    const isIt = (item: Json) => isMap(item) && item.get('$ref') === `#/modifiers/${modifier}`;
    if (isList(order))
      made = put(made, ['resolutionOrder'], [...order.filter((one) => !isIt(one)), ...order.filter(isIt)]);
  }
  return made;
}

function valueIn({ out }: Kept): Json {
  return out.get('$value') ?? out.get('$ref') ?? null;
}

/** In place there is no group that would give it its type. */
function tokenOf({ out, type }: Kept): JsonMap {
  return out.has('$type') ? out : new Map([['$type', type as Json], ...out]);
}

/** Whether what it refers to is kept. */
function holds({ references }: Kept, { scope }: Variant, results: Results): boolean {
  return references.every(({ name, type }) => {
    const target = scope.findNew(name);
    const result = target && results.get(target);
    return result?.kept === true && result.type === type;
  });
}

/** The modifier overrides only what it is meant to when it stands last: nothing behind it says what its sets say. */
function mayStandLast(choice: Choice, steps: readonly Step[], tokens: ReadonlyMap<Draft, Kept>): boolean {
  const index = steps.findIndex((step) => 'choice' in step && step.choice === choice);
  const own = new Set([...choice.contexts.values()].flat().flatMap(({ drafts }) => drafts.map(newName)));
  const behind = steps
    .slice(index + 1)
    .flatMap((step) => ('units' in step ? step.units : [...step.choice.contexts.values()].flat()));
  if (behind.some(({ drafts }) => drafts.some((draft) => own.has(newName(draft))))) return false;
  // Another choice that says one of the tokens would be overridden by this one.
  const others = steps.flatMap((step) => ('choice' in step && step.choice !== choice ? [step.choice] : []));
  const theirs = new Set(others.flatMap(({ contexts }) => [...contexts.values()].flat()));
  return ![...theirs].some(({ drafts }) => drafts.some((draft) => tokens.has(draft)));
}

function unsaid(draft: Draft, { scope }: Variant, value: string): Note {
  const message = `With ${scope.label} it would be ${value}; the value kept is the usual one.`;
  return { at: draft.at, path: draft.path, message };
}

function place(tree: Map<string, Json>, path: readonly string[], token: Json) {
  let here = tree;
  for (const name of path.slice(0, -1)) {
    const next = here.get(name);
    const group = next instanceof Map ? (next as Map<string, Json>) : new Map<string, Json>();
    here.set(name, group);
    here = group;
  }
  here.set(path.at(-1)!, token);
}

function at(map: JsonMap, path: readonly string[]): Json | undefined {
  return path.reduce<Json | undefined>((here, step) => (isMap(here) ? here.get(step) : undefined), map);
}

function put(map: JsonMap, [first, ...rest]: readonly string[], value: Json): JsonMap {
  const made = new Map(map);
  const child = map.get(first!);
  made.set(first!, rest.length === 0 ? value : put(isMap(child) ? child : new Map(), rest, value));
  return made;
}
