/** Our preflight: silent on our own files, and each fault put into one is found by its name. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { americanCondition } from '../../src/draw/pdf/condition.ts';
import { preflight } from '../../src/draw/pdf/preflight.ts';
import { emitPdf } from '../../src/draw/pdf.ts';
import { card, everything, line, options } from './card.ts';

const brand = { tacMax: 300 };
let clean: Uint8Array;
beforeAll(async () => {
  const result = await emitPdf([everything], options);
  if (!result.ok) throw new Error('The fixture does not print.');
  clean = result.bytes;
});

const name = PDFName.of;

async function damaged(damage: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(clean, { updateMetadata: false });
  damage(document);
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

/** Rewrites the page's operators. */
function rewrite(document: PDFDocument, change: (operators: string) => string) {
  const page = document.getPage(0);
  const stream = page.node.lookup(name('Contents')) as PDFRawStream;
  const operators = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  const changed = change(operators);
  expect(changed).not.toBe(operators);
  page.node.set(
    name('Contents'),
    document.context.register(document.context.stream(Buffer.from(changed, 'latin1'))),
  );
}

function state(document: PDFDocument): PDFDict {
  const states = document.getPage(0).node.Resources()!.lookup(name('ExtGState'), PDFDict);
  return states.lookup(states.keys()[0]!, PDFDict);
}

function intent(document: PDFDocument): PDFDict {
  return document.catalog.lookup(name('OutputIntents'), PDFArray).lookup(0, PDFDict);
}

function descendant(document: PDFDocument): PDFDict {
  const fonts = document.getPage(0).node.Resources()!.lookup(name('Font'), PDFDict);
  const font = fonts.lookup(fonts.keys()[0]!, PDFDict);
  return font.lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict);
}

function info(document: PDFDocument): PDFDict {
  return document.context.lookup(document.context.trailerInfo.Info, PDFDict);
}

describe('our own files', () => {
  test.each(['PDF/X-4', 'PDF/X-1a:2003'])('%s is clean', async (standard) => {
    const condition = standard === 'PDF/X-4' ? options.condition : americanCondition();
    const result = await emitPdf([everything, card([])], { ...options, condition });
    expect(result.ok && (await preflight(result.bytes, brand))).toEqual([]);
  });

  test('stay clean when another library saves them', async () => {
    expect(await preflight(await damaged(() => {}), brand)).toEqual([]);
  });
});

type Damage = readonly [what: string, check: string, detail: RegExp, damage: (document: PDFDocument) => void];

