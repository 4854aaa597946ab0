/** Words of the guidelines as HTML. Blocks are no part of it: `chapters.ts` puts them between. */
import { isSafeHref, wordsHtml } from '../draw/html.ts';
import type { GuideNode } from '../ir/guidelines.ts';
import type { Run, Text } from '../ir/text.ts';
import { html, type Markup } from '../output/report-html/markup.ts';
import type { PageContext } from './context.ts';

export function guideMarkup(node: GuideNode, context: PageContext): Markup {
  switch (node.type) {
    case 'heading':
      return node.level === 4
        ? html`<h4>${textMarkup(node.text)}</h4>`
        : html`<h3>${textMarkup(node.text)}</h3>`;
    case 'paragraph':
      return html`<p>${textMarkup(node.text)}</p>`;
    case 'list': {
      const items = node.items.map((item) => html`<li>${itemMarkup(item, context)}</li>`);
      return node.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case 'quote':
      return html`<blockquote>${node.children.map((child) => guideMarkup(child, context))}</blockquote>`;
    case 'table':
      return table(node.rows, context);
    case 'divider':
      return html`<hr>`;
    case 'image':
      return picture(node.drawing, node.alt, context);
    case 'block':
      return html``;
  }
}

/** A sentence in a list stands without a paragraph around it. */
function itemMarkup(item: readonly GuideNode[], context: PageContext): Markup {
  const [only, ...more] = item;
  if (only?.type === 'paragraph' && more.length === 0) return textMarkup(only.text);
  return html`${item.map((node) => guideMarkup(node, context))}`;
}

function table([head, ...rows]: readonly (readonly Text[])[], { words }: PageContext): Markup {
  const heads = (head ?? []).map((cell) => html`<th scope="col">${textMarkup(cell)}</th>`);
  const body = rows.map((row) => html`<tr>${row.map((cell) => html`<td>${textMarkup(cell)}</td>`)}</tr>`);
  return html`<div class="table" tabindex="0" role="group" aria-label="${words.contents}"><table><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div>`;
}

function picture(drawing: string, alt: string, { specimens, up }: PageContext): Markup {
  const found = specimens.drawings.find(({ name }) => name === drawing)?.file;
  if (!found) return html``;
  const { width = 1, height = 1, path } = found;
  return html`<p class="guide-picture"><img src="${up}${path}" alt="${alt}" width="${Math.max(1, Math.round(width))}" height="${Math.max(1, Math.round(height))}" loading="lazy"></p>`;
}

const ELEMENTS = { strong: 'strong', emphasis: 'em', delete: 'del', code: 'code' } as const;

export function textMarkup(text: Text): Markup {
  return { html: text.map(runHtml).join('') };
}

function runHtml({ text, styles = [], href }: Run): string {
  const styled = styles.reduceRight(
    (inner, style) => `<${ELEMENTS[style]}>${inner}</${ELEMENTS[style]}>`,
    wordsHtml(text),
  );
  if (href === undefined || !isSafeHref(href)) return styled;
  return html`<a href="${href}">${{ html: styled }}</a>`.html;
}
