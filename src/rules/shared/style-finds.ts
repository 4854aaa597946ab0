/** Words of style in an author's text, as the lists of its language name them. */
import { languageOf } from '../../prose/languages/index.ts';
import type { StyleKind } from '../../prose/languages/style/style.ts';
import { withoutQuotes } from '../../prose/mask.ts';
import { findWording } from '../../prose/wording.ts';
import type { SourceSubject } from '../rule.ts';
import { type CopyText, copyOf } from './copy.ts';
import { voiceIn } from './voice.ts';

export interface StyleFind {
  readonly copy: CopyText;
  readonly kind: StyleKind;
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** What to write; empty where it is better left out or said in other words. */
  readonly instead: string;
  /** Set where there is one answer that fits as it is. */
  readonly replacement?: string;
}

/** The longest wording wins where two share letters. What others say, legal lines and words that the brand's own lists judge are passed by. */
export function* styleFinds(
  { campaign, brand }: SourceSubject,
  kinds: readonly StyleKind[],
  allowed: readonly string[],
): Generator<StyleFind> {
  const own = new Set(allowed.map((word) => word.toLowerCase()));
  for (const copy of copyOf(campaign)) {
    const { passage, locale } = copy;
    if (passage.block === 'Quote' || passage.block === 'Legal') continue;
    const text = withoutQuotes(passage.text);
    const found: StyleFind[] = [];
    for (const kind of kinds) {
      for (const [term, instead] of Object.entries(languageOf(locale).style[kind] ?? {})) {
        for (const { start, end, text: word } of findWording(text, term)) {
          if (own.has(word.toLowerCase()) || isPartOfWord(text, start, end)) continue;
          const replacement = onlyAnswer(word, term, instead);
          found.push({ copy, kind, start, end, word, instead, ...(replacement && { replacement }) });
        }
      }
    }
    if (found.length === 0) continue;
    const judged = judgedByBrand(text, voiceIn(brand.voice, locale));
    yield* longest(found).filter(
      (one) => !judged.some((other) => other.start < one.end && one.start < other.end),
    );
  }
}

/** “mail” is no word of “e-mail”. */
function isPartOfWord(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]-$/u.test(text.slice(0, start)) || /^-[\p{L}\p{N}]/u.test(text.slice(end));
}

function longest(found: readonly StyleFind[]): readonly StyleFind[] {
  const kept: StyleFind[] = [];
  for (const one of [...found].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((other) => other.start < one.end && one.start < other.end)) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

function judgedByBrand(text: string, voice: ReturnType<typeof voiceIn>) {
  const terms = [
    ...(voice?.banned ?? []).flatMap(({ term }) => term ?? []),
    ...(voice?.preferred ?? []).flatMap(({ use, not }) => [use, ...not]),
  ];
  return terms.flatMap((term) => findWording(text, term));
}

/** In the capital of the word that it replaces. */
function onlyAnswer(word: string, term: string, instead: string): string | undefined {
  if (instead === '' || instead.includes(',') || term.includes('*')) return undefined;
  return /^\p{Lu}/u.test(word) ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead;
}
