import type { Span } from '../../diagnostic.ts';
import type { Authored } from '../../source/yaml.ts';
import { isTree, type TokenTree } from '../tokens/collect-tokens.ts';

/** A modifier of which one context alone is exported. */
export interface StandingModifier {
  readonly name: string;
  /** Its default. */
  readonly context: string;
  readonly at: Span;
}

/** Modifiers of a sound resolver document beside the scheme, which every form shows in both its contexts. */
export function standingModifiers({ value, spanOf }: Authored): readonly StandingModifier[] {
  if (!isTree(value)) return [];
  const { modifiers, resolutionOrder } = value;
  const named = isTree(modifiers)
    ? Object.entries(modifiers).map(([name, one]) => [name, one, ['modifiers', name]] as const)
    : [];
  const inline = Array.isArray(resolutionOrder)
    ? resolutionOrder.flatMap((one: unknown, index) =>
        isTree(one) && one.type === 'modifier'
          ? [[String(one.name), one, ['resolutionOrder', index]] as const]
          : [],
      )
    : [];
  return [...named, ...inline].flatMap(([name, modifier, place]) => {
    const context = name.toLowerCase() === 'scheme' ? undefined : choiceOf(modifier);
    return context === undefined ? [] : [{ name, context, at: spanOf(place) }];
  });
}

/** Undefined where there is nothing to choose from. */
function choiceOf(modifier: unknown): string | undefined {
  if (!isTree(modifier) || !isTree(modifier.contexts)) return undefined;
  const { contexts, default: standard }: TokenTree = modifier;
  if (Object.keys(contexts as TokenTree).length < 2) return undefined;
  return typeof standard === 'string' ? standard : undefined;
}
