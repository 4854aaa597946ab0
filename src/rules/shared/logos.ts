/** Which registered logo a mark is. */
import type { LogoRule } from '../../brand/brand-rules.ts';
import type { Artifact, Mark } from '../../ir/artifact.ts';

/**
 * Canvas marks carry `id/variant` as their slot, pages `id variant` as their text. An email shows one picture for
 * each scheme under one mark, which has no more than the brand's name: any of its logos may be meant.
 */
export function isNamed(
  { slot, text }: Mark,
  { id, variant }: LogoRule,
  { channel }: Pick<Artifact, 'channel'>,
): boolean {
  return (
    slot === `${id}/${variant}` || text === `${id} ${variant}` || (channel === 'email' && slot === undefined)
  );
}
