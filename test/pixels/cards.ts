/** Sound cards made by chance from what a brand allows: words of all sizes, panels, drawings, logos, photographs. */

import type { Brand } from '../../src/brand/brand.ts';
import { judgedPairs } from '../../src/brand/pairs.ts';
import type { DisplayItem, FontKey, TextItem } from '../../src/draw/display-list.ts';
import { drawingItems, readDrawing } from '../../src/draw/drawing.ts';
import { fontsOf } from '../../src/draw/fonts.ts';
import { measure } from '../../src/draw/measure.ts';
import type { Chance } from './chance.ts';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const encodings = ['png', 'palette', 'jpeg', 'webp', 'webp-lossless'] as const;
export type Encoding = (typeof encodings)[number];

export interface Card {
  brand: Brand;
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  readonly ink: string;
  readonly items: DisplayItem[];
  /** SVG between the ground and the items, of which no mark knows. */
  readonly under: string[];
  /** Photographs under everything, of which marks know unless they are `secret`. */
  readonly photos: {
    readonly box: Rect;
    readonly levels: readonly [number, number];
    readonly secret?: true;
  }[];
  /** A colour in place of the one that the mark names. */
  readonly repainted: Map<TextItem, string>;
  readonly lines: TextItem[];
  readonly logo?: { readonly box: Rect; readonly ring: Rect; readonly variant: string };
  /** Where nothing stands. */
  readonly free: Rect;
  encoding: Encoding;
}

const SIZES = [12, 13, 14, 16, 18, 20, 22, 24, 28, 34, 40, 48, 64, 80, 104, 136, 200];
const WORDS =
  'Le printemps te va bien jusqu’au 18 avril, dès 45 € — Lyon – Porto 89 € aller simple tout compris'.split(
    ' ',
  );
const MARGIN = 44;

export function soundCard(brand: Brand, chance: Chance): Card {
  const width = chance.whole(480, 760);
  const height = chance.whole(560, 860);
  const pair = chance.of(judgedPairs(brand.rules.pairs, brand.tokens).filter(({ use }) => use === 'text'));
  const items: DisplayItem[] = [];
  const card: Card = {
    brand,
    width,
    height,
    ground: pair.bg,
    ink: pair.fg,
    items,
    under: [],
    photos: [],
    repainted: new Map(),
    lines: [],
    ...logoOn(brand, pair.bg, chance, items),
    free: { x: width / 2 + 8, y: height * 0.7, width: width / 2 - MARGIN - 8, height: height * 0.24 },
    encoding: chance.of(encodings),
  };
  const top = card.logo ? card.logo.ring.y + card.logo.ring.height + 12 : 48;
  setLines(
    card,
    chance,
    { x: MARGIN, y: top, width: width - 2 * MARGIN, height: height * 0.66 - top },
    pair.fg,
  );
  draw(card, chance, { x: MARGIN, y: height * 0.7, width: width / 2 - MARGIN - 8, height: height * 0.24 });
  return card;
}

/** Words in lines from the top, as many as have room. */
export function setLines(card: Card, chance: Chance, place: Rect, color: string, sizes = SIZES): void {
  const { type } = card.brand.tokens;
  let y = place.y;
  for (let line = 0; line < 7; line++) {
    const style = chance.of(Object.values(type));
    const item = lineOf(card, chance, { x: place.x, y, width: place.width }, color, chance.of(sizes), style);
    if (!item || y + item.size * 1.2 > place.y + place.height) continue;
    card.items.push(item);
    card.lines.push(item);
    y += item.size * chance.between(1.15, 1.5);
  }
}

function lineOf(
  card: Card,
  chance: Chance,
  place: Omit<Rect, 'height'>,
  color: string,
  size: number,
  font: FontKey,
): TextItem | undefined {
  const fonts = fontsOf(card.brand.fonts);
  const setting = { size, tracking: size * chance.of([0, 0, -0.02]), features: [] };
  const first = chance.whole(0, WORDS.length - 6);
  for (let count = chance.whole(1, 6); count > 0; count--) {
    const text = WORDS.slice(first, first + count).join(' ');
    const width = measure(fonts, font, text, setting);
    if (width > place.width) continue;
    const number = card.lines.length + 1;
    const at = {
      file: 'content/campaigns/card/fr.mdx',
      line: number,
      column: 1,
      endLine: number,
      endColumn: 9,
    };
    return {
      type: 'text',
      text,
      x: place.x + chance.next(),
      baseline: place.y + 0.8 * size + chance.next(),
      width,
      ...setting,
      font: { family: font.family, weight: font.weight },
      color,
      slot: `line ${number}`,
      line: 0,
      facts: [],
      // What the brand adds has no author.
      ...(chance.is(0.7) && { at }),
    };
  }
  return undefined;
}

