/** One planned item as its designer wants it. Pure: what has to be measured is left to the placers. */
import type { Brand } from '../../brand/brand.ts';
import type { Adjustment, AdjustmentKey, AdjustmentOutcome } from '../../ir/adjustments.ts';
import { plainText } from '../../ir/text.ts';
import { localizedText } from '../../parse/formatters.ts';
import { sameWords } from '../../parse/same-words.ts';
import type { Frame, PlannedItem, PlannedOf, Words } from '../plan.ts';
import { endLines } from './end-lines.ts';

export interface Adjusted {
  /** As it was, where nothing could be done. */
  readonly item: PlannedItem;
  readonly outcome: AdjustmentOutcome;
}

export interface AdjustContext {
  readonly brand: Brand;
  readonly frame: Frame;
  readonly locale: string;
}

const applied: AdjustmentOutcome = { kind: 'applied' };

export function adjustItem(item: PlannedItem, adjustment: Adjustment, context: AdjustContext): Adjusted {
  switch (item.kind) {
    case 'text':
    case 'figure':
    case 'button':
      return ofPictures(adjustment, item) ?? adjustWords(item, adjustment, context);
    case 'image':
      return ofWords(adjustment, item) ?? adjustPicture(item, adjustment, context);
    default:
      return impossible(item, firstKey(adjustment), item.kind);
  }
}

const forWords = ['lines', 'size', 'sizeStep'] as const;
const forPictures = ['picture', 'crop', 'focalPoint'] as const;

function firstKey(adjustment: Adjustment): AdjustmentKey {
  return [...forWords, ...forPictures].find((key) => adjustment[key] !== undefined) ?? 'slot';
}

function ofPictures(adjustment: Adjustment, item: PlannedItem): Adjusted | undefined {
  const key = forPictures.find((one) => adjustment[one] !== undefined);
  return key && impossible(item, key, item.kind);
}

function ofWords(adjustment: Adjustment, item: PlannedItem): Adjusted | undefined {
  const key = forWords.find((one) => adjustment[one] !== undefined);
  return key && impossible(item, key, item.kind);
}

function impossible(item: PlannedItem, key: AdjustmentKey, what: string): Adjusted {
  return { item, outcome: { kind: 'impossible', key, what } };
}

function adjustWords(
  item: PlannedOf<'text'> | PlannedOf<'figure'> | PlannedOf<'button'>,
  { was = '', lines, size, sizeStep, places, at }: Adjustment,
  { brand, frame }: AdjustContext,
): Adjusted {
  if (lines && item.kind !== 'text') return impossible(item, 'lines', item.kind);
  const { candidates } = item.words;
  // The layout may have set a shorter form: it is enough that one of them is what the designer saw.
  const meant = candidates.find((one) => sameWords(plainText(one), was));
  if (!meant)
    return { item, outcome: { kind: 'lapsed', now: plainText(candidates[0]!).replace(/\s+/g, ' ') } };
  const scale = frame.unit === 'pt' ? brand.tokens.scalePt : brand.tokens.scalePx;
  if (size !== undefined && !scale.includes(size))
    return { item, outcome: { kind: 'off-scale', nearest: around(size, scale), unit: frame.unit } };
  const text = lines ? endLines(meant, lines) : meant;
  if (typeof text === 'number') return { item, outcome: { kind: 'kept-together', line: text } };
  const words: Words = { ...item.words, candidates: [text] };
  const look = {
    ...(size !== undefined && { size: [size] }),
    ...(lines && { lines: lines.length }),
  };
  const step = sizeStep === undefined ? {} : { adjusted: { steps: sizeStep, at: places.sizeStep ?? at } };
  return {
    item: { ...item, item: { ...item.item, ...look }, words, ...step } as PlannedItem,
    outcome: applied,
  };
}

/** The sizes of a scale on both sides of one that it lacks. */
function around(size: number, scale: readonly number[]): readonly number[] {
  const below = scale.filter((one) => one < size).at(-1);
  const above = scale.find((one) => one > size);
  return [below, above].filter((one) => one !== undefined);
}

function adjustPicture(
  item: PlannedOf<'image'>,
  { picture, alt, crop, focalPoint }: Adjustment,
  { brand, locale }: AdjustContext,
): Adjusted {
  const source = picture?.source ?? item.source;
  const cut = crop ? 'crop' : focalPoint ? 'focalPoint' : undefined;
  const isDrawn = source.kind === 'picture' || isDrawing(source.path, brand);
  if (cut && isDrawn) return impossible(item, cut, source.kind === 'picture' ? 'arrangement' : 'drawing');
  const said = alt && localizedText(alt.texts, locale);
  return {
    item: {
      ...item,
      source,
      alt: said ?? item.alt,
      ...(crop && { crop }),
      ...(focalPoint && { focalPoint }),
    },
    outcome: applied,
  };
}

function isDrawing(path: string, { folder, drawings }: Brand): boolean {
  return path.startsWith(`${folder}/`) && Object.hasOwn(drawings, path.slice(folder.length + 1));
}
