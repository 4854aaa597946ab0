/** What stands at the beginning of a page, from its top down to the first words: what a head that lies over it may meet. */
import { innerWidth, outerWidth, sizeOf } from './boxes.ts';
import type { Flow, Node } from './flow.ts';
import { type Element, parentOf } from './selector.ts';

export interface Obstacle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The page without a box that lies over it; with where the box is placed in, if that comes before the first words. */
export function obstaclesOf(
  loose: Element,
  flow: Flow,
): { readonly found: readonly Obstacle[]; readonly holder: Place | undefined } {
  const reader = new PageReader(loose, flow);
  const root = rootOf(loose);
  const page = { left: 0, top: 0, width: flow.screen.widthPx };
  reader.place(root, page, page);
  return { found: reader.found, holder: reader.holder ?? (isHeld(loose, flow) ? undefined : page) };
}

/** Whether it is placed within another box than the page. */
function isHeld(element: Element, flow: Flow): boolean {
  const parent = parentOf(element);
  return parent !== undefined && (isHolder(parent, flow) || isHeld(parent, flow));
}

function isHolder(element: Element, flow: Flow): boolean {
  return /^(?:relative|absolute|fixed|sticky)$/.test(flow.style(element).text('position') ?? '');
}

function rootOf(element: Element): Element {
  const parent = parentOf(element);
  return parent ? rootOf(parent) : element;
}

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

class PageReader {
  readonly found: Obstacle[] = [];
  /** What the box that lies over the page is placed in, once it was met. */
  holder: Place | undefined;
  readonly #flow: Flow;
  readonly #over: Element;
  /** Words have no height that bytes tell: below them nothing is read. */
  #isDone = false;

  constructor(over: Element, flow: Flow) {
    this.#over = over;
    this.#flow = flow;
  }

  /** Where what follows it begins. `holder`: the box that loose ones are placed in. */
  place(node: Node, place: Place, holder: Place): number {
    if (this.#isDone) return place.top;
    if (node === this.#over) {
      this.holder = holder;
      return place.top;
    }
    if (!('tagName' in node)) return this.#flow.shows(node) ? this.#words(place) : place.top;
    if (this.#flow.display(node) === 'none') return place.top;
    if (this.#flow.isLoose(node)) {
      this.#loose(node, holder);
      return place.top;
    }
    if (this.#flow.isReplaced(node)) return this.#picture(node, place);
    const style = this.#flow.style(node);
    const top = place.top + this.#flow.margin(node, 'top');
    if (this.#flow.hasLine(node, 'top'))
      this.found.push({ left: place.left, top, right: place.left + place.width, bottom: top + 1 });
    const width = Math.min(outerWidth(node, this.#flow), place.width);
    const isCentered = style.text('margin-left') === 'auto' && style.text('margin-right') === 'auto';
    const left =
      place.left + (isCentered ? Math.max(0, (place.width - width) / 2) : this.#flow.margin(node, 'left'));
    const inner = {
      left: left + style.frame('left', place.width),
      top: top + style.frame('top', place.width),
      width: Math.max(0, Math.min(innerWidth(node, this.#flow), width)),
    };
    const held = isHolder(node, this.#flow) ? { left, top, width } : holder;
    // Side by side nobody knows how wide each is: the first words of any end it.
    let at = inner.top;
    for (const child of node.childNodes) at = this.place(child, { ...inner, top: at }, held);
    return at + style.frame('bottom', place.width) + this.#flow.margin(node, 'bottom');
  }

  #words({ left, top, width }: Place): number {
    this.found.push({ left, top, right: left + width, bottom: Number.MAX_SAFE_INTEGER });
    this.#isDone = true;
    return top;
  }

  #picture(element: Element, place: Place): number {
    const size = sizeOf(element, this.#flow);
    if (!size) return this.#words(place);
    const top = place.top + this.#flow.margin(element, 'top');
    this.found.push({ left: place.left, top, right: place.left + size.width, bottom: top + size.height });
    return top + size.height + this.#flow.margin(element, 'bottom');
  }

  /** At the side of what it is placed in, as far down as that goes. */
  #loose(element: Element, holder: Place): void {
    if (!element.childNodes.some((one) => this.#flow.shows(one))) return;
    const style = this.#flow.style(element);
    const width = style.px('width', holder.width);
    const [start, end] = [style.px('left', holder.width), style.px('right', holder.width)];
    const left = start ?? (end !== undefined && width !== undefined ? holder.width - end - width : 0);
    const right = width !== undefined ? left + width : holder.width - (end ?? 0);
    // Waits beside the screen until somebody asks for it.
    if (left <= -this.#flow.screen.widthPx) return;
    const top = holder.top + (style.px('top') ?? 0);
    this.found.push({
      left: holder.left + left,
      top,
      right: holder.left + right,
      bottom: Number.MAX_SAFE_INTEGER,
    });
  }
}
