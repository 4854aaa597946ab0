/** `adjustments.yaml` from the file to the pixels: applied, lapsed, refused, and nothing else rebuilt. */
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/build/cache/store.ts';
import type { ReadResult } from '../../src/host.ts';
import type { Artifact } from '../../src/ir/artifact.ts';
import { adjustments, fields, hashes, makeHub, said } from './adjust-hub.ts';

const story = 'social/plain/spring/fr/posts.instagram.story.png';
const square = 'social/plain/spring/en/posts.facebook.square.png';
const card = 'print/plain/spring/fr/carte.postcard.148x105.pdf';
const banner = 'ads/plain/spring/fr/320x50.png';

const headline =
  'formats: social.instagram.story, locale: fr, slot: headline, was: "Le printemps te va bien !"';
const oneOfEach = [
  `${headline}, lines: ["Le", "printemps te", "va bien !"], size: 90`,
  'formats: [social.instagram.story], locale: fr, slot: image, crop: [0.5, 0.5, 0.5, 0.5]',
  'formats: social.facebook.square, locale: en, slot: image, focalPoint: [0.9, 0.2]',
  'formats: social.facebook.square, locale: en, slot: headline, was: "Spring suits you well!", sizeStep: -1',
  'formats: print.postcard.front, locale: fr, slot: image, picture: photo-2.jpg, alt: Deux champs',
  'formats: ads.320x50, locale: fr, slot: headline, was: Printemps, size: 12',
];

