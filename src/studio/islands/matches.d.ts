/** What is looked for; what is empty or absent is not asked. Days are `2027-04-07`. */
export interface Wanted {
  readonly text?: string;
  readonly brand?: string;
  readonly locale?: string;
  readonly channel?: string;
  readonly phase?: string;
  readonly from?: string;
  readonly until?: string;
}

export interface Findable {
  /** In plain letters. */
  readonly text: string;
  readonly brand: string;
  readonly locales: readonly string[];
  readonly channels: readonly string[];
  readonly phase: string;
  /** Empty for drafts. */
  readonly from: string;
  readonly to: string;
}

export function plainLetters(text: string): string;
export function matches(campaign: Findable, wanted: Wanted): boolean;
