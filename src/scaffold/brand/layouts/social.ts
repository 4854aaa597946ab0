/** Pictures for social networks: the logo and the words on the soft ground, the motif flush with the edges. */

import { type LayoutBrand, markIn, type PlacedMark, round } from './mark.ts';
import { figures, said } from './offer-words.ts';

const MARGIN = 72;

type Item = Readonly<Record<string, unknown>>;

export function socialLayouts(brand: LayoutBrand): Readonly<Record<string, unknown>> {
  return {
    'facebook.square': square(brand),
    'facebook.link': link(brand),
    'instagram.portrait': portrait(brand),
    'instagram.story': story(brand),
  };
}

function markOf(brand: LayoutBrand, side: number): PlacedMark | undefined {
  return markIn(brand, {
    ground: brand.roles.groundSoft,
    side,
    widest: 420,
    highest: 220,
    edge: MARGIN,
    unit: 'px',
  });
}

/** The logo, and the height at which words may begin below it. */
function header(
  mark: PlacedMark | undefined,
  top: number,
): { readonly items: readonly Item[]; readonly y: number } {
  if (!mark) return { items: [], y: top };
  const item = { kind: 'logo', variant: mark.variant, at: [MARGIN, top], width: mark.width };
  return { items: [item], y: round(top + mark.height + Math.max(mark.clear, 40)) };
}

function headline(
  { roles }: LayoutBrand,
  y: number,
  width: number,
  size: readonly number[],
  lines = 2,
): Item {
  return {
    kind: 'text',
    slot: 'headline',
    at: [MARGIN, y],
    width,
    lines,
    role: 'display',
    size,
    color: roles.textHeadline,
  };
}

function offer({ roles, locales }: LayoutBrand, y: number, size: number, width: number): readonly Item[] {
  return [
    ...figures(locales, {
      at: [MARGIN, y],
      anchor: 'last-baseline',
      width,
      size,
      words: 'beside',
      wordsSize: 46,
      color: roles.textAccent,
    }),
    {
      kind: 'text',
      id: 'code',
      when: ['offer.code', 'offer.ends'],
      text: said(locales, 'code'),
      at: [MARGIN, y + 34],
      width,
      role: 'body',
      size: 34,
      leading: 1.35,
      color: roles.textBody,
    },
  ];
}

function square(brand: LayoutBrand): unknown {
  const top = header(markOf(brand, 92), MARGIN);
  return {
    ground: brand.roles.groundSoft,
    margin: MARGIN,
    items: [
      { kind: 'image', path: 'drawings/motif.svg', at: [540, 540], box: [540, 540] },
      ...top.items,
      headline(brand, top.y, 936, [104, 80]),
      ...offer(brand, 880, 136, 440),
    ],
  };
}

function portrait(brand: LayoutBrand): unknown {
  const top = header(markOf(brand, 96), MARGIN);
  return {
    ground: brand.roles.groundSoft,
    margin: MARGIN,
    items: [
      { kind: 'image', path: 'drawings/motif-band.svg', at: [0, 1080], box: [1080, 270] },
      ...top.items,
      headline(brand, top.y, 936, [136, 104], 3),
      ...offer(brand, 860, 136, 936),
    ],
  };
}

/** The network lays its own signs over 270 px at the top and 672 px at the foot. */
function story(brand: LayoutBrand): unknown {
  const top = header(markOf(brand, 96), 290);
  return {
    ground: brand.roles.groundSoft,
    margin: MARGIN,
    items: [
      { kind: 'image', path: 'drawings/motif-block.svg', at: [0, 1380], box: [1080, 540] },
      ...top.items,
      headline(brand, top.y, 936, [136, 104], 3),
      ...offer(brand, 1100, 136, 936),
    ],
  };
}

function link(brand: LayoutBrand): unknown {
  const top = header(markOf(brand, 72), 64);
  return {
    ground: brand.roles.groundSoft,
    margin: MARGIN,
    items: [
      { kind: 'image', path: 'drawings/motif-column.svg', at: [885, 0], box: [315, 630] },
      ...top.items,
      headline(brand, top.y, 760, [80, 60]),
      ...offer(brand, 460, 104, 760),
    ],
  };
}
