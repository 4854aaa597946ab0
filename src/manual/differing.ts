/** What an example says, as against a campaign that lacks it: where both come out the same, the block is silent there. */
import type { Artifact } from '../ir/artifact.ts';

/**
 * The artifacts of `whole` without the pieces that `bare` has too, byte for byte, with all that stands beside them.
 * Supporting files stay: a page that is left may need any of them.
 */
export function differing(whole: readonly Artifact[], bare: readonly Artifact[]): readonly Artifact[] {
  const before = new Map(bare.map((artifact) => [artifact.path, artifact]));
  const changed = whole.filter((artifact) => !isSame(artifact, before.get(artifact.path)));
  const says = ({ path }: Artifact) =>
    changed.some((one) => one.path === path || (one.supporting && one.path.startsWith(`${stemOf(path)}.`)));
  return whole.filter((artifact) => artifact.supporting || says(artifact));
}

function isSame(one: Artifact, other: Artifact | undefined): boolean {
  return (
    other !== undefined &&
    JSON.stringify(one.data) === JSON.stringify(other.data) &&
    Buffer.from(one.body).equals(Buffer.from(other.body))
  );
}

/** Of what stands beside a piece, the path begins with this and a dot. */
function stemOf(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}
