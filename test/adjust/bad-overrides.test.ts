/** Hand-made pieces that are wrong, hostile, or stand for nothing: each is one finding, at its entry. */
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/build/cache/store.ts';
import { adjustments, campaignFolder, makeHub, said } from './adjust-hub.ts';
import {
  bannerFile,
  bannerPlace,
  bombFile,
  cardFile,
  cardPlace,
  cardSays,
  drawn,
  jpegFile,
  overrides,
  shortFile,
  story,
  storyFile,
  storyPlace,
  storySays,
} from './override-files.ts';

describe('what is wrong with a piece', () => {
  const wants = (kind: string, name: string) => kind !== 'channel' || name === 'social';
  async function told(
    file: Uint8Array | string,
    says: readonly string[] = storySays,
    place = storyPlace,
    more?: string,
  ) {
    const hub = makeHub({
      [`overrides/${place}`]: file,
      'overrides/overrides.yaml': overrides({ [place]: { says, ...(more === undefined ? {} : { more }) } }),
    });
    const made = await hub.compile({ wants });
    return said(made)
      .filter((one) => !one.includes('Nobody would notice'))
      .map((one) => one.replace(/^\d+ error /, ''));
  }
  const words = 'visual/hand-made-pieces-are-sound';

  it.each([
    [
      'the wrong size',
      shortFile,
      `${words} This piece is 1080 × 1900 px; social.instagram.story is 1080 × 1920 px.`,
    ],
    [
      'an SVG',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'override/unknown “social/fr/posts.instagram.story.png” is no PNG, JPEG or PDF, whatever its name says.',
    ],
    ['a JPEG', jpegFile, 'override/misnamed “social/fr/posts.instagram.story.png” is a JPEG by its content.'],
    [
      'a page behind a picture',
      Buffer.concat([storyFile, Buffer.from('<html><script>alert(1)</script>')]),
      'override/more-behind Behind the end of “social/fr/posts.instagram.story.png” stands something else.',
    ],
    [
      'half of a picture',
      storyFile.subarray(0, storyFile.length / 2),
      'override/cut “social/fr/posts.instagram.story.png” ends before its end.',
    ],
    [
      'a broken picture',
      Buffer.concat([storyFile.subarray(0, 200), Buffer.alloc(60, 7), storyFile.subarray(260)]),
      'override/undecodable “social/fr/posts.instagram.story.png” cannot be opened.',
    ],
    [
      'a bomb',
      bombFile,
      'override/too-many-pixels “social/fr/posts.instagram.story.png” unfolds to 81 megapixels; 64 is the most.',
    ],
  ])('%s', async (_, file, want) => {
    expect(await told(file)).toEqual([want]);
  });

  it('a wrong price and a code that is misspelt, at the words of the entry', async () => {
    const found = await told(storyFile, [
      'Le printemps te va bien !',
      '-30 %',
      'code FLEURS20',
      "jusqu'au 18 avril",
    ]);
    expect(found).toEqual([
      'message/facts-agree-everywhere “30 %” contradicts the offer’s percentage, “20 %”.',
      'message/code-is-spelled-once The code is FLEUR20 (campaign.yaml:13).',
    ]);
  });

  it.each([
    ['https://plain.example/s', []],
    [
      'https://plain.example/x',
      [
        `${words} A code on this piece says “https://plain.example/x”, which is none of the campaign’s addresses and codes.`,
      ],
    ],
  ])('the QR code %s, read from its pixels', async (address, want) => {
    const { default: encodeQR } = await import('qr');
    const code = Buffer.from(encodeQR(address, 'svg', { scale: 8 }));
    const file = await sharp(storyFile)
      .composite([{ input: code, left: 100, top: 100 }])
      .png()
      .toBuffer();
    expect(await told(file)).toEqual(want);
  });

  it('a picture that does not say what it shows', async () => {
    expect(await told(storyFile, storySays, storyPlace, '')).toEqual([
      'override/no-alt This picture does not say what it shows.',
    ]);
  });
});

describe('press files', () => {
  const wants = (kind: string, name: string) => kind !== 'channel' || name === 'print';
  async function told(file: Uint8Array, says: readonly string[] = cardSays) {
    const hub = makeHub({
      [`overrides/${cardPlace}`]: file,
      'overrides/overrides.yaml': overrides({ [cardPlace]: { says, more: '' } }),
    });
    return said(await hub.compile({ wants }))
      .filter((one) => !one.includes('Nobody would notice'))
      .map((one) => one.replace(/^\d+ error /, ''));
  }
  const words = 'visual/hand-made-pieces-are-sound';

  it('that say something else than their entry', async () => {
    expect(await told(cardFile, ['Le printemps te va mal !', ...cardSays.slice(1)])).toEqual([
      `${words} The file says “Le printemps te va bien !”, and its entry does not.`,
      `${words} The file does not say “Le printemps te va mal !”.`,
    ]);
  });

  it('that were made by an office program: every fault of the preflight, once', async () => {
    const { default: PdfKit } = await import('pdfkit');
    const document = new PdfKit({ size: [420, 298], margin: 20, info: { Title: 'Carte' } });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.fillColor('#c00').fontSize(20).text('Le printemps te va bien !');
    document.end();
    await new Promise((done) => document.on('end', done));
    const found = await told(Buffer.concat(chunks), ['Le printemps te va bien !']);
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/print\/press-file-is-sound .*GTS_PDFXVersion/),
        expect.stringMatching(/print\/press-file-is-sound .*not embedded/),
        expect.stringMatching(
          /hand-made-pieces-are-sound This press file has one page; print.postcard.148x105 has 2 pages/,
        ),
        expect.stringMatching(/hand-made-pieces-are-sound This press file has 0 mm of bleed/),
      ]),
    );
    expect(found.filter((one) => one.includes('The file says') || one.includes('does not say'))).toEqual([]);
  });

  it('that unfold without end are not opened', async () => {
    const zeros = deflateSync(Buffer.alloc(300 * 1024 * 1024), { level: 9 });
    const bomb = Buffer.concat([
      Buffer.from(`%PDF-1.6\n1 0 obj\n<< /Length ${zeros.length} /Filter /FlateDecode >>\nstream\n`),
      zeros,
      Buffer.from('\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n'),
    ]);
    expect(await told(bomb)).toEqual([
      `override/unfolds “${cardPlace}” unfolds to more than 256 MB, and is not opened.`,
    ]);
  });

  it('that are none', async () => {
    expect(await told(Buffer.from('%PDF-1.6\nnothing\n%%EOF'))).toEqual([
      `override/undecodable “${cardPlace}” cannot be opened.`,
    ]);
    expect(await told(Buffer.from('%PDF-1.6\n/Filter /LZ#57Decode\n%%EOF'))).toEqual([
      `override/packed “${cardPlace}” is packed in a way that presses refuse.`,
    ]);
  });
});

