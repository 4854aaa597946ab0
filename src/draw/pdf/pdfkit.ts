/**
 * What the emitter needs of pdfkit and its types do not say. pdfkit writes objects, streams, fonts and the cross
 * reference; colours, text and paths are written here, operator by operator, because pdfkit knows no PDF/X.
 */
import type { Font } from 'fontkit';
import PDFDocument from 'pdfkit';

/** An indirect object. */
export interface PdfRef {
  readonly id: number;
  data: Record<string, unknown>;
  compress: boolean;
  write(chunk: Uint8Array | string): void;
  end(chunk?: Uint8Array | string): void;
}

/** A font as pdfkit embeds it: slots of the subset, their widths in 1/1000 em, and the letters they stand for. */
export interface PdfEmbeddedFont {
  readonly id: string;
  readonly font: Font;
  /** 1000 / units per em. */
  readonly scale: number;
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  readonly subset: { readonly glyphs: number[]; readonly mapping: Record<number, number> };
  ref(): PdfRef;
}

export interface PdfPage {
  readonly dictionary: PdfRef;
  readonly resources: PdfRef;
  readonly fonts: Record<string, PdfRef>;
  readonly xobjects: Record<string, PdfRef>;
  readonly ext_gstates: Record<string, PdfRef>;
  readonly colorSpaces: Record<string, unknown>;
}

export interface PdfDocument {
  readonly page: PdfPage;
  readonly _root: PdfRef;
  readonly _font: PdfEmbeddedFont;
  readonly info: Record<string, unknown>;
  _id: Uint8Array;
  /** Called by `end`; replaced, because pdfkit's own packet is unescaped and has no PDF/X properties. */
  endMetadata(): void;
  addPage(options: { readonly size: readonly [number, number]; readonly margin: 0 }): unknown;
  /** Bytes end with a line break of their own; text gets one. */
  addContent(operators: string | Uint8Array): unknown;
  addSpotColor(name: string, c: number, m: number, y: number, k: number): unknown;
  readonly spotColors: Readonly<Record<string, { readonly id: string; readonly ref: PdfRef }>>;
  font(source: Font): unknown;
  ref(data: Record<string, unknown>): PdfRef;
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
  end(): void;
}

export function openPdfkit(options: {
  readonly pdfVersion: '1.4' | '1.6';
  readonly lang: string;
  readonly info: Readonly<Record<string, unknown>>;
}): PdfDocument {
  // `font: null` keeps pdfkit from registering Helvetica, which would not be embedded.
  const all = { ...options, autoFirstPage: false, font: null as unknown as string };
  return new PDFDocument(all as PDFKit.PDFDocumentOptions) as unknown as PdfDocument;
}

/** A PDF name among Info's strings, where pdfkit would write `(False)` for `/False`. */
export function pdfName(name: string): object {
  return { [Symbol.toStringTag]: 'PdfName', toString: () => `/${name}` };
}

/**
 * A number as PDF wants it: never in exponents. Five decimals: in points far below what a press resolves, and in
 * a matrix that scales a 1000 unit drawing still within 0.01 pt.
 */
export function number(value: number): string {
  const rounded = Math.round(value * 1e5) / 1e5;
  const text = rounded === 0 ? '0' : String(rounded);
  return text.includes('e') ? rounded.toFixed(5) : text;
}
