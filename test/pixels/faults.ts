/** What can be wrong with a picture, planted into sound cards: what is drawn, and what has to be found where. */
import culori from 'culori/require';
import type { Brand } from '../../src/brand/brand.ts';
import type { TextItem } from '../../src/draw/display-list.ts';
import { type Card, gradientIn, photoIn, type Rect } from './cards.ts';
import type { Chance } from './chance.ts';

export interface Planted {
  readonly rule: string;
  readonly box: Rect;
  /** The words concerned, at whose place it has to be told. */
  readonly line?: TextItem;
}

/** Undefined for a card that has no room for the fault: another one is taken. */
export type Plant = (card: Card, chance: Chance) => Planted | undefined;

const PALETTE = 'visual/colors-are-the-brands';
const WORDS = 'visual/words-stand-out-from-the-picture';
const LOGO = 'visual/logo-stands-on-its-ground';
const GROUND = 'visual/one-ground-carries-the-piece';

export const faults: Readonly<Record<string, Plant>> = {
  'a chip of ΔE 5': (card, chance) => chip(card, chance, 5),
  'a chip of ΔE 8': (card, chance) => chip(card, chance, 8),
  'letters in a strange colour': (card, chance) => {
    card.encoding = chance.of(['png', 'palette', 'webp-lossless']);
    return repaint(card, 14, offColor(card.brand, chance, 8));
  },
  'letters in half their ink': (card, chance) => {
    card.encoding = chance.of(['png', 'webp-lossless']);
    return repaint(
      card,
      22,
      culori.formatHex(culori.interpolate([hexOf(card, card.ink), hexOf(card, card.ground)])(0.5)),
    );
  },
  'a gradient that nobody declared': (card, chance) => {
    card.encoding = chance.of(['png', 'webp-lossless']);
    gradientIn(card, card.free, card.ground, offColor(card.brand, chance, 20));
    return { rule: PALETTE, box: card.free };
  },
  'a hairline in a strange colour': (card, chance) => {
    card.encoding = chance.of(['png', 'webp-lossless']);
    const box = { x: card.free.x, y: Math.round(card.free.y) + 20, width: card.free.width, height: 1 };
    card.under.push(rect(box, offColor(card.brand, chance, 20)));
    return { rule: PALETTE, box };
  },
  'words over a drawing': (card, chance) => {
    const line = lineFrom(card, 14);
    const weak = weakOn(card, line);
    if (!line || !weak) return undefined;
    const radius = Math.max(6, line.size * chance.between(0.3, 0.6));
    const center = { x: line.x + line.width * chance.between(0.2, 0.8), y: line.baseline - line.size * 0.35 };
    card.under.push(`<circle cx="${center.x}" cy="${center.y}" r="${radius}" fill="${weak}"/>`);
    return { rule: WORDS, box: lineBox(line), line };
  },
  'a panel of the wrong colour under words': (card) => {
    const line = lineFrom(card, 12);
    const weak = weakOn(card, line);
    if (!line || !weak) return undefined;
    card.under.push(rect(grown(lineBox(line), 8), weak));
    return { rule: WORDS, box: lineBox(line), line };
  },
  'words over their own colour': (card, chance) => {
    const line = lineFrom(card, 16);
    if (!line) return undefined;
    const radius = line.size * chance.between(0.75, 1);
    const x = line.x + line.width * chance.between(0.3, 0.7);
    card.under.push(
      `<circle cx="${x}" cy="${line.baseline - line.size * 0.3}" r="${radius}" fill="${hexOf(card, card.ink)}"/>`,
    );
    return { rule: WORDS, box: lineBox(line), line };
  },
  'words over a photograph that is too much like them': (card, chance) => {
    const line = lineFrom(card, 18);
    if (!line) return undefined;
    const level = Math.round(255 * Math.sqrt(culori.wcagLuminance(hexOf(card, card.ink))));
    const spread = chance.between(20, 45);
    photoIn(card, grown(lineBox(line), 10), [Math.max(0, level - spread), Math.min(255, level + spread)]);
    return { rule: WORDS, box: lineBox(line), line };
  },
  'a logo on the wrong ground': (card, chance) => {
    const { logo, brand } = card;
    const rule = brand.rules.logos.find(({ variant }) => variant === logo?.variant);
    if (!logo || !rule) return undefined;
    const wrong = Object.values(brand.tokens.colors).filter(
      ({ name, hex }) =>
        !rule.backgrounds.includes(name) && culori.wcagContrast(hex, hexOf(card, card.ground)) > 1.1,
    );
    card.under.push(rect(grown(logo.ring, 2), chance.of(wrong).hex));
    return { rule: LOGO, box: logo.ring };
  },
  'something in the free space of a logo': (card, chance) => {
    const { logo } = card;
    if (!logo) return undefined;
    const radius = chance.between(4, 9);
    const x = chance.between(logo.box.x, logo.box.x + logo.box.width);
    const y = logo.ring.y + logo.ring.height - radius;
    card.under.push(`<circle cx="${x}" cy="${y}" r="${radius}" fill="${hexOf(card, card.ink)}"/>`);
    card.encoding = chance.of(['png', 'palette', 'webp-lossless']);
    return { rule: LOGO, box: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius } };
  },
  'a logo on a photograph': (card) => {
    if (!card.logo) return undefined;
    photoIn(card, grown(card.logo.ring, 4), [30, 225]);
    return { rule: LOGO, box: card.logo.ring };
  },
  'too much of a sparing colour': (card, chance) => {
    const { brand, free } = card;
    const token = chance.of(
      Object.keys(brand.tokens.colors).filter((one) => one !== card.ground && one !== card.ink),
    );
    card.brand = {
      ...brand,
      rules: { ...brand.rules, palette: { ...brand.rules.palette, sparing: { [token]: 0.6 } } },
    };
    const box = { ...free, height: Math.max(28, free.height * chance.between(0.2, 0.6)) };
    card.under.push(rect(box, hexOf(card, token)));
    return { rule: 'visual/sparing-colors-stay-sparing', box };
  },
  'no ground that carries': (card, chance) => {
    const { width, height, brand } = card;
    const others = Object.values(brand.tokens.colors).filter(({ name }) => name !== card.ground);
    const bands = [0, 0.33, 0.66].map((from) => ({ x: 0, y: from * height, width, height: height * 0.34 }));
    for (const band of bands) {
      const [color] = others.splice(chance.whole(0, others.length - 1), 1);
      card.under.push(rect(band, color!.hex));
    }
    return { rule: GROUND, box: { x: 0, y: 0, width, height } };
  },
  'more colours than are allowed': (card) => {
    const { brand, free } = card;
    card.brand = { ...brand, rules: { ...brand.rules, palette: { ...brand.rules.palette, maxColors: 5 } } };
    const colors = Object.values(brand.tokens.colors).slice(0, 7);
    const side = free.width / colors.length;
    for (const [index, { hex }] of colors.entries())
      card.under.push(rect({ x: free.x + index * side, y: free.y, width: side, height: side }, hex));
    return { rule: GROUND, box: { ...free, height: side } };
  },
};

