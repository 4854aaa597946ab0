/** A small postcard of no brand, made by hand: every kind of item once. */
import { fileURLToPath } from 'node:url';
import type { ColorToken, FontFile } from '../../src/brand/brand.ts';
import type { DisplayItem, DisplayList, TextItem } from '../../src/draw/display-list.ts';
import { fontsOf } from '../../src/draw/fonts.ts';
import { measure } from '../../src/draw/measure.ts';
import { europeanCondition } from '../../src/draw/pdf/condition.ts';
import type { PdfOptions } from '../../src/draw/pdf.ts';

const packaged = (file: string) =>
  fileURLToPath(new URL(`../../node_modules/@fontsource/${file}`, import.meta.url));

export const fonts: readonly FontFile[] = [
  {
    family: 'Young Serif',
    weight: 400,
    path: packaged('young-serif/files/young-serif-latin-400-normal.woff2'),
    webName: 'young-serif-400.woff2',
  },
  {
    family: 'Figtree',
    weight: 400,
    path: packaged('figtree/files/figtree-latin-400-normal.woff'),
    webName: 'figtree-400.woff',
  },
];

const color = (name: string, hex: string, cmyk?: ColorToken['cmyk'], spot?: string): ColorToken => ({
  name,
  hex,
  ...(cmyk && { cmyk }),
  ...(spot !== undefined && { spot }),
});

export const colors: Readonly<Record<string, ColorToken>> = {
  red: color('red', '#c2153f', [0, 100, 60, 20]),
  cream: color('cream', '#fff7ee', [0, 4, 8, 0]),
  black: color('black', '#2b2a29', [0, 0, 0, 100]),
  white: color('white', '#ffffff', [0, 0, 0, 0]),
  coral: color('coral', '#ff6f61', [0, 70, 70, 0], 'Test Coral C'),
  screen: color('screen', '#2a0c1c'),
};

export const millimetre = 72 / 25.4;
const family = fontsOf(fonts);

/** A line at a place, as wide as the layout would measure it. */
export function line(text: string, x: number, baseline: number, more: Partial<TextItem> = {}): TextItem {
  const setting = {
    font: { family: 'Figtree', weight: 400 },
    size: 9.5,
    tracking: 0,
    features: [],
    ...more,
  };
  const width = measure(family, setting.font, text, setting);
  return {
    type: 'text',
    text,
    x,
    baseline,
    width,
    color: 'black',
    slot: 'lead',
    line: 0,
    facts: [],
    ...setting,
  };
}

export function card(items: readonly DisplayItem[], more: Partial<DisplayList> = {}): DisplayList {
  const sheet = { width: 148 * millimetre, height: 105 * millimetre, bleed: 3 * millimetre };
  return { ...sheet, unit: 'pt', ground: 'cream', items, ...more };
}

export const headline = line('Le printemps te va bien\u202f!', 20, 60, {
  font: { family: 'Young Serif', weight: 400 },
  size: 28,
  color: 'red',
  features: ['lnum'],
});

export const everything = card([
  { type: 'rect', x: 200, y: 90, width: 100, height: 120, radius: [50, 50, 0, 0], fill: 'red' },
  {
    type: 'path',
    d: 'M0 0Q50 100 100 0A20 20 0 0 1 140 0',
    stroke: { color: 'red', width: 2, cap: 'round' },
    role: 'line',
  },
  { type: 'path', d: 'M0,1C1,1 1,0 0,0Z', matrix: [20, 0, 0, 20, 350, 80], fill: 'red', role: 'drawing' },
  headline,
  line('Dès 45\u00a0€, le 7\u00a0avril\u00a0: va\u2011et\u2011vient.', 20, 100),
  line('noir sur rouge', 210, 150),
  line('−20\u00a0% 1234567890', 20, 200, {
    font: headline.font,
    size: 24,
    tracking: 0.5,
    features: ['lnum'],
  }),
  { type: 'placed', kind: 'logo', x: 0, y: 0, width: 1, height: 1, name: 'mark/full', text: 'Mark' },
]);

export const options: PdfOptions = {
  title: 'Carte <&> "test"',
  language: 'fr-FR',
  created: '2027-03-01T08:00:00Z',
  condition: europeanCondition('FOGRA39'),
  colors,
  fonts,
  readImage: () => undefined,
};
