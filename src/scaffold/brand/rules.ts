/** `brand.rules.json` of a derived brand: pairs that hold, logos, fonts, and what printers need. */
import { contrastOf } from '../../rules/shared/contrast.ts';
import { LEAST_SHAPE } from './color.ts';
import type { LogoFile } from './logo-file.ts';
import type { Palette } from './palette.ts';
import { familiesOf, type Typeface } from './typefaces.ts';

export interface RulesOptions {
  readonly name: string;
  readonly palette: Palette;
  readonly logos: readonly LogoFile[];
  readonly typeface: Typeface;
}

/** Roles stand for other colours in the dark scheme, and are judged there too. */
const pairs = [
  { fg: 'textBody', bg: 'groundPage', use: 'text' },
  { fg: 'textBody', bg: 'groundSoft', use: 'text' },
  { fg: 'textHeadline', bg: 'groundPage', use: 'text' },
  { fg: 'textHeadline', bg: 'groundSoft', use: 'text' },
  { fg: 'textMuted', bg: 'groundPage', use: 'text' },
  { fg: 'textMuted', bg: 'groundSoft', use: 'text' },
  { fg: 'textAccent', bg: 'groundPage', use: 'text' },
  { fg: 'textAccent', bg: 'groundSoft', use: 'text' },
  { fg: 'textOnStrong', bg: 'groundStrong', use: 'text' },
  { fg: 'buttonText', bg: 'buttonGround', use: 'text' },
  { fg: 'buttonGround', bg: 'groundPage', use: 'ui' },
  { fg: 'buttonGround', bg: 'groundSoft', use: 'ui' },
] as const;

export function rulesText({ name, palette, logos, typeface }: RulesOptions): string {
  const rules = {
    schema: 1,
    name,
    pairs,
    forbidden: forbidden(palette),
    // Greys of one hue lie on the way from ink to paper, where the edges of letters are: any of them may be found.
    // The motif has four colours, of which none carries it; on everything else the soft ground does.
    palette: { maxColors: Math.min(24, palette.swatches.length), ground: { least: 20 } },
    logos: logos.map(({ id, variant, file, clear, min, backgrounds }) => ({
      id,
      variant,
      file,
      clear,
      min,
      backgrounds,
      alt: name,
    })),
    fonts: familiesOf(typeface).map(({ family, package: from, weights }) => ({
      family,
      package: from,
      weights,
    })),
    print: { condition: 'FOGRA39', tacMax: 300 },
  };
  return `${JSON.stringify(rules, null, 2)}\n`;
}

/** The two given colours on each other, where nobody could read that. */
function forbidden({ swatches }: Palette): readonly unknown[] {
  const [main, second] = ['main', 'second'].map((name) => swatches.find((one) => one.name === name));
  if (!main || !second) return [];
  const ratio = contrastOf(main.hex, second.hex);
  if (ratio >= LEAST_SHAPE) return [];
  const reason = `${(Math.floor(ratio * 100) / 100).toFixed(2)} to 1, too weak even for large text`;
  return [
    { fg: 'main', bg: 'second', use: 'text', reason },
    { fg: 'second', bg: 'main', use: 'text', reason },
  ];
}
