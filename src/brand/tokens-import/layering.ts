/** A resolver document to be written, and the scopes that it makes. */
import type { Note, Unit } from './draft.ts';
import type { JsonMap } from './json.ts';
import type { Results } from './result.ts';
import { Scope } from './scope.ts';

export interface Layering {
  readonly documents: readonly { readonly out: string; readonly write: (results: Results) => JsonMap }[];
  /** What is not usual, each context alone. */
  readonly variants: readonly Variant[];
  /** Every way in which tokens are laid over each other, the usual one first. Everything kept must hold in each. */
  readonly scopes: readonly Scope[];
  /** Units that stand inside a resolver document. */
  readonly inline: readonly Unit[];
  readonly notes: readonly Note[];
}

/** One thing that can be chosen: by context, the units that come with it. */
export interface Choice {
  readonly name: string;
  /** Its key in the document; undefined for one that stands in the order itself. */
  readonly modifier?: string | undefined;
  readonly contexts: ReadonlyMap<string, readonly Unit[]>;
  readonly usual: string;
}

/** In the order in which they are laid over each other. */
export type Step = { readonly units: readonly Unit[] } | { readonly choice: Choice };

/** One context in place of the usual one. */
export interface Variant {
  /** The document's name in the result. */
  readonly document: string;
  readonly choice: Choice;
  readonly modifier: string | undefined;
  readonly context: string;
  readonly scope: Scope;
  readonly steps: readonly Step[];
}

/** Each context that is not the usual one, all other choices as usual. */
export function variantsOf(document: string, steps: readonly Step[]): readonly Variant[] {
  const choices = choicesIn(steps);
  const usual = usualOf(choices);
  return choices.flatMap((choice) =>
    [...choice.contexts.keys()]
      .filter((context) => context !== choice.usual)
      .map((context) => {
        const scope = scopeOf(steps, new Map([...usual, [choice.name, context]]), usual);
        return { document, choice, modifier: choice.modifier, context, scope, steps };
      }),
  );
}

/** All combinations up to this many; beyond it each choice is varied alone. */
const MOST_COMBINATIONS = 64;

export function scopesOf(steps: readonly Step[]): readonly Scope[] {
  const choices = choicesIn(steps);
  const usual = usualOf(choices);
  const count = choices.reduce((product, { contexts }) => product * Math.max(1, contexts.size), 1);
  const inputs = count <= MOST_COMBINATIONS ? product(choices, usual) : variations(choices, usual);
  return inputs.map((input) => scopeOf(steps, input, usual));
}

function scopeOf(steps: readonly Step[], input: Input, usual: Input): Scope {
  const differs = [...input].filter(([name, context]) => usual.get(name) !== context);
  const label = differs.map(([name, context]) => `${name} ${context}`).join(', ');
  const units = steps.flatMap((step) =>
    'units' in step ? step.units : (step.choice.contexts.get(input.get(step.choice.name)!) ?? []),
  );
  return new Scope(units, label);
}

function choicesIn(steps: readonly Step[]): readonly Choice[] {
  return steps.flatMap((step) => ('choice' in step ? [step.choice] : []));
}

function usualOf(choices: readonly Choice[]): Input {
  return new Map(choices.map(({ name, usual }) => [name, usual] as const));
}

type Input = ReadonlyMap<string, string>;

/** The usual input first. */
function product(choices: readonly Choice[], usual: Input): readonly Input[] {
  let inputs: Input[] = [new Map()];
  for (const { name, contexts } of choices) {
    const order = [usual.get(name)!, ...[...contexts.keys()].filter((one) => one !== usual.get(name))];
    inputs = order.flatMap((context) => inputs.map((input) => new Map([...input, [name, context]])));
  }
  return inputs;
}

function variations(choices: readonly Choice[], usual: Input): readonly Input[] {
  const others = choices.flatMap(({ name, contexts }) =>
    [...contexts.keys()]
      .filter((context) => context !== usual.get(name))
      .map((context) => new Map([...usual, [name, context]])),
  );
  return [usual, ...others];
}
