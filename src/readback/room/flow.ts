/** How boxes of a page follow each other: which are seen, in which direction, and where their content begins. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Cascade, Side, Style } from './cascade.ts';
import type { Screen } from './media.ts';
import { attributeOf, type Element, parentOf } from './selector.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;

const UNSEEN: ReadonlySet<string> = new Set(
  'head script style template noscript title meta link base source track param datalist dialog'.split(' '),
);
const BLOCKS: ReadonlySet<string> = new Set(
  (
    'html body address article aside blockquote center details dd div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre search section summary ul'
  ).split(' '),
);
const TABLES: Readonly<Record<string, string>> = {
  table: 'table',
  tbody: 'table-row-group',
  thead: 'table-row-group',
  tfoot: 'table-row-group',
  tr: 'table-row',
  td: 'table-cell',
  th: 'table-cell',
};
/** Shown as they are, without anything within them that a page could arrange. */
const REPLACED: ReadonlySet<string> = new Set('img svg video canvas iframe object embed input'.split(' '));

export type Axis = 'down' | 'across';

/** A page on one screen. */
export class Flow {
  readonly cascade: Cascade;
  readonly screen: Screen;
  /** Room within boxes, in px, once it has been asked for: each is asked for by all that stands in it. */
  readonly innerWidths: Map<Element, number> = new Map();
  readonly #shows = new Map<Node, boolean>();

  constructor(cascade: Cascade, screen: Screen) {
    this.cascade = cascade;
    this.screen = screen;
  }

  style(element: Element): Style {
    return this.cascade.on(element, this.screen);
  }

  display(element: Element): string {
    const { tagName } = element;
    if (UNSEEN.has(tagName) || attributeOf(element, 'hidden') !== undefined) return 'none';
    return (
      this.style(element).text('display') ?? TABLES[tagName] ?? (BLOCKS.has(tagName) ? 'block' : 'inline')
    );
  }

  isReplaced({ tagName }: Element): boolean {
    return REPLACED.has(tagName);
  }

  isInline(element: Element): boolean {
    return /^inline/.test(this.display(element));
  }

  /** Out of the flow: nothing makes room for it. */
  isLoose(element: Element): boolean {
    return /^(?:absolute|fixed)$/.test(this.style(element).text('position') ?? '');
  }

  /** At which side of its box it stands, with what follows beside it. */
  floatOf(node: Node): 'left' | 'right' | undefined {
    if (!('tagName' in node) || this.isLoose(node)) return undefined;
    const parent = parentOf(node);
    // What stands in a row or a grid does not float.
    if (parent && /(?:flex|grid)$/.test(this.display(parent))) return undefined;
    const float = this.style(node).text('float');
    if (float === 'left' || float === 'inline-start') return 'left';
    return float === 'right' || float === 'inline-end' ? 'right' : undefined;
  }

  /** In which direction what stands in it follows each other. */
  axis(element: Element): Axis {
    const display = this.display(element);
    if (display === 'table-row') return 'across';
    if (/flex$/.test(display)) {
      const { tagName } = element;
      const flow = this.style(element).text('flex-direction') ?? this.style(element).text('flex-flow') ?? '';
      return tagName !== 'tr' && flow.includes('column') ? 'down' : 'across';
    }
    return 'down';
  }

  /** Things in a row that may also come to stand under each other. */
  wraps(element: Element): boolean {
    const display = this.display(element);
    const style = this.style(element);
    if (/grid$/.test(display)) return true;
    return /flex$/.test(display) && /\bwrap\b/.test(`${style.text('flex-wrap')} ${style.text('flex-flow')}`);
  }

  /** What is in the flow of it and shows something, in order. */
  shown(element: Element): readonly Node[] {
    return element.childNodes.filter((node) => this.shows(node));
  }

  /** Whether there is anything to see of it where it stands in the flow. */
  shows(node: Node): boolean {
    const shows = this.#shows.get(node) ?? this.#isSeen(node);
    this.#shows.set(node, shows);
    return shows;
  }

  #isSeen(node: Node): boolean {
    if (node.nodeName === '#text' && 'value' in node) return /[^\s\u200b\u00ad]/.test(node.value);
    if (!('tagName' in node)) return false;
    if (this.display(node) === 'none' || this.isLoose(node)) return false;
    if (this.style(node).text('visibility') === 'hidden') return false;
    if (this.isReplaced(node)) return this.display(node) !== 'contents';
    return node.childNodes.some((one) => this.shows(one)) || this.hasEdge(node);
  }

  /** A line around it, or a ground of its own within a line of words, as buttons have. */
  hasEdge(element: Element): boolean {
    if (this.hasLine(element, 'top') || this.hasLine(element, 'bottom')) return true;
    const ground = this.style(element).text('background-color') ?? this.style(element).text('background');
    return this.isInline(element) && ground !== undefined && !/^(?:none|transparent|inherit)/.test(ground);
  }

  /** Drawn at that side of it: its border, or a line in its `::before`. */
  hasLine(element: Element, side: Side): boolean {
    if (this.style(element).border(side) > 0 && this.display(element) !== 'inline') return true;
    if (side !== 'top') return false;
    const box = this.cascade.on(element, this.screen, 'before');
    const content = box.text('content');
    return content !== undefined && content !== 'none' && box.border('top') > 0;
  }

  /**
   * From the edge of a shown box to the first of what is seen in it. In tables and rows any of those beside each other may
   * be the nearest.
   */
  inset(node: Node, side: Side): number {
    if (!('tagName' in node) || this.isReplaced(node)) return 0;
    if (this.hasLine(node, side) || (this.hasEdge(node) && this.isInline(node))) return 0;
    const shown = this.shown(node);
    const padding = this.style(node).frame(side, undefined);
    const isAlong =
      this.axis(node) === 'down' ? side === 'top' || side === 'bottom' : side === 'left' || side === 'right';
    const last = side === 'bottom' || side === 'right';
    const first = last ? shown.at(-1) : shown[0];
    const near = isAlong && !this.wraps(node) && first ? [first] : shown;
    const inner = near.map((one) => this.margin(one, side) + this.inset(one, side));
    // A cell in the middle of a taller row, text at the right of a wide box: at least that much, and maybe more.
    return padding + Math.max(0, inner.length > 0 ? Math.min(...inner) : 0);
  }

  margin(node: Node, side: Side): number {
    if (!('tagName' in node)) return 0;
    if (/^table-(?:row|cell)/.test(this.display(node))) return 0;
    return this.style(node).px(`margin-${side}`) ?? 0;
  }
}
