/** `new block|rule|channel|template|arrangement`: code that works as it stands, is typed, and is entered in the configuration. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { campaign, campaignFile, makeHub, words, wordsFile } from './hub-fixture.ts';
import { type CliResult, repository, runCli } from './run-cli.ts';

const NOW = ['--now', '2027-04-01'];
const inHub = (root: string, ...args: string[]) => runCli(args, { cwd: root });
const read = (root: string, file: string) => readFileSync(path.join(root, file), 'utf8');
const tool = (name: string) => path.join(repository, 'node_modules/.bin', name);
const run = promisify(execFile);

const KINDS = [
  ['block', 'StoreFinder', 'plugins/store-finder'],
  ['rule', 'house/cart-not-basket', 'plugins/house/cart-not-basket'],
  ['channel', 'whatsapp', 'plugins/whatsapp'],
  ['template', 'plain-words', 'plugins/plain-words'],
  ['arrangement', 'dots', 'plugins/dots'],
] as const;

/** The ground of the fixture’s soft panels is one on which its logo may stand. */
const used = {
  [campaignFile]: campaign
    .replace('channels:', 'channels:\n  whatsapp: [text]\n  web: [page]\n  social: [facebook.square]')
    .replace('journey:', 'art: { default: plain-words }\njourney:'),
  [wordsFile]: `${words}
<Headline>Le thé de mai</Headline>

<Lead>Quinze pour cent de moins.</Lead>

<Image src="grid" alt="" />

<StoreFinder title="Nos boutiques">

Lyon et Lille, sauf le panier.

</StoreFinder>
`,
};

describe('one of each', () => {
  let root: string;
  const made = new Map<string, CliResult>();
  beforeAll(async () => {
    root = makeHub({ ...used, 'package.json': '{ "type": "module" }' });
    mkdirSync(path.join(root, 'content/brands/plain/layouts'));
    writeFileSync(
      path.join(root, 'content/brands/plain/layouts/pictures.yaml'),
      'schema: 1\npictures:\n  grid: { kind: dots, color: signal, across: 8 }\n',
    );
    // A picture of a kind that the next command brings is no obstacle to the command.
    for (const [kind, name] of KINDS) made.set(kind, await inHub(root, 'new', kind, name, '--test'));
  });

  it.each(KINDS)('%s %s is written and entered, and says what comes next', (kind, _, stem) => {
    const { status, out, err } = made.get(kind)!;
    expect(status, err).toBe(0);
    expect(out).toContain(`wrote ${stem}.ts\n`);
    expect(out).toContain(
      kind === 'block' ? 'wrote diapason.config.ts\n' : 'entered it in diapason.config.ts\n',
    );
    expect(out).toContain('\nNext: ');
    expect(existsSync(path.join(root, `${stem}.ts`))).toBe(true);
    expect(read(root, 'diapason.config.ts')).toContain(`from './${stem}.ts';\n`);
  });

  it('all of them together are built as they stand', async () => {
    const { status, out, err } = await inHub(root, 'build', ...NOW);
    expect(status, out + err).toBe(0);
    expect(read(root, 'dist/web/plain/spring/fr/index.html')).toMatch(/<h2>Nos boutiques<\/h2>/);
    expect(read(root, 'dist/whatsapp/plain/spring/fr/text.txt')).toBe(
      'Le thé de mai\n\nQuinze pour cent de moins.\n',
    );
    expect(existsSync(path.join(root, 'dist/social/plain/spring/fr/facebook.square.png'))).toBe(true);
  });

  it('the rule finds what the brand has set, and has its page', async () => {
    const file = 'content/brands/plain/brand.rules.json';
    const set = { rules: { 'house/cart-not-basket': { options: { words: ['panier'] } } } };
    writeFileSync(
      path.join(root, file),
      JSON.stringify({ ...(JSON.parse(read(root, file)) as object), ...set }),
    );
    const { out } = await inHub(root, 'check', '--source-only', ...NOW);
    expect(out).toContain('“panier” is not a word of this brand.');
    const { out: page } = await inHub(root, 'explain', 'house/cart-not-basket');
    expect(page).toContain('Your cart is waiting.');
  });

  it('is typed, tests included', async () => {
    symlinkSync(path.join(repository, 'node_modules'), path.join(root, 'node_modules'));
    const base = JSON.parse(read(repository, 'tsconfig.json')) as { compilerOptions: object };
    const paths = { diapason: [path.join(repository, 'src/index.ts')] };
    writeFileSync(
      path.join(root, 'tsconfig.json'),
      JSON.stringify({
        compilerOptions: { ...base.compilerOptions, paths },
        include: ['*.ts', 'plugins/**/*.ts', path.join(repository, 'src/**/*.d.ts')],
      }),
    );
    const { stdout } = await run(tool('tsc'), ['--noEmit', '-p', root]).catch(
      (error: { stdout: string }) => error,
    );
    expect(stdout).toBe('');
  });

  it('passes its own tests', async () => {
    const alias = { diapason: path.join(repository, 'src/index.ts') };
    writeFileSync(
      path.join(root, 'vitest.config.ts'),
      `export default { test: { alias: ${JSON.stringify(alias)} }, server: { fs: { strict: false } } };\n`,
    );
    const { stdout } = await run(tool('vitest'), ['run', '--root', root, '--no-color']);
    expect(stdout).toMatch(new RegExp(`Tests {2}${KINDS.length} passed`));
  });
});

