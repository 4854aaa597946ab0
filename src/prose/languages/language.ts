/** What the rules know of a language beyond what `Intl` does. Data only. */
import type { StyleLists } from './style/style.ts';

export interface Language {
  /** ISO 639: `fr`. */
  readonly code: string;
  /** Words that a full stop shortens, lower case, without it: “M.”, “approx.”. */
  readonly abbreviations: ReadonlySet<string>;
  /** Labels of links and buttons that do not say where they lead. */
  readonly vagueLabels: readonly string[];
  /** Words by which a reader leaves a list. */
  readonly unsubscribe: readonly string[];
  /** Words for the day on which a message is read, and for the next. */
  readonly today: readonly string[];
  readonly tomorrow: readonly string[];
  /** Wordings that claim something measurable or absolute, by kind. “*” ends a word. */
  readonly claims: Readonly<Record<string, readonly string[]>>;
  /** The kinds in English words, for the sentences of findings, stand in `claimKinds`. */

  /** Words of style by kind, with what to write. */
  readonly style: StyleLists;
  /** The commonest words without a meaning of their own, lower case: by them a language is told from another. */
  readonly littleWords: ReadonlySet<string>;
  /** Words that may stand twice, lower case: “nous nous”, “had had”. */
  readonly doubles: ReadonlySet<string>;
  /** Pronouns and possessives of the speaker, lower case: `i` one person, `we` the brand, `one` nobody in particular. */
  readonly persons: Readonly<Partial<Record<'i' | 'we' | 'one', ReadonlySet<string>>>>;
}

/** Kinds of claims in words, for the sentences of findings: “is a claim of hold”. */
export const claimKinds: Readonly<Record<string, string>> = {
  hold: 'hold',
  superlative: 'being the best',
  absolute: 'certainty',
  proof: 'scientific proof',
};
