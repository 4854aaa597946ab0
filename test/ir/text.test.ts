import { expect, test } from 'vitest';
import type { Span } from '../../src/diagnostic.ts';
import { spanOf } from '../../src/ir/text.ts';

const at = (line: number, column: number, endColumn: number, file = 'legal.yaml'): Span => ({
  file,
  line,
  column,
  endLine: line,
  endColumn,
});
const text = (...places: readonly Span[]) => places.map((place) => ({ text: 'x', at: place }));

test('a text stands where its runs stand', () => {
  expect(spanOf([])).toBeUndefined();
  expect(spanOf(text(at(3, 5, 9), at(3, 9, 12), at(5, 1, 4)))).toEqual({ ...at(3, 5, 4), endLine: 5 });
});

test('sentences may be said in another order than they are written in', () => {
  expect(spanOf(text(at(17, 13, 40), at(10, 13, 31)))).toEqual({ ...at(10, 13, 40), endLine: 17 });
  expect(spanOf(text(at(4, 20, 30), at(4, 2, 8)))).toEqual(at(4, 2, 30));
});

test('what stands in another file is left out', () => {
  expect(spanOf(text(at(2, 1, 5), at(40, 1, 9, 'fr.mdx'), at(2, 6, 9)))).toEqual(at(2, 1, 9));
});
