/** `diapason.config.ts`: what it may bring, whose code is run, and what is said of a bad one. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { campaign, campaignFile, emptyFolder, makeHub, words, wordsFile } from './hub-fixture.ts';
import { runCli } from './run-cli.ts';

const config = 'diapason.config.ts';
const NOW = ['--now', '2027-04-01'];

const rule = (check: string, id = 'house/says-so') => `
import { defineConfig, defineRule, z } from 'diapason';
const rule = defineRule({
  id: '${id}', on: 'source', since: '1.0.0', stability: 'experimental', summary: 'It is said.',
  options: z.strictObject({ word: z.string().default('spring') }),
  messages: { said: { severity: 'warning', message: 'It says “{word}”.', hint: 'Leave it.' } },
  check({ campaign, options, report }) { ${check} },
});
export default defineConfig({ api: 1, rules: [rule] });
`;
const tells = rule(`report('said', { at: campaign.spanOf('name') }, { word: options.word });`);

const checkIn = (root: string, ...more: string[]) => runCli(['check', ...NOW, ...more], { cwd: root });

describe('what it brings', () => {
  test('a rule is checked, explained, listed and set by the brand like any other', async () => {
    const root = makeHub({ [config]: tells });
    const { status, out } = await checkIn(root);
    expect(out).toContain('content/campaigns/spring/campaign.yaml');
    expect(out).toContain('It says “spring”.');
    expect(status).toBe(0);
    expect((await runCli(['list', 'rules'], { cwd: root })).out).toContain('house/says-so');
    expect((await runCli(['explain', 'house/says-so'], { cwd: root })).out).toContain('It says …');
  });

  test('a block is written in MDX, and reaches every piece', async () => {
    const root = makeHub({
      [config]: `
        import { defineBlock, defineConfig, titleOf, z } from 'diapason';
        const note = defineBlock({
          name: 'Note', summary: 'A remark.', props: z.strictObject({ title: z.string() }), copyProps: ['title'],
          content: 'flow', lower: (block) => [titleOf(block), ...block.children].filter((one) => one !== undefined),
        });
        export default defineConfig({ api: 1, blocks: [note] });`,
      [campaignFile]: campaign.replace('channels:', 'channels:\n  web: [page]'),
      [wordsFile]: `${words}\n\n<Note title="Bon à savoir">\n\nLivré demain.\n\n</Note>\n`,
    });
    const { status, out, err } = await runCli(['build', ...NOW], { cwd: root });
    expect(status, out + err).toBe(0);
    const page = readFileSync(path.join(root, 'dist/web/plain/spring/fr/index.html'), 'utf8');
    expect(page).toMatch(/<h2>Bon .*à savoir.*<\/h2>/);
  });

  test('a channel is built when the campaign asks for it, by threads as well, and again when its code changes', async () => {
    const channel = (ending: string) => `
      import { defineChannel, defineConfig, plainText } from 'diapason';
      const rcs = defineChannel({
        name: 'rcs', summary: 'Rich messages', kind: 'short', formats: { text: { summary: 'The words' } },
        lower: ({ title }) => ({ plan: { text: plainText(title) + '${ending}' }, dropped: [] }),
        render: async ({ text }) => ({ pieces: [{ extension: 'txt', mime: 'text/plain', body: text, marks: [] }], troubles: [] }),
        warm: async () => {},
      });
      export default defineConfig({ api: 1, channels: [rcs] });`;
    const root = makeHub({
      [config]: channel('!'),
      [campaignFile]: campaign.replace('channels:', 'channels:\n  rcs: [text]'),
    });
    const piece = () => readFileSync(path.join(root, 'dist/rcs/plain/spring/fr/text.txt'), 'utf8');
    const first = await runCli(['build', ...NOW, '--workers', '2'], { cwd: root });
    expect(first.status, first.out + first.err).toBe(0);
    expect(piece()).toMatch(/!$/);
    writeFileSync(path.join(root, config), channel('?'));
    await runCli(['build', ...NOW], { cwd: root });
    expect(piece()).toMatch(/\?$/);
  });

  test('a page of one’s own takes the place of ours', async () => {
    const root = makeHub({
      [config]: `import { defineConfig } from 'diapason';
        export default defineConfig({ api: 1, pages: { '/404': './pages/lost.astro' } });`,
      'pages/lost.astro':
        '<!doctype html><html lang="fr"><head><title>Perdu</title></head><body>Perdu ?</body></html>',
      [campaignFile]: campaign.replace('channels:', 'channels:\n  web: [page]'),
    });
    const { status, out, err } = await runCli(['build', ...NOW], { cwd: root });
    expect(status, out + err).toBe(0);
    expect(readFileSync(path.join(root, 'dist/web/404.html'), 'utf8')).toContain('Perdu ?');
  });
});

describe('whose code it is', () => {
  const leaves = (root: string) => `
    import { writeFileSync } from 'node:fs';
    writeFileSync(${JSON.stringify(path.join(root, 'was-run'))}, '');
    export default { api: 1 };`;

  test('that of a hub elsewhere is not run, and a remark says so', async () => {
    const trace = emptyFolder();
    const root = makeHub({ [config]: leaves(trace) });
    const { err, status } = await runCli(['check', '--root', root, ...NOW], { cwd: emptyFolder() });
    expect(err).toContain('is code and was not loaded');
    expect(status).toBe(0);
    expect(existsSync(path.join(trace, 'was-run'))).toBe(false);
    for (const args of [
      ['list', 'rules'],
      ['explain', 'tone/no-banned-words'],
    ])
      await runCli([...args, '--root', root], { cwd: emptyFolder() });
    expect(existsSync(path.join(trace, 'was-run'))).toBe(false);
  });

  test('--trust runs it', async () => {
    const trace = emptyFolder();
    const root = makeHub({ [config]: leaves(trace) });
    await runCli(['check', '--root', root, '--trust', ...NOW], { cwd: emptyFolder() });
    expect(existsSync(path.join(trace, 'was-run'))).toBe(true);
  });
});

describe('a bad one', () => {
  test.each([
    [
      'another version of the API',
      'export default { api: 2 };',
      'is for plugin API 2, and this Diapason has 1: upgrade Diapason.',
    ],
    [
      'a plugin for another version',
      'export default { api: 1, plugins: [{ api: 0, name: "old" }] };',
      'The plugin “old” is for plugin API 0',
    ],
    ['no version', 'export default {};', 'does not say its “api”: write api: 1'],
    ['no default export', 'export const config = 1;', 'It has no default export'],
    ['a key that there is not', 'export default { api: 1, rulez: [] };', 'There is no key “rulez” in it.'],
    ['a wrong type', 'export default { api: 1, rules: [{ id: 5 }] };', '“rules[0].id”'],
    ['broken syntax', 'export default {', 'cannot be loaded'],
    [
      'code that throws',
      'throw new Error("no such day");',
      'cannot be loaded: no such day (diapason.config.ts:1)',
    ],
    [
      'a page that is not there',
      'export default { api: 1, pages: { "/404": "./none.astro" } };',
      'has no file “./none.astro”',
    ],
    [
      'a page that the rules have read',
      'export default { api: 1, pages: { "/[...page]": "./x.astro" } };',
      'cannot be overridden',
    ],
  ])('%s', async (_name, text, said) => {
    const root = makeHub({ [config]: text });
    const { status, err, out } = await checkIn(root);
    expect(err).toContain(said);
    expect(status).toBe(2);
    expect(out).toBe('');
  });

  test('a name that is taken, by us or by another plugin, is told with both', async () => {
    const again = `
      import { defineRule, z } from 'diapason';
      const rule = (id) => ({ id, on: 'source', since: '1', stability: 'stable', summary: 'x', options: z.strictObject({}),
        messages: { x: { severity: 'note', message: 'x' } }, check() {} });
      const one = (name) => ({ api: 1, name, rules: [rule('house/x')] });
      export default { api: 1, plugins: [one('first'), one('second')], rules: [rule('tone/no-banned-words')] };`;
    const { err, status } = await checkIn(makeHub({ [config]: again }));
    expect(err).toContain('The rule “house/x” of second has a name that first uses already');
    expect(err).toContain(
      'The rule “tone/no-banned-words” of diapason.config has a name that Diapason uses already',
    );
    expect(status).toBe(2);
  });

  test.each(['1', '2'])('a plugin that throws is named, in a thread too (%s workers)', async (workers) => {
    const root = makeHub({
      [config]: rule(`throw new Error('out of paper');`),
      // Threads begin with several campaigns.
      ...Object.fromEntries(
        Array.from({ length: 9 }, (_, index) => [
          [`content/campaigns/c${index}/campaign.yaml`, campaign.replace('name: Spring', `name: C${index}`)],
          [`content/campaigns/c${index}/fr.mdx`, words],
        ]).flat(),
      ),
    });
    const { status, err } = await runCli(['build', ...NOW, '--workers', workers], { cwd: root });
    expect(err).toContain('The plugin “diapason.config” failed in its rule “house/says-so”: out of paper');
    expect(err).toContain('Tell who wrote the plugin');
    expect(status).toBe(3);
    expect(existsSync(path.join(root, 'dist'))).toBe(false);
  });
});
