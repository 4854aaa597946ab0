/** Boxes of a card as CSS. satori counts padding outside of a width unless it is told not to. */
import type { CardBox, CardNode } from './card.ts';

const along = { start: 'flex-start', center: 'center', end: 'flex-end', between: 'space-between' } as const;

export function boxStyle(box: CardBox) {
  const { padding = 0 } = box;
  const { top, right, bottom, left } =
    typeof padding === 'number' ? { top: padding, right: padding, bottom: padding, left: padding } : padding;
  return {
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: box.direction,
    alignItems: box.align ? along[box.align] : 'stretch',
    justifyContent: along[box.justify ?? 'start'],
    gap: box.gap ?? 0,
    padding: `${top}px ${right}px ${bottom}px ${left}px`,
    ...share(box.grow),
    ...(box.width !== undefined && { width: box.width }),
    ...(box.height !== undefined && { height: box.height }),
  };
}

export function pictureStyle({ grow, height }: Extract<CardNode, { kind: 'picture' }>) {
  return {
    boxSizing: 'border-box',
    display: 'flex',
    ...share(grow),
    ...(height !== undefined && { height }),
  };
}

/** Room by shares alone, whatever the children would like; without a share, just their own. */
function share(grow: number | undefined) {
  return grow ? { flexGrow: grow, flexShrink: 1, flexBasis: 0, minWidth: 0 } : { flexGrow: 0, flexShrink: 0 };
}
