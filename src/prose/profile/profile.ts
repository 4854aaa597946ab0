/** The voice of a text on five axes, and what made each of them so. */
import { AXES, type Axis, USUAL, WEIGHTS } from './axes.ts';
import { countFeatures, type Feature, type FeatureName } from './features.ts';

export interface Contribution {
  readonly feature: FeatureName;
  /** How far the feature moved the score, up or down. */
  readonly points: number;
  readonly value: number;
  /** What is usual in the language. */
  readonly usual: number;
  readonly spans: Feature['spans'];
}

export interface Score {
  /** 0 to 100; 50 is usual marketing copy of the language. */
  readonly score: number;
  /** The strongest first. */
  readonly contributions: readonly Contribution[];
}

export interface Profile {
  readonly words: number;
  readonly axes: Readonly<Record<Axis, Score>>;
}

/** Fewer words give no verdict: readability and deixis are noise below (facts: 60 to 100 words). */
export const LEAST_WORDS = 60;

const MIDDLE = 50;
/** Points for a feature of full weight that lies one spread from what is usual. */
const POINTS = 25;
/** Spreads beyond which a feature counts no more. */
const FURTHEST = 2.5;

/** Undefined under 60 words, and for a language that has no baseline. */
export function profileOf(texts: readonly string[], language: string): Profile | undefined {
  const counted = countFeatures(texts, language);
  const usual = USUAL[language.split('-')[0]!];
  if (!counted || !usual || counted.words < LEAST_WORDS) return undefined;
  const axes = Object.fromEntries(
    AXES.map((axis) => {
      const contributions = Object.entries(WEIGHTS[axis]).map(([name, weight]): Contribution => {
        const feature = name as FeatureName;
        const { value, spans } = counted.features[feature];
        const { mean, spread } = usual[feature];
        const distance = Math.max(-FURTHEST, Math.min(FURTHEST, (value - mean) / spread));
        return { feature, points: weight * distance * POINTS, value, usual: mean, spans };
      });
      const sum = contributions.reduce((total, { points }) => total + points, MIDDLE);
      const strongest = contributions.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
      return [axis, { score: Math.max(0, Math.min(100, sum)), contributions: strongest }];
    }),
  ) as unknown as Record<Axis, Score>;
  return { words: counted.words, axes };
}

/** 100 where all texts have one voice; 100 less the mean difference between the highest and the lowest of each axis. */
export function consistencyOf(profiles: readonly Profile[]): number | undefined {
  if (profiles.length < 2) return undefined;
  const spreads = AXES.map((axis) => spreadOf(profiles, axis));
  return Math.max(0, 100 - spreads.reduce((sum, one) => sum + one, 0) / AXES.length);
}

/** Between the highest and the lowest score of an axis. */
export function spreadOf(profiles: readonly Profile[], axis: Axis): number {
  const scores = profiles.map(({ axes }) => axes[axis].score);
  return Math.max(...scores) - Math.min(...scores);
}
