/** What stands below the picture of a link: the domain of the page, and its title. */
import { artifactsOf } from '../../state/shown-index.ts';
import type { ShownArtifact } from '../../state/studio-state.ts';
import { html, type Markup } from '../markup.ts';
import type { PageContext } from '../page-context.ts';

/** Nothing where the campaign has no page in that language. */
export function linkStrip(
  { brand, campaign, locale, market }: ShownArtifact,
  { shown }: PageContext,
): Markup {
  const page = artifactsOf(shown, brand, campaign).find(
    (one) =>
      one.channel === 'web' &&
      one.locale === locale &&
      one.market === market &&
      one.mime.startsWith('text/html'),
  );
  const title = page?.data?.title;
  if (title === undefined) return html``;
  const domain = page?.url !== undefined && URL.canParse(page.url) ? new URL(page.url).host : undefined;
  return html`<div class="strip">${domain !== undefined && html`<p>${domain}</p>`}<p lang="${locale}"><b>${String(title)}</b></p></div>`;
}
