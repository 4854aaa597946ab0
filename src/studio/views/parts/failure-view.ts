/** The notice of a run that failed; an empty element when none did, so that a module can swap it. */
import { html, type Markup } from '../markup.ts';
import type { PageContext } from '../page-context.ts';

export function failureView({ shown: { failure }, words }: PageContext): Markup {
  if (failure === undefined) return html`<div class="failure" data-swap="failure" hidden></div>`;
  return html`<div class="failure" data-swap="failure" role="alert"><h2>${words.failed}</h2><pre tabindex="0" role="group" aria-label="${words.failed}">${failure}</pre></div>`;
}
