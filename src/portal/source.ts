/** What a portal is made of, and what comes out: plain data on both sides, so that site and studio serve the same. */
import type { Brand } from '../brand/brand.ts';
import type { ExportedBrand } from '../brand/tokens-export/exported-tokens.ts';
import type { Stored } from '../ir/artifact.ts';
import type { BrandGuidelines } from '../parse/guidelines.ts';

export interface PortalSource {
  readonly brand: Brand;
  /** The brand’s tokens with their descriptions; undefined where they cannot be exported. */
  readonly tokens?: ExportedBrand | undefined;
  readonly guidelines: BrandGuidelines;
}

/** One file of a portal. */
export interface PortalFile {
  /** Below `brand/<brand>/`, forward slashes: `index.html`, `logos/wordmark-full.svg`. */
  readonly path: string;
  /** With its charset where it is text. */
  readonly mime: string;
  readonly body: string | Uint8Array;
  /** Of a picture, in px. */
  readonly width?: number;
  readonly height?: number;
  /** Of a page: the Content-Security-Policy under which it works. */
  readonly policy?: string;
  /** Where the bytes lie in the store; `body` then reads them from there. */
  readonly stored?: Stored;
}

export interface Portal {
  readonly brand: string;
  /** Of its first page. */
  readonly title: string;
  /** The page in the brand’s first language is `index.html`; others stand in a folder each. */
  readonly files: readonly PortalFile[];
}
