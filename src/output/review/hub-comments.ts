/** The comments that lie in the folders of campaigns, and those of a file that somebody names. */
import { type Diagnostic, Findings } from '../../diagnostic.ts';
import type { Host } from '../../host.ts';
import type { Artifact } from '../../ir/artifact.ts';
import { limits } from '../../limits.ts';
import { readSource } from '../../source/file.ts';
import { commentFindings } from './comment-findings.ts';
import { commentsFile } from './comments-schema.ts';
import { type PlacedComment, readComments } from './read-comments.ts';

export interface HubComments {
  /** Whether `artifacts` are all that the hub makes. */
  readonly isComplete: boolean;
  /** A file beside those of the campaigns, and the host that reaches it. */
  readonly more?: { readonly host: Host; readonly path: string };
}

const CAMPAIGNS = 'content/campaigns/';

/** Faults of the files, and every comment at the author's line. One that stands in two files is told once. */
export function hubComments(
  host: Host,
  artifacts: readonly Artifact[],
  { isComplete, more }: HubComments,
): readonly Diagnostic[] {
  const faults = new Findings();
  const files = host
    .list(CAMPAIGNS)
    .filter((name) => name.endsWith('/'))
    .map((folder) => ({ host, path: `${CAMPAIGNS}${folder}${commentsFile}` }))
    .filter(({ path }) => host.exists(path));
  const seen = new Map<string, PlacedComment>();
  for (const file of [...files, ...(more ? [more] : [])]) {
    const source = readSource(file.host, file.path, faults, limits.commentsBytes);
    const comments = source ? readComments(source, faults) : [];
    for (const one of comments) {
      const key = JSON.stringify([one.id, one.artifact, one.text]);
      if (!seen.has(key)) seen.set(key, one);
    }
  }
  return [...faults.list, ...commentFindings([...seen.values()], artifacts, isComplete).list];
}
