/** GIMP palettes, which Inkscape and Krita read too (https://developer.gimp.org/core/standards/gpl/). */
import { levelsOf } from './screen-color.ts';
import { type Swatch, swatchName } from './swatches.ts';

const MOST_COLUMNS = 8;

/** `brand`: what the palette is called in the list of palettes. */
export function writeGpl(brand: string, swatches: readonly Swatch[]): string {
  const rows = swatches.map(({ name, hex }) => {
    const levels = levelsOf(hex).map((level) => String(level).padStart(3));
    return `${levels.join(' ')}\t${name}\n`;
  });
  const columns = Math.min(MOST_COLUMNS, swatches.length);
  return `GIMP Palette\nName: ${swatchName(brand)}\nColumns: ${columns}\n#\n${rows.join('')}`;
}
