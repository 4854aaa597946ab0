/** What a palette becomes on paper: the inks nearest to each colour, and another colour where the press cannot reach it. */
// The bundled form of culori is one file in place of 150, which saves 80 ms at every start.
import culori from 'culori/require';
import { deltaE, type Lab, labOfHex } from '../../brand/ink/delta-e.ts';
import { askPress, type Cmyk, type Press } from '../../brand/ink/press.ts';
import { shippedProfile } from '../../brand/ink/shipped-profile.ts';
import type { Swatch } from './palette.ts';

export interface Inks {
  /** By name of the swatch. A colour of screens alone has none. */
  readonly inks: Readonly<Record<string, Cmyk>>;
  /** What a swatch is in print where its own colour cannot be printed. */
  readonly printed: Readonly<Record<string, { readonly hex: string; readonly cmyk: Cmyk }>>;
}

/** ΔE00 from which print/ink-matches-the-screen warns. */
const MATCHES = 3;

/** Inks for the condition whose profile comes with Diapason, FOGRA39. `screenOnly`: swatches that never reach paper. */
export async function deriveInks(
  swatches: readonly Swatch[],
  screenOnly: ReadonlySet<string>,
): Promise<Inks> {
  const asked = await askPress(shippedProfile(), (press) => {
    const inks: Record<string, Cmyk> = {};
    const printed: Record<string, { hex: string; cmyk: Cmyk }> = {};
    for (const { name, hex } of swatches) {
      if (screenOnly.has(name)) continue;
      const cmyk = inksOf(name, hex, press);
      const screen = labOfHex(hex);
      const away = Math.min(deltaE(screen, press.labOf(cmyk)), deltaE(screen, press.scaledLabOf(cmyk)));
      if (away <= MATCHES || name === 'black') inks[name] = cmyk;
      else printed[name] = { hex: hexOfLab(press.scaledLabOf(cmyk)), cmyk };
    }
    return { inks, printed };
  });
  if (!asked) throw new Error('The profile that comes with Diapason was refused.');
  return asked.answer;
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
