/** Rules about pixels are silent on what is sound: at most 2 % of cards made by chance may have a finding. */
import { expect, test } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { fillFree, soundCard } from './cards.ts';
import { Chance } from './chance.ts';
import { copyOf, demoBrands, findingsOn } from './judge.ts';

const CARDS = 200;
const MOST_WRONG = 0.02;

test('on 200 sound cards of two brands in five encodings', { timeout: 240_000 }, async () => {
  const brands = await demoBrands();
  const wrong: string[] = [];
  for (let seed = 0; seed < CARDS; seed++) {
    const chance = new Chance(seed);
    const card = soundCard(copyOf(brands[seed % brands.length] as Brand), chance);
    fillFree(card, chance);
    const found = await findingsOn(card);
    if (found.length > 0)
      wrong.push(`${seed} ${card.encoding}: ${found.map((one) => `${one.code} ${one.message}`).join(' | ')}`);
  }
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(CARDS * MOST_WRONG);
});
