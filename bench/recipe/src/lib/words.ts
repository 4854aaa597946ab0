/** What a piece says: the MDX of its language, walked once for its channel, touchpoint and segment. */
import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { escapeHtml } from './html.ts';
import type { Campaign, Facts } from './hub.ts';
import { say } from './say.ts';

export interface Scope {
  readonly facts: Facts;
  readonly locale: string;
  readonly touchpoint: string | null;
  readonly segment: string | null;
  /** Dotted: `web`, `print.postcard.back`. */
  readonly scope: string;
}

export interface Part {
  readonly kind: 'heading' | 'paragraph' | 'items' | 'products' | 'button' | 'small';
  /** One line as HTML; of items and products one for each. */
  readonly lines: readonly string[];
}

export interface Words {
  readonly title: string;
  readonly description: string;
  readonly facts: Facts;
  /** Text of the blocks that are said once: headline, lead, cta, sms, caption, subject, preheader, legal. */
  readonly slots: Readonly<Record<string, string>>;
  readonly parts: readonly Part[];
}

type Element = MdxJsxFlowElement | MdxJsxTextElement;

const SLOTS = ['Headline', 'Lead', 'Cta', 'Sms', 'Caption', 'Subject', 'Preheader', 'Legal'];

export function wordsFor(campaign: Campaign, scope: Scope): Words {
  const { tree, front } = campaign.documents[scope.locale]!;
  const slots: Record<string, string> = {};
  const parts: Part[] = [];
  const { facts, locale } = scope;

  const text = (node: Nodes): string => {
    if (node.type === 'mdxTextExpression' || node.type === 'mdxFlowExpression')
      return escapeHtml(say(node.value, facts, locale));
    if ('children' in node) {
      const inside = node.children.map(text).join('');
      return node.type === 'strong' ? `<strong>${inside}</strong>` : inside;
    }
    return 'value' in node ? escapeHtml(node.value) : '';
  };
  const add = (kind: Part['kind'], ...lines: string[]) => parts.push({ kind, lines });

  const visitElement = (element: Element) => {
    const name = element.name ?? '';
    if (!isSaid(element, scope)) return;
    if (name === 'Use') return campaign.footers[locale]!.tree.children.forEach(visit);
    if (SLOTS.includes(name)) {
      const said = text(element).trim();
      // The last one is the most specific, but buttons are many and the first is the page's own.
      if (name !== 'Cta' || !slots.cta) slots[name.toLowerCase()] = plain(said);
      if (name === 'Cta') add('button', said);
      if (name === 'Legal') add('small', said);
      return;
    }
    const title = attribute(element, 'title');
    if (title) add('heading', escapeHtml(title));
    const lists = element.children.filter((child) => child.type === 'list');
    if (name === 'Products') for (const list of lists) add('products', ...list.children.map(text));
    else element.children.forEach(visit);
  };

  const visit = (node: Nodes) => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') return visitElement(node);
    if (node.type === 'heading') return add('heading', text(node));
    if (node.type === 'list') return add('items', ...node.children.map(text));
    if (node.type === 'table') return add('items', ...node.children.map(row));
    if (node.type !== 'paragraph') return;
    const elements = node.children.filter((child) => child.type === 'mdxJsxTextElement');
    if (elements.length > 0) return elements.forEach(visitElement);
    add('paragraph', text(node));
  };
  const row = (node: Nodes) =>
    'children' in node
      ? node.children
          .map(text)
          .filter((cell) => cell !== '')
          .join(': ')
      : '';

  tree.children.forEach(visit);
  return { title: front.title ?? '', description: front.description ?? '', facts, slots, parts };
}

/** Whether the scopes of an element let the piece through. */
function isSaid(element: Element, { scope, touchpoint, segment }: Scope): boolean {
  const names = (name: string) => attribute(element, name)?.split(/\s+/);
  const channels = names('channels');
  const touchpoints = names('touchpoints') ?? names('touchpoint');
  const networks = names('networks');
  const isHere =
    (!channels || channels.some((one) => `${scope}.`.startsWith(`${one}.`))) &&
    (!touchpoints || (touchpoint !== null && touchpoints.includes(touchpoint))) &&
    (!networks || networks.some((one) => scope.includes(one)));
  if (element.name === 'Except') return !isHere;
  if (element.name === 'Segment')
    return segment?.split('+').includes(attribute(element, 'is') ?? '') === true;
  return isHere;
}

function attribute(element: Element, name: string): string | undefined {
  const found = element.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** What `text` made, without its tags and escapes. */
export function plain(html: string): string {
  return html.replace(/<[^>]+>/g, '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}
