/** The families that come with Diapason, and which voices of type each of them can lend a brand. */
export type TypefaceId = 'figtree' | 'young-serif' | 'b612';

export interface Family {
  readonly family: string;
  readonly package: string;
  readonly weights: readonly number[];
  /** Families of mail clients and browsers to fall back on. */
  readonly fallback: readonly string[];
  /** OpenType features of every figure. */
  readonly features: readonly string[];
}

export interface Typeface {
  readonly id: TypefaceId;
  /** For headlines and figures. */
  readonly display: Family;
  readonly displayWeight: number;
  readonly trackingEm: number;
  readonly text: Family;
  readonly strongWeight: number;
}

const figtree: Family = {
  family: 'Figtree',
  package: '@fontsource/figtree',
  weights: [400, 600, 800],
  fallback: ['Arial', 'sans-serif'],
  features: [],
};

export const typefaces: Readonly<Record<TypefaceId, Typeface>> = {
  figtree: {
    id: 'figtree',
    display: figtree,
    displayWeight: 800,
    trackingEm: -0.02,
    text: figtree,
    strongWeight: 600,
  },
  'young-serif': {
    id: 'young-serif',
    display: {
      family: 'Young Serif',
      package: '@fontsource/young-serif',
      weights: [400],
      fallback: ['Georgia', 'serif'],
      // Its own figures are old-style, which look like misprints in prices.
      features: ['lnum', 'kern'],
    },
    displayWeight: 400,
    trackingEm: -0.012,
    text: { ...figtree, weights: [400, 600] },
    strongWeight: 600,
  },
  b612: {
    id: 'b612',
    display: {
      family: 'B612',
      package: '@fontsource/b612',
      weights: [400, 700],
      fallback: ['Verdana', 'sans-serif'],
      features: [],
    },
    displayWeight: 700,
    trackingEm: -0.03,
    text: {
      family: 'B612',
      package: '@fontsource/b612',
      weights: [400, 700],
      fallback: ['Verdana', 'sans-serif'],
      features: [],
    },
    strongWeight: 700,
  },
};

/** Each family once, as brand.rules.json registers it. */
export function familiesOf({ display, text }: Typeface): readonly Family[] {
  return display.family === text.family ? [text] : [display, text];
}
