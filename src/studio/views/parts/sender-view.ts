/** The round sign and the name under which a brand writes. */
import { brandNameOf } from '../../state/campaigns.ts';
import { html, type Markup } from '../markup.ts';
import type { PageContext } from '../page-context.ts';

/** The sign; an empty circle where the brand is not known. */
export function signView(brand: string, { shown, to }: PageContext, sizePx = 40): Markup {
  return shown.brands.has(brand)
    ? html`<img class="sign" src="${to.sign(brand)}" alt="" width="${sizePx}" height="${sizePx}" loading="lazy">`
    : html`<span class="sign" aria-hidden="true"></span>`;
}

/** `Grenadine <bonjour@news.grenadine.example>` is read as “Grenadine”. */
export function senderName(from: unknown, brand: string, { shown }: PageContext): string {
  const name = typeof from === 'string' ? from.replace(/\s*<.*>$/, '').trim() : '';
  return name === '' ? brandNameOf(shown, brand) : name;
}
