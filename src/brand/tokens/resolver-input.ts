/** Which context of each modifier applies: what a person or a program chooses, checked, and all choices there are. */
import { type Findings, nearest, type Span } from '../../diagnostic.ts';
import { limits } from '../../limits.ts';
import { tokenFaults } from './faults.ts';

export interface Modifier {
  readonly name: string;
  readonly contexts: readonly string[];
  readonly default?: string;
}

/** A context by modifier. */
export type Choice = Readonly<Record<string, string>>;

/**
 * An input of DTCG 2025.10: an object of texts, upper and lower case alike, defaults filled in. Undefined when
 * anything is wrong with it; all of that is in `findings`, at `at`.
 */
export function readInput(
  modifiers: readonly Modifier[],
  input: unknown,
  at: Span,
  findings: Findings,
): Choice | undefined {
  const before = findings.list.length;
  const given = typeof input === 'object' && input !== null && !Array.isArray(input) ? input : undefined;
  if (!given) findings.add(tokenFaults, 'input-shape', { at }, { name: 'the whole' });
  const choice: Record<string, string> = Object.create(null);
  for (const [name, context] of Object.entries(given ?? {})) {
    const modifier = find(modifiers, (one) => one.name, name);
    if (!modifier) {
      const hint = hintOf(
        name,
        modifiers.map((one) => one.name),
      );
      findings.add(tokenFaults, 'unknown-input', { at }, { name, hint });
    } else if (typeof context !== 'string') {
      findings.add(tokenFaults, 'input-shape', { at }, { name });
      choice[modifier.name] = '';
    } else {
      const chosen = find(modifier.contexts, (one) => one, context);
      choice[modifier.name] = chosen ?? '';
      if (chosen !== undefined) continue;
      const values = { modifier: modifier.name, name: context, hint: hintOf(context, modifier.contexts) };
      findings.add(tokenFaults, 'unknown-context', { at }, values);
    }
  }
  for (const { name, contexts, default: standard } of given ? modifiers : []) {
    if (choice[name] !== undefined) continue;
    if (standard !== undefined) choice[name] = standard;
    else findings.add(tokenFaults, 'no-choice', { at }, { name, contexts: contexts.join(', ') });
  }
  return findings.list.length === before ? choice : undefined;
}

export interface Choices {
  readonly list: readonly Choice[];
  /** How many there are; more than `list` has where they would be too many. */
  readonly all: number;
}

/**
 * Every choice of contexts, the one of all defaults first. Where `tokens` in each of them are more work than a check
 * should take, each context beside the defaults of the others.
 */
export function choicesOf(modifiers: readonly Modifier[], tokens: number): Choices {
  const product = modifiers.reduce((so, { contexts }) => so * contexts.length, 1);
  const all = Math.min(product, Number.MAX_SAFE_INTEGER);
  const room = Math.min(limits.tokenPermutations, Math.ceil((limits.tokens * 20) / Math.max(1, tokens)));
  const standard = Object.fromEntries(modifiers.map((one) => [one.name, one.default ?? one.contexts[0]!]));
  const ordered = modifiers.map(({ name, contexts }) => ({
    name,
    contexts: [standard[name]!, ...contexts.filter((one) => one !== standard[name])],
  }));
  if (all > room) {
    const others = ordered.flatMap(({ name, contexts }) =>
      contexts.slice(1).map((context) => ({ ...standard, [name]: context })),
    );
    return { list: [standard, ...others].slice(0, limits.tokenPermutations), all };
  }
  const list = ordered.reduce<readonly Choice[]>(
    (choices, { name, contexts }) =>
      choices.flatMap((choice) => contexts.map((context) => ({ ...choice, [name]: context }))),
    [{}],
  );
  return { list, all };
}

/** “scheme dark, channel email”. */
export function sayChoice(choice: Choice): string {
  return Object.entries(choice)
    .map(([name, context]) => `${name} is “${context}”`)
    .join(' and ');
}

/** Exactly as it is typed, else with the one that differs by case alone. */
function find<One>(list: readonly One[], nameOf: (one: One) => string, name: string): One | undefined {
  const alike = list.filter((one) => nameOf(one).toLowerCase() === name.toLowerCase());
  return list.find((one) => nameOf(one) === name) ?? (alike.length === 1 ? alike[0] : undefined);
}

function hintOf(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near) return `Did you mean “${near}”?`;
  return known.length > 0 ? `There are ${known.join(', ')}.` : 'The document has none.';
}
