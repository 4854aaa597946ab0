/** Threads make what one thread makes, and one that dies is named. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import pMap from 'p-map';
import { describe, expect, test } from 'vitest';
import { areWorth } from '../../src/build/campaign-workers.ts';
import { workerPool } from '../../src/cli/worker-pool.ts';
import { campaign, emptyFolder, makeHub, treeOf, words } from './hub-fixture.ts';
import { runCli } from './run-cli.ts';

const CAMPAIGNS = 9;
const NOW = '2027-04-01';

/** Enough campaigns for two threads; one of them says a fact by hand, another is in no language. */
function manyCampaigns(files: Readonly<Record<string, string>> = {}): string {
  const all = Array.from({ length: CAMPAIGNS }, (_, number): [string, string][] => {
    const folder = `content/campaigns/many-${number}`;
    return [
      [`${folder}/campaign.yaml`, campaign.replace('name: Spring', `name: Many ${number}`)],
      [`${folder}/fr.mdx`, words.replace('Le thé de mai :', `Le thé numéro ${number + 2} :`)],
    ];
  });
  return makeHub({ ...Object.fromEntries(all.flat()), ...files });
}

const run = (root: string, ...more: string[]) => {
  const cwd = emptyFolder();
  return runCli(['build', '--root', root, '--now', NOW, ...more], { cwd }).then((result) => ({
    ...result,
    tree: () => treeOf(path.join(cwd, 'dist')),
    cwd,
  }));
};

describe('a build with two threads', () => {
  test('is the build with one, byte for byte, narrowed or not', async () => {
    const root = manyCampaigns();
    const [one, two] = [await run(root, '--workers', '1'), await run(root, '--workers', '2')];
    expect([one.status, two.status]).toEqual([0, 0]);
    expect(two.tree()).toEqual(one.tree());
    expect(Object.keys(two.tree()).filter((file) => file.endsWith('.txt')).length).toBe(CAMPAIGNS + 1);
    const narrowed = await run(root, '--workers', '2', '--campaign', 'many-[1-8]', '--no-cache');
    const same = await run(root, '--workers', '1', '--campaign', 'many-[1-8]', '--no-cache');
    expect(narrowed.tree()).toEqual(same.tree());
  });

  test('tells the same findings, and a filter that fits nothing', async () => {
    const root = manyCampaigns({
      'content/campaigns/many-3/fr.mdx': words.replace('{percent(offer.percent)}', '15 %'),
      'content/campaigns/many-5/campaign.yaml': campaign.replace('brand: plain', 'brand: plane'),
    });
    const [one, two] = [await run(root, '--workers', '1'), await run(root, '--workers', '2')];
    expect([one.status, two.status]).toEqual([1, 1]);
    expect(two.out).toBe(one.out);
    expect(two.out).toContain('many-5/campaign.yaml:2:8');
    const misfit = await run(manyCampaigns(), '--workers', '2', '--format', 'txet');
    expect([misfit.status, misfit.err]).toEqual([2, expect.stringContaining('Did you mean “text”?')]);
  });

  test('finds everything again without starting a thread', async () => {
    const root = manyCampaigns();
    const first = await run(root, '--workers', '2');
    const again = await runCli(
      ['build', '--root', root, '--now', NOW, '--explain', 'sms/plain/many-3/fr/note.text'],
      {
        cwd: first.cwd,
      },
    );
    expect(again.out).toContain('Found with its campaign');
  });
});

/** All of a hub, for a pool. */
const orderOf = (root: string) => ({
  root,
  now: `${NOW}T12:00:00.000Z`,
  storeFolder: emptyFolder(),
  patterns: { brand: [], campaign: [], locale: [], segment: [], touchpoint: [], channel: [], format: [] },
  sourceOnly: false,
});

test('threads make room for new ones after a while, and nothing is lost', async () => {
  const threads = new Set<number>();
  const pool = workerPool(
    2,
    orderOf(manyCampaigns()),
    (event) => 'thread' in event && threads.add(event.thread!),
    {
      renewAfter: 4,
    },
  );
  const folders = Array.from({ length: CAMPAIGNS }, (_, number) => `many-${number}`);
  const made = await pMap(folders, (folder) => pool.make(folder), { concurrency: 2 });
  await pool.close();
  expect(made.map(({ kept }) => kept?.artifacts.length)).toEqual(folders.map(() => 1));
  // Nine campaigns: four, four and one.
  expect(threads.size).toBeGreaterThanOrEqual(3);
  expect(threads.size).toBeLessThanOrEqual(5);
});

test('threads that are ended while they make room do not wait for what is running, and none begins anew', async () => {
  const pool = workerPool(2, orderOf(manyCampaigns()), () => {}, { renewAfter: 2 });
  const running = ['many-0', 'many-1'].map((folder) => pool.make(folder));
  const waiting = pool.make('many-2');
  const all = Promise.allSettled([...running, waiting]);
  await pool.close();
  expect((await all).map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});

test('a thread that runs out of memory is an error that names the campaign', async () => {
  const pool = workerPool(2, orderOf(manyCampaigns()), () => {}, { heapMiB: 8 });
  await expect(pool.make('many-1')).rejects.toThrow('The campaign “many-1” could not be made.');
  await pool.close();
});

test('threads are worth it for many campaigns only', () => {
  const workers = { size: 2, make: () => Promise.reject(new Error('not asked')) };
  expect(areWorth(workers, 7, false)).toBe(false);
  expect(areWorth(workers, 8, false)).toBe(true);
  expect(areWorth(workers, 8, true)).toBe(false);
  expect(areWorth({ ...workers, size: 1 }, 8, false)).toBe(false);
});

test('the manual of limits says how large a thread may grow', () => {
  const manual = readFileSync(path.resolve(import.meta.dirname, '../../docs/limits.md'), 'utf8');
  expect(manual).toContain('| memory of a thread | 2 GiB of JavaScript objects |');
});
