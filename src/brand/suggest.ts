import { nearest } from '../diagnostic.ts';

/** “Did you mean”, or the list of what there is. */
export function suggest(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near) return `Did you mean “${near}”?`;
  return known.length > 0 ? `There are ${known.join(', ')}.` : 'There are none yet.';
}
