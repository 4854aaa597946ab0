/** Display banners: what is read in passing, and a piece of the motif. */
import { type LayoutBrand, markIn, type PlacedMark, round } from './mark.ts';
import { figures, said } from './offer-words.ts';

type Item = Readonly<Record<string, unknown>>;

export function adLayouts(brand: LayoutBrand): Readonly<Record<string, unknown>> {
  return { '320x50': mobile(brand), '728x90': leaderboard(brand), '160x600': skyscraper(brand) };
}

function logoAt(mark: PlacedMark | undefined, x: number, height: number): readonly Item[] {
  if (!mark) return [];
  const y = round((height - mark.height) / 2);
  return [{ kind: 'logo', variant: mark.variant, at: [x, y], width: mark.width }];
}

/** Where words may begin at the right of the logo. */
function after(mark: PlacedMark | undefined, x: number, gap: number): number {
  return mark ? Math.ceil(x + mark.width + Math.max(gap, mark.clear)) : x;
}

/** No headline and no button: there is no room, and the report says so. */
function mobile(brand: LayoutBrand): unknown {
  const { roles, locales } = brand;
  const mark = markIn(brand, {
    ground: roles.groundSoft,
    side: 26,
    widest: 112,
    highest: 50,
    edge: 12,
    unit: 'px',
  });
  const x = Math.max(12, Math.ceil((mark?.clear ?? 0) * 0.75));
  const left = after(mark, x, 12);
  return {
    ground: roles.groundSoft,
    margin: 10,
    items: [
      { kind: 'image', path: 'drawings/motif.svg', at: [270, 0], box: [50, 50] },
      ...logoAt(mark, x, 50),
      ...figures(locales, {
        at: [left, 34],
        anchor: 'last-baseline',
        width: 66,
        size: [26, 20, 16],
        words: 'none',
        color: roles.textAccent,
      }),
      {
        kind: 'text',
        id: 'code',
        when: ['offer.code', 'offer.ends'],
        text: said(locales, 'codeShort'),
        at: [left + 70, 25],
        anchor: 'middle',
        width: 258 - left - 70,
        optional: true,
        role: 'body',
        size: 12,
        leading: 1.3,
        breaks: 'plain',
        color: roles.textBody,
      },
    ],
  };
}

function leaderboard(brand: LayoutBrand): unknown {
  const { roles, locales } = brand;
  const mark = markIn(brand, {
    ground: roles.groundSoft,
    side: 44,
    widest: 160,
    highest: 90,
    edge: 16,
    unit: 'px',
  });
  const x = Math.max(16, Math.ceil((mark?.clear ?? 0) * 0.75));
  const left = after(mark, x, 20);
  return {
    ground: roles.groundSoft,
    margin: 12,
    items: [
      { kind: 'image', path: 'drawings/motif.svg', at: [638, 0], box: [90, 90] },
      ...logoAt(mark, x, 90),
      {
        kind: 'text',
        slot: 'headline',
        copy: 'short',
        at: [left, 42],
        anchor: 'last-baseline',
        width: 490 - left,
        lines: 1,
        role: 'title',
        size: 26,
        color: roles.textHeadline,
      },
      {
        kind: 'text',
        id: 'code',
        when: ['offer.code', 'offer.ends'],
        text: said(locales, 'codeInLine'),
        at: [left, 66],
        anchor: 'last-baseline',
        width: 490 - left,
        lines: 1,
        optional: true,
        role: 'body',
        size: 12,
        color: roles.textBody,
      },
      { kind: 'button', at: [502, 26], box: [124, 38], size: [14, 12], copy: 'short' },
    ],
  };
}

function skyscraper(brand: LayoutBrand): unknown {
  const { roles, locales } = brand;
  const mark = markIn(brand, {
    ground: roles.groundSoft,
    side: 52,
    widest: 128,
    highest: 120,
    edge: 16,
    unit: 'px',
  });
  const top = Math.max(20, Math.ceil((mark?.clear ?? 0) * 0.75));
  const words = mark ? round(top + mark.height + Math.max(24, mark.clear)) : top;
  return {
    ground: roles.groundSoft,
    margin: 16,
    items: [
      { kind: 'image', path: 'drawings/motif.svg', at: [0, 440], box: [160, 160] },
      ...(mark ? [{ kind: 'logo', variant: mark.variant, at: [16, top], width: mark.width }] : []),
      {
        kind: 'text',
        slot: 'headline',
        copy: 'short',
        at: [16, words],
        width: 128,
        lines: 4,
        role: 'title',
        size: [26, 20],
        leading: 1.1,
        color: roles.textHeadline,
      },
      ...figures(locales, {
        at: [16, 292],
        anchor: 'last-baseline',
        width: 128,
        size: [46, 34],
        words: 'beside',
        wordsSize: 16,
        color: roles.textAccent,
      }),
      {
        kind: 'text',
        id: 'code',
        when: ['offer.code', 'offer.ends'],
        text: said(locales, 'code'),
        at: [16, 304],
        width: 128,
        lines: 3,
        role: 'body',
        size: 14,
        leading: 1.35,
        mayEndWith: ['au'],
        color: roles.textBody,
      },
      { kind: 'button', at: [16, 382], box: [128, 38], size: [14, 12], copy: 'short' },
    ],
  };
}
