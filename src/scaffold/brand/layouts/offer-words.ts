/** Words that layouts say of an offer, in the languages of the brand. */
import type { CampaignLanguage } from '../../campaign/options.ts';

type ByLanguage = Readonly<Record<CampaignLanguage, string>>;

const percent: ByLanguage = {
  en: '{percent(offer.percent)} off',
  fr: '-{percent(offer.percent)}',
  de: '-{percent(offer.percent)}',
};
const amount: ByLanguage = {
  en: '{money(offer.amount)} off',
  fr: '-{money(offer.amount)}',
  de: '-{money(offer.amount)}',
};
const code: ByLanguage = {
  en: 'with **{offer.code}**\nuntil {date(offer.ends)}',
  fr: "avec **{offer.code}**\njusqu'au {date(offer.ends)}",
  de: 'mit **{offer.code}**\nbis {date(offer.ends)}',
};
const codeInLine: ByLanguage = {
  en: 'with **{offer.code}** until {date(offer.ends)}',
  fr: "avec **{offer.code}** jusqu'au {date(offer.ends)}",
  de: 'mit **{offer.code}** bis {date(offer.ends)}',
};
const codeShort: ByLanguage = {
  en: "**{offer.code}**\nuntil {date(offer.ends, 'short')}",
  fr: "**{offer.code}**\njusq. {date(offer.ends, 'short')}",
  de: "**{offer.code}**\nbis {date(offer.ends, 'short')}",
};

/** Words of one kind by locale, as a layout writes them. */
export function said(locales: readonly string[], kind: keyof typeof words): Readonly<Record<string, string>> {
  return Object.fromEntries(
    locales.map((locale) => [locale, words[kind][locale.slice(0, 2) as CampaignLanguage]]),
  );
}

const words = { percent, amount, code, codeInLine, codeShort } as const;

type Place = Readonly<Record<string, unknown>>;

/** The number of the offer, whichever kind it is: one of them is drawn, or none. */
export function figures(locales: readonly string[], place: Place): readonly Place[] {
  const figure = { kind: 'figure', role: 'figure', ...place };
  return [
    { ...figure, id: 'number', when: 'offer.percent', text: said(locales, 'percent') },
    { ...figure, id: 'amount', when: 'offer.amount', text: said(locales, 'amount') },
    { ...figure, id: 'price', when: 'offer.price', text: '{money(offer.price)}' },
  ];
}
