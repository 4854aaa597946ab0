/** The painting instructions of each page of a finished file. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFName,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
} from '@cantoo/pdf-lib';

/** Inflated bytes of a stream; undefined for anything else. */
export function streamBytes(object: PDFObject | undefined): Uint8Array | undefined {
  return object instanceof PDFRawStream ? decodePDFRawStream(object).decode() : undefined;
}

/** The first bytes of a stream: a profile's header without inflating its tables. */
export function streamHead(object: PDFObject | undefined, length: number): Uint8Array | undefined {
  return object instanceof PDFRawStream
    ? Uint8Array.from(decodePDFRawStream(object).getBytes(length))
    : undefined;
}

/** The content streams of a page, joined. */
export function pageContent(page: PDFPage): Uint8Array {
  const contents = page.node.lookup(PDFName.of('Contents'));
  const streams =
    contents instanceof PDFArray
      ? Array.from({ length: contents.size() }, (_, index) => contents.lookup(index))
      : [contents];
  return Buffer.concat(streams.flatMap((one) => [streamBytes(one) ?? new Uint8Array(), Buffer.from('\n')]));
}
