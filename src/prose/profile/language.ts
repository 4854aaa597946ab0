/** What the profile knows of a language: little words by class, lists of wordings, and what is usual. Data and one reader. */
import type { FeatureName } from './features.ts';
import type { Token } from './tokens.ts';

/** Parts of speech as far as closed lists and neighbours tell them; nouns, adjectives and figures are `other`. */
export type WordClass =
  | 'pronoun'
  | 'verb'
  | 'adverb'
  | 'interjection'
  | 'article'
  | 'preposition'
  | 'conjunction'
  | 'other';

/** Usual value and spread (standard deviation) of a feature in copy of that language. */
export type Baselines = Readonly<Partial<Record<FeatureName, readonly [usual: number, spread: number]>>>;

export type WordingList = 'slang' | 'kindWords' | 'livelyWords' | 'certainWords' | 'hedges' | 'jargon';

export interface ProfileLanguage {
  /** ISO 639: `fr`. */
  readonly code: string;
  /** A word as the parts that count: “don’t” is two, “l’heure” is two. Lower case. */
  readonly partsOf: (word: string) => readonly string[];
  /** The classes of a sentence's tokens, in order. */
  readonly classify: (tokens: readonly Token[]) => readonly WordClass[];
  /** Whether a sentence tells the reader to do something. */
  readonly isImperative: (tokens: readonly Token[], classes: readonly WordClass[]) => boolean;
  /** Parts that show two words drawn together in an easy tone, lower case. */
  readonly contractions: ReadonlySet<string>;
  /** The reader, the brand, and the familiar form of address. */
  readonly you: ReadonlySet<string>;
  readonly we: ReadonlySet<string>;
  readonly familiarAddress: ReadonlySet<string>;
  /** Words that leave open whether it is so. */
  readonly modals: ReadonlySet<string>;
  readonly wordings: Readonly<Record<WordingList, readonly string[]>>;
  readonly baselines: Baselines;
}

/** `'a b|c'` by class: every word with its class. */
export function classesOf(
  lists: Readonly<Partial<Record<WordClass, string>>>,
): ReadonlyMap<string, WordClass> {
  return new Map(
    Object.entries(lists).flatMap(([name, list]) =>
      list.split(' ').map((word) => [word, name as WordClass] as const),
    ),
  );
}

export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
