/** What a palette becomes on paper: the inks nearest to each colour, and another colour where the press cannot reach it. */
// The bundled form of culori is one file in place of 150, which saves 80 ms at every start.
import culori from 'culori/require';
import { deltaE, type Lab, labOfHex } from '../../brand/ink/delta-e.ts';
import { askPress, type Cmyk, type Press } from '../../brand/ink/press.ts';
import { shippedProfile } from '../../brand/ink/shipped-profile.ts';
import { contrastOf } from '../../rules/shared/contrast.ts';
import { LEAST_TEXT, oklchOf, shifted } from './color.ts';
import type { Palette } from './palette.ts';

export interface Inks {
  /** By name of the swatch. A colour of screens alone has none. */
  readonly inks: Readonly<Record<string, Cmyk>>;
  /** What a swatch is in print where its own colour cannot be printed. */
  readonly printed: Readonly<Record<string, PrintedColor>>;
}

/** ΔE00 from which print/ink-matches-the-screen warns. */
const MATCHES = 3;

/** Inks for the condition whose profile comes with Diapason, FOGRA39. Colours of the dark scheme alone get none. */
export async function deriveInks({ swatches, light, dark, white }: Palette): Promise<Inks> {
  const inLight = new Set([...Object.values(light), 'main', 'second', white]);
  const screenOnly = new Set(Object.values(dark).filter((name) => !inLight.has(name)));
  const asked = await askPress(shippedProfile(), (press) => {
    const inks: Record<string, Cmyk> = {};
    const printed: Record<string, PrintedColor> = {};
    for (const { name, hex } of swatches) {
      if (screenOnly.has(name)) continue;
      const cmyk = inksOf(name, hex, press);
      const screen = labOfHex(hex);
      const away = Math.min(deltaE(screen, press.labOf(cmyk)), deltaE(screen, press.scaledLabOf(cmyk)));
      if (away <= MATCHES || name === 'black') inks[name] = cmyk;
      else printed[name] = onPaper(hex, press);
    }
    keepReadable({ swatches, light, white }, printed, press);
    return { inks, printed };
  });
  if (!asked) throw new Error('The profile that comes with Diapason was refused.');
  return asked.answer;
}

interface PrintedColor {
  readonly hex: string;
  readonly cmyk: Cmyk;
}

/** The inks nearest to a screen colour, and what they look like. */
function onPaper(hex: string, press: Press): PrintedColor {
  const cmyk = press.separate(hex);
  return { hex: hexOfLab(press.scaledLabOf(cmyk)), cmyk };
}

/** A duller colour may carry words no longer, or be none: it is moved until they can be read again. */
function keepReadable(
  { swatches, light, white }: Pick<Palette, 'swatches' | 'light' | 'white'>,
  printed: Record<string, PrintedColor>,
  press: Press,
) {
  const screen = (name: string) => swatches.find((one) => one.name === name)!.hex;
  const shown = (name: string) => printed[name]?.hex ?? screen(name);
  const papers = [light.groundPage, light.groundSoft, white];
  const words = [light.textBody, light.textHeadline, light.textMuted, light.textAccent];
  // Grounds first: there is more room for them, and every text meets them.
  const partners: readonly (readonly [name: string, others: readonly string[]])[] = [
    ...papers.map((paper) => [paper, words] as const),
    ...words.map((text) => [text, papers] as const),
    [light.groundStrong, [light.textOnStrong]],
    [light.textOnStrong, [light.groundStrong]],
    [light.buttonGround, [light.buttonText]],
    [light.buttonText, [light.buttonGround]],
  ];
  for (const [name, others] of partners) {
    if (!Object.hasOwn(printed, name)) continue;
    const hexes = others.map(shown);
    const reads = (hex: string) => hexes.every((other) => contrastOf(hex, other) >= LEAST_TEXT);
    if (reads(shown(name))) continue;
    const direction = oklchOf(hexes[0]!).l > oklchOf(shown(name)).l ? 'darker' : 'lighter';
    const moved = shifted(screen(name), direction, (tried) => reads(onPaper(tried, press).hex));
    if (moved !== undefined) printed[name] = onPaper(moved, press);
  }
}

/** Black for small print is one ink, and white is bare paper, whatever a profile would mix. */
function inksOf(name: string, hex: string, press: Press): Cmyk {
  if (name === 'black') return [0, 0, 0, 100];
  if (hex === '#ffffff') return [0, 0, 0, 0];
  return press.separate(hex);
}

function hexOfLab({ l, a, b }: Lab): string {
  return culori.formatHex(culori.clampChroma({ mode: 'lab', l, a, b }, 'lab'));
}
