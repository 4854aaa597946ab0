/** Names that the brand says in one way: each in every language. */
import { limits } from '../../limits.ts';
import { html } from '../../output/report-html/markup.ts';
import { said } from '../context.ts';
import { bounded, type PortalBlock } from './block.ts';
import { languageHeads } from './language-heads.ts';

export const vocabulary: PortalBlock = (context) => {
  const { brand, words, locales } = context;
  const names = Object.entries(brand.vocabulary);
  if (names.length === 0) return undefined;
  const { shown, rest } = bounded(names, limits.portalRows, context);
  const rows = shown.map(([id, { texts }]) => {
    const cells = locales.map((locale) => {
      const text = texts[locale] ?? texts[locale.split('-')[0]!] ?? texts['*'];
      return html`<td>${text !== undefined && said(text, locale, context)}</td>`;
    });
    return html`<tr><th scope="row"><code>${id}</code></th>${cells}</tr>`;
  });
  return html`<p class="note">${words.vocabulary.says}</p>
<div class="table" tabindex="0" role="group" aria-label="${words.chapters.Vocabulary}"><table><thead><tr><th scope="col">${words.vocabulary.name}</th>${languageHeads(context)}</tr></thead><tbody>${rows}</tbody></table></div>${rest}`;
};
