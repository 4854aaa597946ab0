/** Languages by the names they have in the language of the page. */
import { html, type Markup } from '../../output/report-html/markup.ts';
import type { PageContext } from '../context.ts';

export function languageHeads(context: PageContext): readonly Markup[] {
  return context.locales.map((locale) => html`<th scope="col">${languageIn(locale, context)}</th>`);
}

/** “Français”, and “French” on an English page. A tag that nobody knows stands for itself. */
export function languageIn(locale: string, { language }: PageContext): string {
  const name = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(locale) ?? locale;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
