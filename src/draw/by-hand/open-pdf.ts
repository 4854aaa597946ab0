/** A hand-made press file: opened when what it unfolds to is known to be bounded, and measured. */
import { inflateRawSync, inflateSync } from 'node:zlib';
import { limits } from '../../limits.ts';
import { numbersAt } from '../pdf/preflight/read.ts';
import { openPressFile } from '../pdf/press-file.ts';

export type OpenedPdf =
  | {
      readonly ok: true;
      /** Of the first page's trim. */
      readonly widthMm: number;
      readonly heightMm: number;
      /** The least of all edges of all pages. */
      readonly bleedMm: number;
      readonly pages: number;
      /** Whether all pages have the trim of the first. */
      readonly isOneSize: boolean;
    }
  | { readonly ok: false; readonly why: 'undecodable' | 'unfolds' | 'packed' | 'too-many-pages' };

const mmPerPoint = 25.4 / 72;

export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const fault = unfoldingFault(bytes);
  if (fault) return { ok: false, why: fault };
  try {
    const { document } = await openPressFile(bytes);
    const pages = document.getPages();
    if (pages.length > limits.pdfPages) return { ok: false, why: 'too-many-pages' };
    if (pages.length === 0) return { ok: false, why: 'undecodable' };
    const boxes = pages.map((page) => {
      const media = page.getMediaBox();
      const whole = [media.x, media.y, media.x + media.width, media.y + media.height];
      const box = (key: string, usual: readonly number[]) => {
        const found = numbersAt(page.node, key);
        return found.length === 4 ? found : usual;
      };
      const bleed = box('BleedBox', whole);
      return { trim: box('TrimBox', bleed), bleed };
    });
    const sizes = boxes.map(({ trim }) => [trim[2]! - trim[0]!, trim[3]! - trim[1]!] as const);
    const [width, height] = sizes[0]!;
    const margins = boxes.flatMap(({ trim, bleed }) => [
      trim[0]! - bleed[0]!,
      trim[1]! - bleed[1]!,
      bleed[2]! - trim[2]!,
      bleed[3]! - trim[3]!,
    ]);
    return {
      ok: true,
      widthMm: width * mmPerPoint,
      heightMm: height * mmPerPoint,
      bleedMm: Math.min(...margins) * mmPerPoint,
      pages: pages.length,
      isOneSize: sizes.every(([w, h]) => Math.abs(w - width) < 0.1 && Math.abs(h - height) < 0.1),
    };
  } catch {
    return { ok: false, why: 'undecodable' };
  }
}

/** How often one stream may be packed in another. */
const mostNested = 2;

/**
 * Why the file must not be opened. Libraries inflate whatever they are given, so each stream is inflated here first and
 * counted. LZW unfolds as far as deflate does, and no press wants it.
 */
function unfoldingFault(bytes: Uint8Array): 'unfolds' | 'packed' | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (refusedFilters.test(unescaped(view.toString('latin1')))) return 'packed';
  let left: number = limits.pdfUnfoldedBytes;
  let at = view.indexOf('stream', 0, 'latin1');
  for (; at >= 0; at = view.indexOf('stream', at + 6, 'latin1')) {
    if (view.toString('latin1', at - 3, at) === 'end') continue;
    let start = at + 6;
    if (view[start] === 0x0d) start += 1;
    if (view[start] === 0x0a) start += 1;
    const unfolded = unfold(view.subarray(start), left, 0);
    if (unfolded === undefined) return 'unfolds';
    left -= unfolded;
  }
  return undefined;
}

const refusedFilters = /\/(LZWDecode|RunLengthDecode|JBIG2Decode|Crypt)\b/;

/** Names with their letters in place of `#4c` (ISO 32000-1, 7.3.5). */
function unescaped(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Bytes that a stream unfolds to, with those that are packed within it. Undefined for more than `most`. */
function unfold(packed: Buffer, most: number, depth: number): number | undefined {
  if (packed.length < 2) return 0;
  // What does not begin like zlib is a JPEG, a font, plain text: as long as it is in the file.
  const [head, flags] = [packed[0]!, packed[1]!];
  if ((head & 0x0f) !== 8 || (head * 256 + flags) % 31 !== 0) return 0;
  if (most <= 0 || depth > mostNested) return undefined;
  let inner: Buffer;
  try {
    inner = inflateSync(packed, { maxOutputLength: most });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    // A wrong check sum: readers that do not mind it inflate all the same.
    try {
      inner = inflateRawSync(packed.subarray(2), { maxOutputLength: most });
    } catch (again) {
      return (again as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? undefined : 0;
    }
  }
  const deeper = unfold(inner, most - inner.length, depth + 1);
  return deeper === undefined ? undefined : inner.length + deeper;
}
