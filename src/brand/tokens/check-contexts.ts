/** A context changes values: which tokens there are, and of which type, is the same in all of them. */
import type { Findings } from '../../diagnostic.ts';
import { tokenFaults } from './faults.ts';
import { type Choice, sayChoice } from './resolver-input.ts';
import type { AuthoredToken, TokenPool } from './token-pool.ts';
import { ValueGraph } from './value-graph.ts';

interface Chosen {
  readonly choice: Choice;
  readonly pool: TokenPool;
}

/** Compares each choice of contexts with the first. */
export function checkContexts(chosen: readonly Chosen[], findings: Findings) {
  const [first, ...others] = chosen;
  if (!first) return;
  const told = new Set<string>();
  const types = new ValueGraph(first.pool);
  for (const other of others) {
    const otherTypes = new ValueGraph(other.pool);
    const tell = (
      name: 'only-in-context' | 'type-in-context',
      token: AuthoredToken,
      where: string,
      values = {},
    ) => {
      if (told.has(token.path)) return;
      told.add(token.path);
      findings.add(
        tokenFaults,
        name,
        { at: token.file.keySpanOf(token.keys) },
        { path: token.path, where, ...values },
      );
    };
    const here = sayDifference(other.choice, first.choice);
    for (const token of other.pool.tokens.values()) {
      const same = first.pool.tokens.get(token.path);
      if (!same) {
        tell('only-in-context', token, here);
        continue;
      }
      if (same === token) continue;
      const [type, otherType] = [types.typeOf(same), otherTypes.typeOf(token)];
      if (type === undefined || otherType === undefined || type === otherType) continue;
      tell('type-in-context', token, here, { type, other: otherType });
    }
    for (const token of first.pool.tokens.values())
      if (!other.pool.tokens.has(token.path))
        tell('only-in-context', token, sayDifference(first.choice, other.choice));
  }
}

/** What one choice has otherwise than another. */
function sayDifference(choice: Choice, other: Choice): string {
  return sayChoice(
    Object.fromEntries(Object.entries(choice).filter(([name, context]) => other[name] !== context)),
  );
}
