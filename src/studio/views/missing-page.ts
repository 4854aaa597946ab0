/** For an address that leads nowhere, or not yet: until the first run is over its campaign may still come. */
import { html, type Markup } from './markup.ts';
import type { PageContext } from './page-context.ts';
import { shell } from './shell.ts';

export function missingPage(context: PageContext): Markup {
  const { words, to, shown } = context;
  const title = shown.isComposed ? words.missing : words.working;
  const main = html`<h1>${title}</h1><p><a href="${to.overview()}">${words.backHome}</a></p>`;
  return shell(context, { title, address: to.overview(), main });
}
