/** Each primitive as HTML. Sections give the slot under which words are marked, and their looks by class. */
import type { Brand, TypeRole } from '../../brand/brand.ts';
import { bindWords, longestBound } from '../../draw/bind-words.ts';
import { escapeHtml, inlineHtml, isSafeHref } from '../../draw/html.ts';
import type { Marker } from '../../draw/html-marks.ts';
import { quotationMarks } from '../../draw/quotation-marks.ts';
import type { Handlers, Heading, Image, Primitive } from '../../ir/primitives.ts';
import type { Run, Text } from '../../ir/text.ts';
import { figureInk } from './figure-ink.ts';
import { keepSense } from './keep-sense.ts';
import type { PageSigns } from './page-signs.ts';
import type { PagePicture } from './picture-file.ts';

export interface ElementContext {
  readonly brand: Brand;
  readonly marker: Marker;
  readonly signs: PageSigns;
  /** In which `page.css` sets running text here. Default: `body`. */
  readonly role?: TypeRole;
  /** BCP 47 tag of the words. */
  readonly language: string;
  readonly pictures: ReadonlyMap<Image, PagePicture>;
  /** Looks of the tiles of product cards, taken in turn. */
  readonly tiles: { readonly shapes: readonly string[]; readonly grounds: number };
  /** Slot of marks, by what it is: the headline of a hero is `headline`. */
  readonly slot?: string;
  /** How many letters stay together at most; default: those of running text. */
  readonly longest?: number;
  /** Pictures near the top are fetched at once. */
  readonly eager?: boolean;
}

/** The roles in which `page.css` sets headings. */
const HEADING_ROLES = { 1: 'display', 2: 'title', 3: 'strong', 4: 'strong' } as const;

/** How wide a picture stands, for the browser's choice of file: the column, or the whole phone. */
const SIZES = { prose: '(min-width: 48rem) 46rem, 100vw', tile: '(min-width: 64rem) 26rem, 50vw' } as const;

export function elements(nodes: readonly Primitive[], context: ElementContext): string {
  return nodes.map((node) => element(node, context)).join('\n');
}

export function element(node: Primitive, context: ElementContext): string {
  const handler = handlers(context)[node.type] as (one: Primitive) => string;
  return handler(node);
}

/** Words with their marks; an article, a number and its unit, a code and its word stay together. */
export function words(text: Text, context: ElementContext): string {
  const { marker, signs, role = 'body', slot, language, longest = longestBound.text } = context;
  signs.see(text, role, slot);
  const bound = bindWords(text, language, longest);
  return inlineHtml(bound, {
    mark: (run: Run, html: string) => marker.run(run, signs.joined(html, run, role), slot),
  });
}

/** Words that break by sense. */
export function headingWords(
  text: Text,
  level: Heading['level'],
  { marker, signs, slot, language }: ElementContext,
): string {
  const role = HEADING_ROLES[level];
  signs.see(text, role, slot);
  return inlineHtml(text, {
    mark: (run, html) => marker.run(run, signs.joined(keepSense(html, language), run, role), slot),
  });
}

function handlers(context: ElementContext): Handlers<string> {
  return {
    heading: ({ level, text }) => `<h${level}>${headingWords(text.full, level, context)}</h${level}>`,
    paragraph: ({ role, text }) =>
      `<p${role === 'body' ? '' : ` class="${role}"`}>${words(text, context)}</p>`,
    list: ({ ordered, items }) => {
      const tag = ordered ? 'ol' : 'ul';
      return `<${tag} role="list">${items.map((item) => `<li>${tight(item, context)}</li>`).join('')}</${tag}>`;
    },
    image: (image) => {
      const vector = context.pictures.get(image)?.vector ? ' drawing' : '';
      return `<figure class="picture${vector}">${picture(image, context, SIZES.prose)}</figure>`;
    },
    button: ({ text, href, at }) => {
      const label = words(text.full, { ...context, slot: 'cta', role: 'button' });
      if (!isSafeHref(href)) return `<p class="action">${label}</p>`;
      const link = `<a class="button" href="${escapeHtml(href)}">${label}</a>`;
      return `<p class="action">${context.marker.wrap({ kind: 'link', text: href, at, slot: 'cta' }, link)}</p>`;
    },
    quote: ({ children, by, role }) => {
      const source = [by && `<b>${escapeHtml(by)}</b>`, role && escapeHtml(role)].filter(Boolean).join(', ');
      const caption = source === '' ? '' : `<figcaption>${source}</figcaption>`;
      return `<figure class="quote"><blockquote>${said(children, context)}</blockquote>${caption}</figure>`;
    },
    divider: () => '<hr>',
    figure: ({ text }) =>
      `<p class="figure"${figureInk(text, context.brand)}>${figureWords(text, context)}</p>`,
    table: ({ head, rows }) =>
      head || rows.some((row) => row.length !== 2) ? table(head, rows, context) : priceList(rows, context),
    group: (group) => {
      if (group.role === 'product') return product(group, 0, context);
      if (group.role === 'question') return question(group.children, context);
      return `<div class="${classOf(group.role)}">${elements(group.children, context)}</div>`;
    },
  };
}

