/** The brand's fonts as satori takes them. The same list each time, so that satori parses each file once. */
import type { Font } from 'satori';
import type { Brand } from '../../brand/brand.ts';
import { fontBytes } from '../../brand/font-instance.ts';
import { remember } from '../../brand/reads.ts';

const cache = new WeakMap<Brand, Map<string, unknown>>();

/** Throws for a font file that has gone since the brand was loaded. */
export function cardFonts(brand: Brand): Font[] {
  return remember(cache, brand, 'fonts', () =>
    brand.fonts.map(
      (file): Font => ({
        name: file.family,
        weight: file.weight as Font['weight'],
        style: 'normal',
        data: Buffer.from(fontBytes(file)),
      }),
    ),
  );
}
