/**
 * The order of a portal: chapters of the guidelines, each from a heading to the next, with the blocks that stand in
 * them; then the blocks that no guidelines place, so that nothing is missing for somebody new to the brand.
 */
import {
  type GuideBlock,
  type Guidelines,
  type GuideNode,
  type GuideTopic,
  guideBlocks,
  guideTopics,
} from '../ir/guidelines.ts';
import { plainText } from '../ir/text.ts';
import { html, type Markup } from '../output/report-html/markup.ts';
import { portalBlocks } from './blocks/index.ts';
import type { PageContext } from './context.ts';
import { guideMarkup, textMarkup } from './guide.ts';

export interface Chapter {
  /** Of its element, for links: letters and hyphens, each once. */
  readonly id: string;
  readonly title: Markup;
  readonly content: Markup;
  /** Language of its words, where it is not the page’s. */
  readonly lang?: string;
}

export interface Chapters {
  /** What stands before the first heading. */
  readonly opening: Markup | undefined;
  readonly list: readonly Chapter[];
}

export function chaptersOf(guidelines: Guidelines | undefined, context: PageContext): Chapters {
  const ids = new Set<string>(['main', 'contents']);
  const nodes = guidelines?.nodes ?? [];
  const first = nodes.findIndex(isChapterHead);
  const before = first < 0 ? nodes : nodes.slice(0, first);
  const lang =
    guidelines && !guidelines.language.startsWith(context.language) ? guidelines.language : undefined;
  const written = first < 0 ? [] : split(nodes.slice(first));
  const blocks = nodes.filter((node) => node.type === 'block');
  const placed = new Set(blocks.map(({ name }) => name));
  // Guidelines may show the rules topic by topic; those they leave out come at the end.
  const topics = blocks.some(({ name, about }) => name === 'DoDont' && about === undefined)
    ? []
    : guideTopics.filter((topic) => !blocks.some(({ about }) => about === topic));

  const opening = before.filter(({ type }) => type !== 'block');
  const loose = before.filter((node) => node.type === 'block');
  const own = (name: GuideBlock, about?: readonly GuideTopic[]): Chapter[] => {
    const content = portalBlocks[name](context, about);
    const title = context.words.chapters[name];
    return content ? [{ id: freeId(title, ids), title: html`${title}`, content }] : [];
  };
  const list = [
    ...loose.flatMap(({ name, about }) => own(name, about && [about])),
    ...written.map(({ head, rest }): Chapter => {
      const content = html`${rest.map((node) => nodeMarkup(node, lang, context))}`;
      const title = textMarkup(head.text);
      return { id: freeId(plainText(head.text), ids), title, content, ...(lang !== undefined && { lang }) };
    }),
    ...guideBlocks.flatMap((name) => {
      if (name === 'DoDont') return topics.length > 0 ? own(name, topics) : [];
      return placed.has(name) ? [] : own(name);
    }),
  ];
  const words = opening.map((node) => nodeMarkup(node, lang, context));
  return { opening: opening.length > 0 ? html`${words}` : undefined, list };
}

type Head = Extract<GuideNode, { type: 'heading' }>;

function isChapterHead(node: GuideNode): node is Head {
  return node.type === 'heading' && node.level === 2;
}

function split(nodes: readonly GuideNode[]): readonly { readonly head: Head; readonly rest: GuideNode[] }[] {
  const chapters: { head: Head; rest: GuideNode[] }[] = [];
  for (const node of nodes) {
    if (isChapterHead(node)) chapters.push({ head: node, rest: [] });
    else chapters.at(-1)!.rest.push(node);
  }
  return chapters;
}

/** Words of the author are held to a measure; blocks take the whole width. */
function nodeMarkup(node: GuideNode, lang: string | undefined, context: PageContext): Markup {
  if (node.type === 'block') {
    const content = portalBlocks[node.name](context, node.about && [node.about]);
    return content ? html`<div class="block">${content}</div>` : html``;
  }
  return html`<div class="words"${lang !== undefined && html` lang="${lang}"`}>${guideMarkup(node, context)}</div>`;
}

function freeId(title: string, taken: Set<string>): string {
  const plain =
    title
      .normalize('NFD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'part';
  let id = plain;
  for (let count = 2; taken.has(id); count++) id = `${plain}-${count}`;
  taken.add(id);
  return id;
}
