/** No word of an author escapes the rules: whatever a block shows to readers is in the copy that rules read. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadHub } from '../../src/build/hub.ts';
import { Findings } from '../../src/diagnostic.ts';
import { createHost } from '../../src/host.ts';
import type { Leaf, Node, Prop } from '../../src/ir/document.ts';
import { copyOf } from '../../src/rules/shared/copy.ts';
import { coverageOf, joinCoverage } from '../../src/rules/shared/coverage.ts';

const repository = path.resolve(import.meta.dirname, '../..');

/** Props that are names, addresses and choices, and nothing that is read. */
const NO_COPY = new Set([
  'as',
  'audience',
  'fragment',
  'networks',
  'show',
  'channel',
  'channels',
  'code',
  'deal',
  'event',
  'from',
  'href',
  'id',
  'image',
  'kind',
  'layout',
  'link',
  'market',
  'network',
  'of',
  'only',
  'product',
  'products',
  'qr',
  'segment',
  'size',
  'src',
  'style',
  'to',
  'touchpoint',
  'touchpoints',
  'tone',
  'variant',
]);

function* leavesOf(nodes: readonly Node[]): Generator<Leaf | Prop> {
  for (const node of nodes) {
    if (node.type === 'block') yield* node.props;
    if ('leaves' in node) yield* node.leaves;
    if ('children' in node) yield* leavesOf(node.children);
    if (node.type === 'list') for (const item of node.items) yield* leavesOf(item);
    if (node.type === 'table') yield* node.rows.flat(2);
  }
}

describe.each([
  ['', 'printemps-2027'],
  ['', 'ete-2027'],
  ['test/fixtures/kitchen-sink', 'kitchen-sink'],
])('%s %s', async (root, slug) => {
  const hub = await loadHub(
    createHost(path.join(repository, root), '2027-03-01T12:00:00.000Z'),
    (kind, name) => kind !== 'campaign' || name === slug,
    new Findings(),
  );
  const campaign = hub.campaigns.find((one) => one.slug === slug)!;

  it.each(campaign.locales.map((locale) => [locale]))('every word of “%s” is read', (locale) => {
    const document = campaign.documents[locale]!;
    const read = new Set(
      copyOf(campaign)
        .filter((copy) => copy.locale === locale)
        .flatMap(({ passage }) => passage.map.map((offset) => `${passage.at.file}:${offset}`)),
    );
    const unread = [...leavesOf(document.nodes)].flatMap((leaf) => {
      if ('name' in leaf) {
        const isCopy = typeof leaf.value === 'string' && !NO_COPY.has(leaf.name) && /\p{L}/u.test(leaf.value);
        return isCopy && !leaf.map?.every((offset) => read.has(`${leaf.at.file}:${offset}`))
          ? [`${leaf.name}="${String(leaf.value)}"`]
          : [];
      }
      if (leaf.type !== 'text' || leaf.styles.includes('code')) return [];
      return leaf.value.trim() === '' ||
        leaf.map.slice(0, -1).every((offset) => read.has(`${leaf.at.file}:${offset}`))
        ? []
        : [leaf.value];
    });
    expect(unread).toEqual([]);
  });

  it('counts what it reads', () => {
    const { checked, unchecked } = coverageOf(campaign);
    expect(checked).toBeGreaterThan(100);
    expect(unchecked).toEqual([]);
  });
});

it('says how many words no language pack read', () => {
  const italian = { checked: 2, unchecked: [{ why: 'no language pack for “it”', language: 'it', words: 3 }] };
  expect(joinCoverage([italian, italian])).toEqual({
    checked: 4,
    unchecked: [{ why: 'no language pack for “it”', language: 'it', words: 6 }],
  });
});
