/** From a token's name to ink. There is no way from here to RGB: a colour without ink is a failure, by name. */
import type { ColorToken } from '../../brand/brand.ts';
import { number, type PdfDocument } from './pdfkit.ts';

/** Cyan, magenta, yellow, black, 0–100. */
export type Cmyk = readonly [number, number, number, number];

export interface Ink {
  readonly name: string;
  readonly cmyk: Cmyk;
  readonly spot?: string;
  /** What a press without the spot ink shows in its place; default: `cmyk`. */
  readonly alternate?: Cmyk;
  /** False: even black alone knocks out what lies under it. */
  readonly overprint?: boolean;
}

/** Inks of the tokens, and the names that were asked for in vain. */
export class Inks {
  readonly missing = new Set<string>();
  readonly #tokens: Readonly<Record<string, ColorToken>>;
  readonly #spots: boolean;

  /** `spots`: tokens with a spot colour get a plate of their own instead of their CMYK. */
  constructor(tokens: Readonly<Record<string, ColorToken>>, spots: boolean) {
    this.#tokens = tokens;
    this.#spots = spots;
  }

  get(name: string): Ink | undefined {
    const token = this.#tokens[name];
    if (!token) throw new Error(`No colour token is called “${name}”.`);
    if (!token.cmyk) {
      this.missing.add(name);
      return undefined;
    }
    const { spot, spotRecipe, overprint } = token;
    return {
      name,
      cmyk: token.cmyk,
      ...(this.#spots && spot !== undefined && { spot }),
      ...(this.#spots && spotRecipe && 'cmyk' in spotRecipe && { alternate: spotRecipe.cmyk }),
      ...(overprint !== undefined && { overprint }),
    };
  }
}

/** Black ink alone. Small text of this kind overprints, so that no light edge shows when plates shift. */
export function isBlackOnly({ cmyk: [c, m, y, k] }: Ink): boolean {
  return c === 0 && m === 0 && y === 0 && k > 0;
}

/** Bare paper. */
export function isPaper({ cmyk, spot }: Ink): boolean {
  return spot === undefined && cmyk.every((part) => part === 0);
}

/** The operators that choose this ink for fills or strokes. */
export function inkOperators(document: PdfDocument, ink: Ink, use: 'fill' | 'stroke'): string {
  if (ink.spot === undefined) {
    const parts = ink.cmyk.map((part) => number(part / 100)).join(' ');
    return `${parts} ${use === 'fill' ? 'k' : 'K'}`;
  }
  if (!document.spotColors[ink.spot]) document.addSpotColor(ink.spot, ...(ink.alternate ?? ink.cmyk));
  const { id, ref } = document.spotColors[ink.spot]!;
  document.page.colorSpaces[id] = ref;
  return use === 'fill' ? `/${id} cs 1 scn` : `/${id} CS 1 SCN`;
}
