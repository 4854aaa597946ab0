/** A number as one sign: “−20 %” with its smaller percent sign, “89 €” with its drawn space, “20% off”. */
import type { Lockup } from '../brand/pictures.ts';
import { plainText, type Text } from '../ir/text.ts';
import { sliceText } from './fit-text.ts';
import type { Stage } from './stage.ts';
import { type LaidSegment, type LaidText, layText } from './text-layout.ts';
import type { TextStyle } from './text-style.ts';

/** What a figure is made of, as offsets in its plain text. */
interface Parts {
  /** The number, with a currency sign where that stands before it. */
  readonly head: readonly [number, number];
  /** `%`, or the currency after the number. */
  readonly unit?: readonly [number, number];
  readonly kind: 'percent' | 'currency' | 'plain';
  /** `off`. */
  readonly words?: readonly [number, number];
}

export interface LaidFigure {
  readonly segments: readonly LaidSegment[];
  /** Ink, from the x of the first segment's origin. */
  readonly left: number;
  readonly right: number;
  readonly words?: Text;
  readonly style: TextStyle;
  readonly missing: LaidText['missing'];
}

const space = '[ \\u00a0\\u202f]';
const percentForm = new RegExp(
  `^(\\D*\\d[\\d.,${space.slice(1, -1)}]*?)(${space}*)(%)(?:${space}+(.+))?$`,
  's',
);
const currencyForm = new RegExp(`^(\\D*\\d[\\d.,\\u202f]*?)(${space}+)(\\p{Sc}|[A-Z]{3})$`, 'su');

function partsOf(words: string): Parts {
  const percent = percentForm.exec(words);
  if (percent) {
    const [, head, gap, sign, rest] = percent;
    const unitStart = head!.length + gap!.length;
    return {
      kind: 'percent',
      head: [0, head!.length],
      unit: [unitStart, unitStart + sign!.length],
      ...(rest !== undefined && { words: [words.length - rest.length, words.length] }),
    };
  }
  const currency = currencyForm.exec(words);
  if (currency) {
    const unitStart = currency[1]!.length + currency[2]!.length;
    return { kind: 'currency', head: [0, currency[1]!.length], unit: [unitStart, words.length] };
  }
  return { kind: 'plain', head: [0, words.length] };
}

/** Sets a figure on one line. Segments start at x = 0; `left` and `right` are where its ink begins and ends. */
export function layFigure(text: Text, style: TextStyle, lockup: Lockup, stage: Stage): LaidFigure {
  const words = plainText(text);
  const parts = partsOf(words);
  const lay = (range: readonly [number, number], partStyle: TextStyle) =>
    layText(
      {
        text: sliceText(text, ...range),
        style: partStyle,
        strong: partStyle,
        width: Number.POSITIVE_INFINITY,
        align: 'left',
        language: stage.plan.language,
        breaks: 'plain',
      },
      stage.fonts,
    );

  const head = lay(parts.head, style);
  const headLine = head.lines[0]!;
  // The optical margin is undone here: the whole sign is aligned later, by its own ink.
  const headLeft = -headLine.segments[0]!.x;
  const segments: LaidSegment[] = headLine.segments.map((one) => ({ ...one, x: one.x + headLeft }));
  let right = headLine.right + headLeft;
  let missing = head.missing;
  if (parts.unit) {
    const scaled = parts.kind === 'percent' ? lockup.unitScale : 1;
    const unitStyle = { ...style, size: style.size * scaled, tracking: style.tracking * scaled };
    const unit = lay(parts.unit, unitStyle);
    const unitLine = unit.lines[0]!;
    const last = segments.at(-1)!;
    const end = last.x + last.width - style.tracking;
    const gap = gapEm(parts, words, style, lockup, stage) * style.size;
    const unitLeft = end + gap - unitLine.segments[0]!.x;
    // The no-break space stays in the words of the number, where a reader of the text expects it.
    const spaces = words.slice(parts.head[1], parts.unit[0]);
    segments[segments.length - 1] = { ...last, text: last.text + spaces };
    for (const one of unitLine.segments) {
      segments.push({ ...one, x: one.x + unitLeft, ...(scaled !== 1 && { nominalSize: style.size }) });
    }
    right = unitLine.right + unitLeft;
    missing = [...missing, ...unit.missing];
  }
  return {
    segments,
    left: headLine.left + headLeft,
    right,
    style,
    missing,
    ...(parts.words && { words: sliceText(text, ...parts.words) }),
  };
}

/** Between the number and its unit. */
function gapEm(parts: Parts, words: string, style: TextStyle, lockup: Lockup, stage: Stage): number {
  if (parts.kind === 'percent') return lockup.unitGapEm;
  if (parts.unit![0] === parts.head[1]) return 0;
  const drawn = lockup.currencySpaceEm !== undefined && style.size >= lockup.currencySpaceFrom;
  if (drawn) return lockup.currencySpaceEm!;
  const { font } = stage.fonts.face(style.font);
  const spaces = words.slice(parts.head[1], parts.unit![0]);
  return spaces.includes('\u202f') ? 0.14 : font.glyphForCodePoint(0x20).advanceWidth / font.unitsPerEm;
}
