/** Claims that the words make: each rests on a proof of its time, so they are asked again. */
import type { Claim } from '../../brand/claims.ts';
import type { Campaign } from '../../ir/campaign.ts';
import { findWording } from '../../prose/wording.ts';
import { copyOf } from '../../rules/shared/copy.ts';

/** Questions by locale, each claim once. */
export function claimQuestions(
  campaign: Campaign,
  claims: readonly Claim[],
): Readonly<Record<string, readonly string[]>> {
  const asked: Record<string, string[]> = {};
  for (const locale of campaign.locales) {
    const texts = copyOf(campaign).filter((one) => one.locale === locale);
    asked[locale] = claims.flatMap(({ id, wordings, evidence, expires }) => {
      const own = wordings[locale] ?? wordings[locale.split('-')[0]!] ?? [];
      const said = texts
        .flatMap(({ passage }) =>
          own.flatMap((wording) =>
            findWording(passage.text, wording).map(({ start, end }) => passage.text.slice(start, end)),
          ),
        )
        .at(0);
      if (said === undefined) return [];
      const end = expires ? `, good until ${expires.date}` : '';
      return [
        `the words claim “${said}” (${id}), proven on ${evidence.date.date}${end}: is it still true of what is sold?`,
      ];
    });
  }
  return asked;
}
