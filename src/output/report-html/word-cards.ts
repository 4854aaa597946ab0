/**
 * Pieces that are only words, as people meet them: a bubble, a notification, a row of the inbox, a post, a link.
 * In the brand's own type and colours, 360 px wide.
 */
import type { Brand, TypeRole } from '../../brand/brand.ts';
import type { Card, CardBox, CardNode, CardWords } from '../../draw/card/card.ts';
import { edges } from '../../draw/card/card.ts';
import { textAt } from '../../ir/text.ts';
import { avatar } from './avatar.ts';

export interface WordCardRequest {
  readonly brand: Brand;
  readonly locale: string;
  /** The artifact whose words these are. */
  readonly path: string;
}

/** Of every card; their height is three quarters of it. */
const WIDTH_PX = 360;
const HEIGHT_PX = 270;
/** A row of the inbox or the words under a link, with the picture that follows them. */
const STRIP_PX = 96;

export function smsCard(request: WordCardRequest, sender: string, body: string): Card {
  const { roles } = request.brand.tokens;
  return card(request, HEIGHT_PX, roles.groundPage, {
    kind: 'box',
    direction: 'column',
    align: 'start',
    justify: 'center',
    padding: { top: 16, right: 20, bottom: 16, left: 20 },
    gap: 14,
    children: [
      row(8, [
        avatar(request.brand, 28, roles.groundPage),
        words(request, sender, 'strong', 14, roles.textBody, 1),
      ]),
      {
        kind: 'box',
        direction: 'column',
        padding: { top: 11, right: 16, bottom: 12, left: 16 },
        ground: roles.groundSoft,
        radius: 20,
        children: [words(request, body, 'body', [20, 18, 16, 14], roles.textBody, 7)],
      },
    ],
  });
}

export function pushCard(request: WordCardRequest, title: string, body: string): Card {
  const { brand } = request;
  const { roles } = brand.tokens;
  return card(request, HEIGHT_PX, roles.groundStrong, {
    kind: 'box',
    direction: 'column',
    justify: 'center',
    padding: edges(16),
    children: [
      {
        kind: 'box',
        direction: 'row',
        gap: 12,
        padding: edges(14),
        ground: roles.groundPage,
        radius: 20,
        children: [
          avatar(brand, 40, roles.groundPage),
          {
            kind: 'box',
            direction: 'column',
            grow: 1,
            gap: 2,
            children: [
              words(request, brand.name, 'small', 12, roles.textMuted, 1),
              words(request, title, 'strong', 16, roles.textBody, 2),
              words(request, body, 'body', 14, roles.textBody, 4),
            ],
          },
        ],
      },
    ],
  });
}

/** With a picture of the mail below it, or the empty rows of an inbox. */
export function inboxCard(
  request: WordCardRequest,
  mail: { readonly sender: string; readonly subject: string; readonly preheader: string },
  isStrip: boolean,
): Card {
  const { brand } = request;
  const { roles } = brand.tokens;
  const own: CardBox = {
    kind: 'box',
    direction: 'row',
    gap: 12,
    padding: { top: 14, right: 16, bottom: 12, left: 16 },
    children: [
      avatar(brand, 40, roles.groundPage),
      {
        kind: 'box',
        direction: 'column',
        grow: 1,
        gap: 1,
        children: [
          words(request, mail.sender, 'small', 12, roles.textMuted, 1),
          words(request, mail.subject, 'strong', 16, roles.textBody, 1),
          words(request, mail.preheader, 'small', 14, roles.textMuted, 1),
        ],
      },
    ],
  };
  const others = isStrip ? [] : [ghost(brand, 150), ghost(brand, 190), ghost(brand, 120)];
  return card(request, isStrip ? STRIP_PX : HEIGHT_PX, roles.groundPage, {
    kind: 'box',
    direction: 'column',
    children: [own, ...others],
  });
}

/** The words beside a picture on a network. */
export function captionCard(request: WordCardRequest, body: string): Card {
  const { brand } = request;
  const { roles } = brand.tokens;
  return card(request, HEIGHT_PX, roles.groundPage, {
    kind: 'box',
    direction: 'column',
    gap: 12,
    padding: { top: 16, right: 20, bottom: 16, left: 20 },
    children: [
      row(10, [
        avatar(brand, 32, roles.groundPage),
        words(request, brand.name, 'strong', 14, roles.textBody, 1),
      ]),
      words(request, body, 'body', [20, 18, 16, 14], roles.textBody, 7),
    ],
  });
}

/** What stands below the picture of a link. */
export function linkCard(request: WordCardRequest, domain: string, title: string): Card {
  const { roles } = request.brand.tokens;
  return card(request, STRIP_PX - 15, roles.groundPage, {
    kind: 'box',
    direction: 'column',
    justify: 'center',
    gap: 2,
    padding: { top: 0, right: 16, bottom: 0, left: 16 },
    children: [
      words(request, domain, 'small', 12, roles.textMuted, 1),
      words(request, title, 'strong', 16, roles.textBody, 1),
    ],
  });
}

function card({ locale, path }: WordCardRequest, heightPx: number, ground: string, root: CardBox): Card {
  const at = placeOf(path);
  return { widthPx: WIDTH_PX, heightPx, ground, language: locale, safePx: edges(0), root, at };
}

function words(
  { brand, path }: WordCardRequest,
  text: string,
  type: TypeRole,
  wished: number | readonly number[],
  color: string,
  lines: number,
): CardWords {
  const inScale = (px: number) => brand.tokens.scalePx.findLast((one) => one <= px) ?? px;
  return {
    kind: 'words',
    words: { candidates: [textAt(text, placeOf(path))], slot: type, authored: false },
    type,
    sizes: [...new Set([wished].flat().map(inScale))],
    color,
    lines,
    clamped: true,
  };
}

function row(gap: number, children: readonly CardNode[]): CardBox {
  return { kind: 'box', direction: 'row', align: 'center', gap, children };
}

/** Someone else's mail. */
function ghost(brand: Brand, width: number): CardBox {
  const { groundSoft } = brand.tokens.roles;
  const bar = (box: { width: number; height: number; radius: number }): CardBox => ({
    kind: 'box',
    direction: 'row',
    ground: groundSoft,
    ...box,
    children: [],
  });
  return {
    kind: 'box',
    direction: 'row',
    align: 'center',
    gap: 12,
    padding: { top: 9, right: 16, bottom: 9, left: 16 },
    children: [
      bar({ width: 40, height: 40, radius: 20 }),
      {
        kind: 'box',
        direction: 'column',
        gap: 8,
        children: [bar({ width, height: 8, radius: 4 }), bar({ width: 240, height: 8, radius: 4 })],
      },
    ],
  };
}

function placeOf(path: string) {
  return { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
