/**
 * What a press file says, from its own bytes: the text layer as a reader program finds it, and the codes as a
 * scanner sees them.
 */
import { getDocumentProxy } from 'unpdf';
import { pageContents } from '../draw/pdf/page-content.ts';
import { readPaintings } from '../draw/pdf/paintings.ts';
import { scanOutlines } from './scan-outlines.ts';

export interface PdfText {
  /** All pages in reading order, spaces folded. */
  readonly text: string;
  readonly pages: readonly string[];
  /** Values of QR codes and barcodes. */
  readonly codes: readonly string[];
}

/** Reads a PDF. Throws when the bytes are none: they are ours. */
export async function readPdfText(bytes: Uint8Array): Promise<PdfText> {
  // pdf.js takes the buffer away from its owner, so it gets a copy.
  const document = await getDocumentProxy(bytes.slice());
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent({ disableNormalization: true });
    pages.push(joinPieces(items.filter((item) => 'str' in item)));
  }
  await document.cleanup();
  return { text: pages.join(' '), pages, codes: await readCodes(bytes) };
}

interface TextPiece {
  readonly str: string;
  /** Text matrix; the last two are where the piece starts, in points. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Pieces nearer than this, in em of the larger, are one word: “1” and its raised “er”, “Porto” and a comma. */
const joinedEm = 0.1;
/** How far the baselines of such pieces may differ. */
const raisedEm = 0.5;

function joinPieces(pieces: readonly TextPiece[]): string {
  let text = '';
  let before: TextPiece | undefined;
  for (const piece of pieces) {
    if (piece.str === '') continue;
    text += before && continues(before, piece) ? piece.str : ` ${piece.str}`;
    before = piece;
  }
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}

function continues(before: TextPiece, piece: TextPiece): boolean {
  const em = Math.max(before.height, piece.height);
  const [x = 0, y = 0] = piece.transform.slice(4);
  const [beforeX = 0, beforeY = 0] = before.transform.slice(4);
  const gap = x - (beforeX + before.width);
  return Math.abs(y - beforeY) < raisedEm * em && Math.abs(gap) < joinedEm * em;
}

/** The emitter marks codes in the page; what they say is read from their drawn modules alone. */
async function readCodes(bytes: Uint8Array): Promise<readonly string[]> {
  const codes: string[] = [];
  for (const content of await pageContents(bytes)) {
    for (const painting of readPaintings(content).paintings) {
      if (painting.tag !== 'Code') continue;
      const value = await scanOutlines(painting.outlines);
      if (value !== undefined) codes.push(value);
    }
  }
  return codes;
}
