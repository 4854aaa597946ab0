/** What every part of a portal’s page asks: the brand, the language of the reader, and how words are set in it. */
import type { Brand } from '../brand/brand.ts';
import type { Localized } from '../ir/facts.ts';
import { plainText, textAt } from '../ir/text.ts';
import { html, type Markup } from '../output/report-html/markup.ts';
import { languageIn } from '../parse/guidelines.ts';
import { typeset } from '../parse/typeset.ts';
import type { Specimen } from './files/pictures.ts';
import type { PortalFile, PortalSource } from './source.ts';
import { Styles } from './styles.ts';
import { type InterfaceLanguage, interfaceWords, type Words } from './words/words.ts';

export interface PageContext {
  readonly source: PortalSource;
  readonly brand: Brand;
  /** Of the brand’s words: `fr`. */
  readonly locale: string;
  /** Of the interface. */
  readonly language: InterfaceLanguage;
  readonly words: Words;
  /** All locales of the brand, this page’s first. */
  readonly locales: readonly string[];
  /** The way from the page to the portal’s folder: empty, or `../`. */
  readonly up: string;
  readonly styles: Styles;
  /** Every file of the portal but its pages and fonts. */
  readonly files: readonly PortalFile[];
  readonly specimens: Specimens;
}

/** Pictures of the brand, drawn once for all pages. */
export interface Specimens {
  readonly arrangements: readonly Specimen[];
  readonly drawings: readonly Specimen[];
}

export function pageContext(
  source: PortalSource,
  locale: string,
  locales: readonly string[],
  up: string,
  made: Pick<PageContext, 'files' | 'specimens'>,
): PageContext {
  const language: InterfaceLanguage = locale.startsWith('fr') ? 'fr' : 'en';
  return {
    source,
    brand: source.brand,
    locale,
    language,
    words: interfaceWords[language],
    locales: [locale, ...locales.filter((one) => one !== locale)],
    up,
    styles: new Styles(),
    ...made,
  };
}

const nowhere = { file: '', line: 1, column: 1, endLine: 1, endColumn: 1 };

/** An author’s words with the typography of their locale. */
export function setWords(brand: Brand, words: string, locale: string): string {
  return plainText(typeset(textAt(words, nowhere), languageIn(brand, locale)));
}

/** Words of the brand in the locale of the page, with `lang` where they are in another language than the page. */
export function said(words: string, locale: string, { brand, language }: PageContext): Markup {
  const text = setWords(brand, words, locale);
  return locale.startsWith(language) ? html`${text}` : html`<span lang="${locale}">${text}</span>`;
}

/** The same of words that come in several locales; those of the page’s, else the first there are. */
export function saidIn(texts: Localized, context: PageContext): Markup | undefined {
  const found = pick(texts.texts, context.locale);
  return found && said(found.text, found.locale, context);
}

export function pick(
  texts: Readonly<Record<string, string>>,
  locale: string,
): { readonly text: string; readonly locale: string } | undefined {
  const names = [locale, locale.split('-')[0]!, '*', ...Object.keys(texts)];
  const name = names.find((one) => texts[one] !== undefined);
  // What is said once for all locales is a name: in every language the same.
  return name === undefined ? undefined : { text: texts[name]!, locale: name === '*' ? locale : name };
}

/** `4,5` and `4.5`. Digits are cut, never rounded: 4.496 to 1 is not 4.5. */
export function cut(value: number, digits: number, { language }: Pick<PageContext, 'language'>): string {
  const factor = 10 ** digits;
  const text = String(Math.floor(value * factor + 1e-9) / factor);
  return language === 'fr' ? text.replace('.', ',') : text;
}

/** A number as the language writes it, with at most three decimals. */
export function plain(value: number, { language }: Pick<PageContext, 'language'>): string {
  const text = String(Number(value.toFixed(3))).replace('-', '\u2212');
  return language === 'fr' ? text.replace('.', ',') : text;
}

/** A value that a click copies; without script it is text to select. */
export function copyable(value: string): Markup {
  return html`<code class="copy">${value}</code>`;
}
