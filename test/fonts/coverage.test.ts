/** A sign that no font of the brand has is one error at its line, wherever it would have shown. */
import { expect, it } from 'vitest';
import { compile } from '../../src/compile.ts';
import { hubWith } from '../rules/hub.ts';

const rule = 'visual/every-sign-has-its-glyph';

async function said(campaign: string, words: string) {
  const { host } = hubWith([
    { language: 'yaml', text: campaign },
    { language: 'mdx', text: words },
  ]);
  const { diagnostics } = await compile(host);
  return diagnostics
    .filter((one) => one.code === rule)
    .map(({ at, severity, message, artifacts = [] }) => ({
      at: `${at!.file.split('/').at(-1)}:${at!.line - 4}:${at!.column}`,
      severity,
      message,
      artifacts: artifacts.map((path) => path.split('/').slice(3).join('/')),
    }));
}

const everywhere = `channels: { social: [facebook.square], web: [page], email: [html], ads: [728x90] }
journey:
  - { id: lettre, channel: email, at: 2027-04-07 08:30 }`;

it('tells all signs of a text at once, with every piece that shows it', async () => {
  expect(
    await said(everywhere, '<Hero>\n\n<Headline>Le ☂ printemps ✂, ☂ et 👩\u200d💻</Headline>\n\n</Hero>'),
  ).toEqual([
    {
      at: 'fr.mdx:3:11',
      severity: 'error',
      message:
        '“Figtree” has no glyph for “☂” (U+2602), “✂” (U+2702) and “👩‍💻” (U+1F469 U+200D U+1F4BB): nothing would be drawn there.',
      artifacts: expect.arrayContaining(['fr/facebook.square.png', 'fr/index.html']),
    },
  ]);
});

it('looks at every kind of text of a page: prose, strong words, lists, prices, buttons and legal lines', async () => {
  const lines = [
    'Du texte ☀ et **fort ☁**.',
    '',
    '## Un titre ☂',
    '',
    '- Une ligne ☃',
    '',
    '<Cta to="landing">Choisir ★</Cta>',
    '',
    '<Legal>Conditions ☆.</Legal>',
  ];
  const found = await said(
    'channels: { web: [page] }\njourney:\n  - { id: page, channel: web }',
    lines.join('\n'),
  );
  expect(found.map(({ at, message }) => `${at} ${/“(.)” \(/u.exec(message)![1]}`)).toEqual([
    'fr.mdx:1:1 ☀',
    'fr.mdx:3:4 ☂',
    'fr.mdx:5:3 ☃',
    'fr.mdx:7:19 ★',
    'fr.mdx:9:8 ☆',
  ]);
  expect(found[0]!.message).toBe(
    '“Figtree” has no glyph for “☀” (U+2600) and “☁” (U+2601): readers of the page would see another font there.',
  );
});

it('is told of a printed piece that cannot be made for it', async () => {
  const found = await said(
    'channels: { print: [postcard.148x105] }\njourney:\n  - { id: carte, channel: print }',
    '<Headline>Le ☂ printemps</Headline>',
  );
  expect(found).toMatchObject([{ at: 'fr.mdx:1:11', severity: 'error' }]);
});

it('never tells spaces and hyphens that fonts lack, nor what has no ink', async () => {
  const words = 'Dès\u202f24\u2009€, porte\u2011bonheur\u2003et e\u0301te\u0301\u2060!';
  expect(await said(everywhere, `<Hero>\n\n<Headline>${words}</Headline>\n\n</Hero>\n\n${words}`)).toEqual(
    [],
  );
});

it('joins words on a page with a hyphen of the brand’s font that holds', async () => {
  const { host } = hubWith([
    { language: 'yaml', text: 'channels: { web: [page] }\njourney:\n  - { id: page, channel: web }' },
    { language: 'mdx', text: '## Un porte\u2011bonheur\n\nUn porte\u2011bonheur.' },
  ]);
  const page = (await compile(host)).artifacts.find(({ path }) => path.endsWith('/fr/index.html'))!;
  const body = String(page.body).slice(String(page.body).indexOf('<body>'));
  expect(body.match(/porte\u2060-\u2060bonheur/g)).toHaveLength(2);
  expect(body).not.toContain('\u2011');
});