/** Somebody's words in the marks of their language. */
function said(children: readonly Primitive[], context: ElementContext): string {
  const paragraphs = children.filter((child) => child.type === 'paragraph');
  const marks = quotationMarks(
    paragraphs.map(({ text }) => text),
    context.language,
  );
  return children
    .map((child) => {
      if (child.type !== 'paragraph') return element(child, context);
      const [opening, closing] = marks[paragraphs.indexOf(child)]!;
      return `<p>${opening}${words(child.text, { ...context, role: 'title' })}${closing}</p>`;
    })
    .join('\n');
}

/** A list item or cell of one paragraph goes without the paragraph. */
function tight(nodes: readonly Primitive[], context: ElementContext): string {
  const [only] = nodes;
  return nodes.length === 1 && only?.type === 'paragraph'
    ? words(only.text, context)
    : elements(nodes, context);
}

export function picture(image: Image, context: ElementContext, sizes: string): string {
  const drawn = context.pictures.get(image);
  if (!drawn) return '';
  const html = drawn.html({ alt: image.alt, sizes, ...(context.eager && { eager: true }) });
  return context.marker.wrap({ kind: 'image', text: image.alt, at: image.at }, html);
}

/** A product card; `index` chooses the shape and ground of its tile. */
export function product(
  group: Extract<Primitive, { type: 'group' }>,
  index: number,
  context: ElementContext,
): string {
  const image = group.children.find((child) => child.type === 'image');
  const { shapes, grounds } = context.tiles;
  const look = ['tile', shapes[index % shapes.length]!, ...(grounds > 0 ? [`tile-${index % grounds}`] : [])];
  const drawn = image && picture(image, context, SIZES.tile);
  const vector = image && context.pictures.get(image)?.vector;
  const tile = drawn ? `<div class="${look.join(' ')}${vector ? ' drawing' : ''}">${drawn}</div>` : '';
  const card = { ...context, longest: longestBound.card };
  const rest = group.children
    .filter((child) => child !== image)
    .map((child) => {
      const href = group.data?.href;
      if (child.type !== 'heading' || href === undefined || !isSafeHref(href)) return element(child, card);
      const link = `<a href="${escapeHtml(href)}">${headingWords(child.text.full, child.level, context)}</a>`;
      const marked = context.marker.wrap({ kind: 'link', text: href, at: child.at }, link);
      return `<h${child.level}>${marked}</h${child.level}>`;
    });
  return `<article class="product">${tile}${rest.join('\n')}</article>`;
}

function question(nodes: readonly Primitive[], context: ElementContext): string {
  const [first, ...answer] = nodes;
  if (first?.type !== 'heading') return elements(nodes, context);
  return `<details><summary>${element(first, context)}</summary><div class="answer">${elements(answer, context)}</div></details>`;
}

/** Two columns without a head: what at the left, how much at the right. */
function priceList(rows: readonly (readonly Text[])[], context: ElementContext): string {
  const items = rows.map(([what = [], much = []]) => {
    const figure = `<span class="row-figure"${figureInk(much, context.brand)}>${figureWords(much, context)}</span>`;
    return `<li><span class="row-words">${words(what, context)}</span> ${figure}</li>`;
  });
  return `<ul class="rows" role="list">${items.join('\n')}</ul>`;
}

function table(
  head: readonly Text[] | undefined,
  rows: readonly (readonly Text[])[],
  context: ElementContext,
): string {
  const row = (cells: readonly Text[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${words(cell, context)}</${tag}>`).join('')}</tr>`;
  const header = head ? `<thead>${row(head, 'th')}</thead>` : '';
  return `<div class="table"><table>${header}<tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table></div>`;
}

/**
 * The number lockup: a percent sign at the brand's smaller size, the space before a sign at the brand's width,
 * words such as “off” in a voice of their own. Only looks: every letter stays, so the words read back unchanged.
 */
export function figureWords(text: Text, { brand, marker, signs, slot }: ElementContext): string {
  return inlineHtml(text, {
    mark: (run, html) => {
      const isWords = /^[\s\p{L}]+$/u.test(run.text);
      signs.see([run], isWords ? brand.layouts.lockup.wordsRole : 'figure', slot);
      const set = isWords
        ? `<span class="figure-words">${html}</span>`
        : html
            .replace(/[\u00A0\u202F](?=%)/g, '<span class="gap">$&</span>')
            .replaceAll('%', '<span class="unit">%</span>')
            .replace(/(?<=\d)[\u00A0\u202F](?=\p{Sc})/gu, '<span class="currency-gap">$&</span>');
      return marker.run(run, set, slot);
    },
  });
}

/** A role as a class name: blocks of other people may have any. */
function classOf(role: string): string {
  return `group ${role.toLowerCase().replace(/[^a-z0-9-]+/g, '-')}`;
}
