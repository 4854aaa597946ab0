/** The manual's examples run: every block has one in both languages, and each becomes pieces. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { BrandMemory } from '../../src/build/cache/brand-memory.ts';
import { compile } from '../../src/compile.ts';
import { createHost } from '../../src/host.ts';
import { blocks, scopes } from '../../src/ir/blocks/index.ts';
import { compileExample } from '../../src/manual/compile-example.ts';
import { type Example, exampleHost } from '../../src/manual/example-hub.ts';
import { examplesIn } from '../../src/manual/examples-in.ts';
import { readChapter } from '../../src/manual/manual.ts';
import { repository } from '../source-files.ts';

const plain = createHost(`${repository}/test/fixtures/kitchen-sink`, '2027-04-08T00:00:00Z');
const brands = new BrandMemory();
let brand: Brand;
let english: readonly Example[];
let french: readonly Example[];

beforeAll(async () => {
  const { hub } = await compile(plain, { sourceOnly: true });
  brand = hub.brands.get('plain')!;
  english = examplesIn((await readChapter('blocks', 'en'))!);
  french = examplesIn((await readChapter('blocks', 'fr'))!);
}, 60_000);

const NAMES = [
  'hero',
  'headline',
  'lead',
  'cta',
  'image',
  'offer',
  'products',
  'products-list',
  'steps',
  'loyalty',
  'event',
  'quote',
  'faq',
  'legal',
  'divider',
  'subject',
  'preheader',
  'sms',
  'push',
  'caption',
  'use',
  'only',
  'except',
  'segment',
  'markdown',
];

test('both languages have the same examples, in the same order', () => {
  expect(english.map(({ name }) => name)).toEqual(NAMES);
  expect(french.map(({ name }) => name)).toEqual(NAMES);
});

test('every block and every element that chooses readers has an example that writes it', () => {
  for (const name of [...blocks.keys(), ...scopes.keys()]) {
    for (const examples of [english, french]) {
      const own = examples.find((one) => one.name === name.toLowerCase());
      expect(own?.words, name).toMatch(new RegExp(`<${name}\\b`));
    }
  }
});

test('every prop of a block is named in its section, in both languages', async () => {
  for (const language of ['en', 'fr']) {
    const { html } = (await readChapter('blocks', language))!;
    const sections = html.split(/<h2 /);
    for (const { name, props } of blocks.values()) {
      const section = sections.find((one) => one.includes(`>${name}</h2>`)) ?? '';
      for (const prop of Object.keys(props.shape)) {
        expect(section, `${name} ${prop}, ${language}`).toContain(`<code>${prop}</code>`);
      }
    }
  }
});

/** The channels in which each example says something in a brand without layouts of its own. */
const SAYS: Readonly<Record<string, readonly string[]>> = {
  hero: ['ads', 'email', 'print', 'push', 'sms', 'social', 'web'],
  // A notification is made of the lead.
  headline: ['ads', 'email', 'print', 'sms', 'social', 'web'],
  steps: ['email', 'web'],
  subject: ['email'],
  sms: ['sms'],
  push: ['push'],
  caption: ['social'],
  only: ['email', 'print'],
};

describe.each([
  ['en', () => english],
  ['fr', () => french],
] as const)('in %s', (_language, all) => {
  test.each(NAMES)('%s becomes pieces, and nothing in its words is wrong', async (name) => {
    const example = all().find((one) => one.name === name)!;
    const { compiled, artifacts } = await compileExample(plain, example, brand, { brands });
    // What the law or a look asks of a whole campaign is no fault of an example.
    const faults = compiled.diagnostics.filter(
      ({ severity, code }) => severity === 'error' && !/^(message|legal|visual)\//.test(code),
    );
    expect(faults).toEqual([]);
    const channels = new Set(artifacts.filter((one) => !one.supporting).map(({ channel }) => channel));
    expect(channels.size).toBeGreaterThan(0);
    if (SAYS[name]) expect([...channels].sort()).toEqual(SAYS[name]);
  });
});

test('the hub around an example has its campaign alone, and the brand as it stands with two drawings', () => {
  const example = english[0]!;
  const host = exampleHost(plain, example, brand);
  expect(host.list('content/campaigns')).toEqual(['manual-hero/']);
  expect(host.list('content/campaigns/manual-hero')).toEqual(['campaign.yaml', 'en.mdx']);
  expect(host.exists('content/campaigns/kitchen-sink/campaign.yaml')).toBe(false);
  expect(host.read('content/campaigns/kitchen-sink/campaign.yaml', 1e6)).toEqual({
    ok: false,
    why: 'missing',
  });
  expect(host.list('content/brands/plain/drawings')).toEqual(['cup.svg', 'manual-cup.svg', 'manual-pot.svg']);
  expect(host.exists('content/brands/plain/brand.rules.json')).toBe(true);
});
