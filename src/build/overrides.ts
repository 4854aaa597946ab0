/** Puts a hand-made file in the place of what was rendered, when it is what it says it is. */
import type { Piece, Rendered } from '../channels/channel.ts';
import { defineFamily, type Findings } from '../diagnostic.ts';
import { fileKind } from '../draw/by-hand/file-kind.ts';
import type { Host } from '../host.ts';
import type { Mark } from '../ir/artifact.ts';
import type { HandMade, HandMadeEntry, Override } from '../ir/overrides.ts';
import { limits } from '../limits.ts';
import type { Store } from './cache/store.ts';
import { fingerprintOf } from './fingerprint.ts';
import { sizeOfFormat } from './format-size.ts';
import type { Task } from './make-piece.ts';

const unusable = {
  severity: 'error',
  hint: 'Until it is mended, the piece of the tool stands in its place.',
} as const;

export const handFileFaults = defineFamily('override', {
  missing: { ...unusable, message: 'There is no file “{path}”.' },
  outside: {
    severity: 'error',
    message: '“{path}” lies outside the hub.',
    hint: 'Copy the file into overrides/; links out of the hub are not followed.',
  },
  'too-large': {
    severity: 'error',
    message: '“{path}” is larger than 30 MB.',
    hint: 'Export it with fewer pixels, or with its pictures packed as JPEG.',
  },
  'not-a-file': { ...unusable, message: '“{path}” is not a file.' },
  unreadable: { ...unusable, message: '“{path}” cannot be read.' },
  unknown: {
    severity: 'error',
    message: '“{path}” is no PNG, JPEG or PDF, whatever its name says.',
    hint: 'Export it again from the program that made it.',
  },
  misnamed: {
    severity: 'error',
    message: '“{path}” is a {kind} by its content.',
    hint: 'Give it the ending .{ending}.',
  },
  cut: {
    severity: 'error',
    message: '“{path}” ends before its end.',
    hint: 'Copy it again: a part of it is missing.',
  },
  'more-behind': {
    severity: 'error',
    message: 'Behind the end of “{path}” stands something else.',
    hint: 'Export it again: a piece is one file, and nothing is hidden in it.',
  },
  undecodable: {
    severity: 'error',
    message: '“{path}” cannot be opened.',
    hint: 'Export it again from the program that made it.',
  },
  'too-many-pixels': {
    severity: 'error',
    message: '“{path}” unfolds to {megapixels} megapixels; {limit} is the most.',
    hint: 'Export it in the size of its format.',
  },
  unfolds: {
    severity: 'error',
    message: '“{path}” unfolds to more than {limit} MB, and is not opened.',
    hint: 'Export it again; a press file of this size is a mistake, or an attack.',
  },
  packed: {
    severity: 'error',
    message: '“{path}” is packed in a way that presses refuse.',
    hint: 'Export it as PDF/X-4, with Flate and JPEG.',
  },
  'too-many-pages': {
    severity: 'error',
    message: '“{path}” has more than {limit} pages.',
    hint: 'Keep one page for each side of the piece.',
  },
});

/**
 * What ships in place of `rendered`. The tool's own picture, its proofs and its troubles are gone; words that are
 * posted beside a picture stay. `rendered` itself where the file cannot be used, which is told.
 */