describe('files and entries', () => {
  const sourceOnly = { sourceOnly: true };

  it('a file without an entry says what to write', async () => {
    const hub = makeHub({ [`overrides/${storyPlace}`]: storyFile });
    const { diagnostics } = await hub.compile(sourceOnly);
    const [finding, ...others] = diagnostics.filter(({ code }) => code.startsWith('override/'));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'override/without-entry', severity: 'error' });
    expect(finding!.hint).toMatch(
      /“social\/fr\/posts\.instagram\.story\.png: \{ by: …, date: …, alt: …, says: \[ … \], replaces: [0-9a-f]{16} \}”/,
    );
  });

  it.each([
    ['another language', 'social/de/posts.instagram.story.png', /no-piece No piece .*“social\/de/],
    ['a misspelt format', 'social/fr/posts.instagram.storey.png', /no-piece/],
    [
      'a picture for a press file',
      'print/fr/carte.postcard.148x105.png',
      /wrong-kind .*which is a press file/,
    ],
    ['a press file for a picture', 'social/fr/posts.facebook.square.pdf', /wrong-kind .*which is a picture/],
    ['an SVG by name', 'social/fr/posts.facebook.square.svg', /wrong-kind/],
  ])('%s', async (_, place, want) => {
    const hub = makeHub({ [`overrides/${place}`]: storyFile });
    const found = said(await hub.compile(sourceOnly));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(want);
  });

  it('two files for one piece, an entry without a file, an entry with a mistake: one finding each', async () => {
    const jpg = storyPlace.replace('.png', '.jpg');
    const hub = makeHub({
      [`overrides/${storyPlace}`]: storyFile,
      [`overrides/${jpg}`]: await drawn(1080, 1920, 'jpeg'),
      [`overrides/${bannerPlace}`]: bannerFile,
      'overrides/overrides.yaml': `${overrides({
        [storyPlace]: {},
        [jpg]: {},
        'ads/fr/320x50.png': {},
      })}  ${bannerPlace}: { by: Claire, date: gestern, says: [] }\n`,
    });
    expect(said(await hub.compile(sourceOnly)).map((one) => one.replace(/^\d+ error /, ''))).toEqual([
      `override/twice Two files stand for social.instagram.story: “${jpg}” and “${storyPlace}”.`,
      'override/without-file There is no file “ads/fr/320x50.png” in overrides/.',
      'content/wrong-value “gestern” is not a date.',
    ]);
  });

  it('a link out of the hub is not followed, and 200 MB are not read', async () => {
    const square = 'social/fr/posts.facebook.square.png';
    const hub = makeHub({ 'overrides/overrides.yaml': overrides({ [storyPlace]: {}, [square]: {} }) });
    const outside = path.join(makeHub().root, 'outside.png');
    writeFileSync(outside, storyFile);
    const folder = path.join(hub.root, campaignFolder, 'overrides/social/fr');
    mkdirSync(folder, { recursive: true });
    symlinkSync(outside, path.join(folder, 'posts.instagram.story.png'));
    writeFileSync(path.join(folder, 'posts.facebook.square.png'), storyFile);
    truncateSync(path.join(folder, 'posts.facebook.square.png'), 200 * 1024 * 1024);
    const wants = (kind: string, name: string) => kind !== 'channel' || name === 'social';
    expect(said(await hub.compile({ wants })).map((one) => one.replace(/^\d+ error /, ''))).toEqual([
      `override/outside “${storyPlace}” lies outside the hub.`,
      `override/too-large “${square}” is larger than 30 MB.`,
    ]);
  });

  it('an adjustment and an override of one piece go together', async () => {
    const hub = makeHub({
      [`overrides/${storyPlace}`]: storyFile,
      'overrides/overrides.yaml': overrides({ [storyPlace]: { says: storySays } }),
      'adjustments.yaml': adjustments('formats: social.instagram.story, slot: image, focalPoint: [0, 0]'),
    });
    const wants = (kind: string, name: string) => kind !== 'channel' || name === 'social';
    const made = await hub.compile({ wants });
    expect(sha256(made.artifacts.find((one) => one.path === story)!.body)).toBe(sha256(storyFile));
  });
});
