/** The part of subset-font (harfbuzz) that is used here; it comes without types. */
declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat: 'truetype' | 'woff2';
    /** Pins axes: `{ wght: 700 }`. An axis that the font lacks throws. */
    readonly variationAxes?: Readonly<Record<string, number>>;
    /** With `text` undefined: everything stays. */
    readonly keepAllGlyphs?: boolean;
    /** Entries of the name table to keep beside 0 to 6. */
    readonly preserveNameIds?: readonly number[];
  }
  /** Throws for a font that harfbuzz cannot read. */
  export default function subsetFont(
    font: Buffer,
    text: string | undefined,
    options: SubsetOptions,
  ): Promise<Buffer>;
}
