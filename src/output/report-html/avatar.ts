import type { Brand } from '../../brand/brand.ts';
import type { CardBox } from '../../draw/card/card.ts';
import { textAt } from '../../ir/text.ts';

/** Wider or higher than this, a logo is a wordmark and unreadable at the size of an avatar. */
const squarest = 1.25;

/** The round picture of a sender: the brand's symbol where it has one for that ground, else its first letter. */
export function avatar(brand: Brand, sizePx: number, ground: string): CardBox {
  const { roles, scalePx } = brand.tokens;
  const rule = brand.rules.logos.find((one) => {
    const logo = brand.logos.find(({ id, variant }) => id === one.id && variant === one.variant);
    const ratio = logo && logo.width / logo.height;
    const isSmall = one.min.screenPx <= sizePx * 0.9;
    return ratio && Math.max(ratio, 1 / ratio) < squarest && isSmall && one.backgrounds.includes(ground);
  });
  const round = {
    kind: 'box',
    direction: 'row',
    align: 'center',
    justify: 'center',
    width: sizePx,
    height: sizePx,
  } as const;
  if (rule) return { ...round, children: [{ kind: 'logo', variant: rule.variant, width: sizePx * 0.9 }] };
  const at = { file: `${brand.folder}/brand.rules.json`, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return {
    ...round,
    ground: roles.groundStrong,
    radius: sizePx / 2,
    children: [
      {
        kind: 'words',
        words: { candidates: [textAt(brand.name.slice(0, 1), at)], slot: 'brand', authored: false },
        type: 'strong',
        sizes: [scalePx.findLast((one) => one <= sizePx * 0.5) ?? sizePx * 0.5],
        color: roles.textOnStrong,
        lines: 1,
      },
    ],
  };
}
