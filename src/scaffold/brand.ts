/** A brand from a name and two colours, or from a logo: everything that `content/brands/<brand>` holds. */

import { type Drawing, parseDrawing } from '../brand/svg.ts';
import { claimsText, vocabularyText } from './brand/facts.ts';
import { deriveInks } from './brand/inks.ts';
import { layoutFiles } from './brand/layouts/layout-files.ts';
import { legalText } from './brand/legal.ts';
import type { LogoFile } from './brand/logo-file.ts';
import { marketsText } from './brand/markets.ts';
import { motif, seedOf } from './brand/motif.ts';
import { type OwnLogo, ownLogos } from './brand/own-logo.ts';
import { derivePalette, type Palette, type Swatch } from './brand/palette.ts';
import { rulesText } from './brand/rules.ts';
import { spokenName } from './brand/spoken-name.ts';
import { tokenFiles } from './brand/tokens.ts';
import { type TypefaceId, typefaces } from './brand/typefaces.ts';
import { voiceText } from './brand/voice.ts';
import { drawnLogos } from './brand/wordmark.ts';
import type { Country } from './countries.ts';
import type { NewFile } from './new-file.ts';

export interface BrandOptions {
  /** Its folder. */
  readonly id: string;
  /** As customers read it. */
  readonly name: string;
  /** `#rrggbb` */
  readonly colors: readonly [main: string, second: string];
  /** Further colours of the brand, from imported tokens. */
  readonly others?: readonly Swatch[];
  /** Read by the gate for drawings. Default: the name as a wordmark. */
  readonly logo?: Drawing;
  readonly typeface: TypefaceId;
  readonly locales: readonly string[];
  readonly country: Country;
  /** ISO text; the years of moving holidays begin with its own. */
  readonly today: string;
}

/** Paths are of the hub. */
export async function brandFiles(options: BrandOptions): Promise<readonly NewFile[]> {
  const { id, name, colors, locales, country, today } = options;
  const typeface = typefaces[options.typeface];
  const derived = derivePalette(...colors, options.others);
  const own: OwnLogo = options.logo
    ? ownLogos(options.logo, derived)
    : { logos: drawnLogos({ name, palette: derived, typeface }), swatches: [] };
  const palette: Palette = { ...derived, swatches: [...derived.swatches, ...own.swatches] };
  const inks = await deriveInks(palette);
  const files: readonly NewFile[] = [
    ...tokenFiles({ name, palette, inks, typeface }),
    {
      path: 'brand.rules.json',
      text: rulesText({ name, palette, logos: own.logos, typeface }),
    },
    ...own.logos.map(({ file, svg }) => ({ path: file, text: svg })),
    ...drawings(palette, name),
    ...layoutFiles({
      logos: own.logos,
      ratios: ratiosOf(own.logos),
      roles: palette.light,
      white: palette.white,
      locales,
    }),
    { path: 'voice.yaml', text: voiceText(locales, spokenName(name, options.typeface)) },
    { path: 'markets.yaml', text: marketsText(country, locales, today) },
    { path: 'legal.yaml', text: legalText(country.id, locales) },
    { path: 'vocabulary.yaml', text: vocabularyText(locales) },
    { path: 'claims.yaml', text: claimsText() },
  ];
  return files.map(({ path, text }) => ({ path: `content/brands/${id}/${path}`, text }));
}

/** The motif in the proportions that layouts have room for: a square, a row, two rows, two columns. */
function drawings(palette: Palette, name: string): readonly NewFile[] {
  const seed = seedOf(name);
  return [
    { path: 'drawings/motif.svg', text: motif(palette, seed, 3, 3) },
    { path: 'drawings/motif-band.svg', text: motif(palette, seed, 4, 1, 1) },
    { path: 'drawings/motif-block.svg', text: motif(palette, seed, 4, 2, 2) },
    { path: 'drawings/motif-column.svg', text: motif(palette, seed, 2, 4, 3) },
  ];
}

function ratiosOf(logos: readonly LogoFile[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    logos.map(({ variant, svg }) => {
      const { width, height } = parseDrawing(svg).viewBox;
      return [variant, width / height];
    }),
  );
}
