/** The demo brands' cards and posters as a printer would get them, held against the tools a printer has. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { compile } from '../../src/compile.ts';
import { preflight } from '../../src/draw/pdf/preflight.ts';
import { createHost } from '../../src/host.ts';
import type { Artifact, Mark } from '../../src/ir/artifact.ts';
import { readPdfText } from '../../src/readback/pdf.ts';
import { mostInk, onDisk, painted, plates, run } from './tools.ts';

const hub = new URL('../..', import.meta.url).pathname;
const bleedMm = 3;
/** Fine enough for type of 6.5 pt: its thinnest strokes are two pixels wide. */
const dpi = 300;

interface Printed {
  readonly artifact: Artifact;
  readonly bytes: Uint8Array;
  readonly file: string;
  readonly brand: Brand;
}
const printed = new Map<string, Printed>();
let previews: readonly Artifact[] = [];

beforeAll(async () => {
  const host = createHost(hub, '2027-03-01T08:00:00Z');
  const { artifacts, hub: loaded } = await compile(host, {
    wants: (kind, name) => kind !== 'channel' || name === 'print',
  });
  previews = artifacts.filter((one) => one.supporting);
  for (const artifact of artifacts) {
    if (artifact.mime !== 'application/pdf') continue;
    const bytes = artifact.body as Uint8Array;
    const file = onDisk(artifact.path.replaceAll('/', '-'), bytes);
    printed.set(artifact.path, { artifact, bytes, file, brand: loaded.brands.get(artifact.brand)! });
  }
});

function piece(path: string): Printed {
  const found = printed.get(`print/${path}.pdf`);
  if (!found) throw new Error(`“${path}” is missing; there are ${[...printed.keys()].join(', ')}.`);
  return found;
}

const cards = [
  'grenadine/printemps-2027/fr.members/carte.postcard.148x105',
  'grenadine/printemps-2027/en.members/carte.postcard.148x105',
  'cap-clair/ete-2027/fr/carte.postcard.148x105',
  'cap-clair/ete-2027/en/carte.postcard.148x105',
];
const posters = [
  'grenadine/printemps-2027/fr.lyon-republique/vitrine.poster.a2',
  'grenadine/printemps-2027/en.bordeaux-sainte-catherine/vitrine.poster.a2',
  'cap-clair/ete-2027/fr/affiche.poster.a2',
  'cap-clair/ete-2027/en/affiche.poster.a2',
];
const fold = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();

