/** What a reviewer can pin a comment to, with what the comment must say of it. Only in a folder handed to reviewers. */
import type { ShownArtifact } from '../../state/studio-state.ts';
import { reviewWords } from '../../words/review.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';

/** Attributes of the element that shows an artifact. */
export function commentable(artifact: ShownArtifact, { to }: PageContext): Markup | false {
  if (!to.folder) return false;
  const { path, width, height, unit } = artifact;
  return html` data-artifact="${path}" data-sha256="${to.folder.sha256(artifact)}"${width !== undefined && height !== undefined && html` data-width="${width}" data-height="${height}" data-unit="${unit ?? 'px'}"`}`;
}

/** For whom pointing is no way: the place is then typed, or the whole piece is meant. */
export function commentButton(context: PageContext): Markup | false {
  const words = say(reviewWords, context);
  return (
    context.to.folder !== undefined &&
    html` <button type="button" data-comment hidden>${words.comment}</button>`
  );
}
