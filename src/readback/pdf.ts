/**
 * What a press file says, from its own bytes: the letters of its text layer in the order of the page, and the codes
 * as a scanner sees them.
 */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';
import { openPressFile, type PressFile } from '../draw/pdf/press-file.ts';
import type { Literal } from './literals.ts';
import { readPressLooks } from './literals-pdf.ts';
import { scanOutlines } from './scan-outlines.ts';

export interface PdfText {
  /** All pages in reading order, spaces folded. */
  readonly text: string;
  readonly pages: readonly string[];
  /** Values of QR codes and barcodes. */
  readonly codes: readonly string[];
  /** Its inks and fonts. */
  readonly literals: readonly Literal[];
}

/** Reads a PDF. Throws when the bytes are none: they are ours. */
export async function readPdfText(bytes: Uint8Array): Promise<PdfText> {
  // pdf.js takes the buffer away from its owner, so it gets a copy.
  const document = await getDocumentProxy(bytes.slice());
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    pages.push(joinPieces(piecesOf(await page.getOperatorList(), await operators())));
  }
  await document.cleanup();
  const file = await openPressFile(bytes);
  return { text: pages.join(' '), pages, codes: await readCodes(file), literals: readPressLooks(file) };
}

/** One text object: the emitter writes one for each line of one run, its spaces among its letters. */
interface TextPiece {
  text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** Where its last letter ends. */
  end: number;
}

interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type TextOperators = Readonly<Record<'setFont' | 'setTextMatrix' | 'showText' | 'endText', number>>;

async function operators(): Promise<TextOperators> {
  return (await getResolvedPDFJS()).OPS as TextOperators;
}

/**
 * pdf.js decodes fonts, codes and widths. Its own joining of letters into words is left aside: it takes the drawn gap
 * of “20%” for a space, and pulls the figures of a barcode apart.
 */
function piecesOf({ fnArray, argsArray }: OperatorList, names: TextOperators): TextPiece[] {
  const pieces: TextPiece[] = [];
  let open: TextPiece | undefined;
  let size = 0;
  let place: readonly [number, number] = [0, 0];
  fnArray.forEach((operator, index) => {
    const args = argsArray[index] as readonly unknown[];
    if (operator === names.setFont) size = Number(args[1]);
    else if (operator === names.setTextMatrix) {
      const matrix = args[0] as Readonly<Record<number, number>>;
      place = [matrix[4] ?? 0, matrix[5] ?? 0];
    } else if (operator === names.showText) {
      open ??= { text: '', x: place[0], y: place[1], size, end: place[0] };
      for (const glyph of args[0] as readonly (ShownGlyph | number)[]) {
        if (typeof glyph === 'number') open.end -= (glyph * size) / 1000;
        else {
          open.text += glyph.unicode;
          open.end += (glyph.width * size) / 1000;
        }
      }
    } else if (operator === names.endText && open) {
      pieces.push(open);
      open = undefined;
    }
  });
  return pieces;
}

interface ShownGlyph {
  readonly unicode: string;
  /** In 1/1000 em. */
  readonly width: number;
}

/**
 * Pieces nearer than this, in em of the larger, are one word: “1” and its raised “er”, “Porto” and a comma, a figure
 * and its percent sign at 0.12 em. A space is a letter of its piece, so a real one is never guessed.
 */
const joinedEm = 0.15;
/** How far the baselines of such pieces may differ. */
const raisedEm = 0.5;

function joinPieces(pieces: readonly TextPiece[]): string {
  let text = '';
  let before: TextPiece | undefined;
  for (const piece of pieces) {
    text += before && continues(before, piece) ? piece.text : ` ${piece.text}`;
    before = piece;
  }
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}

function continues(before: TextPiece, piece: TextPiece): boolean {
  const em = Math.max(before.size, piece.size);
  return Math.abs(piece.y - before.y) < raisedEm * em && Math.abs(piece.x - before.end) < joinedEm * em;
}

/** The emitter marks codes in the page; what they say is read from their drawn modules alone. */
async function readCodes({ pages }: PressFile): Promise<readonly string[]> {
  const codes: string[] = [];
  for (const { content } of pages) {
    for (const painting of content.paintings) {
      if (painting.tag !== 'Code') continue;
      const value = await scanOutlines(painting.outlines);
      if (value !== undefined) codes.push(value);
    }
  }
  return codes;
}
