/**
 * Edit, kill, build: whatever happens to a build, `dist` is the old one or the new one, whole, and the next build
 * ends in the same bytes as one that knows no cache.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Random } from '../../bench/hubs/random.ts';
import { accidents, edits, goBack, remember } from './edits.ts';
import { Workshop } from './killable-build.ts';
import { roundsOf } from './settings.ts';
import { difference, type Tree, treeHashes, untrueRows } from './tree.ts';

const rounds = roundsOf('kill', 4, 1000);
/** Kills before a round is let through. */
const MOST_KILLS = 3;
/** Every so many rounds the hub has a site and an email in HTML, which take longer. */
const FULL_EVERY = 4;

let folder: string;
let light: Workshop;
let full: Workshop;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'diapason-kill-'));
  for (const name of ['light', 'full']) mkdirSync(path.join(folder, name));
  light = await Workshop.open(path.join(folder, 'light'), false);
  full = await Workshop.open(path.join(folder, 'full'), true);
  for (const shop of [light, full]) remember(shop.at('hub'), shop.at('sound'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Between the two renames there is no `dist`; the next command brings the old one back. */
function assertOldOrNew(story: string, dist: string, old: Tree | undefined, fresh: Tree | undefined) {
  const now = treeHashes(dist);
  if (now === undefined) return;
  const fromOld = difference(now, old);
  const fromNew = difference(now, fresh);
  expect(Math.min(fromOld.length, fromNew.length), `${story}\n${fromOld.join('\n')}`).toBe(0);
  if (fromNew.length === 0) expect(untrueRows(dist), story).toEqual([]);
}

type Happening = (where: string, random: Random) => void;
function draw(from: Readonly<Record<string, Happening>>, where: string, random: Random): string {
  const name = random.pick(Object.keys(from));
  from[name]!(where, random);
  return name;
}

const names = Array.from({ length: rounds.count }, (_, index) => index + 1);
test.each(names)('round %i', async (round) => {
  const random = rounds.random(round);
  const shop = round % FULL_EVERY === 0 ? full : light;
  const done = [`seed ${rounds.seed}, round ${round}`];
  if (random.oneIn(3)) {
    goBack(shop.at('hub'), shop.at('sound'));
    done.push('back to the first hub');
  }
  for (let left = random.between(1, 3); left > 0; left--) done.push(draw(edits, shop.at('hub'), random));

  const clean = await shop.build(['--no-cache', '--out', 'clean']);
  expect([0, 1], clean.err).toContain(clean.status);
  const fresh = clean.status === 0 ? treeHashes(shop.at('clean')) : undefined;

  let old = treeHashes(shop.at('dist'));
  for (let left = random.below(MOST_KILLS + 1); left > 0; left--) {
    const kill = shop.someKill(random);
    done.push(`killed ${JSON.stringify(kill)}`);
    await shop.build([], kill);
    assertOldOrNew(done.join(', '), shop.at('dist'), old, fresh);
  }
  if (random.oneIn(3)) {
    done.push(draw(accidents, shop.folder, random));
    old = treeHashes(shop.at('dist'));
  }
  const last = await shop.build();
  const story = done.join(', ');
  expect(last.status, `${story}\n${last.err}`).toBe(clean.status);
  expect(difference(treeHashes(shop.at('dist')), last.status === 0 ? fresh : old), story).toEqual([]);
  const aside = readdirSync(shop.folder).filter((name) => name.startsWith('.') && name !== '.diapason');
  expect(aside, story).toEqual([]);
  rmSync(shop.at('clean'), { recursive: true, force: true });
  if (last.status !== 0) goBack(shop.at('hub'), shop.at('sound'));
});
