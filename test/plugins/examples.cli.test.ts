/** The plugins to learn from, in the hub that uses them: it is built as it stands, and each leaves what it promises. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { campaign, campaignFile, makeHub, words, wordsFile } from '../cli/hub-fixture.ts';
import { type CliResult, repository, runCli } from '../cli/run-cli.ts';

const hub = path.join(repository, 'examples/hub');
const plugins = path.join(repository, 'examples/plugins');
const NOW = ['--now', '2027-08-20'];
const names = readdirSync(plugins, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .map(({ name }) => name);

describe('the hub with plugins', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'diapason-examples-'));
  afterAll(() => rmSync(out, { recursive: true, force: true }));
  const read = (file: string) => readFileSync(path.join(out, 'dist', file), 'utf8');
  const pixels = (file: string) =>
    sharp(path.join(out, 'dist', file))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
  const campaignPath = 'point-final/desk-2027/en';
  let built: CliResult;
  beforeAll(async () => {
    built = await runCli(['build', '--no-cache', '--out', path.join(out, 'dist'), ...NOW], { cwd: hub });
  });

  it('is built without a finding', () => {
    expect(built.status, built.out + built.err).toBe(0);
    expect(built.out).toContain('nothing found');
  });

  it('the block counts the days of each piece by its own facts', () => {
    expect(read(`web/${campaignPath}/index.html`)).toMatch(/Days left[\s\S]{1,200}>11</);
    expect(read(`email/${campaignPath}/news.text.txt`)).toMatch(
      /Days left\n-+\n\n11\n\nDESK20 works until Sunday\s12\sSeptember/,
    );
    expect(read(`email/${campaignPath}/reminder.text.txt`)).toMatch(/Days left\n-+\n\n3\n/);
  });

  it('the channel writes a letter, with its facts, and is listed', () => {
    const letter = read(`markdown/${campaignPath}/letter.letter.md`);
    expect(letter).toMatch(/^# Back to the desk\.\n\nAll pens, papers and inks are 20% off/);
    expect(letter).toContain('[Choose your pen](https://www.point-final.example/desk)');
    expect(letter).toContain('1. Fill your cart to £30.\n2. Type DESK20 before you pay.');
    const manifest = JSON.parse(read('manifest.json')) as { artifacts: { path: string }[] };
    expect(manifest.artifacts.map((one) => one.path)).toContain(`markdown/${campaignPath}/letter.letter.md`);
  });

  it.each([
    ['facebook.square', 1080, 1080],
    ['instagram.story', 1080, 1920],
  ])('the template and the arrangement draw %s', async (format, width, height) => {
    const { data, info } = await pixels(`social/${campaignPath}/posts.${format}.png`);
    expect(info).toMatchObject({ width, height });
    const at = (x: number, y: number) => [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
    // The strong ground of the brand at the top; dots of its second colour on the last rows.
    expect(at(4, 4)).toEqual([0x1d, 0x2b, 0x6b]);
    const row = Array.from({ length: width }, (_, x) => at(x, height - 20));
    const isDot = (one: readonly number[]) => String(one) === String([0xff, 0x7a, 0x4d]);
    expect(row.filter(isDot).length / width).toBeGreaterThan(0.5);
    expect(row.filter(isDot).length / width).toBeLessThan(0.98);
  });

  it('the page of its own takes the place of ours', () => {
    expect(read('web/404.html')).toContain('<h1');
    expect(read('web/404.html')).toContain('Full stop.');
  });
});

describe('a rule that is broken', () => {
  it('is found at its letter, and mended', async () => {
    const index = path.join(plugins, 'cart-not-basket/index.ts');
    const root = makeHub({
      'diapason.config.ts': `import { defineConfig } from 'diapason';
        import plugin from ${JSON.stringify(index)};
        export default defineConfig({ api: 1, plugins: [plugin] });`,
      [campaignFile]: campaign.replace('[fr]', '[en]'),
      [wordsFile]: null,
      'content/campaigns/spring/en.mdx': words.replace(
        /<Sms.*/,
        '<Sms touchpoint="note">Baskets from {money(offer.minimum)}: {percent(offer.percent)} off with {offer.code}, until {date(offer.ends)}. {shortLink}</Sms>',
      ),
    });
    const { out } = await runCli(['check', '--source-only', ...NOW], { cwd: root });
    expect(out).toContain('en.mdx:6:24  warning  house/cart-not-basket');
    expect(out).toContain('“Baskets” is called “Carts” everywhere else.');
    await runCli(['check', '--fix', ...NOW], { cwd: root });
    expect(readFileSync(path.join(root, 'content/campaigns/spring/en.mdx'), 'utf8')).toContain(
      '>Carts from {',
    );
  });
});

describe('as packages', () => {
  it.each(names)('%s says what it is, and how it is used', (name) => {
    const about = JSON.parse(readFileSync(path.join(plugins, name, 'package.json'), 'utf8')) as Record<
      string,
      unknown
    >;
    expect(about).toMatchObject({
      name: `diapason-${name}`,
      type: 'module',
      peerDependencies: { diapason: expect.any(String) },
    });
    const page = readFileSync(path.join(plugins, name, 'README.md'), 'utf8');
    expect(page).toContain(`from 'diapason-${name}';`);
    expect(readFileSync(path.join(plugins, 'README.md'), 'utf8')).toContain(`(${name}/README.md)`);
  });

  it('from node_modules, as JavaScript, a plugin is loaded like any other', async () => {
    const root = makeHub({
      'diapason.config.js': `import { defineConfig } from 'diapason';
        import plugin from 'diapason-countdown';
        export default defineConfig({ api: 1, plugins: [plugin] });`,
      'package.json': '{ "type": "module" }',
      'node_modules/diapason-countdown/package.json': '{ "type": "module", "exports": "./index.js" }',
      ...Object.fromEntries(
        ['index', 'countdown'].map((file) => {
          const typed = readFileSync(path.join(plugins, `countdown/${file}.ts`), 'utf8');
          const plain = stripTypeScriptTypes(typed).replaceAll("./countdown.ts'", "./countdown.js'");
          return [`node_modules/diapason-countdown/${file}.js`, plain];
        }),
      ),
      [wordsFile]: words
        .replace('jusqu', '{offer.code}, jusqu')
        .replace('---\n\n<Sms', '---\n\n<Countdown to="offer.starts" from="offer.ends" />\n\n<Sms'),
    });
    const { out, status } = await runCli(['check', '--source-only', ...NOW], { cwd: root });
    expect(out).toContain('error  countdown/days-follow-each-other');
    expect(out).toContain('“offer.starts” is before “offer.ends”, so nothing can be counted.');
    expect(status).toBe(1);
    writeFileSync(path.join(root, wordsFile), words);
    expect((await runCli(['check', '--source-only', ...NOW], { cwd: root })).status).toBe(0);
  });
});
