/** What the pixels of a hand-made picture say: its codes are held against its entry, its words are looked at where they stand. */
import encodeQR from 'qr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makeHub, said } from './adjust-hub.ts';
import {
  cardFile,
  cardPlace,
  cardSays,
  drawn,
  type Entry,
  overrides,
  storyPlace,
  storySays,
} from './override-files.ts';

const wants = (kind: string, name: string) => kind !== 'channel' || name === 'social';
const words = 'visual/hand-made-pieces-are-sound';
const contrast = 'visual/words-stand-out-from-the-picture';

async function told(file: Uint8Array, says: Entry['says'], place = storyPlace, more?: string) {
  const hub = makeHub({
    [`overrides/${place}`]: file,
    'overrides/overrides.yaml': overrides({ [place]: { says: says!, ...(more !== undefined && { more }) } }),
  });
  return said(await hub.compile({ wants }))
    .filter((one) => !one.includes('Nobody would notice'))
    .map((one) => one.replace(/^\d+ /, ''));
}

async function withCode(address: string): Promise<Buffer> {
  const code = Buffer.from(encodeQR(address, 'svg', { scale: 8 }));
  return sharp(await drawn(1080, 1920, 'png'))
    .composite([{ input: code, left: 100, top: 100 }])
    .png()
    .toBuffer();
}

describe('codes', () => {
  const short = 'https://plain.example/s';
  const landing = 'https://www.plain.example/spring';
  const code = (value: string) => ({ typed: `{ code: "${value}" }` });

  it('that are there as their entry says are right', async () => {
    expect(await told(await withCode(short), [...storySays, code(short)])).toEqual([]);
  });

  it('that their entry says and nobody can read are told', async () => {
    expect(await told(await drawn(1080, 1920, 'png'), [...storySays, code(short)])).toEqual([
      `error ${words} No code on this piece says “${short}”, as its entry does.`,
    ]);
  });

  it('that say something else than their entry are told both ways', async () => {
    expect(await told(await withCode(landing), [...storySays, code(short)])).toEqual(
      expect.arrayContaining([
        `error ${words} No code on this piece says “${short}”, as its entry does.`,
        `error ${words} A code on this piece says “${landing}”, and its entry does not.`,
      ]),
    );
  });
});

describe('press files', () => {
  const print = (kind: string, name: string) => kind !== 'channel' || name === 'print';
  async function inPrint(file: Uint8Array, says: Entry['says']) {
    const hub = makeHub({
      [`overrides/${cardPlace}`]: file,
      'overrides/overrides.yaml': overrides({ [cardPlace]: { says: says!, more: '' } }),
    });
    return said(await hub.compile({ wants: print })).join('\n');
  }

  it('without the code that the tool’s own piece carries are told', async () => {
    const { default: PdfKit } = await import('pdfkit');
    const document = new PdfKit({ size: [420, 298], margin: 20 });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.fontSize(20).text('Le printemps te va bien !');
    document.end();
    await new Promise((done) => document.on('end', done));
    expect(await inPrint(Buffer.concat(chunks), ['Le printemps te va bien !'])).toContain(
      `warning ${words} The tool’s own piece has a code that says “https://plain.example/s”; on this one none can be read.`,
    );
  });

  it('have no pixels in which words could have a box', async () => {
    const boxed = { typed: '{ text: Le printemps te va bien !, box: [0, 0, 10, 10] }' };
    expect(await inPrint(cardFile, [boxed, ...cardSays.slice(1)])).toContain(
      'override/box-in-print A press file has no pixels to look at: its words have no box.',
    );
  });
});

describe('contrast', () => {
  /** Letters are bars here: a font is the machine's own. */
  const bars = (fill: string, ground: string, height = 60, wide = 14) =>
    `<rect x="100" y="400" width="880" height="160" fill="${ground}"/>` +
    Array.from(
      { length: 16 },
      (_, i) => `<rect x="${140 + 50 * i}" y="450" width="${wide}" height="${height}" fill="${fill}"/>`,
    ).join('');
  const boxed = [
    { typed: '{ slot: headline, text: Le printemps te va bien !, box: [100, 400, 880, 160] }' },
    ...storySays.slice(1),
  ];

  it('that is enough', async () => {
    expect(await told(await drawn(1080, 1920, 'png', bars('#0f6b5c', '#ffffff')), boxed)).toEqual([]);
  });

  it('that is too little, for large words and for small', async () => {
    const large = await told(await drawn(1080, 1920, 'png', bars('#d8d8d8', '#ffffff')), boxed);
    expect(large).toContain(
      `error ${contrast} The “headline” of social/instagram.story is “#d8d8d8” and stands in part on “paper”, a contrast of 1.42; it needs 3.`,
    );
    const grey = bars('#8a8a8a', '#ffffff', 16, 4);
    const small = await told(await drawn(1080, 1920, 'png', grey), boxed);
    expect(small.join()).toMatch(
      /is “#8a8a8a” and stands in part on “paper”, a contrast of 3\.4\d; it needs 4\.5/,
    );
  });

  it('of words without a box is nobody’s guess, and an empty box has none', async () => {
    const weak = await drawn(1080, 1920, 'png', bars('#d8d8d8', '#ffffff'));
    expect((await told(weak, storySays)).filter((one) => one.includes(contrast))).toEqual([]);
    expect(await told(await drawn(1080, 1920, 'png'), boxed)).toEqual([]);
  });

  it('of a photograph behind the words counts as it does for our own', async () => {
    const noise = await sharp({
      create: {
        width: 880,
        height: 160,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 150, sigma: 25 },
      },
    })
      .png()
      .toBuffer();
    const letters = `<svg xmlns="http://www.w3.org/2000/svg" width="1080" height="1920">${bars('#f4f4f4', '#000').replace(/<rect x="100"[^>]*>/, '')}</svg>`;
    const file = await sharp(await drawn(1080, 1920, 'png'))
      .composite([
        { input: noise, left: 100, top: 400 },
        { input: Buffer.from(letters), left: 0, top: 0 },
      ])
      .png()
      .toBuffer();
    expect((await told(file, boxed)).join()).toMatch(
      /Behind the “headline” of social\/instagram\.story the contrast with “#f4f4f4” falls to/,
    );
  });

  it('a box beyond the picture is told, and one that is no box', async () => {
    const beyond = [
      { typed: '{ text: Le printemps te va bien !, box: [1000, 200, 880, 160] }' },
      ...storySays.slice(1),
    ];
    expect((await told(await drawn(1080, 1920, 'png'), beyond)).join()).toContain(
      'reaches 800 px beyond the right edge',
    );
    const three = [{ typed: '{ text: Le printemps te va bien !, box: [1000, 200, 880] }' }];
    expect((await told(await drawn(1080, 1920, 'png'), three)).join()).toContain(
      'must be words, a slot with its text, or a code',
    );
  });
});