async function pixel(body: Artifact['body'], x: number, y: number): Promise<string> {
  const { data } = await sharp(body as Uint8Array)
    .extract({ left: x, top: y, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return `#${data.toString('hex')}`;
}

describe('one of each', async () => {
  const hub = makeHub();
  const plain = await hub.cached();
  hub.write('adjustments.yaml', adjustments(...oneOfEach));
  const adjusted = await hub.cached();
  const pieceAt = (path: string) => adjusted.artifacts.find((one) => one.path === path)!;
  const marksAt = (path: string, slot: string) => pieceAt(path).marks.filter((mark) => mark.slot === slot);

  it('is silent', () => {
    expect(said(adjusted)).toEqual([]);
    expect(said(adjusted, /./).filter((one) => / error /.test(one))).toEqual([]);
  });

  it('sets the lines that were asked for, in the author’s place and with the typography of the locale', () => {
    const [mark] = marksAt(story, 'headline');
    expect(mark).toMatchObject({ text: 'Le printemps te va bien\u202f!', size: 90 });
    expect(mark!.boxes).toHaveLength(3);
    expect(mark!.at).toMatchObject({ file: 'content/campaigns/spring/fr.mdx', line: 8 });
  });

  it('counts steps from what the layout found', () => {
    expect(marksAt(square, 'headline')[0]!.size).toBe(58);
  });

  it('takes the length that the words are of, at the size asked for', () => {
    expect(marksAt(banner, 'headline')[0]).toMatchObject({ text: 'Printemps', size: 12 });
  });

  it('cuts pictures as asked', async () => {
    expect(await pixel(pieceAt(story).body, 10, 910)).toBe(fields.yellow);
    expect(await pixel(pieceAt(square).body, 550, 10)).toBe(fields.green);
    expect(await pixel(pieceAt(square).body, 550, 1070)).toBe(fields.yellow);
  });

  it('shows another picture, and says what it shows', () => {
    const [mark] = pieceAt(card).marks.filter(({ kind }) => kind === 'image');
    expect(mark).toMatchObject({ text: 'Deux champs', slot: 'content/campaigns/spring/photo-2.jpg' });
  });

  it('rebuilds the pieces that it names, and no other', async () => {
    const before = hashes(plain);
    const changed = adjusted.artifacts.filter(({ path, body }) => before.get(path) !== sha256(body));
    const named = [story, square, card, banner];
    expect(changed.map(({ path }) => path).filter((path) => !path.endsWith('.svg'))).toEqual(named.sort());
    const rendered = [...adjusted.reasons]
      .filter(([, why]) => why.startsWith('Rendered'))
      .map(([path]) => path);
    expect(rendered.sort()).toEqual(named.map((path) => path.replace(/\.[^.]+$/, '')).sort());
  });

  it('gives the same bytes without a cache', async () => {
    expect(hashes(await hub.compile())).toEqual(hashes(adjusted));
  });

  it('is applied to the other words no longer, says so, and is back with the old words', async () => {
    const text = new TextDecoder().decode(readOf(hub.host.read(`content/campaigns/spring/fr.mdx`, 1e6)));
    hub.write('fr.mdx', text.replace('Le printemps te va bien !', 'Le printemps te va si bien !'));
    const lapsed = await hub.cached();
    expect(said(lapsed)).toEqual([
      '3 warning message/adjustments-still-apply This was made for “Le printemps te va bien !”, and the headline says something else by now.',
    ]);
    const finding = lapsed.diagnostics.find(({ code }) => code === 'message/adjustments-still-apply')!;
    expect(finding.hint).toContain('“Le printemps te va si bien !”');
    expect(finding.artifacts).toEqual([story]);
    const mark = lapsed.artifacts
      .find((one) => one.path === story)!
      .marks.find((one) => one.slot === 'headline')!;
    expect(mark.boxes).toHaveLength(2);
    hub.write('fr.mdx', text);
    expect(hashes(await hub.cached())).toEqual(hashes(adjusted));
  });

  it('does not follow the campaign to another brand', async () => {
    const { readCampaign, readFacts } = await import('../../src/parse/campaign.ts');
    const { Findings } = await import('../../src/diagnostic.ts');
    const findings = new Findings();
    const brand = adjusted.hub.brands.get('plain')!;
    const read = () => readFacts(hub.host, 'spring', findings)!;
    expect(readCampaign(hub.host, 'spring', read(), brand, findings).adjustments?.entries).toHaveLength(6);
    const other = { ...brand, id: 'other' };
    expect(readCampaign(hub.host, 'spring', read(), other, findings).adjustments).toBeUndefined();
  });
});

describe('lines that do not fit', () => {
  it('are an overflow as always', async () => {
    const hub = makeHub({
      'adjustments.yaml': adjustments(
        `${headline}, lines: ["Le printemps te va bien !"], size: 140`,
        'formats: social.facebook.square, locale: fr, slot: headline, was: "Le printemps te va bien !", sizeStep: 8',
      ),
    });
    const wants = (kind: string, name: string) => kind !== 'channel' || name === 'social';
    const found = (await hub.compile({ wants })).diagnostics.filter(
      ({ code }) => code === 'visual/text-fits-its-box',
    );
    expect(found.map(({ at, message }) => [at?.file.split('/').at(-1), message.slice(0, 80)])).toEqual([
      ['adjustments.yaml', expect.stringContaining('cannot have that size')],
      ['fr.mdx', expect.stringContaining('does not fit social/facebook.square')],
      ['fr.mdx', expect.stringContaining('does not fit social/instagram.story')],
    ]);
  });
});

describe('mistakes', () => {
  const sound = 'formats: social.facebook.square, slot: image, focalPoint: [0.5, 0.5]';
  /** What is said of one entry before a sound one, and how many entries are left. */
  async function mistake(entry: string) {
    const hub = makeHub({ 'adjustments.yaml': adjustments(entry, sound) });
    return said(await hub.compile({ sourceOnly: true })).map((one) => one.replace(/^(\d+) error /, '$1 '));
  }
  const words = 'formats: social.instagram.story, slot: headline, was: "Le printemps te va bien !"';
  const picture = 'formats: social.instagram.story, slot: image';

  it.each([
    [
      'formats: social.instagram.storey, slot: image, crop: [0, 0, 1, 1]',
      '3 adjustment/unknown-format There is no picture “social.instagram.storey” that could be adjusted.',
    ],
    [`${words}, locale: de, size: 90`, '3 adjustment/unknown-locale The campaign has no words in “de”.'],
    [
      `${words}, size: 90`,
      '3 adjustment/which-locale This entry is for words, and does not say in which language.',
    ],
    [
      `${picture}, touchpoint: cart, crop: [0, 0, 1, 1]`,
      '3 adjustment/unknown-touchpoint The campaign has no touchpoint “cart”.',
    ],
    [
      `${picture}, segment: gold, crop: [0, 0, 1, 1]`,
      '3 adjustment/unknown-segment The campaign has no segment “gold”.',
    ],
    [
      'formats: social.instagram.story, slot: picture, crop: [0, 0, 1, 1]',
      '3 adjustment/unknown-slot The layout of social.instagram.story has no “picture” that could be adjusted.',
    ],
    [`${words}, locale: fr, size: 104`, '3 adjustment/off-scale 104 px is no size of the brand’s scale.'],
    [
      `${words}, locale: fr, lines: ["Le printemps te va bien", "!"]`,
      '3 adjustment/kept-together The line “Le printemps te va bien” ends where words are kept together.',
    ],
    [
      `${words}, locale: fr, lines: ["Le printemps", "te va mal !"]`,
      '3 content/wrong-value These lines say other words than “was”.',
    ],
    [
      'formats: social.instagram.story, slot: headline, locale: fr, size: 90',
      '3 content/wrong-value The key “was” is missing.',
    ],
    [
      `${words}, locale: fr, size: 90, sizeStep: 1`,
      '3 content/wrong-value A size is given, and a step as well.',
    ],
    [
      'formats: social.instagram.story, locale: fr, slot: number, was: "-20 %", lines: ["-20", "%"]',
      '3 adjustment/impossible “lines” cannot be done to the “number” of social.instagram.story: it is a figure, set as one sign.',
    ],
    [
      'formats: social.instagram.story, slot: headline, crop: [0, 0, 1, 1]',
      '3 adjustment/impossible “crop” cannot be done to the “headline” of social.instagram.story: it is a text.',
    ],
    [`${picture}, picture: photo-3.jpg`, '3 adjustment/unknown-picture There is no picture “photo-3.jpg”.'],
    [
      `${picture}, picture: drawings/cup.svg, crop: [0, 0, 1, 1]`,
      '3 adjustment/impossible “crop” cannot be done to the “image” of social.instagram.story: it is a drawing, which is shown whole.',
    ],
    [`${picture}, crop: [0.5, 0, 0.6, 1]`, '3 content/wrong-value This crop reaches beyond the picture.'],
    [`${picture}, crop: [0, 0, 2, 1]`, '3 content/wrong-value “2” is more than 1.'],
    [`${picture}, focal: [0, 0]`, '3 content/unknown-key There is no key “focal” here.'],
    [`${picture}`, '3 content/wrong-value This entry adjusts nothing.'],
    [
      `${picture}, alt: "Un pré", crop: [0, 0, 1, 1]`,
      '3 content/wrong-value There is no other picture that this could describe.',
    ],
    [
      'formats: social.facebook.square, slot: image, crop: [0, 0, 1, 1]',
      '4 adjustment/twice Two entries adjust the “image” of social.facebook.square for the same readers.',
    ],
    [
      'formats: [web.hero], slot: headline, locale: fr, was: "Le printemps te va bien !", lines: ["Le printemps te va bien !"], crop: [0, 0, 1, 1]',
      '3 content/wrong-value This entry is for words and for a picture.',
    ],
  ])('%s', async (entry, want) => {
    expect(await mistake(entry)).toEqual([want]);
  });

  it('are all told in one run, and cost no other entry its effect', async () => {
    const hub = makeHub({
      'adjustments.yaml': adjustments(
        `${picture}, crop: [0, 0, 2, 1]`,
        `${words}, locale: fr, size: none`,
        sound,
      ),
    });
    const all = await hub.compile({ sourceOnly: true });
    expect(said(all).map((one) => one.slice(0, 7))).toEqual(['3 error', '4 error']);
  });

  it.each([
    [
      'an entry for fewer readers',
      'formats: social.facebook.square, locale: fr, slot: image, crop: [0, 0, 1, 1]',
    ],
    [
      'another slot',
      'formats: social.facebook.square, locale: fr, slot: headline, was: "Le printemps te va bien !", size: 58',
    ],
  ])('%s is none', async (_, entry) => {
    expect(await mistake(entry)).toEqual([]);
  });

  it('a file that is none is told once', async () => {
    for (const [text, want] of [
      ['schema: 2\nadjustments: []\n', /schema/],
      ['adjustments: [\n', /./],
      ['- a\n', /./],
    ] as const) {
      const found = said(await makeHub({ 'adjustments.yaml': text }).compile({ sourceOnly: true }));
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(want);
    }
  });

  it('a picture that is a bomb, or none, is told where it is named', async () => {
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#000' } })
      .png()
      .toBuffer();
    const hub = makeHub({
      'bomb.png': bomb,
      'none.png': 'GIF89a',
      'adjustments.yaml': adjustments(
        'formats: social.instagram.story, slot: image, picture: bomb.png',
        'formats: social.facebook.square, slot: image, picture: none.png',
      ),
    });
    expect(said(await hub.compile({ sourceOnly: true }))).toEqual([
      '3 error picture/too-many-pixels “content/campaigns/spring/bomb.png” unfolds to 81 megapixels; 64 is the most.',
      '4 error picture/undecodable “content/campaigns/spring/none.png” is not a picture that can be decoded.',
    ]);
  });
});

function readOf(result: ReadResult): Uint8Array {
  if (!result.ok) throw new Error(result.why);
  return result.bytes;
}
