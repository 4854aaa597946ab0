/** Of a campaign's copy, what is read as prose: no labels, titles, search texts or legal lines. */
import type { CopyText } from './copy.ts';

export function isProse({ passage }: CopyText): boolean {
  return (
    (passage.kind === 'paragraph' || passage.kind === 'item' || passage.kind === 'slot') &&
    passage.block !== 'Legal' &&
    passage.block !== 'Cta' &&
    passage.block !== 'Quote'
  );
}
