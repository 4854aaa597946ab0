/**
 * Display lists as a press file: PDF/X with exact inks from the tokens, live embedded text and vector paths.
 *
 * Nothing here knows RGB, transparency, soft masks or groups, so none can come out. What an author or a brand got
 * wrong (a colour without ink, a letter without glyph, a picture too coarse) comes back as values, all at once.
 */
import { createHash } from 'node:crypto';
import type { ColorToken, FontFile } from '../brand/brand.ts';
import type { DisplayList, ImageItem } from './display-list.ts';
import type { PrintCondition } from './pdf/condition.ts';
import { finish, openDocument, openPage } from './pdf/document.ts';
import type { PdfFailure } from './pdf/failure.ts';
import { openFaces } from './pdf/open-faces.ts';
import { PageWriter } from './pdf/page-writer.ts';
import { type PreparedImage, prepareImage } from './pdf/write-image.ts';

export interface PdfOptions {
  readonly title: string;
  /** BCP 47 tag of the words. */
  readonly language: string;
  /** ISO 8601 instant; the host's. */
  readonly created: string;
  readonly condition: PrintCondition;
  readonly colors: Readonly<Record<string, ColorToken>>;
  readonly fonts: readonly FontFile[];
  /** Bytes of a picture of the hub; undefined when there is none. */
  readImage(path: string): Uint8Array | undefined;
  /** Tokens with a spot colour get a plate of their own. Default: their CMYK. */
  readonly spots?: boolean;
}

export type PdfResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly failures: readonly PdfFailure[] };

/** Pages in order; their unit must be points. */
export async function emitPdf(pages: readonly DisplayList[], options: PdfOptions): Promise<PdfResult> {
  if (pages.some((page) => page.unit !== 'pt')) throw new Error('Only display lists in points become a PDF.');
  const images = await prepareImages(pages, options);
  const document = openDocument({ ...options, hash: hashOf(pages, options) });
  const faces = await openFaces(document, pages, options.fonts);
  const writer = new PageWriter(document, {
    colors: options.colors,
    spots: options.spots ?? false,
    faces,
    images,
  });
  for (const page of pages) {
    openPage(document, page);
    writer.page(page);
  }
  const bytes = await finish(document);
  const failures = writer.failures();
  return failures.length > 0 ? { ok: false, failures } : { ok: true, bytes };
}

async function prepareImages(
  pages: readonly DisplayList[],
  { readImage, condition }: PdfOptions,
): Promise<ReadonlyMap<ImageItem, PreparedImage>> {
  const images = new Map<ImageItem, PreparedImage>();
  for (const item of pages.flatMap((page) => page.items)) {
    if (item.type !== 'image') continue;
    const file = readImage(item.path);
    images.set(
      item,
      file ? await prepareImage(item, file, condition.conversion) : { ok: false, why: 'missing' },
    );
  }
  return images;
}

/** Identity of the document: what decides how it looks. Places in files of the author do not. */
function hashOf(pages: readonly DisplayList[], options: PdfOptions): string {
  const { title, language, created, colors, condition } = options;
  const said = [
    pages.map(drawnOf),
    title,
    language,
    created,
    colors,
    condition.standard,
    condition.identifier,
  ];
  const text = JSON.stringify(said, (key, value: unknown) =>
    key === 'at' || key === 'facts' ? undefined : value,
  );
  return createHash('sha256').update(text).digest('hex');
}

/** Without what rules are told of a text beside what is drawn. */
function drawnOf(page: DisplayList): DisplayList {
  const items = page.items.map((item) => {
    if (item.type !== 'text') return item;
    const { ink: _ink, align: _align, closed: _closed, ...drawn } = item;
    return drawn;
  });
  return { ...page, items };
}
