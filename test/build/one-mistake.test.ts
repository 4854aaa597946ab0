/** One wrong value in campaign.yaml is one finding: it hides no other, and nothing is said that only follows from it. */
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrandMemory } from '../../src/build/cache/brand-memory.ts';
import { compile } from '../../src/compile.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { createHost, type Host } from '../../src/host.ts';
import { scalarsOf } from '../scalars-of.ts';

const NOW = '2027-03-01T12:00:00.000Z';
const repository = path.resolve(import.meta.dirname, '../..');
const demo = createHost(repository, NOW);
/** A hub's brands are read once for all its tests. */
const memories = new Map<string, BrandMemory>();

function withText(before: Host, file: string, text: string): Host {
  return {
    ...before,
    exists: (asked) => asked === file || before.exists(asked),
    read: (asked, maxBytes) =>
      asked === file ? { ok: true, bytes: new TextEncoder().encode(text) } : before.read(asked, maxBytes),
  };
}

async function findings(host: Host, brand: string): Promise<readonly Diagnostic[]> {
  const brands = memories.get(host.root) ?? new BrandMemory();
  memories.set(host.root, brands);
  const wants = (kind: string, name: string) => kind !== 'brand' || name === brand;
  return (await compile(host, { sourceOnly: true, brands, wants })).diagnostics;
}

function textOf(host: Host, file: string): string {
  const read = host.read(file, 1_000_000);
  if (!read.ok) throw new Error(`There is no “${file}”.`);
  return new TextDecoder().decode(read.bytes);
}

const said = (one: Diagnostic) => `${one.code} ${one.at?.file}:${one.at?.line} ${one.message}`;

/** Facts of the author's own invention have no form that could be wrong; a product may be an id or a map. */
const isFree = ({ name }: { readonly name: string }) =>
  (/(^|\.\d+\.)facts\./.test(name) && !/^audience/.test(name)) || /^products\.\d+$/.test(name);

const nonsense = '{ oops: [1] }';