export async function overridden(
  task: Task,
  { path, file, entry }: Override,
  rendered: Rendered,
  host: Host,
  findings: Findings,
  store?: Store,
): Promise<Rendered> {
  type Fault = keyof (typeof handFileFaults)['messages'] & string;
  const refuse = (name: Fault, values: Readonly<Record<string, string | number>> = {}) => {
    findings.add(handFileFaults, name, { at: entry.at }, { path, ...values });
    return rendered;
  };
  const read = host.read(file, limits.imageBytes);
  if (!read.ok) return refuse(read.why);
  // A file that was read whole is a `Buffer`, whose parts share its memory; what ships is bytes and nothing else.
  const bytes = Uint8Array.from(read.bytes);
  const looked = fileKind(bytes);
  if ('fault' in looked) return refuse(looked.fault);
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const { kind } = looked;
  if ((ending === 'jpg' ? 'jpeg' : ending) !== kind)
    return refuse('misnamed', { kind: kind.toUpperCase(), ending: kind === 'jpeg' ? 'jpg' : kind });

  const wants = sizeOfFormat(task.wish)!;
  const [own] = rendered.pieces;
  const common = {
    extension: ending,
    body: bytes,
    marks: marksOf(entry),
    ...(store && { stored: { sha256: store.keep(bytes), bytes: bytes.length } }),
  };
  const handMade: HandMade = {
    by: entry.by,
    date: entry.date,
    at: entry.at,
    file,
    ...(entry.replaces === undefined ? {} : { replaces: entry.replaces }),
    fingerprint: fingerprintOf(task),
    wants: {
      width: wants.width,
      height: wants.height,
      ...(wants.bleed !== undefined && { bleed: wants.bleed }),
      ...(wants.pages !== undefined && { pages: wants.pages }),
      codes: (own?.marks ?? []).flatMap(({ kind, text }) => (kind === 'code' ? [text] : [])),
    },
  };
  let piece: Piece;
  if (kind === 'pdf') {
    const { openPdf } = await import('../draw/by-hand/open-pdf.ts');
    const pdf = await openPdf(bytes);
    if (!pdf.ok) {
      const limit = pdf.why === 'too-many-pages' ? limits.pdfPages : limits.pdfUnfoldedBytes / 2 ** 20;
      return refuse(pdf.why, { limit });
    }
    piece = {
      ...common,
      mime: 'application/pdf',
      width: rounded(pdf.widthMm),
      height: rounded(pdf.heightMm),
      unit: 'mm',
      data: { pages: pdf.pages, bleedMm: rounded(pdf.bleedMm), oneSize: pdf.isOneSize },
      handMade,
    };
  } else {
    const { openPicture } = await import('../draw/by-hand/open-picture.ts');
    const picture = await openPicture(bytes);
    if (!picture.ok)
      return picture.why === 'undecodable'
        ? refuse('undecodable')
        : refuse('too-many-pixels', {
            megapixels: picture.megapixels,
            limit: limits.imagePixels / 1e6,
          });
    piece = {
      ...common,
      mime: `image/${kind}`,
      width: picture.widthPx,
      height: picture.heightPx,
      unit: 'px',
      ...(own?.data && { data: own.data }),
      handMade: { ...handMade, space: picture.space },
    };
  }
  const beside = rendered.pieces.slice(1).filter(({ data }) => data?.proof !== true);
  return { pieces: [piece, ...beside], troubles: [], dropped: [] };
}

/** What it says, each word at the author's place, with a box where the author has measured one. */
function marksOf({ says, codes, alt, at }: HandMadeEntry): readonly Mark[] {
  const words = says.map(
    ({ text, slot, box, at: place }): Mark => ({
      kind: 'text',
      text,
      at: place,
      boxes: box ? [{ x: box[0], y: box[1], width: box[2], height: box[3], unit: 'px' }] : [],
      ...(slot === undefined ? {} : { slot }),
    }),
  );
  const carried = codes.map(
    ({ value, at: place }): Mark => ({ kind: 'code', text: value, slot: value, at: place, boxes: [] }),
  );
  const shown: readonly Mark[] = alt === undefined ? [] : [{ kind: 'image', text: alt, at, boxes: [] }];
  return [...words, ...carried, ...shown];
}

/** To a tenth of a millimetre: what programs make of inches and points. */
function rounded(lengthMm: number): number {
  return Math.round(lengthMm * 10) / 10;
}

/** For `build --explain`. */
export function explainOverride({ file, entry }: Override, task: Task): string {
  const fingerprint = fingerprintOf(task);
  const since =
    entry.replaces === undefined
      ? `; its fingerprint is ${fingerprint}`
      : entry.replaces === fingerprint
        ? ', which says the same as then'
        : `, which says something else by now; its fingerprint is ${fingerprint}`;
  return `Made by hand: ${file} stands in the place of the tool’s piece${since}.`;
}
