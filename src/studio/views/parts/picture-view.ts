/** A picture at its own size, or as large as there is room. */
import type { Artifact } from '../../../ir/artifact.ts';
import { pieceName } from '../../state/pieces.ts';
import type { ShownArtifact } from '../../state/studio-state.ts';
import { pinsView } from '../findings/pins-view.ts';
import { html, type Markup } from '../markup.ts';
import type { PageContext } from '../page-context.ts';
import { overlayOf } from './overlay-view.ts';

export function pictureView(artifact: ShownArtifact, context: PageContext): Markup {
  return html`<div class="picture" data-natural="${artifact.width}">${pictureOf(artifact, context)}</div>`;
}

/** `lazy`: loaded when it comes into sight. */
export function pictureOf(artifact: ShownArtifact, context: PageContext): Markup {
  const { width, height } = artifact;
  const picture = html`<img src="${context.to.file(artifact)}" alt="${spoken(artifact)}"${width !== undefined && height !== undefined && html` width="${Math.round(width)}" height="${Math.round(height)}"`} loading="lazy" decoding="async" lang="${artifact.locale}">`;
  if (width === undefined || height === undefined) return picture;
  const sight = { x: 0, y: 0, width, height };
  const over = overlayOf(artifact, sight, context);
  if (!context.pins && !over) return picture;
  return html`<span class="pinned">${picture}${pinsView(artifact, sight, context)}${over}</span>`;
}

/** The words a picture carries are its alternative text: they are what it says. */
export function spoken(artifact: Artifact): string {
  const said = artifact.marks
    .filter((mark) => mark.kind === 'text' || mark.kind === 'fact')
    .map((mark) => mark.text);
  return said.length > 0 ? said.join(' ') : pieceName(artifact);
}