describe.each([
  ['', 'grenadine', 'printemps-2027'],
  ['', 'cap-clair', 'ete-2027'],
  ['test/fixtures/kitchen-sink', 'plain', 'kitchen-sink'],
  ['test/fixtures/catalogue', 'shop', 'spring'],
  ['test/fixtures/catalogue', 'shop', 'swiss'],
])('%s %s %s', async (root, brand, campaign) => {
  const hub = createHost(path.join(repository, root), NOW);
  const file = `content/campaigns/${campaign}/campaign.yaml`;
  const text = textOf(hub, file);
  const before = new Set((await findings(hub, brand)).map(said));
  const told = async (changed: string) =>
    (await findings(withText(hub, file, changed), brand)).map(said).filter((one) => !before.has(one));
  const lineOf = (at: number) => text.slice(0, at).split('\n').length;
  const scalars = scalarsOf(text).filter((one) => !isFree(one));

  it.each(scalars.map((one) => [one.name, one] as const))('%s is told alone', async (_, { from, to }) => {
    const all = await told(text.slice(0, from) + nonsense + text.slice(to));
    expect(all).toEqual([expect.stringContaining(`${file}:${lineOf(from)} `)]);
  });

  // Every twelfth at once: one at a time would take forty seconds.
  it.each([...Array(12).keys()])('what is left empty is told, and nothing beside it (%i)', async (nth) => {
    const empty = scalarsOf(text).filter(({ name }, index) => index % 12 === nth && name !== 'brand');
    const changed = [...empty]
      .reverse()
      .reduce((so, { from, to }) => `${so.slice(0, from)}""${so.slice(to)}`, text);
    const all = await told(changed);
    expect(all.map((one) => one.split(' ', 2).join(' ')).sort()).toEqual(
      // The schema of a file is judged before all else, by its own gate.
      empty
        .map(({ from, name }) =>
          [name === 'schema' ? 'schema/wrong' : 'content/not-filled-in', `${file}:${lineOf(from)}`].join(' '),
        )
        .sort(),
    );
  });

  it('several are told together', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.constantFrom(...scalars), { minLength: 2, maxLength: 12 }),
        async (some) => {
          // The brand is what all else is judged by.
          const chosen = some.filter(({ name }) => name !== 'brand').sort((a, b) => b.from - a.from);
          const changed = chosen.reduce(
            (so, { from, to }) => so.slice(0, from) + nonsense + so.slice(to),
            text,
          );
          const lines = new Set(chosen.map(({ from }) => `${file}:${lineOf(from)} `));
          const all = await told(changed);
          for (const line of lines) expect(all).toContainEqual(expect.stringContaining(line));
          for (const one of all)
            expect(
              [...lines].some((line) => one.includes(line)),
              one,
            ).toBe(true);
        },
      ),
      { seed: 7, numRuns: 40 },
    );
  });

  it('a misspelt key is told alone', async () => {
    // Links and further facts are called as the author likes.
    const named = [...text.matchAll(/^(?!links|facts)\w+:.*\n(?:[ #].*\n|\n)*/gm)].flatMap((section) =>
      [...section[0].matchAll(/^ {2,4}([a-z]\w{3,}):/gm)]
        .filter(([, key]) => key !== 'facts')
        .map((key) => section.index + key.index + key[0].length - 1),
    );
    expect(named.length).toBeGreaterThan(root === '' ? 20 : -1);
    for (const end of named) {
      const all = await told(`${text.slice(0, end)}q${text.slice(end)}`);
      for (const one of all) expect(one).toContain(`${file}:${lineOf(end)} `);
      expect(all).not.toEqual([]);
    }
  });
});

it('a fact that cannot be read is not told to differ from what was posted', async () => {
  const folder = 'content/campaigns/printemps-2027';
  const file = `${folder}/campaign.yaml`;
  const afterwards = createHost(repository, '2027-04-01T12:00:00.000Z');
  const record = withText(
    afterwards,
    `${folder}/posted.yaml`,
    `schema: 1
touchpoints:
  - id: carte
    posted: 2027-03-30
    to: [fruit, members]
    facts: { offer.ends: { says: 2027-04-17 } }
`,
  );
  const messages = async (host: Host) => (await findings(host, 'grenadine')).map(said);
  const told = expect.stringMatching(/^print\/posted-facts-stay .* says 17 April/);
  expect(await messages(record)).toContainEqual(told);
  const spoilt = textOf(demo, file).replace(/^ {2}ends: .*$/m, `  ends: ${nonsense}`);
  const all = await messages(withText(record, file, spoilt));
  expect(all).toContainEqual(expect.stringContaining('content/wrong-type'));
  expect(all).not.toContainEqual(expect.stringContaining('print/posted-facts-stay'));
});

it('all that is wrong in a campaign is told in one run, facts and words', async () => {
  const folder = 'content/campaigns/printemps-2027';
  const host = [
    ['campaign.yaml', 'fr: Un rouge à lèvres grenat ouvert', 'fr: Un rouge à lèvres, grenat'],
    ['campaign.yaml', 'price: 24.50 EUR', 'price: 2450'],
    ['campaign.yaml', 'at: 2027-04-09 17:30', 'at: 2027-04-11 10:00'],
    ['campaign.yaml', 'stage: buy', 'stage: bye'],
    ['campaign.yaml', 'to: [fruit, members, guests]', 'to: [fruit, membres, guests]'],
    ['campaign.yaml', 'minutes: 15', 'minutes: quinze'],
    ['campaign.yaml', 'booking: none', 'bookings: none'],
    ['campaign.yaml', 'excludes: [gift-sets, gift-cards]', 'excludes: [gift-sets, giftcards]'],
    ['fr.mdx', '<Lead>Toute', '<Lead>Découvrez vos avantages : -20 % samedi 11 avril. Toute'],
    ['fr.mdx', '{offer.code}', '{offer.cod}'],
    ['en.mdx', '{offer.code}', 'FLEURS20'],
    ['en.mdx', '`rouge-grenat`', '`rouge-grenade`'],
  ].reduce((so: Host, [file, from, to]): Host => {
    const asked = `${folder}/${file}`;
    const text = textOf(so, asked);
    expect(text).toContain(from);
    return withText(so, asked, text.replace(from!, to!));
  }, demo);
  const before = new Set((await findings(demo, 'grenadine')).map(said));
  const all = (await findings(host, 'grenadine')).map(said).filter((one) => !before.has(one));
  expect(all.map((one) => one.replace(`${folder}/`, ''))).toMatchInlineSnapshot(`
    [
      "content/wrong-type campaign.yaml:8 “stage” must be one of “discover”, “consider”, “buy”, “return”.",
      "campaign/unknown-name campaign.yaml:26 The brand’s vocabulary has no “giftcards”.",
      "content/wrong-value campaign.yaml:43 Is this 2 450 € or 24,50 €?",
      "yaml/comma-trap campaign.yaml:47 The comma ends the French text: “grenat” was read as a key.",
      "content/wrong-value campaign.yaml:96 “quinze” is not a number.",
      "content/unknown-key campaign.yaml:98 There is no key “bookings” here.",
      "message/offer-dates-are-sound campaign.yaml:131 11 April is a Sunday: no promotional SMS in France.",
      "campaign/unknown-segment campaign.yaml:132 There is no segment “membres”.",
      "message/code-is-spelled-once en.mdx:12 The code is FLEUR20 (campaign.yaml:21).",
      "products/unknown en.mdx:62 The campaign has no product “rouge-grenade”.",
      "expression/unknown-fact fr.mdx:12 The campaign has no fact “offer.cod”.",
      "tone/address-is-one fr.mdx:33 Grenadine says tu: “Découvre tes avantages : -20 % samedi 11 avril”.",
      "message/facts-come-from-the-campaign fr.mdx:33 The offer’s percentage is typed by hand.",
      "message/dates-match-their-weekday fr.mdx:33 11 April 2027 is a Sunday.",
    ]
  `);
});
