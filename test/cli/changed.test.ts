/** `check --changed`: of a hub in a real repository, only what the changes concern. */
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { JsonReport } from '../../src/output/reporters/json.ts';
import { beginRepository, commitAll, git, gitEnv, write } from './git-fixture.ts';
import { campaign, campaignFile, emptyFolder, makeHub, words, wordsFile } from './hub-fixture.ts';
import { runCli } from './run-cli.ts';

const NOW = ['--now', '2027-04-01'];
const rulesFile = 'content/brands/plain/brand.rules.json';
const voiceFile = 'content/brands/plain/voice.yaml';
const typed = (text: string) => words.replace('{percent(offer.percent)}', text);
const of = (folder: string) => ({
  facts: campaignFile.replace('spring', folder),
  words: wordsFile.replace('spring', folder),
});

/** Three campaigns of two brands, each with a number typed by hand. */
function manyCampaigns(): string {
  const root = makeHub({
    [wordsFile]: typed('15 %'),
    ...{ [of('summer').facts]: campaign, [of('summer').words]: typed('15 %') },
    ...{ [of('autumn').facts]: campaign.replace('plain', 'other'), [of('autumn').words]: typed('15 %') },
  });
  const brands = path.join(root, 'content/brands');
  cpSync(path.join(brands, 'plain'), path.join(brands, 'other'), { recursive: true });
  return root;
}

async function check(root: string, ...args: string[]) {
  const { status, out, err } = await runCli(
    ['check', '--root', root, '--source-only', '--reporter', 'json', ...NOW, ...args],
    { env: gitEnv },
  );
  expect(err).not.toMatch(/^\s+at /m);
  const { diagnostics } = JSON.parse(out === '' ? '{"diagnostics":[]}' : out) as JsonReport;
  const files = diagnostics.filter((one) => one.severity === 'error').map((one) => one.file);
  return { status, err, files: [...new Set(files)], diagnostics };
}

describe('a hub with three campaigns', () => {
  let root: string;
  let first: string;
  beforeAll(() => {
    root = manyCampaigns();
    first = beginRepository(root);
  });
  /** As in its first commit, with nothing beside it. */
  const undo = () => {
    git(root, 'checkout', '--quiet', '--force', '-B', 'main', first);
    git(root, 'clean', '--quiet', '-d', '--force');
  };
  afterEach(undo);

  test('has nothing to tell where nothing has changed', async () => {
    const { status, err, files } = await check(root, '--changed');
    expect({ status, files }).toEqual({ status: 0, files: [] });
    expect(err).toMatch(/^Compared with “main”, [0-9a-f]{7}\.$/m);
    expect(err).toContain('Nothing below content/ has changed that a campaign is made of.');
    const people = await runCli(['check', '--root', root, '--changed', ...NOW], { env: gitEnv });
    expect([people.status, people.out]).toEqual([0, 'nothing found · 0 words checked\n']);
  });

  test('a saved file, an unknown file and a commit each concern their campaign', async () => {
    write(root, { [wordsFile]: typed('-15 %') });
    expect(await check(root, '--changed')).toMatchObject({ status: 1, files: [wordsFile] });
    undo();
    write(root, { 'content/campaigns/summer/notes of été.txt': 'later' });
    expect(await check(root, '--changed')).toMatchObject({ status: 1, files: [of('summer').words] });
    undo();
    git(root, 'checkout', '--quiet', '-b', 'ours');
    write(root, { [of('autumn').facts]: campaign.replace('plain', 'other').replace('Spring', 'Autumn') });
    commitAll(root, 'ours');
    const { err, files } = await check(root, '--changed', 'main');
    expect(files).toEqual([of('autumn').words]);
    expect(err).toContain('One campaign is checked: autumn.');
  });

  test('a file of a brand concerns all its campaigns', async () => {
    write(root, { 'content/brands/plain/notes.txt': 'x' });
    const { err, files } = await check(root, '--changed');
    expect(files).toEqual([wordsFile, of('summer').words]);
    expect(err).toContain('Changed brands, with all their campaigns: plain.');
    expect(err).toContain('2 campaigns are checked: spring, summer.');
  });

  test('filters narrow it further, and one that fits nothing is wrong use all the same', async () => {
    write(root, { 'content/brands/plain/notes.txt': 'x' });
    const narrowed = await check(root, '--changed', '--campaign', 'sum*');
    expect(narrowed.files).toEqual([of('summer').words]);
    const none = await check(root, '--changed', '--brand', 'other');
    expect(none).toMatchObject({ status: 0, files: [] });
    expect(none.err).toContain('Nothing that the filters ask for has changed.');
    const misspelt = await check(root, '--changed', '--campaign', 'sumer');
    expect(misspelt.status).toBe(2);
    expect(misspelt.err).toContain('Did you mean “summer”?');
  });

  test('a campaign and a brand that are gone are named', async () => {
    write(root, { 'content/campaigns/summer': null });
    const campaignGone = await check(root, '--changed');
    expect(campaignGone).toMatchObject({ status: 0, files: [] });
    expect(campaignGone.err).toContain('Taken away, so nothing of it is checked: summer.');
    undo();
    write(root, { 'content/brands/other': null });
    const brandGone = await check(root, '--changed');
    expect(brandGone.diagnostics).toContainEqual(
      expect.objectContaining({ code: 'campaign/unknown-brand', file: of('autumn').facts }),
    );
  });

  test('a slug that a change doubles is told, though the other campaign has not changed', async () => {
    write(root, { [of('autumn').facts]: `${campaign.replace('plain', 'other')}slug: summer\n` });
    expect((await check(root, '--changed')).diagnostics).toContainEqual(
      expect.objectContaining({ code: 'hub/duplicate-slug' }),
    );
  });

  test('a picture concerns the campaigns that borrow it', async () => {
    write(root, {
      [wordsFile]: `${typed('15 %')}\n<Image src="../autumn/tea.png" alt="Du thé" />\n`,
      'content/campaigns/autumn/tea.png': 'one',
    });
    commitAll(root, 'borrowed');
    write(root, { 'content/campaigns/autumn/tea.png': 'two' });
    expect((await check(root, '--changed', 'HEAD')).err).toContain(
      '2 campaigns are checked: autumn, spring.',
    );
  });

  test('warnings of a brand that has not changed belong to others, its errors to everybody', async () => {
    const rules = JSON.parse(git(root, 'show', `HEAD:${rulesFile}`)) as object;
    const odd = { ...rules, forbidden: [{ fg: 'nobody', bg: 'nobody', reason: 'none' }] };
    const drawing = 'content/brands/plain/drawings/notes.txt';
    write(root, { [rulesFile]: JSON.stringify(odd), [drawing]: 'x' });
    commitAll(root, 'an error and a warning in the brand');
    write(root, { [wordsFile]: typed('-15 %') });
    const ofBrand = async () => {
      const { diagnostics } = await check(root, '--changed', 'HEAD');
      return diagnostics.filter(({ code }) => code.startsWith('brand/')).map(({ code }) => code);
    };
    expect(await ofBrand()).toEqual(['brand/unknown-color', 'brand/unknown-color']);
    write(root, { [drawing]: 'y' });
    expect(await ofBrand()).toContain('brand/not-a-drawing');
  });

  test('--fix touches nothing else', async () => {
    const before = git(root, 'show', `HEAD:${of('summer').words}`);
    const doubled = before.replace('Le thé de mai :', 'Le thé thé de mai :');
    write(root, { [of('summer').words]: doubled, [of('autumn').words]: doubled });
    commitAll(root, 'doubled');
    write(root, { 'content/campaigns/summer/notes.txt': 'x' });
    const { err } = await check(root, '--changed', 'HEAD', '--fix');
    expect(err).toContain(`1 fix in ${of('summer').words}.`);
    expect(git(root, 'diff', '--name-only').trim()).toBe(of('summer').words);
  });

  test('hooks may ask it too: what git says to them of its own places is not taken for the hub’s', async () => {
    write(root, { [wordsFile]: typed('-15 %') });
    const args = ['check', '--root', root, '--source-only', '--changed', ...NOW];
    const env = { ...gitEnv, GIT_DIR: '.git', GIT_INDEX_FILE: '.git/index', GIT_PREFIX: '' };
    const { err } = await runCli(args, { cwd: emptyFolder(), env });
    expect(err).toContain('One campaign is checked: spring.');
  });
});