describe.each([...cards, ...posters])('%s', (path) => {
  test('passes our preflight and qpdf', async () => {
    const { bytes, file, brand } = piece(path);
    expect(await preflight(bytes, { tacMax: brand.rules.print.tacMax })).toEqual([]);
    expect(run('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  });

  test('embeds every font', () => {
    const rows = run('pdffonts', piece(path).file).split('\n').slice(2, -1);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/^\w{6}\+.* yes yes yes /);
  });

  test('paints only inks of the tokens, and overprints only black letters', () => {
    const { file, brand, artifact } = piece(path);
    const inks = new Set(Object.values(brand.tokens.colors).map((token) => token.cmyk?.join('/')));
    for (let page = 1; page <= Number(artifact.data!.pages); page++) {
      const { operations, trace } = painted(file, page);
      expect(trace).not.toMatch(/<(group|clip_mask|begin_mask|fill_shade|fill_image)/);
      for (const { space, color, overprint, kind } of operations) {
        expect(space).toBe('DeviceCMYK');
        expect(inks).toContain(color.join('/'));
        const blackLetters = kind === 'fill_text' && color.join() === '0,0,0,100';
        expect(overprint).toBe(blackLetters);
      }
    }
  });

  test('says what it shows, in every reader', async () => {
    const { bytes, file, artifact } = piece(path);
    const own = (await readPdfText(bytes)).text;
    const poppler = fold(run('pdftotext', '-raw', file, '-'));
    const words = artifact.marks
      .filter((mark) => mark.kind === 'text' || mark.kind === 'fact')
      .map((mark) => fold(mark.text));
    expect(words.length).toBeGreaterThan(3);
    for (const word of words) {
      expect(own).toContain(word);
      // A raised “er” is a line of its own to poppler.
      if (!word.includes('1er')) expect(poppler.replaceAll(' ', '')).toContain(word.replaceAll(' ', ''));
    }
  });

  test('keeps words and logos away from the trim', () => {
    const { artifact } = piece(path);
    for (const mark of artifact.marks) {
      for (const box of mark.boxes) {
        expect(box.x).toBeGreaterThan(4);
        expect(box.y).toBeGreaterThan(3.5);
        expect(box.x + box.width).toBeLessThan(artifact.width! - 4);
        expect(box.y + box.height).toBeLessThan(artifact.height! - 4);
      }
    }
  });
});

describe.each(cards)('%s', (path) => {
  test('is an A6 card with two sides and three millimetres of bleed', () => {
    const boxes = run('pdfinfo', '-box', '-l', '2', piece(path).file);
    expect(boxes).toMatch(/Pages: +2/);
    expect([...boxes.matchAll(/TrimBox: +8\.50 +8\.50 +428\.03 +306\.14/g)]).toHaveLength(2);
    expect([...boxes.matchAll(/(Media|Bleed)Box: +0\.00 +0\.00 +436\.5\d +314\.65/g)]).toHaveLength(4);
  });

  test('takes no more ink than paper dries, on either side', () => {
    const { file, brand } = piece(path);
    for (const page of [1, 2])
      expect(mostInk(plates(file, dpi, page)).total).toBeLessThanOrEqual(brand.rules.print.tacMax);
  });

  test('leaves the address half and the strip of the post without a dot of ink', () => {
    const back = plates(piece(path).file, dpi, 2);
    expect(mostInk(back, { x: 71.2 + bleedMm, y: 0, width: 80, height: 111 }).total).toBe(0);
    expect(mostInk(back, { x: 0, y: 90.2 + bleedMm, width: 154, height: 21 }).total).toBe(0);
    const { marks } = piece(path).artifact;
    const onBack = marks.flatMap((mark) => mark.boxes).filter((box) => box.page === 2);
    expect(Math.max(...onBack.map((box) => box.x + box.width))).toBeLessThan(71);
    expect(Math.max(...onBack.map((box) => box.y + box.height))).toBeLessThan(90);
  });

  test('sets its legal line in black ink alone', () => {
    const { artifact, file } = piece(path);
    const legal = artifact.marks.filter((mark) => mark.slot === 'legal');
    expect(legal.every((mark) => mark.ink === 'noir')).toBe(true);
    const back = plates(file, dpi, 2);
    const ground = mostInk(back, { x: 1 + bleedMm, y: 40, width: 2, height: 2 }).cmyk;
    for (const box of legal.flatMap((mark: Mark) => mark.boxes)) {
      const { cmyk } = mostInk(back, { ...box, x: box.x + bleedMm, y: box.y + bleedMm });
      expect(cmyk.slice(0, 3)).toEqual(ground.slice(0, 3));
      expect(cmyk[3]).toBeGreaterThan(90);
    }
  });

  test('has codes that scanners read, at 20 mm with their quiet zone', async () => {
    const { artifact, bytes, file } = piece(path);
    const want = artifact.marks.filter((mark) => mark.kind === 'code').map((mark) => mark.text);
    expect(want.length).toBeGreaterThan(0);
    run('pdftoppm', '-r', '300', '-f', '2', '-l', '2', '-gray', '-singlefile', file, `${file}-back`);
    const scanned = run('zbarimg', '--nodbus', '-q', '--raw', `${file}-back.pgm`).trim().split('\n').sort();
    expect(scanned).toEqual([...want].sort());
    expect([...(await readPdfText(bytes)).codes].sort()).toEqual([...want].sort());
    // A link of 27 letters is a code of 29 modules: 20 mm and four modules of white on either side.
    const code = artifact.marks.find((mark) => mark.text.startsWith('https'))!;
    expect(code.boxes[0]!.width).toBeCloseTo(20 * (1 + 8 / 29), 2);
  });

  test('comes with a picture of each side, marked as a proof', () => {
    const { artifact } = piece(path);
    const base = artifact.path.replace(/\.pdf$/, '');
    const sides = previews.filter((one) => one.path.startsWith(base));
    expect(sides.map((one) => one.path)).toEqual([`${base}.back.svg`, `${base}.front.svg`]);
    for (const side of sides) expect(String(side.body)).toMatch(/^<svg [^>]*><title>Proof in screen colours/);
  });
});

describe('words of the cards', () => {
  test.each([
    [
      cards[0]!,
      'Une fois par personne, hors coffrets et cartes cadeaux, non cumulable. Conditions complètes : grenadine.example/p. Grenadine SAS.',
    ],
    [cards[0]!, 'Montre-la en boutique ou tape son code en ligne, dès 45 € d’achat, du 7 au 18 avril.'],
    ['grenadine/printemps-2027/fr.fruit/carte.postcard.148x105', 'dès 45 € d’achat, du 6 au 18 avril.'],
    [cards[0]!, 'Ta carte vaut −20 %.'],
    [
      cards[1]!,
      'Once per person, except gift sets and gift cards, not combinable. Full terms: grenadine.example/p. Grenadine SAS.',
    ],
    [cards[2]!, 'Vous payez le prix que vous lisez. 89 €'],
    [posters[2]!, '129 € Toulouse – Athènes, aller simple'],
    [posters[3]!, '€129 Toulouse – Athens, one way'],
    [cards[2]!, 'Vols du 1er juin au 30 septembre 2027, réservation jusqu’au 30 avril.'],
  ])('%s: %s', async (path, words) => {
    expect((await readPdfText(piece(path).bytes)).text).toContain(words);
  });
});

test('each open store has its poster, with its address in a strip of 20 mm', async () => {
  const paths = [...printed.keys()].filter((path) => path.includes('/vitrine.'));
  const stores = [
    'bordeaux-sainte-catherine',
    'lille-esquermoise',
    'lyon-republique',
    'nantes-crebillon',
    'paris-abbesses',
  ];
  expect(paths.map((path) => path.split('/').at(-2)).sort()).toEqual(
    ['en', 'fr'].flatMap((locale) => stores.map((store) => `${locale}.${store}`)),
  );
  const { artifact, bytes } = piece(posters[0]!);
  expect((await readPdfText(bytes)).text).toContain('200 rue de la République, 69002 Lyon');
  const strip = artifact.marks.filter((mark) => mark.slot === 'store' || mark.slot === 'address');
  expect(strip.map((mark) => mark.slot)).toContain('store');
  for (const { boxes, ground, ink } of strip) {
    expect([ink, ground]).toEqual(['prune', 'creme']);
    for (const { y, height } of boxes) {
      expect(y).toBeGreaterThan(574);
      expect(y + height).toBeLessThan(594 - 3);
    }
  }
});

describe.each(posters)('%s', (path) => {
  test('is an A2 sheet of at most twenty words', async () => {
    const { file, bytes, artifact } = piece(path);
    expect(run('pdfinfo', '-box', file)).toMatch(/TrimBox: +8\.50 +8\.50 +1199\.0\d +1692\.28/);
    const { text } = await readPdfText(bytes);
    // A figure is seen, not read; the address in its strip is looked up.
    const count = (words: string) => words.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
    const strip = artifact.marks.filter((mark) => mark.slot === 'store' || mark.slot === 'address');
    expect(count(text) - count(strip.map((mark) => mark.text).join(' '))).toBeLessThanOrEqual(20);
  });

  test('takes no more ink than paper dries', () => {
    const { file, brand } = piece(path);
    expect(mostInk(plates(file, 30)).total).toBeLessThanOrEqual(brand.rules.print.tacMax);
  });
});
