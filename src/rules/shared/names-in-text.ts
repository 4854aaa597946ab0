/** Names of a brand in a text: what is part of one addresses nobody, whatever its letters mean elsewhere. */
import type { Brand } from '../../brand/brand.ts';
import type { Campaign } from '../../ir/campaign.ts';
import { isRecord, isTagged } from '../../ir/facts.ts';

/** Of the brand, of the company that speaks, and those that voice.yaml lists. */
export function namesOf({ facts }: Campaign, { name, voice }: Brand): readonly string[] {
  const company = isRecord(facts.legal) ? facts.legal.company : undefined;
  const companies = isTagged(company, 'localized') ? Object.values(company.texts) : [];
  const trademarks = voice.trademarks.map((one) => one.name);
  return [name, ...companies, ...voice.names, ...voice.locked, ...trademarks];
}

/** Whether a part of the text lies within one of the names, in any case. */
export function isInName(text: string, start: number, end: number, names: readonly string[]): boolean {
  const small = text.toLowerCase();
  return names.some((name) => {
    const wanted = name.toLowerCase();
    for (let at = small.indexOf(wanted); at >= 0 && at <= start; at = small.indexOf(wanted, at + 1))
      if (at + wanted.length >= end) return true;
    return false;
  });
}
