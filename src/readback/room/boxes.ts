/** Widths and places of boxes whose size the bytes say: pictures, columns, what they stand in. */
import type { Flow } from './flow.ts';
import { attributeOf, type Element, parentOf } from './selector.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Room for what stands in a box; of a box as wide as its words, the most that it can have. */
export function innerWidth(element: Element, flow: Flow): number {
  const known = flow.innerWidths.get(element);
  if (known !== undefined) return known;
  const style = flow.style(element);
  const around = widthAround(element, flow);
  const outer = outerWidth(element, flow);
  const frame = style.frame('left', around) + style.frame('right', around);
  const inner = flow.display(element) === 'inline' ? outer : Math.max(0, outer - frame);
  flow.innerWidths.set(element, inner);
  return inner;
}

/** Of the box that it stands in, which percentages are of. */
export function widthAround(element: Element, flow: Flow): number {
  const parent = parentOf(element);
  return parent && !flow.isLoose(element) ? innerWidth(parent, flow) : flow.screen.widthPx;
}

export function outerWidth(element: Element, flow: Flow): number {
  const around = widthAround(element, flow);
  if (flow.display(element) === 'inline' && !flow.isReplaced(element)) return around;
  const style = flow.style(element);
  const free = around - (style.px('margin-left', around) ?? 0) - (style.px('margin-right', around) ?? 0);
  const frame =
    style.text('box-sizing') === 'border-box'
      ? 0
      : style.frame('left', around) + style.frame('right', around);
  const said = (property: string) => {
    const px = style.px(property, around);
    return px === undefined ? undefined : px + frame;
  };
  const own = said('width') ?? free;
  return Math.max(said('min-width') ?? 0, Math.min(own, said('max-width') ?? own));
}

/** Of a picture; undefined where its bytes do not say how high it is. */
export function sizeOf(element: Element, flow: Flow): Size | undefined {
  const style = flow.style(element);
  const height = style.px('height');
  const ratio = ratioOf(element);
  const said = style.text('width');
  const isAuto = said === undefined || said === 'auto';
  if (isAuto && height !== undefined && ratio !== undefined) {
    const width = Math.min(height * ratio, outerWidth(element, flow));
    return { width, height };
  }
  const width = outerWidth(element, flow);
  if (height !== undefined) return { width, height };
  return ratio === undefined ? undefined : { width, height: width / ratio };
}

/** Width by height, of its attributes or its `viewBox`. */
function ratioOf(element: Element): number | undefined {
  const [, , boxWidth = 0, boxHeight = 0] = (
    attributeOf(element, 'viewbox') ??
    attributeOf(element, 'viewBox') ??
    ''
  )
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (boxWidth > 0 && boxHeight > 0) return boxWidth / boxHeight;
  const [width, height] = ['width', 'height'].map((name) =>
    Number.parseFloat(attributeOf(element, name) ?? ''),
  );
  return width! > 0 && height! > 0 ? width! / height! : undefined;
}

/** From the left edge of the page; undefined where it depends on words: at the right, in the middle, after others. */
export function leftOf(element: Element, flow: Flow): number | undefined {
  const parent = parentOf(element);
  const style = flow.style(element);
  if (!parent) return 0;
  if (flow.isLoose(element)) return style.px('left', flow.screen.widthPx);
  const before = leftOf(parent, flow);
  if (before === undefined) return undefined;
  const shown = flow.shown(parent);
  const isFirst = shown[0] === element;
  if (flow.floatOf(element) === 'right' || (!isFirst && shown.some((one) => flow.floatOf(one))))
    return undefined;
  const inLine = flow.axis(parent) === 'across' || flow.isInline(element);
  if (inLine && !isFirst) return undefined;
  if (flow.isInline(element) && isMoved(parent, flow)) return undefined;
  const around = innerWidth(parent, flow);
  const inner =
    before +
    (flow.display(parent) === 'inline' ? 0 : flow.style(parent).frame('left', widthAround(parent, flow)));
  const [left, right] = [style.text('margin-left'), style.text('margin-right')];
  const outer = outerWidth(element, flow);
  if (left === 'auto' && right === 'auto') return inner + Math.max(0, (around - outer) / 2);
  if (left === 'auto') return undefined;
  return inner + (style.px('margin-left', around) ?? 0);
}

/** Words and pictures of a line stand elsewhere than at its left. */
function isMoved(element: Element, flow: Flow): boolean {
  const align = flow.style(element).text('text-align') ?? attributeOf(element, 'align');
  if (align !== undefined) return /^(?:center|right|end)/.test(align);
  const parent = parentOf(element);
  return parent !== undefined && isMoved(parent, flow);
}
