/** A chapter as the studio shows it: links lead to pages of the studio, wide things scroll, and examples show what they make. */
import { type DefaultTreeAdapterTypes, html as htmlTools, parseFragment, serialize } from 'parse5';
import type { Chapter } from '../../../manual/manual.ts';
import { Markup } from '../markup.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

export interface ChapterBody {
  readonly title: string;
  /** Everything below the title. */
  readonly body: Markup;
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

export interface ChapterLinks {
  /** Address of a chapter, with its place there; undefined for a text that is no chapter. */
  chapter(name: string, place: string): string | undefined;
  rule(code: string): string | undefined;
  /** What stands below an example. */
  example(name: string): Markup;
}

export function chapterBody({ html }: Chapter, links: ChapterLinks): ChapterBody {
  const fragment = parseFragment(html);
  let title = '';
  const sections: { id: string; title: string }[] = [];
  const visit = (parent: DefaultTreeAdapterTypes.ParentNode) => {
    parent.childNodes = parent.childNodes.flatMap((node): Node[] => {
      if (!('tagName' in node)) return [node];
      if (node.tagName === 'h1') {
        title = textOf(node);
        return [];
      }
      if (node.tagName === 'img') return [];
      if (node.tagName === 'h2') sections.push({ id: attribute(node, 'id') ?? '', title: textOf(node) });
      if (node.tagName === 'a') lead(node, links);
      if (node.tagName === 'pre') scroll(node);
      visit(node);
      if (node.tagName === 'table') return [wideAround(node)];
      const example = attribute(node, 'data-example');
      if (example !== undefined)
        node.childNodes.push(...parseFragment(links.example(example).html).childNodes);
      return [node];
    });
  };
  visit(fragment);
  return { title, body: new Markup(serialize(fragment)), sections };
}

/** Targets within the repository that are neither a chapter nor a rule lead nowhere from here, and are words alone. */
function lead(link: Element, links: ChapterLinks) {
  const target = attribute(link, 'href') ?? '';
  if (/^(https?:|#)/.test(target)) return;
  const chapter = /^([a-z-]+)\.mdx?(#.*)?$/.exec(target);
  const rule = /^\.\.\/src\/rules\/([a-z]+\/[a-z0-9-]+)\.md$/.exec(target);
  const address = chapter
    ? links.chapter(chapter[1]!, chapter[2] ?? '')
    : rule
      ? links.rule(rule[1]!)
      : undefined;
  link.attrs = address === undefined ? [] : [{ name: 'href', value: address }];
}

/** What may be wider than the page is reached with the keyboard. */
function scroll(pre: Element) {
  const code = pre.childNodes.find((node): node is Element => 'tagName' in node);
  const kind = /language-(\w+)/.exec((code && attribute(code, 'class')) ?? '')?.[1] ?? 'text';
  pre.attrs = [
    { name: 'tabindex', value: '0' },
    { name: 'role', value: 'group' },
    { name: 'aria-label', value: kind },
  ];
}

function wideAround(table: Element): Element {
  const around: Element = {
    nodeName: 'div',
    tagName: 'div',
    attrs: [
      { name: 'class', value: 'wide' },
      { name: 'tabindex', value: '0' },
      { name: 'role', value: 'group' },
    ],
    namespaceURI: htmlTools.NS.HTML,
    parentNode: table.parentNode,
    childNodes: [table],
  };
  table.parentNode = around;
  return around;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