test('a hub in a folder of a repository, with accents and spaces in its name', async () => {
  const repository = emptyFolder();
  const root = path.join(repository, 'hubs d’été/un');
  mkdirSync(path.dirname(root), { recursive: true });
  cpSync(manyCampaigns(), root, { recursive: true });
  beginRepository(repository);
  write(repository, { 'content/campaigns/spring/fr.mdx': 'another folder', 'notes.txt': 'x' });
  expect(await check(root, '--changed')).toMatchObject({ status: 0, files: [] });
  write(root, { [voiceFile]: '# changed\n' });
  expect((await check(root, '--changed')).err).toContain('2 campaigns are checked: spring, summer.');

  const args = ['check', '--source-only', '--changed', '--reporter', 'github', ...NOW];
  const there = await runCli([...args, '--root', 'hubs d’été/un'], { cwd: repository, env: gitEnv });
  expect(there.out).toContain(`::error file=hubs d’été/un/${wordsFile},line=6`);
  const server = { ...gitEnv, GITHUB_WORKSPACE: repository };
  expect((await runCli(args, { cwd: root, env: server })).out).toBe(there.out);
});

test('before the first commit everything counts', async () => {
  const root = makeHub({ [wordsFile]: typed('15 %') });
  git(root, 'init', '--quiet');
  const { err, files } = await check(root, '--changed', 'HEAD');
  expect(files).toEqual([wordsFile]);
  expect(err).toContain('there is no commit yet: everything counts as changed.');
});

describe('wrong use', () => {
  test.each([
    ['no repository', ['--changed'], {}, 2, 'the hub lies in no git repository'],
    ['no git', ['--changed'], { PATH: '/nonexistent' }, 3, 'there is no git on this machine'],
    ['an option in place of a base', ['--changed=--upload-pack=x'], {}, 2, 'cannot be the base of --changed'],
  ])('%s', async (_, args, env, want, says) => {
    const root = makeHub();
    if (args[0] !== '--changed') beginRepository(root);
    const { status, out, err } = await runCli(['check', '--root', root, ...args, ...NOW], {
      env: { ...gitEnv, ...env },
    });
    expect([status, out]).toEqual([want, '']);
    expect(err).toContain(says);
    expect(err).toContain('hint: ');
  });
});
