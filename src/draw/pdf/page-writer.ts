/** Walks the items of a display list and keeps book of what could not be drawn. */
import type { ColorToken } from '../../brand/brand.ts';
import { once } from '../../source/once.ts';
import type { DisplayItem, DisplayList, ImageItem, TextItem } from '../display-list.ts';
import type { PdfFailure } from './failure.ts';
import { fontName } from './font-name.ts';
import { type Ink, Inks } from './ink.ts';
import type { PdfFace } from './pdf-face.ts';
import type { PdfDocument } from './pdfkit.ts';
import { type PreparedImage, writeImage } from './write-image.ts';
import { pathOperators, writeGround, writePath, writeRect } from './write-shape.ts';
import { writeText } from './write-text.ts';

export interface PageParts {
  readonly colors: Readonly<Record<string, ColorToken>>;
  readonly spots: boolean;
  /** By `fontName`. */
  readonly faces: ReadonlyMap<string, PdfFace>;
  readonly images: ReadonlyMap<ImageItem, PreparedImage>;
}

export class PageWriter {
  readonly #document: PdfDocument;
  readonly #parts: PageParts;
  readonly #inks: Inks;
  /** Hundreds of seeds share one outline. */
  readonly #outline = once(pathOperators);
  readonly #failures: PdfFailure[] = [];
  #imageCount = 0;

  constructor(document: PdfDocument, parts: PageParts) {
    this.#document = document;
    this.#parts = parts;
    this.#inks = new Inks(parts.colors, parts.spots);
  }

  /** Colours without ink first, by name; then the rest in the order of the pages. */
  failures(): readonly PdfFailure[] {
    const colors = [...this.#inks.missing].sort();
    return [...colors.map((color) => ({ kind: 'no-ink', color }) as const), ...this.#failures];
  }

  page(page: DisplayList): void {
    const ground = this.#inks.get(page.ground);
    if (ground) writeGround(this.#document, page.width, page.height, page.bleed, ground);
    for (const item of page.items) this.#item(item);
  }

  #item(item: DisplayItem): void {
    switch (item.type) {
      case 'rect': {
        const fill = this.#ink(item.fill);
        if (fill) writeRect(this.#document, item, fill);
        break;
      }
      case 'path':
        writePath(
          this.#document,
          item,
          this.#outline(item.d),
          this.#ink(item.fill),
          this.#ink(item.stroke?.color),
        );
        break;
      case 'text':
        this.#text(item);
        break;
      case 'image':
        this.#image(item);
        break;
      // No ink: only a box for marks and rules.
      case 'placed':
        break;
    }
  }

  #ink(name: string | undefined): Ink | undefined {
    return name === undefined ? undefined : this.#inks.get(name);
  }

  #text(item: TextItem): void {
    const face = this.#parts.faces.get(fontName(item.font))!;
    const color = this.#inks.get(item.color);
    if (!color) return;
    const before = new Set(face.missing);
    writeText(this.#document, item, face, color);
    for (const letter of face.missing) {
      if (before.has(letter)) continue;
      const { family } = item.font;
      this.#failures.push({
        kind: 'no-glyph',
        letter,
        family,
        slot: item.slot,
        ...(item.at && { at: item.at }),
      });
    }
  }

  #image(item: ImageItem): void {
    const image = this.#parts.images.get(item)!;
    if (image.ok) {
      writeImage(this.#document, item, image, ++this.#imageCount);
      return;
    }
    const { why, ppi } = image;
    this.#failures.push({
      kind: 'image',
      path: item.path,
      why,
      ...(ppi !== undefined && { ppi }),
      ...(item.at && { at: item.at }),
    });
  }
}
