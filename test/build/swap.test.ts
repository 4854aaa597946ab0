/** The swap proof: a campaign in another brand's look says the same, looks different, and breaks no rule. */
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Compiled, compile } from '../../src/compile.ts';
import { createHost } from '../../src/host.ts';
import type { Artifact, Box, Mark } from '../../src/ir/artifact.ts';

const host = createHost(path.resolve(import.meta.dirname, '../..'), '2027-04-01T12:00:00.000Z');
const canvas = ['social', 'ads', 'print'];

const inLook = (folder: string, look?: string): Promise<Compiled> =>
  compile(host, {
    wants: (kind, name) => kind !== 'campaign' || name === folder,
    ...(look ? { lookOf: (one: string) => (one === folder ? look : undefined) } : {}),
  });

/** Slots in which a layout shows what the offer is worth. */
const worth = ['number', 'price'];

/**
 * Laid over each other, two headlines cover more than half of what both cover: in the square and the story the brief places
 * both near the top, and a skyscraper is one column. The most that they may.
 */
const headlinesMeet: Readonly<Record<string, number>> = {
  '160x600': 0.6,
  'facebook.square': 0.65,
  'instagram.story': 0.75,
};

describe.each([
  ['printemps-2027', 'grenadine', 'cap-clair', ['offer.percent', 'offer.code']],
  ['ete-2027', 'cap-clair', 'grenadine', ['offer.price']],
] as const)('%s of %s in the look of %s', (folder, own, look, offer) => {
  let [mine, theirs]: [Compiled?, Compiled?] = [];
  const pairs = () =>
    mine!.artifacts.flatMap((piece): (readonly [Artifact, Artifact])[] => {
      const other = theirs!.artifacts.find((one) => one.path === piece.path.replace(`/${own}/`, `/${look}/`));
      return other && !piece.supporting ? [[piece, other]] : [];
    });
  beforeAll(async () => {
    mine = await inLook(folder);
    theirs = await inLook(folder, look);
  }, 120_000);

  test('every touchpoint has all its formats, and none has an error', () => {
    const errors = theirs!.diagnostics.filter((one) => one.severity === 'error');
    expect(errors.map((one) => `${one.code} ${one.message}`)).toEqual([]);
    // A look may have a poster for each store where the other has one for all.
    const formats = ({ artifacts }: Compiled) =>
      new Set(
        artifacts.map(({ touchpoint, channel, format, locale }) =>
          [touchpoint, channel, format, locale].join(' '),
        ),
      );
    expect(formats(theirs!)).toEqual(formats(mine!));
  });

  test('facts are equal', () => {
    const said = ({ artifacts }: Compiled) => {
      const facts = new Map<string, Set<string>>();
      // The same path has other values for other segments and products of a list, so all of them are compared.
      for (const piece of artifacts)
        for (const { fact } of piece.marks)
          if (fact) facts.set(fact.path, (facts.get(fact.path) ?? new Set()).add(fact.key));
      return facts;
    };
    const [here, there] = [said(mine!), said(theirs!)];
    const shared = [...here.keys()].filter((one) => there.has(one));
    expect(shared).toEqual(expect.arrayContaining([...offer]));
    for (const one of shared)
      expect([one, [...there.get(one)!].sort()]).toEqual([one, [...here.get(one)!].sort()]);
    // No layout makes a touchpoint tell less of the offer than it does in its own brand's.
    for (const fact of offer)
      expect([fact, tellers(theirs!, fact)]).toEqual([
        fact,
        expect.arrayContaining([...tellers(mine!, fact)]),
      ]);
  });

  test('looks differ: laid over each other, most of what is seen is another colour', async () => {
    const shares: number[] = [];
    const alike: string[] = [];
    for (const [piece, other] of pairs()) {
      if (!piece.path.endsWith('.png') || piece.width !== other.width) continue;
      const share = await differing(piece.body as Uint8Array, other.body as Uint8Array);
      shares.push(share);
      if (share < 0.6) alike.push(`${piece.path} ${share.toFixed(2)}`);
    }
    expect(alike).toEqual([]);
    expect(shares.length).toBeGreaterThan(12);
  });

  test('looks differ: headlines and numbers do not stand where they stood', () => {
    const over: string[] = [];
    let compared = 0;
    for (const [piece, other] of pairs()) {
      if (!canvas.includes(piece.channel)) continue;
      for (const [name, slots] of Object.entries({ headline: ['headline'], worth })) {
        const [here, there] = [boxesOf(piece, slots), boxesOf(other, slots)];
        if (here.length === 0 || there.length === 0) continue;
        compared += 1;
        const most = (name === 'headline' && headlinesMeet[piece.format]) || 0.5;
        const share = overlap(here, there);
        if (share > most) over.push(`${piece.path} ${name} ${share.toFixed(2)}`);
      }
    }
    expect(over).toEqual([]);
    expect(compared).toBeGreaterThan(20);
  });

  test('inks and grounds are the look’s own', () => {
    const { colors } = theirs!.hub.brands.get(look)!.tokens;
    const named = theirs!.artifacts.flatMap(({ marks }) => marks.flatMap(({ ink, ground }) => [ink, ground]));
    const foreign = named.filter((name) => name !== undefined && !Object.hasOwn(colors, name));
    expect([...new Set(foreign)]).toEqual([]);
    expect(named.filter((name) => name !== undefined).length).toBeGreaterThan(200);
  });
});

/** The part of the pixels whose colours differ by more than anyone overlooks: 24 of 255 in some channel. */
async function differing(one: Uint8Array, other: Uint8Array): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((bytes) => sharp(bytes).removeAlpha().toColourspace('srgb').raw().toBuffer()),
  );
  let count = 0;
  for (let at = 0; at < a!.length; at += 3)
    if ([0, 1, 2].some((channel) => Math.abs(a![at + channel]! - b![at + channel]!) > 24)) count += 1;
  return count / (a!.length / 3);
}

/** Touchpoints of which some piece tells a fact. */
function tellers({ artifacts }: Compiled, path: string): readonly string[] {
  const telling = artifacts.filter(({ marks }) => marks.some(({ fact }) => fact?.path === path));
  return [...new Set(telling.map(({ touchpoint, locale }) => `${touchpoint} ${locale}`))].sort();
}

function boxesOf({ marks }: Artifact, slots: readonly string[]): readonly Box[] {
  const isPlaced = ({ kind, slot }: Mark) =>
    (kind === 'text' || kind === 'fact') && slots.includes(slot ?? '');
  return marks.filter(isPlaced).flatMap(({ boxes }) => boxes);
}

/** Laid over each other: the part that both cover of all that either covers, from the rectangles around each. */
function overlap(a: readonly Box[], b: readonly Box[]): number {
  const [one, other] = [around(a), around(b)];
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  const area = ({ left, top, right, bottom }: ReturnType<typeof around>) => (right - left) * (bottom - top);
  const both = Math.max(0, width) * Math.max(0, height);
  return both / (area(one) + area(other) - both);
}

function around(boxes: readonly Box[]) {
  return {
    left: Math.min(...boxes.map(({ x }) => x)),
    top: Math.min(...boxes.map(({ y }) => y)),
    right: Math.max(...boxes.map(({ x, width }) => x + width)),
    bottom: Math.max(...boxes.map(({ y, height }) => y + height)),
  };
}
