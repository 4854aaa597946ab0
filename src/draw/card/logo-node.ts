import type { Brand } from '../../brand/brand.ts';
import { textAt } from '../../ir/text.ts';
import { readDrawing } from '../drawing.ts';
import type { CardNode } from './card.ts';

/** At most this part of the card's shorter side. */
const mostWide = 0.3;
const mostHigh = 0.075;

/**
 * The first logo that may stand on a ground, in the size of the card and never below its own least; the brand's
 * name in words where there is none.
 */
export function logoNode(brand: Brand, ground: string, shortPx: number): CardNode {
  const rule = brand.rules.logos.find((one) => one.backgrounds.includes(ground));
  const logo = rule && brand.logos.find((one) => one.id === rule.id && one.variant === rule.variant);
  if (!logo) {
    const at = { file: `${brand.folder}/brand.rules.json`, line: 1, column: 1, endLine: 1, endColumn: 1 };
    const { scalePx, roles } = brand.tokens;
    return {
      kind: 'words',
      words: { candidates: [textAt(brand.name, at)], slot: 'brand', authored: false },
      type: 'strong',
      sizes: [scalePx.findLast((size) => size <= shortPx * 0.05) ?? scalePx[0]!],
      color: roles.textHeadline,
      lines: 1,
    };
  }
  const { extent: ink } = readDrawing(logo.svg, brand);
  const ratio = ink.width / ink.height;
  const wished = Math.min(shortPx * mostWide, shortPx * mostHigh * ratio);
  const least = rule.min.side === 'width' ? rule.min.screenPx : rule.min.screenPx * ratio;
  const width = Math.max(Math.round(wished), least);
  return { kind: 'logo', variant: logo.variant, width };
}
