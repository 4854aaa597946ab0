/**
 * What a hand-made file is by its own bytes, looked at before any decoder sees them: one file and nothing else. A
 * picture with a page or an archive behind its end is two files in one, and browsers have been made to run the second.
 */

export type FileKind = 'png' | 'jpeg' | 'pdf';
export type KindFault = 'unknown' | 'cut' | 'more-behind';

const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

export function fileKind(bytes: Uint8Array): { readonly kind: FileKind } | { readonly fault: KindFault } {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (pngHead.every((byte, index) => view[index] === byte)) return ending('png', view, endOfPng(view));
  if (view[0] === 0xff && view[1] === 0xd8) return ending('jpeg', view, endOfJpeg(view));
  if (view.subarray(0, 5).toString('latin1') === '%PDF-') return ending('pdf', view, endOfPdf(view));
  return { fault: 'unknown' };
}

function ending(kind: FileKind, view: Buffer, end: number | undefined) {
  if (end === undefined) return { fault: 'cut' } as const;
  // Programs fill up with zeros and line ends.
  const rest = view.subarray(end);
  const isEmpty = rest.every((byte) => byte === 0 || byte === 0x0a || byte === 0x0d || byte === 0x20);
  return isEmpty ? { kind } : ({ fault: 'more-behind' } as const);
}

/** Chunks have their length before them, and IEND is the last (PNG specification, 5.3 and 11.2.5). */
function endOfPng(view: Buffer): number | undefined {
  let at = pngHead.length;
  while (at + 12 <= view.length) {
    const next = at + 12 + view.readUInt32BE(at);
    if (view.toString('latin1', at + 4, at + 8) === 'IEND') return next <= view.length ? next : undefined;
    at = next;
  }
  return undefined;
}

/** Segments have their length after their marker; between them, after SOS, stand coded bytes (ITU-T T.81, B.1.1). */
function endOfJpeg(view: Buffer): number | undefined {
  let at = 2;
  while (at + 1 < view.length) {
    const marker = view[at + 1]!;
    if (view[at] !== 0xff) at += 1;
    else if (marker === 0xd9) return at + 2;
    // Fill bytes, a stuffed FF, restarts: no segment begins here.
    else if (marker === 0xff) at += 1;
    else if (marker === 0x00 || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else if (at + 4 > view.length) return undefined;
    else at += 2 + Math.max(2, view.readUInt16BE(at + 2));
  }
  return undefined;
}

function endOfPdf(view: Buffer): number | undefined {
  const at = view.lastIndexOf('%%EOF', undefined, 'latin1');
  return at < 0 ? undefined : at + 5;
}
