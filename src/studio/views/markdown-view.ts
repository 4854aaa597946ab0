/**
 * Markdown of ours and of plugins as elements of a closed list, in our own markup: HTML in it is shown as text, pictures
 * are left out, and links lead to addresses of the web or to what `linkOf` knows.
 */
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { html, type Markup } from './markup.ts';

export interface MarkdownOptions {
  /** Address of a relative target; undefined leaves the words alone. */
  readonly linkOf?: (target: string) => string | undefined;
  /** By how many steps headings are lower than in the text. Default 0. */
  readonly lowered?: number;
}

const parser = unified().use(remarkParse).use(remarkGfm);

export function markdownView(text: string, options: MarkdownOptions = {}): Markup {
  return html`${all((parser.parse(text) as Root).children, options)}`;
}

function all(nodes: readonly Nodes[], options: MarkdownOptions): Markup[] {
  return nodes.map((node) => view(node, options));
}

function view(node: Nodes, options: MarkdownOptions): Markup {
  const inside = 'children' in node ? all(node.children, options) : [];
  switch (node.type) {
    case 'text':
    case 'html':
      return html`${node.value}`;
    case 'paragraph':
      return html`<p>${inside}</p>\n`;
    case 'heading':
      return heading(node.depth + (options.lowered ?? 0), inside);
    case 'strong':
      return html`<strong>${inside}</strong>`;
    case 'emphasis':
      return html`<em>${inside}</em>`;
    case 'delete':
      return html`<del>${inside}</del>`;
    case 'inlineCode':
      return html`<code>${node.value}</code>`;
    case 'code':
      return html`<pre tabindex="0" role="group" aria-label="${node.lang ?? 'text'}"><code>${node.value}</code></pre>\n`;
    case 'blockquote':
      return html`<blockquote>${inside}</blockquote>\n`;
    case 'list':
      return node.ordered ? html`<ol>${inside}</ol>\n` : html`<ul>${inside}</ul>\n`;
    case 'listItem':
      return html`<li>${inside}</li>`;
    case 'table':
      return html`<div class="wide" tabindex="0" role="group"><table>${inside}</table></div>\n`;
    case 'tableRow':
      return html`<tr>${inside}</tr>`;
    case 'tableCell':
      return html`<td>${inside}</td>`;
    case 'break':
      return html`<br>`;
    case 'thematicBreak':
      return html`<hr>`;
    case 'link':
      return link(node.url, inside, options);
    default:
      return html`${inside}`;
  }
}

function heading(depth: number, inside: readonly Markup[]): Markup {
  if (depth <= 1) return html`<h1>${inside}</h1>\n`;
  if (depth === 2) return html`<h2>${inside}</h2>\n`;
  return depth === 3 ? html`<h3>${inside}</h3>\n` : html`<h4>${inside}</h4>\n`;
}

/** Whatever is not plainly of the web, or known here, is no link: no other scheme gets through. */
function link(target: string, inside: readonly Markup[], { linkOf }: MarkdownOptions): Markup {
  const known = /^https:\/\//i.test(target) ? target : linkOf?.(target);
  return known === undefined ? html`${inside}` : html`<a href="${known}" rel="noopener">${inside}</a>`;
}
