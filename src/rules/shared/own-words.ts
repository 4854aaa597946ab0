/** Words that belong to a brand: spelling takes them for right. */
import type { Brand } from '../../brand/brand.ts';
import type { Campaign } from '../../ir/campaign.ts';
import { isTagged } from '../../ir/facts.ts';
import { leavesOf } from '../../parse/facts.ts';
import { wordsOf } from '../../prose/words.ts';
import { voiceIn } from './voice.ts';

/** Facts that are names: `products.0.name`, `loyalty.programme`, `events.1.name`. */
const names = /(?:^|\.)(?:name|programme)$/;

/** In small letters: what voice.yaml lists, and the letters of all that has a name in the hub. */
export function ownWords(campaign: Campaign, brand: Brand, locale: string): ReadonlySet<string> {
  const { voice } = brand;
  const texts = [
    brand.name,
    campaign.name,
    ...(voiceIn(voice, locale)?.words ?? []),
    ...voice.names,
    ...voice.locked,
    ...voice.trademarks.map(({ name }) => name),
    ...brand.stores.flatMap(({ name, street, city }) => [name, street, city]),
  ];
  for (const [path, fact] of leavesOf(campaign.facts)) {
    if (!names.test(path)) continue;
    if (typeof fact === 'string') texts.push(fact);
    else if (isTagged(fact, 'localized')) texts.push(...Object.values(fact.texts));
  }
  const words = texts.flatMap((text) => [text, ...wordsOf(text).map((word) => word.text)]);
  return new Set(
    words
      .flatMap((word) => [word, ...word.split(/['’-]/)])
      .map((word) => word.toLowerCase().replaceAll('’', "'")),
  );
}
