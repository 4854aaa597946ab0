/** Drawings under words: outlines count, not their boxes; what a surface hides does not count. */
import { expect, it } from 'vitest';
import { crossings } from '../../src/draw/crossings.ts';
import type { DisplayItem, DisplayList, PathItem } from '../../src/draw/display-list.ts';
import { pieceOf } from '../draw/demo.ts';

const { brand } = pieceOf('grenadine', 'social.facebook.square');

/** A word of 20 px whose ink is 100 × 20 px at 100, 100; it keeps 4.4 px clear at the sides, 0.8 above and below. */
const word: DisplayItem = {
  type: 'text',
  text: 'mot',
  x: 100,
  baseline: 118,
  width: 100,
  size: 20,
  font: { family: 'Figtree', weight: 400 },
  tracking: 0,
  features: [],
  color: 'prune',
  slot: 'lead',
  line: 0,
  facts: [],
  ink: { x: 100, y: 100, width: 100, height: 20 },
};
const path = (d: string, more: Partial<PathItem> = { fill: 'grenadine' }): DisplayItem => ({
  type: 'path',
  d,
  role: 'drawing',
  ...more,
});
const line = (width: number) => ({ stroke: { color: 'prune', width, cap: 'butt' as const } });

function isCrossed(...before: readonly DisplayItem[]): boolean {
  const list: DisplayList = {
    width: 400,
    height: 400,
    unit: 'px',
    bleed: 0,
    ground: 'poudre',
    items: [...before, word],
  };
  return crossings(list, brand).length > 0;
}

it.each([
  ['a shape within the word', path('M120 105h5v5h-5Z'), true],
  ['a shape around the word', path('M0 0H400V400H0Z'), true],
  ['a frame around the word, unfilled', path('M50 50H350V350H50Z', line(2)), false],
  ['a ring whose hole holds the word', path('M0 0H400V400H0ZM50 50V350H350V50Z'), false],
  ['a diagonal whose box holds the word', path('M0 0L400 20', line(2)), false],
  ['a line through the word without a point in it', path('M-900 110L900 111', line(1)), true],
  ['a thin line in the air above', path('M0 98L400 98', line(1)), false],
  ['a thick line in the air above', path('M0 98L400 98', line(5)), true],
  ['a shape in the air at the side', path('M202 105h50v5h-50Z'), true],
  ['a shape beyond the air at the side', path('M205 105h50v5h-50Z'), false],
  [
    'a shape moved there by its matrix',
    path('M0 0H1V1H0Z', { fill: 'prune', matrix: [9, 0, 0, 9, 150, 105] }),
    true,
  ],
])('%s', (_, drawing, wanted) => {
  expect(isCrossed(drawing)).toBe(wanted);
});

it('a panel under the words hides what was drawn before it, and nothing drawn after', () => {
  const drawing = path('M120 105h5v5h-5Z');
  const panel: DisplayItem = {
    type: 'rect',
    x: 90,
    y: 90,
    width: 120,
    height: 40,
    fill: 'creme',
    role: 'panel',
  };
  expect(isCrossed(drawing, panel)).toBe(false);
  expect(isCrossed(panel, drawing)).toBe(true);
  expect(isCrossed(drawing, { ...panel, width: 60 })).toBe(true);
});

it('says whose words they are', () => {
  const at = { file: 'fr.mdx', line: 2, column: 1, endLine: 2, endColumn: 4 };
  const items = [path('M120 105h5v5h-5Z'), { ...word, at }];
  const list: DisplayList = { width: 400, height: 400, unit: 'px', bleed: 0, ground: 'poudre', items };
  expect(crossings(list, brand)).toEqual([{ kind: 'crossing', detail: '“mot”', slot: 'lead', at }]);
});
