/** What the cache gives back is what would have been made: after every edit, both ways end in the same bytes and marks. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, sha256 } from '../../src/build/cache/store.ts';
import { type Compiled, compile } from '../../src/compile.ts';
import { createHost } from '../../src/host.ts';

const now = '2027-01-01T00:00:00Z';
let hub: string;
let cache: string;
beforeAll(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'cached-'));
  hub = path.join(folder, 'hub');
  cache = path.join(folder, 'cache');
  cpSync(new URL('../fixtures/kitchen-sink', import.meta.url).pathname, hub, { recursive: true });
});
afterAll(() => rmSync(path.dirname(hub), { recursive: true, force: true }));

const store = () => openStore(cache, { nonce: 'test', now: () => new Date(0) });
const cached = () => compile(createHost(hub, now), { store: store() });
const fresh = () => compile(createHost(hub, now));
/** One line for each artifact and finding: the hash of its bytes and of its marks. */
const plain = ({ artifacts, diagnostics }: Compiled) => [
  ...artifacts.map(
    ({ path, body, marks, data }) => `${path} ${sha256(body)} ${sha256(JSON.stringify([marks, data]))}`,
  ),
  ...diagnostics.map((one) => JSON.stringify(one)),
];
function edit(file: string, from: string | RegExp, to: string) {
  const target = path.join(hub, 'content', file);
  const before = readFileSync(target, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(target, after);
}

describe('a cached compile', () => {
  it('renders everything once, and nothing the second time', async () => {
    const first = await cached();
    expect(first.cached.misses).toBeGreaterThan(20);
    const second = await cached();
    expect(second.cached).toEqual({ hits: 0, misses: 0, campaigns: 1 });
    expect(plain(second)).toEqual(plain(first));
  });

  it('hands over what a save has changed before what it finds, to somebody who waits', async () => {
    await cached();
    const order = async () => {
      const made: string[] = [];
      await compile(createHost(hub, now), {
        store: store(),
        onPiece: ([first]) => {
          if (first) made.push(first.path);
        },
      });
      return made;
    };
    edit('campaigns/kitchen-sink/campaign.yaml', 'stage: buy', 'stage: buy # today');
    const found = await order();
    expect(found.length).toBeGreaterThan(20);
    edit('campaigns/kitchen-sink/en.mdx', 'Tea for two</Subject>', 'Tea for us</Subject>');
    const [first, ...others] = await order();
    expect(first).not.toBe(found[0]);
    expect(first).toMatch(/^email\/.*\/en/);
    expect([first, ...others].sort()).toEqual(found.toSorted());
    edit('campaigns/kitchen-sink/en.mdx', 'Tea for us</Subject>', 'Tea for two</Subject>');
    edit('campaigns/kitchen-sink/campaign.yaml', 'stage: buy # today', 'stage: buy');
  });

  const words = 'campaigns/kitchen-sink/en.mdx';
  it.each([
    ['a line added above moves places and redraws nothing', words, 'description:', '\ndescription:', 0],
    [
      'a word of the email alone redraws it alone',
      words,
      'Tea for two</Subject>',
      'Tea, for two</Subject>',
      4,
    ],
    [
      'a fact redraws what says it',
      'campaigns/kitchen-sink/campaign.yaml',
      'TEA15\n  starts',
      'TEA16\n  starts',
      undefined,
    ],
    [
      'a colour redraws what uses it',
      'brands/plain/tokens/core.tokens.json',
      '"#7fd6c2"',
      '"#7fd6c3"',
      undefined,
    ],
    [
      'an unused name of the brand redraws nothing',
      'brands/plain/vocabulary.yaml',
      'names:',
      'names:\n  unused: { fr: rien, en: nothing }',
      0,
    ],
  ])('%s', async (_, file, from, to, misses) => {
    edit(file, from, to);
    const quick = await cached();
    expect(plain(quick)).toEqual(plain(await fresh()));
    if (misses !== undefined) expect(quick.cached.misses).toBe(misses);
    else expect(quick.cached.hits).toBeGreaterThan(0);
  });
});
