/** What an artifact says, from the bytes that ship: one reader for each kind of file. */
import type { Artifact } from '../ir/artifact.ts';
import { limits } from '../limits.ts';
import type { Extracted } from './extracted.ts';
import { readMarks } from './svg.ts';
import { readPayload, readText } from './text.ts';

export type ReadableFile = Pick<Artifact, 'path' | 'mime' | 'body' | 'marks' | 'handMade'>;
type Said = Omit<Extracted, 'path'>;
type Reader = (file: ReadableFile, logoNames: readonly string[]) => Said | Promise<Said>;

/** By media type, the large ones loaded with the first file of their kind. A type without a reader is a mistake of ours: nothing ships that no rule can read. */
const readers: Readonly<Record<string, Reader>> = {
  'text/html': async ({ body }, logoNames) => {
    const { readHtml } = await import('./html.ts');
    const { text, links, looks } = readHtml(asText(body), logoNames);
    return { text, links, codes: [], looks };
  },
  'text/plain': ({ body }) => ({ ...readText(asText(body)), codes: [] }),
  'application/json': ({ body }) => ({ ...readPayload(asText(body)), codes: [] }),
  'application/pdf': async ({ body, handMade }) => {
    if (handMade) {
      const { readForeignPdf } = await import('./foreign-pdf.ts');
      return { ...(await readForeignPdf(asBytes(body))), links: [] };
    }
    const { readPdfText } = await import('./pdf.ts');
    const { text, codes, literals } = await readPdfText(asBytes(body));
    return { text, links: [], codes, looks: { literals } };
  },
  'image/svg+xml': async ({ body }) => {
    const { readSvgLiterals } = await import('./literals-svg.ts');
    return { text: '', links: [], codes: [], looks: { literals: readSvgLiterals(asText(body)) } };
  },
  'image/png': readPicture,
  'image/jpeg': readPicture,
  'image/webp': readPicture,
};

/** Reads an artifact back. Throws for a media type that has no reader. `logoNames`: what the brand's logos are called. */
export async function extract(file: ReadableFile, logoNames: readonly string[] = []): Promise<Extracted> {
  const read = readers[file.mime.split(';')[0]!];
  if (!read) throw new Error(`Nothing can read “${file.path}” (${file.mime}) back.`);
  return { path: file.path, ...(await read(file, logoNames)) };
}

/** On one picture. */
const MOST_CODES = 8;

/** Scanning takes tens of milliseconds: only pictures that carry a code are scanned. */
async function readPicture({ body, marks, handMade }: ReadableFile): Promise<Said> {
  // Nobody has told what a hand has drawn.
  const hasCode = handMade !== undefined || marks.some((mark) => mark.kind === 'code');
  if (!hasCode) return { text: readMarks(marks), links: [], codes: [] };
  const [{ scanImage }, { default: sharp }] = await Promise.all([import('./scan-image.ts'), import('sharp')]);
  const image = sharp(asBytes(body), { limitInputPixels: limits.imagePixels });
  return { text: readMarks(marks), links: [], codes: await scanImage(image, MOST_CODES) };
}

function asText(body: string | Uint8Array): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}

function asBytes(body: string | Uint8Array): Uint8Array {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
}
