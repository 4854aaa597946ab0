/** Several machines make one build, and a plan says beforehand what it costs. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { campaign, campaignFile, emptyFolder, makeHub, treeOf, words, wordsFile } from './hub-fixture.ts';
import { runCli } from './run-cli.ts';

const NOW = ['--now', '2027-04-01'];

function hubOf(names: readonly string[], change = (text: string) => text) {
  const files = names.flatMap((name) => [
    [
      `content/campaigns/${name}/campaign.yaml`,
      campaign
        .replace('name: Spring', `name: ${name}`)
        .replace('  sms: [text]\n', '  sms: [text]\n  web: [page]\n'),
    ],
    [`content/campaigns/${name}/fr.mdx`, change(words)],
  ]);
  return makeHub({ [campaignFile]: null, [wordsFile]: null, ...Object.fromEntries(files) });
}

describe('shards', () => {
  const names = ['autumn', 'spring', 'summer', 'winter', 'été'];
  const root = hubOf(names);
  const [alone, joined] = [emptyFolder(), emptyFolder()];
  const shards: string[] = [];

  beforeAll(async () => {
    await runCli(['build', '--root', root, ...NOW], { cwd: alone });
    for (const number of [1, 2, 3]) {
      const machine = emptyFolder();
      const { status, err } = await runCli(['build', '--root', root, '--shard', `${number}/3`, ...NOW], {
        cwd: machine,
      });
      expect(status, err).toBe(0);
      shards.push(path.join(machine, `.diapason/shards/${number}-of-3`));
    }
  });

  const merge = (folders: readonly string[], ...more: string[]) =>
    runCli(['merge-shards', '--root', root, ...folders, ...more], { cwd: joined });

  test('make the build that one machine makes, byte for byte, and nothing of it is made again', async () => {
    const { status, err } = await merge([...shards].reverse(), '--json-progress');
    expect(status, err).toBe(0);
    expect(treeOf(path.join(joined, 'dist'))).toEqual(treeOf(path.join(alone, 'dist')));
    const events = err
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { event: string; campaigns?: number });
    expect(events.find(({ event }) => event === 'missing')?.campaigns).toBe(0);
    const costs = JSON.parse(readFileSync(path.join(joined, '.diapason/costs.json'), 'utf8')) as {
      campaigns: object;
    };
    expect(Object.keys(costs.campaigns)).toEqual([...names].sort());
  });

  test.each([
    ['one is missing', () => shards.slice(0, 2), 'Shard 3 of 3 is missing.'],
    ['one is named twice', () => [...shards, shards[1]!], 'Shard 2 of 3 is named twice'],
    ['one is no shard', () => [shards[0]!, path.join(alone, 'dist')], 'is no shard'],
  ])('are refused when %s', async (_, folders, sentence) => {
    const before = treeOf(joined);
    const { status, err } = await merge(folders());
    expect(status).toBe(2);
    expect(err).toContain(sentence);
    expect(treeOf(joined)).toEqual(before);
  });

  test('are refused when the hub has changed since', async () => {
    const other = hubOf(names, (text) => text.replace('thé de mai', 'thé de juin'));
    const { status, err } = await runCli(['merge-shards', '--root', other, ...shards], { cwd: joined });
    expect(status).toBe(2);
    expect(err).toContain('was built with other files in content/.');
  });

  test('share out what the filters leave, and are joined with the same filters', async () => {
    const wanted = ['--campaign', 's*'];
    const [one, all] = [emptyFolder(), emptyFolder()];
    await runCli(['build', '--root', root, ...wanted, ...NOW], { cwd: one });
    for (const number of [1, 2]) {
      const shard = await runCli(['build', '--root', root, '--shard', `${number}/2`, ...wanted, ...NOW], {
        cwd: all,
      });
      expect(shard.err).toContain('1 campaign is in');
    }
    const folders = [1, 2].map((number) => `.diapason/shards/${number}-of-2`);
    const { status, err } = await runCli(['merge-shards', '--root', root, ...folders], { cwd: all });
    expect(status, err).toBe(0);
    expect(err).not.toContain('made here');
    expect(treeOf(path.join(all, 'dist'))).toEqual(treeOf(path.join(one, 'dist')));
  });

  test('that lost bytes on the way are mended by making them anew', async () => {
    const torn = path.join(emptyFolder(), 'torn');
    cpSync(shards[0]!, torn, { recursive: true });
    const objects = readdirSync(torn, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /objects.[0-9a-f]{2}.[0-9a-f]{64}$/.test(file),
    );
    for (const file of objects) writeFileSync(path.join(torn, file), 'torn');
    const machine = emptyFolder();
    const folders = [torn, ...shards.slice(1)];
    const { status, err } = await runCli(['merge-shards', '--root', root, ...folders], { cwd: machine });
    expect(status, err).toBe(0);
    expect(treeOf(path.join(machine, 'dist'))).toEqual(treeOf(path.join(alone, 'dist')));
  });

  test('replace nothing that is no shard', async () => {
    const cwd = emptyFolder();
    mkdirSync(path.join(cwd, 'mine'));
    writeFileSync(path.join(cwd, 'mine/letter.txt'), 'Dear …');
    const { status, err } = await runCli(
      ['build', '--root', root, '--shard', '1/3', '--out', 'mine', ...NOW],
      { cwd },
    );
    expect(status).toBe(2);
    expect(err).toContain('holds files that are no shard');
  });

  test.each(['0/3', '4/3', '3', 'a/b', '1/5000'])('--shard %s is wrong use', async (name) => {
    const { status, err } = await runCli(['build', '--root', root, '--shard', name], { cwd: emptyFolder() });
    expect(status).toBe(2);
    expect(err).toContain('Write which of how many, such as 3/8.');
  });
});

describe('a shard with errors', () => {
  test('ends with 1, and the merge tells the errors of all', async () => {
    const root = hubOf(['autumn', 'spring'], (text) => text.replace('{offer.code}', '{offer.cod}'));
    const cwd = emptyFolder();
    for (const number of [1, 2]) {
      const { status } = await runCli(['build', '--root', root, '--shard', `${number}/2`, ...NOW], { cwd });
      expect(status).toBe(1);
    }
    const folders = readdirSync(path.join(cwd, '.diapason/shards')).map((name) => `.diapason/shards/${name}`);
    const { status, out } = await runCli(['merge-shards', '--root', root, ...folders], { cwd });
    expect(status).toBe(1);
    for (const name of ['autumn', 'spring']) expect(out).toContain(`content/campaigns/${name}/fr.mdx`);
    expect(existsSync(path.join(cwd, 'dist'))).toBe(false);
  });
});

test('--dry-run says what would be made and why, writes no folder, and is right about it', async () => {
  const root = hubOf(['autumn', 'spring']);
  const cwd = emptyFolder();
  const plan = async () =>
    (await runCli(['build', '--root', root, '--dry-run', ...NOW], { cwd })).out.trimEnd().split('\n');
  expect((await plan()).at(-1)).toBe(
    '4 pieces to make, 0 found · no build has been timed yet, so nobody knows how long it takes',
  );
  expect(existsSync(path.join(cwd, 'dist'))).toBe(false);

  await runCli(['build', '--root', root, ...NOW], { cwd });
  expect((await plan()).at(-1)).toMatch(/^0 pieces to make, 0 found · 2 campaigns unchanged · about 0 ms$/);

  const file = path.join(root, 'content/campaigns/spring/fr.mdx');
  writeFileSync(file, words.replace('title: Le thé de mai', 'title: Le thé de juin'));
  const lines = await plan();
  expect(lines).toEqual([
    'spring: 1 to make, 1 found',
    expect.stringMatching(/^ +[\d.]+ m?s {2}web\/plain\/spring\/fr\/page: its words, its facts/),
    '',
    expect.stringMatching(/^1 piece to make, 1 found · 1 campaign unchanged · about [\d.]+ m?s$/),
  ]);
  const { err } = await runCli(['build', '--root', root, ...NOW], { cwd });
  expect(err).toContain('1 piece made, 1 found in the cache.');
  rmSync(path.join(cwd, '.diapason/costs.json'));
  expect((await plan()).at(-1)).toContain('2 campaigns unchanged');
});
