/** Pictures on the press: CMYK by the profile in one step, sharp enough, and never without a profile. */
import { PDFDict, PDFDocument, PDFName, PDFNumber, type PDFRawStream } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { ImageItem } from '../../src/draw/display-list.ts';
import { americanCondition, europeanCondition } from '../../src/draw/pdf/condition.ts';
import { preflight } from '../../src/draw/pdf/preflight.ts';
import { emitPdf } from '../../src/draw/pdf.ts';
import { card, options } from './card.ts';
import { mostInk, onDisk, painted, plates, run } from './tools.ts';

const picture: ImageItem = {
  type: 'image',
  x: 72,
  y: 72,
  width: 144,
  height: 72,
  path: 'content/campaigns/x/photo.jpg',
  alt: '',
};

/** A flat photograph of so many pixels: 144 pt are 2 in. */
async function photo(width: number, height: number, background: string): Promise<Uint8Array> {
  return sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
}

async function printed(file: Uint8Array | undefined, condition = options.condition) {
  return emitPdf([card([picture], { ground: 'white' })], { ...options, condition, readImage: () => file });
}

test('black comes out as the profile says, not by way of a proof', async () => {
  const result = await printed(await photo(600, 300, '#000000'));
  if (!result.ok) throw new Error(JSON.stringify(result.failures));
  const file = onDisk('photo.pdf', result.bytes);
  expect(painted(file).operations.map((one) => [one.kind, one.space])).toEqual([
    ['fill_image', 'DeviceCMYK'],
  ]);
  expect(run('qpdf', '--qdf', '--object-streams=disable', file, '-')).toMatch(/\/ColorSpace \/DeviceCMYK/);
  // 75/66/64/95 by lcms for this profile; 69/61/55/75 would be the double conversion.
  const { cmyk } = mostInk(plates(file, 72), { x: 40, y: 35, width: 20, height: 10 });
  const want = [75, 66, 64, 95];
  cmyk.forEach((value, plate) => {
    expect(Math.abs(value - want[plate]!)).toBeLessThanOrEqual(3);
  });
  expect(await preflight(result.bytes, { tacMax: 304 })).toEqual([]);
});

test.each([
  ['missing', undefined, {}],
  ['undecodable', Buffer.from('no picture'), {}],
])('a picture that is %s is named', async (why, file, more) => {
  const result = await printed(file);
  expect(result).toEqual({ ok: false, failures: [{ kind: 'image', path: picture.path, why, ...more }] });
});

test('a picture with too few pixels says how many it has', async () => {
  const result = await printed(await photo(280, 140, '#336699'));
  expect(result).toMatchObject({ ok: false, failures: [{ why: 'coarse', ppi: 140 }] });
});

test('without a profile a photograph is refused rather than guessed', async () => {
  const result = await printed(await photo(600, 300, '#336699'), europeanCondition('FOGRA52'));
  expect(result).toMatchObject({ ok: false, failures: [{ why: 'no-profile' }] });
});

test('a US card takes photographs without embedding a profile', async () => {
  const result = await printed(await photo(600, 300, '#336699'), americanCondition());
  expect(result.ok && (await preflight(result.bytes, { tacMax: 300 }))).toEqual([]);
});

test('preflight counts the pixels of the finished file', async () => {
  const result = await printed(await photo(600, 300, '#336699'));
  if (!result.ok) throw new Error('The fixture does not print.');
  const document = await PDFDocument.load(result.bytes, { updateMetadata: false });
  const objects = document.getPage(0).node.Resources()!.lookup(PDFName.of('XObject'), PDFDict);
  const image = objects.lookup(objects.keys()[0]!) as PDFRawStream;
  image.dict.set(PDFName.of('Width'), PDFNumber.of(200));
  const faults = await preflight(await document.save({ useObjectStreams: false }), { tacMax: 300 });
  expect(faults.map((fault) => fault.detail)).toContain(
    'Picture “Im1” has 100 pixels per inch, fewer than 150.',
  );
});
