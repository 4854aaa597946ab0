/** Boxes and resources of one page. */
import { PDFArray, PDFDict, PDFName, type PDFPage, PDFStream } from '@cantoo/pdf-lib';
import type { Fault } from './fault.ts';
import { entriesAt, items, itemsAt, nameAt, numberAt, numbersAt, valueAt } from './read.ts';

type Box = readonly [number, number, number, number];

export function* checkPage(page: PDFPage): Generator<Fault> {
  yield* checkBoxes(page.node);
  if (page.node.has(PDFName.of('Group')))
    yield { check: 'transparency', detail: 'The page is a transparency group.' };
  if (itemsAt(page.node, 'Annots').length > 0)
    yield { check: 'structure', detail: 'The page has annotations.' };
  if (page.node.has(PDFName.of('AA'))) yield { check: 'structure', detail: 'The page has actions.' };
  const resources = page.node.Resources();
  for (const [name, state] of entriesAt(resources, 'ExtGState'))
    if (state instanceof PDFDict) yield* checkState(name, state);
  for (const category of ['Pattern', 'Shading'])
    if (entriesAt(resources, category).length > 0)
      yield { check: 'color', detail: `The page uses ${category.toLowerCase()}s.` };
  for (const [name, space] of entriesAt(resources, 'ColorSpace'))
    if (!isSpotOverCmyk(space))
      yield { check: 'color', detail: `Colour space “${name}” is no spot colour over CMYK.` };
  for (const [name, object] of entriesAt(resources, 'XObject'))
    if (object instanceof PDFStream) yield* checkObject(name, object.dict);
}

function* checkBoxes(node: PDFDict): Generator<Fault> {
  const box = (key: string): Box | undefined => {
    const numbers = numbersAt(node, key);
    return numbers.length === 4 ? (numbers as unknown as Box) : undefined;
  };
  const media = box('MediaBox');
  const bleed = box('BleedBox');
  const trim = box('TrimBox');
  if (node.has(PDFName.of('ArtBox'))) yield { check: 'boxes', detail: 'The page has an ArtBox too.' };
  if (!media || !trim) {
    yield { check: 'boxes', detail: `The page has no ${media ? 'TrimBox' : 'MediaBox'}.` };
    return;
  }
  if (!bleed) yield { check: 'boxes', detail: 'The page has no BleedBox.' };
  // Strictly, as ghostscript compares them.
  if (!contains(bleed ?? media, trim))
    yield { check: 'boxes', detail: 'The TrimBox does not fit inside the BleedBox.' };
  if (bleed && !contains(media, bleed))
    yield { check: 'boxes', detail: 'The BleedBox does not fit inside the MediaBox.' };
}

function contains(outer: Box, inner: Box): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

function* checkState(name: string, state: PDFDict): Generator<Fault> {
  for (const key of ['ca', 'CA'])
    if ((numberAt(state, key) ?? 1) < 1)
      yield { check: 'transparency', detail: `Graphics state “${name}” is not opaque.` };
  const mask = valueAt(state, 'SMask');
  if (mask && nameAt(state, 'SMask') !== 'None')
    yield { check: 'transparency', detail: `Graphics state “${name}” has a soft mask.` };
  const blend = nameAt(state, 'BM');
  if (blend !== undefined && blend !== 'Normal' && blend !== 'Compatible')
    yield { check: 'transparency', detail: `Graphics state “${name}” blends with “${blend}”.` };
  for (const key of ['TR', 'TR2', 'HT'])
    if (state.has(PDFName.of(key))) yield { check: 'color', detail: `Graphics state “${name}” has ${key}.` };
}

/** `[/Separation name /DeviceCMYK function]` */
export function isSpotOverCmyk(space: unknown): boolean {
  if (!(space instanceof PDFArray)) return false;
  const [kind, , alternate] = items(space);
  return kind === PDFName.of('Separation') && alternate === PDFName.of('DeviceCMYK');
}

const soundFilters = new Set(['DCTDecode', 'FlateDecode']);

function* checkObject(name: string, object: PDFDict): Generator<Fault> {
  if (nameAt(object, 'Subtype') !== 'Image') {
    yield { check: 'structure', detail: `“${name}” is no picture but a form.` };
    return;
  }
  if (nameAt(object, 'ColorSpace') !== 'DeviceCMYK')
    yield { check: 'color', detail: `Picture “${name}” is not in CMYK.` };
  for (const key of ['SMask', 'Mask'])
    if (object.has(PDFName.of(key))) yield { check: 'transparency', detail: `Picture “${name}” has a mask.` };
  if (!soundFilters.has(nameAt(object, 'Filter') ?? ''))
    yield { check: 'image', detail: `Picture “${name}” is packed in a way that presses refuse.` };
}
