/** The five axes of a tone, and what counts for each: the one table to read. */
import type { FeatureName } from './features.ts';

export const axes = ['formality', 'warmth', 'energy', 'confidence', 'clarity'] as const;
export type Axis = (typeof axes)[number];

/**
 * Points that an axis gains (or loses) when a text has one spread more of a feature than is usual in its language. The
 * weights are our judgement, tried on labelled pairs (test/prose/profile); what they rest on is named with each feature.
 * A feature that a language has no measure for counts nothing there.
 *
 * What an axis must never do bounds its row: confidence counts per sentence alone, so that a hedge thins out no other
 * feature; clarity leaves out what may fall when two sentences become one.
 */
export const weights: Readonly<Record<Axis, Readonly<Partial<Record<FeatureName, number>>>>> = {
  formality: {
    deictic: -9,
    contractions: -6,
    familiarAddress: -6,
    slang: -6,
    longWords: 7,
    sentenceLength: 5,
    passives: 2,
    exclamations: -2,
    emoji: -2,
  },
  warmth: {
    you: 9,
    we: 4,
    kindWords: 7,
    questions: 3,
    contractions: 2,
    slang: 2,
    emoji: 3,
    jargon: -3,
    passives: -2,
    longWords: -4,
  },
  energy: {
    imperatives: 7,
    exclamations: 8,
    shortSentences: 6,
    livelyWords: 6,
    verbs: 4,
    emoji: 4,
  },
  confidence: {
    hedges: -12,
    modals: -9,
    passives: -4,
    certainWords: 6,
    imperatives: 6,
    figures: 5,
  },
  clarity: {
    sentenceLength: -9,
    longSentences: -5,
    wordLength: -6,
    longWords: -6,
    jargon: -5,
    brackets: -3,
  },
};
