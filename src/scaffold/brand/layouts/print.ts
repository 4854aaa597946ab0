/** The postcard: words at the left, the motif at the right; the back follows the post’s rules. */
import { type LayoutBrand, markIn, round } from './mark.ts';
import { figures, said } from './offer-words.ts';

const MARGIN = 8;

export function printLayouts(brand: LayoutBrand): Readonly<Record<string, unknown>> {
  return { 'postcard.148x105.front': front(brand), 'postcard.148x105.back': back(brand) };
}

function front(brand: LayoutBrand): unknown {
  const { roles, locales } = brand;
  const mark = markIn(brand, {
    ground: roles.groundSoft,
    side: 10,
    widest: 46,
    highest: 26,
    edge: MARGIN,
    unit: 'mm',
  });
  const below = mark ? round(MARGIN + mark.height + Math.max(6, mark.clear)) : MARGIN;
  return {
    unit: 'mm',
    ground: roles.groundSoft,
    margin: MARGIN,
    items: [
      { kind: 'image', path: 'drawings/motif-column.svg', at: [95.5, 0], box: [52.5, 105] },
      ...(mark ? [{ kind: 'logo', variant: mark.variant, at: [MARGIN, MARGIN], width: mark.width }] : []),
      {
        kind: 'text',
        slot: 'headline',
        at: [MARGIN, below],
        width: 82,
        lines: 3,
        role: 'display',
        size: 28,
        color: roles.textHeadline,
      },
      ...figures(locales, {
        at: [MARGIN, 82],
        anchor: 'last-baseline',
        width: 82,
        size: [42, 28],
        words: 'beside',
        wordsSize: 12.5,
        color: roles.textAccent,
      }),
      {
        kind: 'text',
        id: 'code',
        when: ['offer.code', 'offer.ends'],
        text: said(locales, 'code'),
        at: [MARGIN, 86],
        width: 82,
        role: 'body',
        size: 12.5,
        leading: 1.3,
        color: roles.textBody,
      },
    ],
  };
}

/** The right half belongs to the address, and a strip of 16 mm at the foot to the machines of the post. */
function back({ roles, white }: LayoutBrand): unknown {
  const width = 60;
  return {
    unit: 'mm',
    ground: white,
    margin: MARGIN,
    items: [
      {
        kind: 'text',
        slot: 'headline',
        at: [MARGIN, MARGIN],
        width,
        lines: 3,
        role: 'title',
        size: [20, 12.5],
        color: roles.textHeadline,
      },
      {
        kind: 'text',
        slot: 'lead',
        at: [MARGIN, 28],
        below: { item: 'headline', gap: 1.6 },
        width,
        lines: 4,
        role: 'body',
        size: [9.5, 7.5],
        leading: 1.4,
        color: roles.printText,
      },
      {
        kind: 'qr',
        when: 'shortLink',
        at: [MARGIN - 3.5, 48],
        side: 20,
        ink: roles.printText,
        paper: white,
      },
      {
        kind: 'barcode',
        when: 'coupon.till',
        at: [34, 54],
        box: [30, 14],
        ink: roles.printText,
        paper: white,
      },
      {
        kind: 'text',
        slot: 'legal',
        at: [MARGIN, 87],
        anchor: 'last-baseline',
        width,
        lines: 4,
        role: 'small',
        size: 6.5,
        leading: 1.3,
        breaks: 'plain',
        color: roles.printText,
      },
    ],
  };
}
