/** The file that a page or an email shows. */
import { posix } from 'node:path';
import type { Artifact } from '../../ir/artifact.ts';
import type { BesideFile } from '../rule.ts';

/** Undefined for what does not lie beside the piece: an address elsewhere. */
export function shownFile(
  { path }: Pick<Artifact, 'path'>,
  src: string,
  beside: readonly BesideFile[],
): BesideFile | undefined {
  const file = posix.join(posix.dirname(path), src);
  return beside.find((one) => one.path === file);
}
