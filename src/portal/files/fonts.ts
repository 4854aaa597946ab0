/**
 * The brand’s fonts for specimens. A page of a campaign ships the letters it says; a portal shows the alphabet, so
 * its fonts hold that too. A packed file that is small already is shipped as it is: to cut one costs a tenth of a
 * second and saves a few kilobytes.
 */
import type { Brand, FontFile } from '../../brand/brand.ts';
import { fontBytes, keptNames } from '../../brand/font-instance.ts';
import { usedFonts } from '../../channels/web/font-faces.ts';
import { GLYPHS } from '../glyphs.ts';
import type { PortalFile } from '../source.ts';

/** Those of the packages that come with Diapason have 6 to 27 kB. */
const SMALL_BYTES = 64 * 1024;

/** `letters`: all that the pages say; asked for a font that has to be cut. */
export function fontFiles(brand: Brand, letters: () => string): Promise<readonly PortalFile[]> {
  return Promise.all(usedFonts(brand).map((font) => fontFile(font, letters)));
}

async function fontFile(font: FontFile, letters: () => string): Promise<PortalFile> {
  const whole = fontBytes(font);
  const body = isPacked(whole) && whole.length <= SMALL_BYTES ? whole : await subset(whole, letters());
  return { path: `fonts/${font.webName}`, mime: 'font/woff2', body: new Uint8Array(body) };
}

function isPacked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'wOF2';
}

async function subset(bytes: Uint8Array, letters: string): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font');
  const text = GLYPHS.join('') + letters;
  return subsetFont(Buffer.from(bytes), text, { targetFormat: 'woff2', preserveNameIds: keptNames });
}
