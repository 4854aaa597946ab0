/** What can be counted in a text and says something of its voice. Each count knows the words that it is made of. */
import { opensWithImperative } from '../french-address.ts';
import { languageOf } from '../languages/index.ts';
import { plainLetters, withoutQuotes } from '../mask.ts';
import { passivesOf } from '../passive.ts';
import { sentencesOf } from '../sentences.ts';
import { findWording } from '../wording.ts';
import { isLetters, type Word, wordsOf } from '../words.ts';
import { type ProfileWords, profileWords } from './words.ts';

/** A place in one of the texts that a profile is made of. */
export interface Span {
  /** Index of the text. */
  readonly text: number;
  readonly start: number;
  readonly end: number;
}

export interface Feature {
  /** Per 100 words, per 100 sentences, or an average, as `FEATURES` says. */
  readonly value: number;
  readonly spans: readonly Span[];
}

/** In words for people, and what the value is measured in. */
export const FEATURES = {
  naming: 'articles and prepositions in 100 words',
  talking: 'pronouns in 100 words',
  longWords: 'words of seven letters and more in 100',
  polite: 'words of distance in 100',
  familiar: 'words of closeness in 100',
  slang: 'words said among friends in 100',
  contractions: 'contractions in 100 words',
  reader: 'words for the reader in 100',
  brand: 'words for the brand in 100',
  welcoming: 'words of welcome in 100',
  questions: 'questions in 100 sentences',
  exclamations: 'exclamation marks in 100 sentences',
  imperatives: 'sentences that ask for something, in 100',
  shortSentences: 'sentences of eight words and fewer, in 100',
  strengthening: 'words that strengthen in 100',
  doubtful: 'words of doubt in 100',
  passives: 'passive verbs in 100 sentences',
  figures: 'figures and facts in 100 words',
  sentenceLength: 'words in a sentence',
  jargon: 'words of meetings in 100',
  brackets: 'brackets in 100 sentences',
} as const;
export type FeatureName = keyof typeof FEATURES;

/** Letters of a long word, after Björnsson (LIX, 1968). */
const LONG_LETTERS = 7;
const SHORT_SENTENCE_WORDS = 8;

export interface Counted {
  readonly words: number;
  readonly sentences: number;
  readonly features: Readonly<Record<FeatureName, Feature>>;
}

/**
 * Undefined for a language without words of its own here. What others say, in quotes, is passed by. Rates take a
 * contraction for the two words that it is, so that drawing words together thins out no other feature.
 */
export function countFeatures(texts: readonly string[], language: string): Counted | undefined {
  const code = language.split('-')[0]!;
  const lists = profileWords[code];
  if (!lists) return undefined;
  const found = new Map<FeatureName, Span[]>();
  const add = (name: FeatureName, text: number, start: number, end: number) => {
    const spans = found.get(name) ?? [];
    spans.push({ text, start, end });
    found.set(name, spans);
  };
  let words = 0;
  let parts = 0;
  let sentences = 0;
  for (const [index, typed] of texts.entries()) {
    const text = withoutQuotes(plainLetters(typed));
    const all = wordsOf(text);
    words += all.length;
    parts += all.reduce((sum, word) => sum + partsIn(word.text, code), 0);
    for (const word of all) countWord(word, code, lists, (name) => add(name, index, word.start, word.end));
    for (const sentence of sentencesOf(text, language)) {
      sentences += 1;
      countSentence(sentence.text, code, lists, (name) => add(name, index, sentence.start, sentence.end));
    }
    for (const { start, end } of passivesOf(text, language) ?? []) add('passives', index, start, end);
    for (const match of text.matchAll(/!/g)) add('exclamations', index, match.index, match.index + 1);
    for (const match of text.matchAll(/[([]/g)) add('brackets', index, match.index, match.index + 1);
    const { style } = languageOf(language);
    for (const [name, list] of [
      ['doubtful', style.hedge],
      ['jargon', style.jargon],
    ] as const)
      for (const term of Object.keys(list ?? {}))
        for (const { start, end } of findWording(text, term)) {
          const counted = found
            .get(name)
            ?.some((one) => one.text === index && one.start < end && start < one.end);
          // “might perhaps” is two words of doubt already.
          if (!counted) add(name, index, start, end);
        }
  }
  const perSentence = new Set<FeatureName>([
    'questions',
    'exclamations',
    'imperatives',
    'shortSentences',
    'passives',
    'brackets',
  ]);
  const value = (name: FeatureName) => {
    if (name === 'sentenceLength') return parts / Math.max(1, sentences);
    const count = found.get(name)?.length ?? 0;
    return (100 * count) / Math.max(1, perSentence.has(name) ? sentences : parts);
  };
  const names = Object.keys(FEATURES) as FeatureName[];
  const features = Object.fromEntries(
    names.map((name) => [name, { value: value(name), spans: found.get(name) ?? [] }]),
  ) as unknown as Record<FeatureName, Feature>;
  return { words, sentences, features };
}

const LISTED = [
  'naming',
  'talking',
  'polite',
  'familiar',
  'slang',
  'reader',
  'brand',
  'welcoming',
  'strengthening',
  'doubtful',
] as const;

function countWord(word: Word, code: string, lists: ProfileWords, add: (name: FeatureName) => void) {
  if (!isLetters(word)) {
    add('figures');
    return;
  }
  const lower = word.text.toLowerCase();
  // “t'attend” speaks to the reader as “te” does, “they've” of others as “they”.
  const contracted = code === 'en' ? contraction.exec(lower) : null;
  const stem = contracted ? lower.slice(0, contracted.index) : lower;
  const parts = code === 'fr' && lower.includes("'") ? elided(lower) : [lower, stem];
  for (const name of LISTED) if (parts.some((part) => lists[name].has(part))) add(name);
  if (stem.length >= LONG_LETTERS) add('longWords');
  if (contracted) add('contractions');
  if (code === 'fr' && /^(?:t'|ça$|y'a)/.test(lower)) add('contractions');
}

/** “isn't”, “we'll”, “here's”; “Anna's” is a possessive. */
const contraction =
  /n't$|'(?:re|ll|ve|d|m)$|(?<=^(?:it|that|what|who|how|where|when|why|here|there|he|she|let|everything|everyone|nothing))'s$/;

/** Of the words of a count: two for “don't” and for “cannot”. */
function partsIn(word: string, code: string): number {
  const lower = word.toLowerCase();
  return code === 'en' && (lower === 'cannot' || contraction.test(lower)) ? 2 : 1;
}

function elided(word: string): readonly string[] {
  const [head = '', ...rest] = word.split("'");
  const whole: Readonly<Record<string, string>> = {
    t: 'te',
    m: 'me',
    s: 'se',
    j: 'je',
    d: 'de',
    l: 'le',
    c: 'ce',
    qu: 'que',
  };
  return [word, whole[head] ?? head, rest.join("'")];
}

function countSentence(text: string, code: string, lists: ProfileWords, add: (name: FeatureName) => void) {
  const words = wordsOf(text);
  if (words.length === 0) return;
  if (words.length <= SHORT_SENTENCE_WORDS) add('shortSentences');
  if (/\?/.test(text)) add('questions');
  if (asks(text.slice(words[0]!.start), words[0]!.text.toLowerCase(), code, lists)) add('imperatives');
}

/** A verb that opens its sentence: by a list in English, by its form and what follows in French. */
function asks(sentence: string, first: string, code: string, lists: ProfileWords): boolean {
  return code === 'fr' ? opensWithImperative(sentence) : lists.asking.has(first);
}
