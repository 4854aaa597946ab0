import type { Looks } from './looks.ts';

/** What an artifact says, read back from the bytes that ship. Rules of the release see these, not the bodies. */
export interface Extracted {
  readonly path: string;
  /** Visible words in reading order, spaces folded, typographic signs as they stand. */
  readonly text: string;
  /** Targets of links, without tracking parameters. */
  readonly links: readonly string[];
  /** Values of QR codes and barcodes. */
  readonly codes: readonly string[];
  /** What it says of its own look, for pages, emails, drawings and press files. */
  readonly looks?: Looks;
}
