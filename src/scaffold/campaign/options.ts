/** What is known of a campaign before its first word. */
import type { CampaignDates } from './dates.ts';

/** Channels that a first campaign can have, in the order of its file. */
export const campaignChannels = ['web', 'email', 'social', 'ads', 'print', 'sms', 'push'] as const;
export type CampaignChannel = (typeof campaignChannels)[number];

/** Languages in which a first campaign has words of its own. */
export const campaignLanguages = ['en', 'fr', 'de'] as const;
export type CampaignLanguage = (typeof campaignLanguages)[number];

export type Address = 'tu' | 'vous' | 'you' | 'du' | 'Sie';

export interface CampaignOptions {
  /** Its folder. */
  readonly slug: string;
  /** For the people who work on it. */
  readonly name: string;
  readonly brand: {
    /** Its folder. */
    readonly id: string;
    readonly name: string;
    /** By locale, as in voice.yaml. */
    readonly address: Readonly<Record<string, Address>>;
    /** A drawing of the brand, within its folder, and what it shows, by locale. */
    readonly picture?: { readonly file: string; readonly alt: Readonly<Record<string, string>> };
    /** Ids of texts in legal.yaml that say the terms in every locale, so that no words are needed for them. */
    readonly terms?: readonly string[];
  };
  readonly market: {
    readonly id: string;
    readonly currency: string;
    readonly timeZone: string;
    readonly referencePriceDays?: number;
  };
  /** Each begins with one of `campaignLanguages`; the first is the source. */
  readonly locales: readonly string[];
  readonly channels: readonly CampaignChannel[];
  readonly dates: CampaignDates;
}
