/** Faults planted into sound cards are found by their rule and at their place: at least 98 of 100. */
import { expect, test } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { type Card, type Rect, soundCard } from './cards.ts';
import { Chance } from './chance.ts';
import { faults, type Planted } from './faults.ts';
import { copyOf, demoBrands, findingsOn } from './judge.ts';

const OF_EACH = 10;
const LEAST_CAUGHT = 0.98;

async function planted(name: string, seed: number, brands: readonly Brand[]) {
  for (let attempt = 0; ; attempt++) {
    const chance = new Chance(seed * 1000 + attempt);
    const card = soundCard(copyOf(brands[seed % brands.length] as Brand), chance);
    const fault = faults[name]!(card, chance);
    if (fault) return { card, fault };
  }
}

test('16 kinds of faults, ten of each', { timeout: 240_000 }, async () => {
  const brands = await demoBrands();
  const missed: string[] = [];
  for (const name of Object.keys(faults))
    for (let seed = 0; seed < OF_EACH; seed++) {
      const { card, fault } = await planted(name, seed, brands);
      const found = await findingsOn(card);
      if (!found.some((one) => isAt(one, fault, card)))
        missed.push(`${name} ${seed} ${card.encoding}: ${found.map(({ message }) => message).join(' | ')}`);
    }
  const all = Object.keys(faults).length * OF_EACH;
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(all * (1 - LEAST_CAUGHT));
});

/** By the rule that promises it, with a box on it, and at the author’s words where they are concerned. */
function isAt({ code, at, boxes = [] }: Diagnostic, { rule, box, line }: Planted, { brand }: Card): boolean {
  const isPlace = line?.at ? at?.line === line.at.line : at?.file.startsWith(brand.folder);
  return code === rule && isPlace === true && boxes.some((one) => meet(one, box));
}

function meet(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
