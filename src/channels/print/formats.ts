/** Sizes of printed pieces. Trim sizes are ISO 216 (A6, A2) and the US post's 6 × 4 in card. */
import type { FormatBase } from '../channel.ts';

export interface PrintFormat extends FormatBase {
  /** Of the trim. */
  readonly widthMm: number;
  readonly heightMm: number;
  /** Paper beyond the trim that is printed and cut off. */
  readonly bleedMm: number;
  /** `european`: PDF/X-4 for the brand's condition. `american`: PDF/X-1a for direct mail. */
  readonly press: 'european' | 'american';
  /** Pages in order: the address of their words within the channel, and what their layout is called. */
  readonly pages: readonly PrintPage[];
}

export interface PrintPage {
  readonly name: string;
  /** Words: `<Only channels="print.postcard.back">`. */
  readonly address: string;
  /** Layouts of the brand under `print`, the first that exists is taken. */
  readonly layouts: readonly string[];
  /** Slots that such a page ordinarily shows; one that its layout leaves out is said. */
  readonly expects: readonly ('headline' | 'lead' | 'legal')[];
}

/** An eighth of an inch. */
const americanBleedMm = 3.175;
const inch = 25.4;

function postcard(format: string): readonly PrintPage[] {
  return [
    {
      name: 'front',
      address: 'postcard.front',
      layouts: [`${format}.front`, 'postcard.front'],
      expects: ['headline'],
    },
    {
      name: 'back',
      address: 'postcard.back',
      layouts: [`${format}.back`, 'postcard.back'],
      expects: ['headline', 'lead', 'legal'],
    },
  ];
}

export const formats = {
  'postcard.148x105': {
    summary: 'A6 postcard, 148 × 105 mm, both sides; PDF/X-4 with 3 mm of bleed',
    widthMm: 148,
    heightMm: 105,
    bleedMm: 3,
    press: 'european',
    pages: postcard('postcard.148x105'),
  },
  'postcard.6x4in': {
    summary: 'US postcard, 6 × 4 in, both sides; PDF/X-1a:2003 with 1/8 in of bleed',
    widthMm: 6 * inch,
    heightMm: 4 * inch,
    bleedMm: americanBleedMm,
    press: 'american',
    pages: postcard('postcard.6x4in'),
  },
  'poster.a2': {
    summary: 'A2 poster, 420 × 594 mm; PDF/X-4 with 3 mm of bleed',
    widthMm: 420,
    heightMm: 594,
    bleedMm: 3,
    press: 'european',
    pages: [
      {
        name: 'poster',
        address: 'poster',
        layouts: ['poster.a2', 'poster'],
        expects: ['headline', 'lead'],
      },
    ],
  },
} as const satisfies Record<string, PrintFormat>;