describe('what is refused', () => {
  const config = 'diapason.config.ts';
  it.each([
    [['block', 'Hero'], 'Diapason has a block “Hero” of its own'],
    [['block', 'ONLY'], 'Diapason has a block “Only” of its own'],
    [['rule', 'tone/no-banned-words'], 'Diapason has a rule “tone/no-banned-words” of its own'],
    [['arrangement', 'spiral'], 'Diapason has an arrangement “spiral” of its own'],
    [['block', '../../etc/x'], 'cannot name a block'],
  ])('%j', async (args, message) => {
    const root = makeHub();
    const { status, err, out } = await inHub(root, 'new', ...args);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(out).toBe('');
    expect(existsSync(path.join(root, config))).toBe(false);
  });

  it('a name that the hub has already, and a file that stands there', async () => {
    const root = makeHub();
    await inHub(root, 'new', 'block', 'Note');
    const again = await inHub(root, 'new', 'block', 'Note');
    expect(again.status).toBe(2);
    expect(again.err).toContain('This hub has a block “Note” already: diapason.config brings it.');
    writeFileSync(path.join(root, 'plugins/rcs.ts'), 'export default 1;\n');
    const taken = await inHub(root, 'new', 'channel', 'rcs');
    expect(taken.err).toContain('“plugins/rcs.ts” exists already.');
    expect(read(root, config)).not.toContain('rcs');
  });

  it('a configuration that cannot be loaded', async () => {
    const root = makeHub({ [config]: 'export default {' });
    const { status, err } = await inHub(root, 'new', 'block', 'Note');
    expect(status).toBe(2);
    expect(err).toContain('diapason.config.ts cannot be loaded');
    expect(existsSync(path.join(root, 'plugins'))).toBe(false);
  });
});

describe('a configuration of one’s own making', () => {
  it('is left alone, and the two lines are told', async () => {
    const own = 'const config = { api: 1 };\nexport default config;\n';
    const root = makeHub({ 'diapason.config.ts': own });
    const { status, out } = await inHub(root, 'new', 'block', 'Note');
    expect(status).toBe(0);
    expect(read(root, 'diapason.config.ts')).toBe(own);
    expect(out).toContain("  import note from './plugins/note.ts';\n  blocks: [note],\n");
    expect(existsSync(path.join(root, 'plugins/note.ts'))).toBe(true);
  });

  it('of a hub elsewhere is not run', async () => {
    const root = makeHub({ 'diapason.config.ts': "throw new Error('was run');\n" });
    const { status, err } = await runCli(['new', 'block', 'Note', '--root', root]);
    expect(status).toBe(0);
    expect(err).toContain('is code and was not loaded');
  });
});

it('in Diapason itself the way for everybody is named', async () => {
  const root = makeHub({ 'package.json': '{ "name": "diapason" }', 'src/ir/text.ts': '' });
  const { out } = await inHub(root, 'new', 'rule', 'house/short');
  expect(out).toContain('a rule for everybody is made as CONTRIBUTING.md says');
  expect(out).toContain('write "type": "module" into package.json');
});