const damages: readonly Damage[] = [
  [
    'an RGB fill',
    'color',
    /DeviceRGB/,
    (document) => rewrite(document, (operators) => operators.replace('0 0.04 0.08 0 k', '1 0.9 0.9 rg')),
  ],
  [
    'a grey fill',
    'color',
    /DeviceGray/,
    (document) => rewrite(document, (operators) => operators.replace('0 0.04 0.08 0 k', '0.5 g')),
  ],
  [
    'too much ink',
    'ink',
    /360 %/,
    (document) => rewrite(document, (operators) => operators.replace('0 0.04 0.08 0 k', '0.9 0.9 0.9 0.9 k')),
  ],
  [
    'black over too much ink',
    'ink',
    /Black over a colour makes 340 %/,
    (document) => rewrite(document, (operators) => operators.replace('0 0.04 0.08 0 k', '0.8 0.8 0.8 0 k')),
  ],
  [
    'white that overprints',
    'overprint',
    /other than black/,
    (document) => rewrite(document, (operators) => operators.replace(/gs 0 0 0 1 k/, 'gs 0 0 0 0 k')),
  ],
  ['a shading', 'structure', /“sh”/, (document) => rewrite(document, (operators) => `${operators}\n/Sh1 sh`)],
  [
    'an inline image',
    'structure',
    /“BI”/,
    (document) => rewrite(document, (operators) => `${operators}\nBI /W 1 /H 1 ID x EI`),
  ],
  ['no TrimBox', 'boxes', /no TrimBox/, (document) => document.getPage(0).node.delete(name('TrimBox'))],
  [
    'a TrimBox outside the bleed',
    'boxes',
    /does not fit/,
    (document) => document.getPage(0).setTrimBox(0, 0, 999, 100),
  ],
  ['an ArtBox', 'boxes', /ArtBox/, (document) => document.getPage(0).setArtBox(9, 9, 99, 99)],
  ['opacity', 'transparency', /not opaque/, (document) => state(document).set(name('ca'), PDFNumber.of(0.5))],
  [
    'a blend mode',
    'transparency',
    /Multiply/,
    (document) => state(document).set(name('BM'), name('Multiply')),
  ],
  [
    'a soft mask',
    'transparency',
    /soft mask/,
    (document) => state(document).set(name('SMask'), document.context.obj({ S: 'Luminosity' })),
  ],
  [
    'a page group',
    'transparency',
    /group/,
    (document) => document.getPage(0).node.set(name('Group'), document.context.obj({ S: 'Transparency' })),
  ],
  [
    'a font that is not embedded',
    'font',
    /not embedded/,
    (document) => descendant(document).lookup(name('FontDescriptor'), PDFDict).delete(name('FontFile2')),
  ],
  [
    'the width of glyph 0 in font units',
    'font',
    /glyph 0/,
    (document) =>
      descendant(document).lookup(name('W'), PDFArray).lookup(1, PDFArray).set(0, PDFNumber.of(1344)),
  ],
  ['no output intent', 'intent', /not one/, (document) => document.catalog.delete(name('OutputIntents'))],
  [
    'PDF/X-4 without its profile',
    'intent',
    /embedded/,
    (document) => intent(document).delete(name('DestOutputProfile')),
  ],
  [
    'a profile that is none',
    'intent',
    /no ICC/,
    (document) =>
      intent(document).set(
        name('DestOutputProfile'),
        document.context.register(document.context.stream(Buffer.alloc(200), { N: 4 })),
      ),
  ],
  [
    'Trapped as text',
    'metadata',
    /Trapped/,
    (document) => info(document).set(name('Trapped'), PDFString.of('False')),
  ],
  [
    'another title in Info than in XMP',
    'metadata',
    /dc:title/,
    (document) => info(document).set(name('Title'), PDFString.of('Autre')),
  ],
  ['no level', 'metadata', /no known level/, (document) => info(document).delete(name('GTS_PDFXVersion'))],
  ['no metadata', 'metadata', /no XMP/, (document) => document.catalog.delete(name('Metadata'))],
  [
    'an annotation',
    'structure',
    /annotations/,
    (document) =>
      document
        .getPage(0)
        .node.set(name('Annots'), document.context.obj([{ Type: 'Annot', Subtype: 'Text' }])),
  ],
];

describe('damage is found', () => {
  test.each(damages)('%s', async (_what, check, detail, damage) => {
    const faults = await preflight(await damaged(damage), brand);
    expect(faults.map((fault) => fault.check)).toContain(check);
    expect(faults.map((fault) => fault.detail).join(' ')).toMatch(detail);
  });

  test('a brand with little ink finds its own red too heavy', async () => {
    const faults = await preflight(clean, { tacMax: 150 });
    expect(faults[0]?.detail).toBe('A colour has 180 % ink, more than 150 %.');
  });

  test('what is no PDF is said in one sentence', async () => {
    const faults = await preflight(Buffer.from('hello'), brand);
    expect(faults).toMatchObject([{ check: 'structure' }]);
  });

  test('a truncated file is not taken for a clean one', async () => {
    expect(await preflight(clean.slice(0, clean.length / 2), brand)).not.toEqual([]);
  });
});

test('black text on the heaviest colour is counted with it', async () => {
  const heavy = { ...options.colors, red: { name: 'red', hex: '#000000', cmyk: [90, 90, 90, 0] as const } };
  const page = card([line('noir', 20, 20)], { ground: 'red' });
  const result = await emitPdf([page], { ...options, colors: heavy });
  const faults = result.ok ? await preflight(result.bytes, brand) : [];
  expect(faults.map((fault) => fault.detail)).toEqual([
    'Black over a colour makes 370 % ink, more than 300 %.',
  ]);
});
