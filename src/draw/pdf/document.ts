/** The frame of a PDF/X file: header, boxes, output intent, metadata. What is drawn comes from elsewhere. */
import { deflateSync } from 'node:zlib';
import type { DisplayList } from '../display-list.ts';
import { type PrintCondition, registryName } from './condition.ts';
import { number, openPdfkit, type PdfDocument, pdfName } from './pdfkit.ts';
import { xmpPacket } from './xmp.ts';

const producer = 'Diapason';

export interface PdfFrame {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601 instant, from the host; becomes creation and modification date. */
  readonly created: string;
  readonly condition: PrintCondition;
  /** Of everything drawn, at least 32 hexadecimal digits. */
  readonly hash: string;
}

export function openDocument(frame: PdfFrame): PdfDocument {
  const created = new Date(frame.created);
  const { standard } = frame.condition;
  const document = openPdfkit({
    pdfVersion: standard === 'PDF/X-4' ? '1.6' : '1.4',
    lang: frame.language,
    info: {
      Title: frame.title,
      Creator: producer,
      Producer: producer,
      CreationDate: created,
      ModDate: created,
      GTS_PDFXVersion: standard,
      Trapped: pdfName('False'),
    },
  });
  document._id = Buffer.from(frame.hash.slice(0, 32), 'hex');
  document._root.data.OutputIntents = [outputIntent(document, frame.condition)];
  document.endMetadata = () => {
    const packet = xmpPacket({
      title: frame.title,
      created: `${created.toISOString().slice(0, 19)}Z`,
      producer,
      standard,
      hash: frame.hash,
    });
    const metadata = document.ref({ Type: 'Metadata', Subtype: 'XML' });
    // Read by tools that do not inflate streams, so it stays plain.
    metadata.compress = false;
    metadata.end(new TextEncoder().encode(packet));
    document._root.data.Metadata = metadata;
  };
  return document;
}

function outputIntent(document: PdfDocument, { identifier, info, profile }: PrintCondition) {
  const intent: Record<string, unknown> = {
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: text(identifier),
    OutputCondition: text(info),
    RegistryName: text(registryName),
    Info: text(info),
  };
  if (profile) {
    const stream = document.ref({ N: 4, Filter: 'FlateDecode' });
    stream.end(deflated(profile.bytes));
    intent.DestOutputProfile = stream;
  }
  const reference = document.ref(intent);
  reference.end();
  return reference;
}

/** Packing a profile of 1 MB takes 60 ms, and every file of a run embeds the same one. */
const packed = new WeakMap<Uint8Array, Uint8Array>();

function deflated(bytes: Uint8Array): Uint8Array {
  const known = packed.get(bytes) ?? deflateSync(bytes);
  packed.set(bytes, known);
  return known;
}

/** pdfkit writes string objects as text and plain strings as names. */
const text = (value: string) => new String(value);

/**
 * Adds a page and moves the origin to the top left of its trim. The media ends with the bleed: printers that place
 * cards in sheets ask for no marks, and the boxes say where to cut. All boxes come from the same rounded numbers,
 * because ghostscript compares them strictly.
 */
export function openPage(document: PdfDocument, { width, height, bleed }: DisplayList): void {
  const [w, h, b] = [width, height, bleed].map((value) => Number(number(value))) as [number, number, number];
  const media = [Number(number(w + 2 * b)), Number(number(h + 2 * b))] as const;
  document.addPage({ size: media, margin: 0 });
  const { data } = document.page.dictionary;
  data.MediaBox = [0, 0, ...media];
  data.BleedBox = [0, 0, ...media];
  data.TrimBox = [b, b, Number(number(b + w)), Number(number(b + h))];
  // PDF 1.6 and not part of PDF/X-1a; 1 is the default anyway.
  delete data.UserUnit;
  if (b !== 0) document.addContent(`1 0 0 1 ${number(b)} ${number(b)} cm`);
}

/** Ends the document and joins its bytes. */
export async function finish(document: PdfDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await new Promise<void>((resolve) => {
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('end', resolve);
    document.end();
  });
  return new Uint8Array(Buffer.concat(chunks));
}
