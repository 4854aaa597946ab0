/**
 * Five axes of a voice, each a sum of features with its weight. Weights of an axis add up to 1 in size, so that a table
 * is all there is to explain. Formality goes by deixis as the F-score of Heylighen and Dewaele (1999) does: naming words
 * for it, talking words against; clarity by the lengths that Flesch (1948) and Björnsson (1968) found.
 */
import type { FeatureName } from './features.ts';

export const AXES = ['formality', 'warmth', 'energy', 'confidence', 'clarity'] as const;
export type Axis = (typeof AXES)[number];

export const WEIGHTS: Readonly<Record<Axis, Readonly<Partial<Record<FeatureName, number>>>>> = {
  formality: {
    naming: 0.15,
    talking: -0.15,
    longWords: 0.2,
    polite: 0.15,
    familiar: -0.15,
    slang: -0.1,
    contractions: -0.1,
  },
  warmth: { reader: 0.3, brand: 0.15, welcoming: 0.35, questions: 0.1, familiar: 0.1 },
  energy: {
    exclamations: 0.25,
    imperatives: 0.3,
    shortSentences: 0.25,
    strengthening: 0.1,
    sentenceLength: -0.1,
  },
  confidence: { doubtful: -0.45, passives: -0.2, figures: 0.2, questions: -0.15 },
  clarity: { sentenceLength: -0.35, longWords: -0.25, jargon: -0.15, passives: -0.15, brackets: -0.1 },
};

/** What is usual in marketing copy, and how far texts lie from it. */
export interface Usual {
  readonly mean: number;
  readonly spread: number;
}

/**
 * Means near those of the corpus' clean paragraphs (`test/prose/corpus`), French apart from English because it names more
 * and has longer words; spreads wide enough for talk among friends and for the letter of a bank.
 */
export const USUAL: Readonly<Record<string, Readonly<Record<FeatureName, Usual>>>> = {
  en: {
    naming: { mean: 21, spread: 4 },
    talking: { mean: 10, spread: 4 },
    longWords: { mean: 14, spread: 6 },
    polite: { mean: 0.3, spread: 1.5 },
    familiar: { mean: 1, spread: 2 },
    slang: { mean: 0.5, spread: 1 },
    contractions: { mean: 1.5, spread: 2 },
    reader: { mean: 5, spread: 3 },
    brand: { mean: 3, spread: 2 },
    welcoming: { mean: 1, spread: 1.5 },
    questions: { mean: 5, spread: 10 },
    exclamations: { mean: 5, spread: 10 },
    imperatives: { mean: 20, spread: 18 },
    shortSentences: { mean: 25, spread: 20 },
    strengthening: { mean: 1, spread: 1.5 },
    doubtful: { mean: 1, spread: 1.5 },
    passives: { mean: 8, spread: 10 },
    figures: { mean: 4, spread: 3 },
    sentenceLength: { mean: 12, spread: 4 },
    jargon: { mean: 0.3, spread: 0.8 },
    brackets: { mean: 3, spread: 6 },
  },
  fr: {
    naming: { mean: 27, spread: 4 },
    talking: { mean: 12, spread: 4 },
    longWords: { mean: 22, spread: 6 },
    polite: { mean: 3, spread: 3 },
    familiar: { mean: 3, spread: 3 },
    slang: { mean: 0.5, spread: 1 },
    contractions: { mean: 0.5, spread: 1 },
    reader: { mean: 7, spread: 3 },
    brand: { mean: 2, spread: 2 },
    welcoming: { mean: 1, spread: 1.5 },
    questions: { mean: 5, spread: 10 },
    exclamations: { mean: 5, spread: 10 },
    imperatives: { mean: 20, spread: 18 },
    shortSentences: { mean: 25, spread: 20 },
    strengthening: { mean: 1, spread: 1.5 },
    doubtful: { mean: 0.7, spread: 1.2 },
    passives: { mean: 5, spread: 8 },
    figures: { mean: 3, spread: 3 },
    sentenceLength: { mean: 12, spread: 4 },
    jargon: { mean: 0.3, spread: 0.8 },
    brackets: { mean: 3, spread: 6 },
  },
};
