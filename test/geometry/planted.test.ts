/**
 * Faults planted from a seed, each in one respect of a sound piece: nearly all must be found where they are, and
 * sound pieces must be let alone.
 */
import { expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import type { DisplayItem } from '../../src/draw/display-list.ts';
import { canvasFaults } from './canvas-faults.ts';
import type { Planted } from './plant.ts';
import { judge, judgeText, random, scenes } from './scene.ts';
import { page, textFaults } from './text-faults.ts';

const faults = { ...canvasFaults, ...textFaults };

const EACH = 10;
const SEED = 20_270_301;

function isFound({ found, code, says, at }: Planted): boolean {
  const places = at.map((span) => JSON.stringify(span));
  return found.some(
    (one) => one.code === code && says.test(one.message) && places.includes(JSON.stringify(one.at)),
  );
}

/** Every finding on a picture says where on it. */
function showsWhere({ found }: Planted): boolean {
  return found.every(({ boxes = [] }) => boxes.length > 0);
}

it('finds at least 98 % of the planted faults, at the right place', async () => {
  const missed: string[] = [];
  let count = 0;
  for (const [index, [kind, plant]] of Object.entries(faults).entries()) {
    const next = random(SEED + index);
    for (let turn = 0; turn < EACH; turn++) {
      const planted = await plant(next);
      count++;
      if (kind in canvasFaults && !showsWhere(planted)) missed.push(`${kind}, ${turn}: no box`);
      if (!isFound(planted)) missed.push(`${kind}, ${turn}: ${planted.found.map(say).join(' / ')}`);
    }
  }
  expect(count).toBeGreaterThanOrEqual(8 * 20);
  expect(missed.length / count, missed.join('\n')).toBeLessThanOrEqual(0.02);
});

it('says nothing of the demo', async () => {
  const found = await Promise.all(scenes().map((scene) => judge(scene)));
  expect(found.flat().map(say)).toEqual([]);
});

it('lets sound pieces alone, whatever of their words is left out', async () => {
  const next = random(SEED);
  const all = scenes();
  const wrong: string[] = [];
  const turns = 200;
  for (let turn = 0; turn < turns; turn++) {
    const { piece, list } = all[turn % all.length]!;
    const gone = new Set<string>();
    const stays = (item: DisplayItem) => {
      if (item.type !== 'text') return true;
      if (item.slot !== 'headline' && next() < 0.15) gone.add(item.slot);
      return !gone.has(item.slot);
    };
    const found = await judge({ piece, list: { ...list, items: list.items.filter(stays) } });
    const plain = await judgeText(piece, turn % 2 === 0 ? 'web' : 'email', page(piece));
    // What is left of a piece need not be a whole one.
    const said = [...found, ...plain].filter(({ code }) => code !== 'visual/sizes-make-a-hierarchy');
    if (said.length > 0) wrong.push(`${piece.title}: ${said.map(say).join(' / ')}`);
  }
  expect(wrong.length / turns, wrong.join('\n')).toBeLessThanOrEqual(0.02);
});

function say({ code, message }: Diagnostic): string {
  return `${code}: ${message}`;
}
