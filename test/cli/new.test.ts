/** `diapason new brand` and `new campaign`: into the hubs of others, too. */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyFolder, treeOf } from './hub-fixture.ts';
import { repository, runCli } from './run-cli.ts';

const day = ['--now', '2026-11-02'];
let demo: string;
beforeAll(() => {
  demo = emptyFolder();
  cpSync(path.join(repository, 'content'), path.join(demo, 'content'), { recursive: true });
});
const inDemo = (...args: readonly string[]) => runCli([...args, ...day], { cwd: demo });

describe('new campaign', () => {
  test.each([
    ['grenadine', 'hello'],
    ['cap-clair', 'salut'],
  ])('of %s passes the whole check, in the voice of the brand', async (brand, slug) => {
    const made = await inDemo('new', 'campaign', slug, '--brand', brand);
    expect(made.status, made.err).toBe(0);
    expect(made.out).toContain(`wrote content/campaigns/${slug}/campaign.yaml`);
    expect(made.out).toContain(`npx diapason check --campaign ${slug}`);
    const checked = await inDemo('check', '--campaign', slug, '--quiet');
    expect([checked.status, checked.out.split(' · ')[0]], checked.out).toEqual([0, 'nothing found']);
  });

  test.each([
    [['Été 2027', '--brand', 'grenadine'], 'diapason new campaign ete-2027'],
    [['../x', '--brand', 'grenadine'], 'cannot name a campaign'],
    [['ete-2027', '--brand', 'grenadine'], 'There is a campaign “ete-2027” already.'],
    [['x', '--brand', 'grenadin'], 'Did you mean “grenadine”?'],
    [['x'], 'Name one of them with --brand: cap-clair, grenadine.'],
    [['x', '--brand', 'grenadine', '--locales', 'it'], 'There are no first words in “it”.'],
    [['x', '--brand', 'grenadine', '--channels', 'fax'], '“fax” is no channel.'],
    [['x', '--brand', 'grenadine', '--locales', ','], 'Write names parted by commas'],
  ] as const)('%j is refused, and nothing is written', async (args, says) => {
    const before = Object.keys(treeOf(demo));
    const { status, out, err } = await inDemo('new', 'campaign', ...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(says);
    expect(Object.keys(treeOf(demo))).toEqual(before);
  });

  test('needs a brand, one that can be read', async () => {
    const empty = emptyFolder();
    mkdirSync(path.join(empty, 'content'));
    const none = await runCli(['new', 'campaign', 'x'], { cwd: empty });
    expect([none.status, none.err]).toEqual([2, expect.stringContaining('diapason new brand NAME')]);
    mkdirSync(path.join(empty, 'content/brands/torn'), { recursive: true });
    writeFileSync(path.join(empty, 'content/brands/torn/brand.resolver.json'), '{');
    const torn = await runCli(['new', 'campaign', 'x'], { cwd: empty });
    expect([torn.status, torn.err]).toEqual([2, expect.stringContaining('“torn” cannot be read')]);
    const nowhere = await runCli(['new', 'campaign', 'x', '--root', 'no/such'], { cwd: empty });
    expect(nowhere.status).toBe(2);
  });
});

describe('new brand', () => {
  test('and a campaign of it pass the whole check', async () => {
    const made = await inDemo('new', 'brand', 'Été & Fils', '--color', 'gold', '--locales', 'de,en');
    expect(made.status, made.err).toBe(0);
    expect(made.out).toContain('files in content/brands/ete-fils.');
    await inDemo(
      'new',
      'campaign',
      'herbst',
      '--brand',
      'ete-fils',
      '--channels',
      'web,email,ads,print,push',
    );
    const checked = await inDemo('check', '--campaign', 'herbst', '--quiet');
    expect([checked.status, checked.out.split(' · ')[0]], checked.out).toEqual([0, 'nothing found']);
    expect(existsSync(path.join(demo, 'content/campaigns/herbst/de.mdx'))).toBe(true);
  });

  test.each([
    [['Grenadine'], 2, 'There is a brand “grenadine” already.'],
    [['GRENADINE'], 2, 'There is a brand “grenadine” already.'],
    [[''], 2, 'The name is empty.'],
    [['X', '--color', 'nope'], 2, '“nope” is no colour.'],
    [['X', '--tokens', 'content/brands/grenadine/voice.yaml'], 1, 'No token was found'],
    [[], 2, 'missing required argument'],
  ] as const)('%j ends with %i, and nothing is written', async (args, wanted, says) => {
    const before = Object.keys(treeOf(demo));
    const { status, out, err } = await inDemo('new', 'brand', ...args);
    expect({ status, out }).toEqual({ status: wanted, out: '' });
    expect(err).toContain(says);
    expect(Object.keys(treeOf(demo))).toEqual(before);
  });

  test('what “init” writes, “new” adds to', async () => {
    const cwd = emptyFolder();
    await runCli(['init', 'hub', '--yes', ...day], { cwd });
    const hub = path.join(cwd, 'hub');
    const made = await runCli(['new', 'campaign', 'spring', ...day], { cwd: hub });
    expect(made.status, made.err).toBe(0);
    const checked = await runCli(['check', '--source-only', '--quiet', ...day], { cwd: hub });
    expect(checked.out).toMatch(/^nothing found/);
  });
});
