/** Reading a press file back: letters as they were written, codes as they are drawn. */
import { expect, test } from 'vitest';
import { qrModules } from '../../src/draw/codes.ts';
import type { DisplayItem } from '../../src/draw/display-list.ts';
import { emitPdf } from '../../src/draw/pdf.ts';
import { readPdfText } from '../../src/readback/pdf.ts';
import { card, headline, line, options } from './card.ts';

async function read(...items: readonly DisplayItem[]) {
  const result = await emitPdf([card(items), card([line('Verso', 20, 20)])], options);
  if (!result.ok) throw new Error(JSON.stringify(result.failures));
  return readPdfText(result.bytes);
}

test('pages, and spaces folded', async () => {
  const { pages, text, codes } = await read(headline, line('Dès 45\u00a0€', 20, 100));
  expect(pages).toEqual(['Le printemps te va bien ! Dès 45 €', 'Verso']);
  expect(text).toBe('Le printemps te va bien ! Dès 45 € Verso');
  expect(codes).toEqual([]);
});

test('pieces of one word stay together, neighbours do not', async () => {
  const figure = line('20', 20, 60, { size: 28 });
  const sign = line('%', 20 + figure.width + 0.12 * 28, 60, { size: 17 });
  const off = line('off', sign.x + sign.width + 5, 60, { size: 12.5 });
  const first = line('le 1', 20, 100);
  const raised = line('er', first.x + first.width, 97, { size: 6 });
  const june = line(' juin', raised.x + raised.width, 100);
  const { pages } = await read(figure, sign, off, first, raised, june);
  expect(pages[0]).toBe('20% off le 1er juin');
});

test('letters pulled apart are no words of one letter', async () => {
  const { pages } = await read(line('990000', 20, 20, { tracking: 6 }));
  expect(pages[0]).toBe('990000');
});

const { d, side } = qrModules('https://plain.example/p');
const code = (more: object = {}): DisplayItem => ({
  type: 'path',
  d,
  matrix: [56 / side, 0, 0, 56 / side, 40, 40],
  fill: 'black',
  role: 'code',
  ...more,
});

test('a code is read from its modules', async () => {
  expect((await read(code())).codes).toEqual(['https://plain.example/p']);
});

test('a code that no scanner reads is not there', async () => {
  const holes = d.replace(/M[^M]+Z/g, (module, at) => (at % 3 === 0 ? '' : module));
  expect((await read(code({ d: holes }))).codes).toEqual([]);
});

test('a drawing that looks like a code is none', async () => {
  expect((await read(code({ role: 'drawing' }))).codes).toEqual([]);
});
