/**
 * What a picture looks like, measured once from the pixels that ship and kept with what it says. Plain data: rules
 * compare it with what the brand asks for and never see a pixel.
 */
import type { Region } from '../../diagnostic.ts';

/** What of a brand the measuring depends on, as plain data, so that it can be part of a key. */
export interface BrandLook {
  /** Folder of the brand: pictures from elsewhere are a campaign's own and are not judged by the palette. */
  readonly folder: string;
  readonly palette: readonly { readonly name: string; readonly hex: string }[];
  /** ΔE00 up to which a colour counts as a token in a lossless picture. */
  readonly deltaE: number;
  /** Runs of tokens between which colours may change gradually. */
  readonly gradients: readonly (readonly string[])[];
  /** By the slot of a logo's mark: `wordmark/full`. */
  readonly logos: Readonly<Record<string, { readonly factor: number; readonly of: 'height' | 'width' }>>;
}

export interface PictureLook {
  /** JPEG and lossy WebP: colours are only nearly those that were drawn. */
  readonly lossy: boolean;
  /** Share of the picture, 0 to 1, that photographs and pictures of campaigns cover. */
  readonly masked: number;
  /** Tokens that are there, most first; shares of what is not masked. */
  readonly tokens: readonly TokenShare[];
  /** Areas in colours that are no token's, largest first. */
  readonly strangers: readonly Stranger[];
  /** One for each line of words whose ink is known. */
  readonly words: readonly WordsLook[];
  readonly logos: readonly LogoLook[];
}

export interface TokenShare {
  readonly token: string;
  readonly share: number;
  /** Around all of its pixels. */
  readonly box: Region;
}

export interface Stranger {
  /** `flat` one colour, `gradient` several that run into each other, `fine` thin strokes and small letters. */
  readonly kind: 'flat' | 'gradient' | 'fine';
  /** The most frequent of its colours. */
  readonly hex: string;
  readonly nearest: string;
  /** ΔE00 to the nearest token. */
  readonly deltaE: number;
  /** Pixels in that colour, or in all of its colours. */
  readonly pixels: number;
  readonly share: number;
  /** Around each area, largest first. */
  readonly boxes: readonly Region[];
}

export interface WordsLook {
  /** Index among the artifact's marks, and of the line among the mark's boxes. */
  readonly mark: number;
  readonly line: number;
  /** Whether what lies behind is made of flat colours; else it is a photograph, or has been compressed. */
  readonly flat: boolean;
  /**
   * Contrast of the ink with what is behind: the least, and what 1 % and 5 % of those pixels are below; 25 % for small
   * letters after lossy compression, which smears them.
   */
  readonly least: number;
  readonly p1: number;
  readonly p5: number;
  /** The colour with the least contrast, where the ground is flat. */
  readonly weakest?: string;
  /** Whether letters run over a shape of their own colour. */
  readonly hidden: boolean;
  /** Of words that a hand has drawn: their colour and the height of their ink in px, as far as pixels tell. */
  readonly guessed?: { readonly hex: string; readonly linePx: number };
}

export interface LogoLook {
  readonly mark: number;
  /** The ring of free space around it, as far as it is within the picture. */
  readonly ring: Region;
  /** The token that most of the ring is in; absent when the ring is made of other colours. */
  readonly token?: string;
  /** The commonest colour of the ring. */
  readonly hex: string;
  /** Share of the ring, 0 to 1, in other colours than that, and the box around those pixels. */
  readonly foreign: number;
  readonly foreignBox?: Region;
  /** Standard deviation of L* in the ring: 0 for flat grounds, from about 4 for photographs. */
  readonly deviation: number;
}
