/** Sentences of a text, by `Intl.Segmenter` with what it gets wrong put right. */
import { languageOf } from './languages/index.ts';

export interface Sentence {
  readonly text: string;
  readonly start: number;
  /** Exclusive; trailing spaces are left out. */
  readonly end: number;
}

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * The segmenter parts after “M.” and “n°”, and after a closing guillemet inside a sentence; these are joined
 * again. A colon ends no sentence.
 */
export function sentencesOf(text: string, language: string): readonly Sentence[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  const { abbreviations } = languageOf(language);
  const sentences: Sentence[] = [];
  let start = 0;
  const segments = [...segmenter.segment(text)];
  for (const [index, segment] of segments.entries()) {
    const end = segment.index + segment.segment.length;
    const soFar = text.slice(start, end);
    const next = segments[index + 1]?.segment ?? '';
    if (next !== '' && (endsInAbbreviation(soFar, abbreviations) || goesOn(soFar, next))) continue;
    const trimmed = soFar.trim();
    if (trimmed !== '') {
      const from = start + soFar.indexOf(trimmed);
      sentences.push({ text: trimmed, start: from, end: from + trimmed.length });
    }
    start = end;
  }
  return sentences;
}

function endsInAbbreviation(text: string, abbreviations: ReadonlySet<string>): boolean {
  const last = /([\p{L}°]+)\.?\s*$/u.exec(text);
  return last !== null && /[.°]\s*$/.test(text) && abbreviations.has(last[1]!.toLowerCase());
}

/** « Venez ! » dit-elle: the quotation is part of the sentence. */
function goesOn(text: string, next: string): boolean {
  return /^[»”"]/.test(next) || (/[»”"]\s*$/.test(text) && /^\p{Ll}/u.test(next));
}

/** Words of a text. A figure is a word, and so is an expression's placeholder. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}\uFFFC]+(?:['’.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
