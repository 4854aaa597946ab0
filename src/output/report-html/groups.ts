/** Pieces that a reader takes for one: a mail and its plain text, a notification for two systems, one caption. */
import type { Artifact } from '../../ir/artifact.ts';

/** The first has the face; the others say the same in another form. */
export type Group = readonly [Artifact, ...Artifact[]];

/** Sorted by path. Captions stand among the pieces although they support pictures. */
export function groupPieces(artifacts: readonly Artifact[]): readonly Group[] {
  const shown = artifacts.filter((one) => !one.supporting || isCaption(one)).sort(byPath);
  return [...Map.groupBy(shown, likeness).values()] as unknown as Group[];
}

/** A mail’s plain text, whose face is that of the mail. */
export function isTextPart(one: Artifact): boolean {
  return one.mime === 'text/plain' && one.data?.subject !== undefined;
}

/** Words that are posted beside a picture. */
export function isCaption(one: Artifact): boolean {
  return one.supporting === true && one.mime === 'text/plain' && one.data?.network !== undefined;
}

/** The same for pieces that stand in one folder, belong to one moment and say the same first. */
function likeness(one: Artifact): string {
  const folder = one.path.slice(0, one.path.lastIndexOf('/'));
  const head = isCaption(one) ? String(one.body) : (one.data?.subject ?? one.data?.title);
  return JSON.stringify(head === undefined ? [one.path] : [folder, one.touchpoint, head]);
}

function byPath(a: Artifact, b: Artifact): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
