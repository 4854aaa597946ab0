/** An artifact with what stands beside it, and the names and addresses under which the pages speak of it. */
import type { Artifact } from '../../ir/artifact.ts';
import type { ShownArtifact } from './studio-state.ts';

export interface ShownPiece {
  readonly artifact: ShownArtifact;
  /** Supporting files of this very piece: the caption of a picture, the proofs of a sheet. */
  readonly companions: readonly ShownArtifact[];
}

/** Pieces of their own, pages before pictures, then by touchpoint and format, so that versions stand together. */
export function piecesOf(artifacts: readonly ShownArtifact[]): ShownPiece[] {
  const supporting = artifacts.filter((artifact) => artifact.supporting);
  const key = (artifact: Artifact) =>
    [
      artifact.touchpoint ?? '',
      artifact.mime.startsWith('text/html') ? '0' : '1',
      artifact.format,
      artifact.segment ?? '',
      artifact.path,
    ].join('\n');
  return artifacts
    .filter((artifact) => !artifact.supporting)
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    .map((artifact) => ({
      artifact,
      companions: supporting.filter((other) => other.path.startsWith(`${stem(artifact.path)}.`)),
    }));
}

/** The name of the format, with its touchpoint and segment where it has them. */
export function pieceName(artifact: Artifact): string {
  return [artifact.touchpoint, artifact.format, artifact.segment]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** A fragment address that holds for as long as the artifact has its path. */
export function anchorOf(artifact: Pick<Artifact, 'path'>): string {
  return `piece-${artifact.path.replace(/[^a-zA-Z0-9]+/g, '-')}`;
}

/** Whether a segment reads an artifact: versions that several share are named `members+guests`. */
export function isFor(artifact: Artifact, segment: string): boolean {
  return segment === '' || artifact.segment === undefined || artifact.segment.split('+').includes(segment);
}

function stem(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}
