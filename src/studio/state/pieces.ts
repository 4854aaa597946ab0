/** An artifact with what stands beside it, and the names and addresses under which the pages speak of it. */
import type { Artifact } from '../../ir/artifact.ts';
import type { ShownArtifact } from './studio-state.ts';

export interface ShownPiece {
  readonly artifact: ShownArtifact;
  /** Supporting files of this very piece: the caption of a picture, the proofs of a sheet. */
  readonly companions: readonly ShownArtifact[];
  /** The plain text of an email: the other part of the same message. */
  readonly text?: ShownArtifact;
}

/**
 * Pieces of their own, pages before pictures, then by touchpoint and format, so that versions stand together. The two
 * parts of an email are one piece.
 */
export function piecesOf(artifacts: readonly ShownArtifact[]): ShownPiece[] {
  const supporting = artifacts.filter((artifact) => artifact.supporting);
  const own = artifacts.filter((artifact) => !artifact.supporting);
  const texts = new Map(own.filter(isText).map((artifact) => [messageOf(artifact), artifact]));
  const messages = new Set(own.filter(isHtml).map(messageOf));
  const key = (artifact: Artifact) =>
    [
      artifact.touchpoint ?? '',
      artifact.mime.startsWith('text/html') ? '0' : '1',
      artifact.format,
      artifact.segment ?? '',
      artifact.path,
    ].join('\n');
  return own
    .filter((artifact) => !(isText(artifact) && messages.has(messageOf(artifact))))
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    .map((artifact) => {
      const text = isHtml(artifact) ? texts.get(messageOf(artifact)) : undefined;
      return {
        artifact,
        companions: supporting.filter((other) => other.path.startsWith(`${stem(artifact.path)}.`)),
        ...(text && { text }),
      };
    });
}

function isText({ channel, mime }: Artifact): boolean {
  return channel === 'email' && mime.startsWith('text/plain');
}

function isHtml({ channel, mime }: Artifact): boolean {
  return channel === 'email' && mime.startsWith('text/html');
}

/** The same for the parts of one message. */
function messageOf({ path, touchpoint }: Artifact): string {
  return `${path.slice(0, path.lastIndexOf('/'))}\n${touchpoint ?? ''}`;
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

/** Every file that a piece shows. */
export function filesOf({ artifact, companions, text }: ShownPiece): readonly ShownArtifact[] {
  return [artifact, ...companions, ...(text ? [text] : [])];
}

/** Drawings of the sides of a sheet in screen colours, front before back. */
export function proofsOf({ companions }: ShownPiece): readonly ShownArtifact[] {
  return companions.filter(({ data }) => data?.proof === true).toSorted((a, b) => sideOf(a) - sideOf(b));
}

/** The side that a proof shows, from 1, as in the boxes of marks. */
export function sideOf({ data }: Pick<Artifact, 'data'>): number {
  return data?.side === 'back' ? 2 : 1;
}

/** Whether a segment reads an artifact: versions that several share are named `members+guests`. */
export function isFor(artifact: Artifact, segment: string): boolean {
  return segment === '' || artifact.segment === undefined || artifact.segment.split('+').includes(segment);
}

/** What a piece is among its campaign's: the same in another language, market or look. */
export function likeness({ channel, touchpoint, format, segment }: Artifact): string {
  return JSON.stringify([channel, touchpoint ?? '', format, segment ?? '']);
}

function stem(path: string): string {
  return path.replace(/\.[^./]+$/, '');
}
