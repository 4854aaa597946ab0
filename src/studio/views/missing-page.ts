/** For an address that leads nowhere. */
import { html, type Markup } from './markup.ts';
import type { PageContext } from './page-context.ts';
import { shell } from './shell.ts';

export function missingPage(context: PageContext): Markup {
  const { words, to } = context;
  const main = html`<h1>${words.missing}</h1><p><a href="${to.overview()}">${words.backHome}</a></p>`;
  return shell(context, { title: words.missing, address: to.overview(), main });
}
