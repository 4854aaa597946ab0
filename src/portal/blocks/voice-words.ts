/** Words of voice.yaml as a person reads them. */
import { html, type Markup } from '../../output/report-html/markup.ts';
import { type PageContext, setWords } from '../context.ts';
import { interfaceWords } from '../words/words.ts';

/** “découvr*” stands for every ending. */
export function withoutStar(term: string): string {
  return term.replaceAll('*', '…');
}

/** The term in the quotation marks of its own language. */
export function quoted(term: string, locale: string, { brand, language }: PageContext): Markup {
  const { quoted: quote } = interfaceWords[locale.startsWith('fr') ? 'fr' : 'en'];
  const text = quote(withoutStar(setWords(brand, term, locale)));
  return locale.startsWith(language) ? html`${text}` : html`<span lang="${locale}">${text}</span>`;
}

/** Several of them, parted by commas. */
export function quotedList(terms: readonly string[], locale: string, context: PageContext): Markup {
  return html`${terms.map((term, index) => html`${index > 0 && ', '}${quoted(term, locale, context)}`)}`;
}
