/** What a page or an email says and where it links, read back from the HTML that ships. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { untrack } from '../draw/links.ts';
import { readLooks } from './literals-html.ts';
import type { Looks } from './looks.ts';

export interface HtmlReadback {
  /** Visible words in reading order; ordinary spaces folded, no-break spaces and signs as they stand. */
  readonly text: string;
  /** Targets of links in the order they first show, each once, without tracking parameters. */
  readonly links: readonly string[];
  /** The page's own title, as tabs and mail archives show it. */
  readonly title: string;
  /** Of the `<html>` element. */
  readonly language: string;
  readonly looks: Looks;
}

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

/** Elements whose content no reader sees on the page. */
const UNSEEN = new Set(['head', 'script', 'style', 'template', 'noscript', 'svg', 'iframe']);
/** Elements that do not part the words around them: `1<sup>er</sup>` is “1er”. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/**
 * Reads text and links. Comments (Outlook's conditional parts among them) and hidden elements are passed by.
 * @param logoNames what logos are called: around pictures of these names the room is measured
 */
export function readHtml(html: string, logoNames: readonly string[] = []): HtmlReadback {
  const words: string[] = [];
  const links = new Set<string>();
  let title = '';
  let language = '';

  const visit = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      words.push(node.value);
      return;
    }
    if (!('childNodes' in node)) return;
    const attribute = (name: string) =>
      'attrs' in node ? node.attrs.find((one) => one.name === name)?.value : undefined;
    if (node.nodeName === 'html') language = attribute('lang') ?? '';
    if (node.nodeName === 'head') title = fold(titleOf(node));
    if (UNSEEN.has(node.nodeName) || isHidden(attribute)) return;
    const href = node.nodeName === 'a' || node.nodeName === 'area' ? attribute('href') : undefined;
    if (href && !href.startsWith('#')) links.add(untrack(href));
    const parts = !INLINE.has(node.nodeName);
    if (parts) words.push(' ');
    for (const child of node.childNodes) visit(child);
    if (parts) words.push(' ');
  };
  const document = parse(html);
  visit(document);

  const looks = readLooks(document, new Set(logoNames));
  return { text: fold(words.join('')), links: [...links], title, language, looks };
}

function isHidden(attribute: (name: string) => string | undefined): boolean {
  if (attribute('hidden') !== undefined) return true;
  return /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute('style') ?? '');
}

function titleOf(head: DefaultTreeAdapterTypes.ParentNode): string {
  const title = head.childNodes.find((node) => node.nodeName === 'title');
  if (!title || !('childNodes' in title)) return '';
  return title.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
}

function fold(words: string): string {
  return words.replace(/[ \t\r\n\f]+/g, ' ').trim();
}
