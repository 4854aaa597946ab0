/** The table of a brand's inks, for the pages that show a brand. */
import type { Brand } from '../brand.ts';
import { measureInks } from './measure-inks.ts';
import type { Cmyk } from './press.ts';
import { totalInk } from './total-ink.ts';

export interface InkRow {
  /** Name of the colour without its `color.` group: `grenadine`. */
  readonly token: string;
  /** `#c2153f` */
  readonly hex: string;
  /** Absent for a colour of screens alone. */
  readonly cmyk?: Cmyk;
  readonly spot?: string;
  /** In percent, beside `cmyk`. */
  readonly totalInk?: number;
  /**
   * ΔE00 (Lab D50) between screen and paper, to two decimals: of the declared ink, or of the nearest that the press has
   * where none is declared. Absent when no profile of the printing condition can be used.
   */
  readonly deltaE?: number;
}

/**
 * One row a colour, in the order of the tokens: name, hex, declared CMYK (0–100), its sum in percent, ΔE00 on the
 * brand's press. The same brand and profile give the same rows; nothing is written and nothing of the brand changes.
 * It never fails: what cannot be measured is absent, and the findings of the brand say why.
 */
export async function inkTable(brand: Brand): Promise<readonly InkRow[]> {
  const measured = await measureInks(brand);
  const byName = new Map(measured.ok ? measured.inks.map((one) => [one.name, one] as const) : []);
  return Object.values(brand.tokens.colors).map(({ name, hex, cmyk, spot }) => {
    const ink = byName.get(name);
    return {
      token: name,
      hex,
      ...(cmyk && { cmyk, totalInk: totalInk(cmyk) }),
      ...(spot !== undefined && { spot }),
      ...(ink && { deltaE: Number((ink.deltaE ?? ink.proofDeltaE).toFixed(2)) }),
    };
  });
}
