/** What a first campaign says, in one language. Facts are named, never typed. */
export interface CampaignWords {
  readonly title: string;
  readonly description: string;
  readonly subject: string;
  readonly preheader: string;
  readonly headline: string;
  /** For pieces with less room. */
  readonly short: string;
  readonly shortest: string;
  readonly lead: string;
  readonly cta: string;
  readonly offer: string;
  readonly stepsTitle: string;
  readonly steps: readonly string[];
  readonly legal: string;
  readonly card: { readonly headline: string; readonly lead: string; readonly legal: string };
  readonly sms: string;
  readonly push: { readonly headline: string; readonly lead: string };
  readonly caption: string;
  /** Comments in the file. */
  readonly notes: { readonly email: string; readonly card: string; readonly short: string };
}