function logoOn(brand: Brand, ground: string, chance: Chance, items: DisplayItem[]): Pick<Card, 'logo'> {
  const rule = brand.rules.logos.find(({ backgrounds }) => backgrounds.includes(ground));
  const logo = brand.logos.find(({ id, variant }) => id === rule?.id && variant === rule.variant);
  if (!rule || !logo || chance.is(0.2)) return {};
  const drawing = readDrawing(logo.svg, brand);
  const { ink } = drawing;
  const width = chance.between(Math.max(90, rule.min.screenPx), 220);
  const scale = width / ink.width;
  const height = ink.height * scale;
  const clear = rule.clear.factor * (rule.clear.of === 'height' ? height : width);
  const box = { x: MARGIN + chance.next(), y: Math.max(24, clear) + chance.next(), width, height };
  const matrix = [scale, 0, 0, scale, box.x - ink.x * scale, box.y - ink.y * scale] as const;
  items.push(...drawingItems(drawing, matrix, 'logo'));
  items.push({
    type: 'placed',
    kind: 'logo',
    ...box,
    name: `${logo.id}/${logo.variant}`,
    text: brand.name,
    ground,
  });
  const ring = { x: box.x - clear, y: box.y - clear, width: width + 2 * clear, height: height + 2 * clear };
  return { logo: { box, ring, variant: logo.variant } };
}

/** Shapes, hairlines, perhaps a gradient, and beside them a panel with words or a photograph. */
function draw(card: Card, chance: Chance, place: Rect): void {
  const { brand, items } = card;
  const spared = Object.keys(brand.rules.palette.sparing);
  const colors = Object.keys(brand.tokens.colors).filter(
    (one) => one !== card.ground && !spared.includes(one),
  );
  const two = [chance.of(colors), chance.of(colors)];
  if (chance.is(0.15)) {
    gradientIn(card, place, card.ground, two[0]!);
    brand.rules.palette.gradients.push([card.ground, two[0]!]);
    return;
  }
  for (let count = chance.whole(0, 14); count > 0; count--) {
    const radius = chance.between(3, Math.min(place.width, place.height) / 3);
    const x = chance.between(place.x + radius, place.x + place.width - radius);
    const y = chance.between(place.y + radius, place.y + place.height - radius);
    const d = `M${x - radius},${y}A${radius},${radius} 0 1 1 ${x + radius},${y}A${radius},${radius} 0 1 1 ${x - radius},${y}Z`;
    items.push({ type: 'path', d, fill: chance.of(two), role: 'drawing' });
  }
  for (let count = chance.whole(0, 3); count > 0; count--) {
    const y = chance.between(place.y, place.y + place.height);
    const slope = chance.of([0, 0, chance.between(-30, 30)]);
    const stroke = { color: two[0]!, width: chance.between(1, 4), cap: 'butt' as const };
    items.push({ type: 'path', d: `M${place.x},${y}l${place.width},${slope}`, stroke, role: 'line' });
  }
}

export function gradientIn(
  { brand, under }: Card,
  { x, y, width, height }: Rect,
  from: string,
  to: string,
): void {
  const hex = (color: string) => brand.tokens.colors[color]?.hex ?? color;
  const id = `g${under.length}`;
  under.push(
    `<defs><linearGradient id="${id}" x2="1" y2="1"><stop offset="0" stop-color="${hex(from)}"/><stop offset="1" stop-color="${hex(to)}"/></linearGradient></defs>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="url(#${id})"/>`,
  );
}

/** A panel with words of a pair of its own, or a photograph with words that stand out: half of all cards have one. */
export function fillFree(card: Card, chance: Chance): void {
  const { brand, free, items } = card;
  if (chance.is(0.4)) {
    const pair = chance.of(
      judgedPairs(brand.rules.pairs, brand.tokens).filter(
        ({ use, bg }) => use === 'text' && bg !== card.ground,
      ),
    );
    items.push({ type: 'rect', ...free, radius: chance.of([0, 12, 30]), fill: pair.bg, role: 'panel' });
    const inner = { x: free.x + 16, y: free.y + 16, width: free.width - 32, height: free.height - 24 };
    setLines(card, chance, inner, pair.fg, [12, 14, 18, 24, 34]);
  } else if (chance.is(0.3)) {
    photoIn(card, free, [8, 84]);
    const light = lightest(brand);
    const inner = { x: free.x + 12, y: free.y + 12, width: free.width - 24, height: free.height - 16 };
    setLines(card, chance, inner, light, [16, 24, 34, 48]);
  }
}

/** A photograph of the campaign, in a box of whole pixels. */
export function photoIn(card: Card, place: Rect, levels: readonly [number, number]): void {
  const box = {
    x: Math.round(place.x),
    y: Math.round(place.y),
    width: Math.round(place.width),
    height: Math.round(place.height),
  };
  card.photos.push({ box, levels });
  card.items.push({ type: 'image', ...box, path: 'content/campaigns/card/photo.jpg', alt: 'Une photo' });
}

export function lightest(brand: Brand): string {
  const value = (hex: string) => Number.parseInt(hex.slice(1, 3), 16) + Number.parseInt(hex.slice(3, 5), 16);
  return Object.values(brand.tokens.colors).reduce((a, b) => (value(b.hex) > value(a.hex) ? b : a)).name;
}
