/** An email as a program shows it that loads no pictures: alternative texts in their places. */
import { changeHtml, changeStyle, type HtmlElement } from './walk-html.ts';

/** An address of nothing: the browser shows the alternative text, and asks nobody. */
const NOTHING = 'data:,';
const SOURCES = new Set(['srcset', 'background', 'poster']);

export function withoutImages(html: string): string {
  return changeHtml(html, (element) => {
    if (element.tagName === 'style') changeStyle(element, withoutAddresses);
    element.attrs = element.attrs.flatMap((attribute) => without(attribute, element));
  });
}

function without(attribute: HtmlElement['attrs'][number], { tagName }: HtmlElement): HtmlElement['attrs'] {
  const { name, value } = attribute;
  if (SOURCES.has(name)) return [];
  if (name === 'src' && (tagName === 'img' || tagName === 'source')) return [{ name, value: NOTHING }];
  if (name === 'style') return [{ name, value: withoutAddresses(value) }];
  return [attribute];
}

function withoutAddresses(css: string): string {
  return css.replace(/url\([^)]*\)/gi, 'none');
}
