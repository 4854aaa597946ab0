/** Fonts of one page: embedded, readable, and with the widths that their own tables state. */
import { PDFArray, PDFDict, PDFNumber, type PDFObject, type PDFPage } from '@cantoo/pdf-lib';
import { create } from 'fontkit';
import { streamBytes } from '../page-content.ts';
import type { PageContent } from '../paintings.ts';
import type { Fault } from './fault.ts';
import { dictAt, entriesAt, items, itemsAt, nameAt, valueAt } from './read.ts';

/** In 1/1000 em: half a unit of the coarsest rounding that is allowed. */
const widthTolerance = 1;

export function* checkFonts(page: PDFPage, { paintings }: PageContent): Generator<Fault> {
  const used = new Map<string, string>();
  for (const { font, codes } of paintings)
    if (font !== undefined) used.set(font, (used.get(font) ?? '') + (codes ?? ''));
  const fonts = new Map(entriesAt(page.node.Resources(), 'Font'));
  for (const [resource, codes] of used) {
    const font = fonts.get(resource);
    if (!(font instanceof PDFDict)) {
      yield { check: 'font', detail: `The page uses a font “${resource}” that it does not have.` };
      continue;
    }
    yield* checkFont(font, new Set(codes.match(/.{4}/g)?.map((code) => Number.parseInt(code, 16))));
  }
}

function* checkFont(font: PDFDict, codes: ReadonlySet<number>): Generator<Fault> {
  const name = nameAt(font, 'BaseFont') ?? '';
  const [descendant] = itemsAt(font, 'DescendantFonts');
  const descriptor = descendant instanceof PDFDict ? dictAt(descendant, 'FontDescriptor') : undefined;
  const file = streamBytes(valueAt(descriptor, 'FontFile2') ?? valueAt(descriptor, 'FontFile3'));
  if (!(descendant instanceof PDFDict) || !file) {
    yield { check: 'font', detail: `“${name}” is not embedded.` };
    return;
  }
  if (!streamBytes(valueAt(font, 'ToUnicode')))
    yield { check: 'font', detail: `The letters of “${name}” cannot be read back.` };
  // A compact font has no head of its own to ask for widths; pdfkit writes those from the same table.
  if (!dictAt(descriptor, 'FontFile2')) return;
  const embedded = create(Buffer.from(file));
  if (!('layout' in embedded)) return;
  const widths = widthTable(itemsAt(descendant, 'W'));
  for (const code of [0, ...codes]) {
    const own = (embedded.getGlyph(code).advanceWidth * 1000) / embedded.unitsPerEm;
    const stated = widths.get(code) ?? Number.NaN;
    if (!(Math.abs(own - stated) <= widthTolerance)) {
      yield {
        check: 'font',
        detail: `“${name}” states width ${stated} for glyph ${code}, its table ${own}.`,
      };
      return;
    }
  }
}

/** `[first [w w w] first last w …]` */
function widthTable(entries: readonly PDFObject[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  const number = (object: PDFObject | undefined) =>
    object instanceof PDFNumber ? object.asNumber() : Number.NaN;
  for (let at = 0; at < entries.length; ) {
    const first = number(entries[at]);
    const next = entries[at + 1];
    if (next instanceof PDFArray) {
      items(next).forEach((width, index) => {
        widths.set(first + index, number(width));
      });
      at += 2;
    } else {
      for (let code = first; code <= number(next); code++) widths.set(code, number(entries[at + 2]));
      at += 3;
    }
  }
  return widths;
}
