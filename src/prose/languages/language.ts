/** What the rules know of a language beyond what `Intl` does. Data only. */
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
}

/** Kinds of claims in words, for the sentences of findings: “is a claim of hold”. */
export const claimKinds: Readonly<Record<string, string>> = {
  hold: 'hold',
  superlative: 'being the best',
  absolute: 'certainty',
  proof: 'scientific proof',
};