function chip(card: Card, chance: Chance, deltaE: number): Planted {
  const { free } = card;
  const width = chance.between(0.6, 1) * free.width;
  const box = { x: free.x, y: free.y + 6, width, height: chance.between(0.4, 0.8) * free.height };
  card.under.push(rect(box, offColor(card.brand, chance, deltaE)));
  return { rule: PALETTE, box };
}

function repaint(card: Card, least: number, hex: string): Planted | undefined {
  const line = lineFrom(card, least);
  if (!line || line.text.length < 8) return undefined;
  card.repainted.set(line, hex);
  return { rule: PALETTE, box: lineBox(line), line };
}

/** A colour that is about that far from its nearest token, and from all others farther. */
function offColor(brand: Brand, chance: Chance, deltaE: number): string {
  const difference = culori.differenceCiede2000();
  const hexes = Object.values(brand.tokens.colors).map(({ hex }) => hex);
  for (;;) {
    const from = culori.lab65(chance.of(hexes))!;
    const [a, b, l] = [chance.between(-1, 1), chance.between(-1, 1), chance.between(-1, 1)];
    for (let step = 1; step < 90; step++) {
      const hex = culori.formatHex({
        ...from,
        l: from.l + l * step,
        a: (from.a ?? 0) + a * step,
        b: (from.b ?? 0) + b * step,
      });
      const nearest = Math.min(...hexes.map((one) => difference(one, hex)));
      if (nearest >= deltaE && nearest < deltaE + 1.5) return hex;
    }
  }
}

/** The largest line in the card’s own ink from that size on. */
function lineFrom(card: Card, least: number): TextItem | undefined {
  const lines = card.lines.filter(({ size, color }) => size >= least && color === card.ink);
  return lines.toSorted((a, b) => b.size - a.size)[0];
}

/** A token on which the words are too weak, and that is not their own colour. */
function weakOn(card: Card, line: TextItem | undefined): string | undefined {
  if (!line) return undefined;
  const ink = hexOf(card, line.color);
  const least = line.size >= 24 ? 3 : 4.5;
  const weak = Object.values(card.brand.tokens.colors).filter(
    ({ hex }) => culori.wcagContrast(hex, ink) < least - 0.1 && culori.differenceCiede2000()(hex, ink) > 12,
  );
  return weak[0]?.hex;
}

/** As the mark of the line has it. */
function lineBox({ x, baseline, width, size }: TextItem): Rect {
  return { x, y: baseline - 0.8 * size, width, height: size };
}

function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

function rect({ x, y, width, height }: Rect, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
}

function hexOf({ brand }: Card, token: string): string {
  return brand.tokens.colors[token]!.hex;
}
