/** A number as one sign: “−20 %” with its smaller percent sign, “89 €” with its drawn space, “20% off”. */
import type { Lockup } from '../brand/pictures.ts';
import { plainText, type Text } from '../ir/text.ts';
import { sliceText } from './fit-text.ts';
import { shape } from './shape.ts';
import type { Stage } from './stage.ts';
import { type LaidSegment, type LaidText, layText } from './text-layout.ts';
import type { TextStyle } from './text-style.ts';

/** What a figure is made of, as offsets in its plain text. */
interface Parts {
  readonly sign: Range;
  /** With a currency sign where that stands before the number. */
  readonly number: Range;
  /** `%`, or the currency after the number. */
  readonly unit: Range;
  readonly kind: 'percent' | 'currency' | 'plain';
  /** `off`. */
  readonly words?: Range;
}
type Range = readonly [start: number, end: number];

export interface LaidFigure {
  readonly segments: readonly LaidSegment[];
  /** Ink, from the x of the first segment's origin. */
  readonly left: number;
  readonly right: number;
  readonly words?: Text;
  readonly style: TextStyle;
  readonly missing: LaidText['missing'];
}

const form =
  /^(?<sign>[−+-]?)(?<number>\D*\d(?:[\d.,\u202f\u00a0]*\d)?)(?:(?<gap>[ \u00a0\u202f]*)(?<unit>%|\p{Sc}|[A-Z]{3}))?(?:[ \u00a0\u202f]+(?<words>.+))?$/su;

function partsOf(text: string): Parts {
  const match = form.exec(text);
  if (!match?.groups) return { kind: 'plain', sign: [0, 0], number: [0, text.length], unit: [0, 0] };
  const { sign = '', number = '', gap = '', unit = '', words } = match.groups;
  const numberEnd = sign.length + number.length;
  const unitStart = numberEnd + gap.length;
  return {
    kind: unit === '' ? 'plain' : unit === '%' ? 'percent' : 'currency',
    sign: [0, sign.length],
    number: [sign.length, numberEnd],
    unit: [unitStart, unitStart + unit.length],
    ...(words !== undefined && { words: [text.length - words.length, text.length] }),
  };
}

/** Sets a figure on one line. Segments start at x = 0; `left` and `right` are where its ink begins and ends. */
export function layFigure(text: Text, style: TextStyle, lockup: Lockup, stage: Stage): LaidFigure {
  const plain = plainText(text);
  const parts = partsOf(plain);
  const scale = parts.kind === 'percent' ? lockup.unitScale : 1;
  const row = new Row(text, stage);
  row.add(parts.sign, style, { lift: signLift(plain.slice(...parts.sign), style, stage) });
  row.add(parts.number, style, {});
  if (parts.unit[1] > parts.unit[0]) {
    const spaces = plain.slice(parts.number[1], parts.unit[0]);
    if (parts.kind === 'percent') row.gap(spaces, lockup.unitGapEm * style.size);
    // A drawn space is tracked like the letters around it: without that, tight figures leave a hole before “€”.
    else if (spaces !== '')
      row.gap(spaces, currencyGapEm(spaces, style, lockup, stage) * style.size + style.tracking);
    row.add(
      parts.unit,
      { ...style, size: style.size * scale, tracking: style.tracking * scale },
      scale === 1 ? {} : { nominalSize: style.size },
    );
  }
  return {
    ...row.laid(),
    style,
    ...(parts.words && { words: sliceText(text, ...parts.words) }),
  };
}

/** Parts of a figure, one after the other on one baseline. */
class Row {
  readonly #text: Text;
  readonly #stage: Stage;
  readonly #segments: LaidSegment[] = [];
  readonly #missing: LaidText['missing'][number][] = [];
  #left = Number.POSITIVE_INFINITY;
  #right = 0;
  #end = 0;

  constructor(text: Text, stage: Stage) {
    this.#text = text;
    this.#stage = stage;
  }

  add(range: Range, style: TextStyle, change: { readonly lift?: number; readonly nominalSize?: number }) {
    if (range[0] === range[1]) return;
    const { lines, missing } = layText(
      {
        text: sliceText(this.#text, ...range),
        style,
        strong: style,
        width: Number.POSITIVE_INFINITY,
        align: 'left',
        language: this.#stage.plan.language,
        breaks: 'plain',
      },
      this.#stage.fonts,
    );
    const [line] = lines;
    const first = line?.segments[0];
    if (!line || !first) return;
    // The optical margin of each part is undone: the whole sign is aligned later, by its own ink.
    const shift = this.#end - first.x;
    for (const segment of line.segments) this.#segments.push({ ...segment, ...change, x: segment.x + shift });
    this.#left = Math.min(this.#left, line.left + shift);
    this.#right = line.right + shift;
    const last = this.#segments.at(-1)!;
    this.#end = last.x + last.width;
    this.#missing.push(...missing);
  }

  /** The space stays in the words of the number, where a reader of the text expects it, at its drawn width. */
  gap(spaces: string, width: number) {
    const last = this.#segments.at(-1);
    if (!last) return;
    this.#segments[this.#segments.length - 1] = { ...last, text: last.text + spaces };
    this.#end += width;
  }

  laid(): Pick<LaidFigure, 'segments' | 'left' | 'right' | 'missing'> {
    return {
      segments: this.#segments,
      left: Math.min(this.#left, this.#right),
      right: this.#right,
      missing: this.#missing,
    };
  }
}

/** Fonts draw the minus for small letters; before lining figures it belongs at their middle. */
function signLift(sign: string, style: TextStyle, stage: Stage): number {
  if (sign === '') return 0;
  const face = stage.fonts.face(style.font);
  const middle = (character: string) => {
    const [first] = shape(face, character, style).glyphs;
    return first ? ((first.glyph.bbox.minY + first.glyph.bbox.maxY) / 2) * first.scale : 0;
  };
  return middle('0') - middle(sign);
}

/** Between a number and the currency after it, in em. */
function currencyGapEm(spaces: string, style: TextStyle, lockup: Lockup, stage: Stage): number {
  if (lockup.currencySpaceEm !== undefined && style.size >= lockup.currencySpaceFrom)
    return lockup.currencySpaceEm;
  const width = shape(stage.fonts.face(style.font), spaces, { ...style, tracking: 0 }).width;
  return width / style.size;
}
