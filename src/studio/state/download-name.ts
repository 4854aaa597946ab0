/** The name under which a piece lies among somebody's downloads, away from the folders that say what it is. */
import type { Artifact } from '../../ir/artifact.ts';

/** `printemps-2027-fr-lancement.html.html`. */
export function downloadName({
  path,
  campaign,
  locale,
}: Pick<Artifact, 'path' | 'campaign' | 'locale'>): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return `${campaign}-${locale}-${name}`.replace(/[^\p{L}\p{N}._-]+/gu, '_');
}
