/** Text as it is sent. It may scroll, so it can be reached with the keyboard. */
import { pieceName } from '../../state/pieces.ts';
import type { ShownArtifact } from '../../state/studio-state.ts';
import { html, type Markup } from '../markup.ts';

export function textView(artifact: ShownArtifact, look: 'paper' | 'bubble' | 'caption'): Markup {
  return html`<pre class="${look}" lang="${artifact.locale}" tabindex="0" role="group" aria-label="${pieceName(artifact)}">${textOf(artifact)}</pre>`;
}

export function textOf({ body }: ShownArtifact): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}
