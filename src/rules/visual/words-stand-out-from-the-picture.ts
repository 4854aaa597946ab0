import { z } from 'zod';
import type { Brand } from '../../brand/brand.ts';
import { reasonOf } from '../../brand/reason-of.ts';
import type { Region } from '../../diagnostic.ts';
import type { Mark } from '../../ir/artifact.ts';
import type { WordsLook } from '../../readback/pixels/picture-look.ts';
import { defineRule } from '../rule.ts';
import { contrastOf } from '../shared/contrast.ts';
import { densityOf, isSeen, placeOf } from '../shared/pixels.ts';

/** WCAG 2.2, 1.4.3: 18 pt. */
const LARGE_MM = (18 * 25.4) / 72;
/** Of lines that are told with one finding: a headline has fewer. */
const MOST_BOXES = 6;

export const wordsStandOutFromThePicture = defineRule({
  id: 'visual/words-stand-out-from-the-picture',
  on: 'artifact',
  beside: true,
  since: '0.1.0',
  stability: 'stable',
  summary: 'Words stand out from the pixels that are really behind them: drawings, panels and photographs.',
  options: z.strictObject({
    text: z.number().min(1).max(21).default(4.5).describe('Least contrast of text.'),
    large: z.number().min(1).max(21).default(3).describe('Least contrast of large text.'),
    largePx: z.number().positive().default(24).describe('Text is large from this size on, in px.'),
  }),
  messages: {
    pair: {
      severity: 'error',
      message: 'The “{slot}” of {format} is “{ink}” on {ground}, a contrast of {ratio}; it needs {least}.',
      hint: 'Choose another pair in the layout.',
    },
    weak: {
      severity: 'error',
      message:
        'The “{slot}” of {format} is “{ink}” and stands in part on {ground}, a contrast of {ratio}; it needs {least}.',
      hint: 'Move the words or what lies behind them in the layout, or choose another ink.',
    },
    photo: {
      severity: 'error',
      message:
        'Behind the “{slot}” of {format} the contrast with “{ink}” falls to {ratio} and lower; it needs {least}.',
      hint: 'Lay a panel under the words, or choose a calmer picture or another part of it.',
    },
    hidden: {
      severity: 'error',
      message:
        'The “{slot}” of {format} runs over a shape of its own colour, “{ink}”: it cannot be read there.',
      hint: 'Move the words or the shape in the layout, or choose another ink.',
    },
    forbidden: {
      severity: 'error',
      message:
        'The “{slot}” of {format} is “{ink}” and stands in part on “{ground}”, which the brand forbids: {reason}.',
      hint: 'Move the words or what lies behind them in the layout.',
    },
  },
  check({ artifact, brand, look, options, report }) {
    const format = `${artifact.channel}/${artifact.format}`;
    const told = new Map<string, Told>();
    for (const words of look?.words ?? []) {
      const known = artifact.marks[words.mark];
      const mark = known && described(known, words, brand);
      if (!mark?.ink) continue;
      const size = (mark.size ?? 0) / densityOf(artifact);
      const isLarge = size >= (mark.boxes[0]?.unit === 'mm' ? LARGE_MM : options.largePx);
      const least = isLarge ? options.large : options.text;
      // What the pixels do not say better is told by visual/text-stands-out.
      if (isForbidden(mark, brand)) continue;
      if (declared(mark, brand) < least && !isSeen(look, mark, words.mark)) continue;
      const fault = faultOf(words, mark, { brand, least, lossy: look?.lossy === true });
      if (!fault) continue;
      const key = `${mark.slot} ${mark.ink} ${fault.name} ${fault.ground}`;
      const sofar = told.get(key) ?? { fault, mark, least, boxes: [] };
      const box = mark.boxes[words.line];
      if (box && sofar.boxes.length < MOST_BOXES) sofar.boxes.push(box);
      const worst = fault.ratio < sofar.fault.ratio ? fault : sofar.fault;
      // The place of the first words that an author has written.
      told.set(key, { ...sofar, fault: worst, mark: sofar.mark.at ? sofar.mark : mark });
    }
    for (const { fault, mark, least, boxes } of told.values())
      report(fault.name, placeOf(brand, artifact, mark, boxes), {
        slot: mark.slot ?? 'text',
        format,
        ink: mark.ink ?? '',
        ground: fault.ground,
        ratio: (Math.floor(fault.ratio * 100) / 100).toFixed(2),
        least,
        reason: fault.reason ?? '',
      });
  },
});

interface Told {
  readonly fault: Fault;
  readonly mark: Mark;
  readonly least: number;
  readonly boxes: Region[];
}

interface Fault {
  readonly name: 'pair' | 'weak' | 'photo' | 'hidden' | 'forbidden';
  readonly ratio: number;
  readonly ground: string;
  readonly reason?: string;
}

/**
 * Where the ground is flat every colour counts; in a photograph one pixel in a hundred may be too weak, and after lossy
 * compression, which smears small letters, five.
 */
function faultOf(
  words: WordsLook,
  { ink, ground }: Mark,
  { brand, least, lossy }: { readonly brand: Brand; readonly least: number; readonly lossy: boolean },
): Fault | undefined {
  const { flat, hidden, weakest, p1, p5 } = words;
  if (hidden) return { name: 'hidden', ratio: 1, ground: '' };
  if (!flat)
    return p5 < least || (p1 < least && !lossy) ? { name: 'photo', ratio: p5, ground: '' } : undefined;
  const token = Object.values(brand.tokens.colors).find(({ hex }) => hex === weakest)?.name;
  if (words.least < least) {
    const name = token !== undefined && token === ground ? 'pair' : 'weak';
    return { name, ratio: words.least, ground: token === undefined ? `${weakest}` : `“${token}”` };
  }
  const pair = brand.rules.forbidden.find((one) => one.fg === ink && one.bg === token);
  return pair && { name: 'forbidden', ratio: words.least, ground: pair.bg, reason: reasonOf(pair) };
}

/** A mark of a hand does not say its ink: it is what the pixels tell, a token where there is one in that colour. */
function described(mark: Mark, { guessed }: WordsLook, { tokens }: Brand): Mark {
  if (!guessed) return mark;
  const token = Object.values(tokens.colors).find(({ hex }) => hex === guessed.hex);
  return { slot: mark.text, ...mark, ink: token?.name ?? guessed.hex, size: guessed.linePx };
}

/** Contrast of the pair that the layout declares. */
function declared({ ink = '', ground = '' }: Mark, { tokens }: Brand): number {
  const [text, paper] = [tokens.colors[ink], tokens.colors[ground]];
  return text && paper ? contrastOf(text.hex, paper.hex) : Number.POSITIVE_INFINITY;
}

function isForbidden({ ink, ground }: Mark, { rules }: Brand): boolean {
  return rules.forbidden.some((pair) => pair.fg === ink && pair.bg === ground);
}
