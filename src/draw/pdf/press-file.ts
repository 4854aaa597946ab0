/** A finished press file, opened by another library than the one that wrote it, with what its pages paint. */
import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { pageContent } from './page-content.ts';
import { type PageContent, readPaintings } from './paintings.ts';

export interface PressFile {
  readonly document: PDFDocument;
  readonly pages: readonly { readonly page: PDFPage; readonly content: PageContent }[];
}

const opened = new WeakMap<Uint8Array, Promise<PressFile>>();

/**
 * Opens a file, or finds it open: what it says and whether a press would take it are asked one after the other.
 * Rejects when the bytes are no PDF. It stays open until it is let go.
 */
export function openPressFile(bytes: Uint8Array): Promise<PressFile> {
  const file = opened.get(bytes) ?? open(bytes);
  opened.set(bytes, file);
  return file;
}

/** An open file takes several times the room of its bytes. */
export function letGo(bytes: Uint8Array) {
  opened.delete(bytes);
}

async function open(bytes: Uint8Array): Promise<PressFile> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
  const pages = document.getPages().map((page) => ({ page, content: readPaintings(pageContent(page)) }));
  return { document, pages };
}
