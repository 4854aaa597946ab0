/** Guidelines decide the order; what they leave out follows. */
import { expect, test } from 'vitest';
import { memoryHost } from '../brand/memory-host.ts';
import { folder, json, loadSmall, rules, smallBrand } from '../brand/small-brand.ts';
import { portal, textOf } from './portals.ts';

const french = 'schema: 1\nlocales:\n  fr: { address: tu }\n  en: { address: you }\n';

async function pages(guidelines: Readonly<Record<string, string>>, voice = french) {
  const { brand } = await loadSmall({
    'voice.yaml': voice,
    'brand.rules.json': json({ ...rules, pairs: [{ fg: 'ink', bg: 'paper', use: 'text' }] }),
  });
  const own = Object.entries(guidelines).map(([name, text]) => [`${folder}/${name}`, text] as const);
  return portal(brand!, memoryHost({ ...smallBrand(), ...Object.fromEntries(own) }));
}

function titles(html: string): string[] {
  return [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map((match) => match[1]!);
}

test('without guidelines a sound order is shown', async () => {
  const made = await pages({});
  expect(titles(textOf(made, 'en/index.html'))).toEqual([
    'Colours',
    'Type',
    'Spacing and corners',
    'Do and don’t',
    'Voice',
    'Files',
  ]);
  expect(titles(textOf(made, 'index.html'))[0]).toBe('Couleurs');
});

test('chapters come as they are written, with their blocks; blocks that nobody placed come last', async () => {
  const made = await pages({
    'guidelines.mdx':
      'Ouverture.\n\n## Nos voix\n\nDes mots.\n\n<Voice />\n\n## Fichiers à prendre\n\n<Downloads />',
  });
  const html = textOf(made, 'index.html');
  expect(titles(html)).toEqual([
    'Nos voix',
    'Fichiers à prendre',
    'Couleurs',
    'Caractères',
    'Espaces et angles',
    'À faire, à éviter',
  ]);
  expect(html.indexOf('Ouverture.')).toBeLessThan(html.indexOf('id="contents"'));
  expect(html.indexOf('Des mots.')).toBeLessThan(html.indexOf('Forme d’adresse'));
});

test('topics of the do and don’t that no chapter has come at the end, once', async () => {
  const html = textOf(
    await pages({ 'guidelines.mdx': '## Les couleurs\n\n<DoDont about="colours" />' }),
    'index.html',
  );
  expect(html.match(/ink sur paper/g)).toHaveLength(1);
  const last = html.slice(html.indexOf('id="a-faire-a-eviter"'));
  expect(last).toContain('<h3>Caractères</h3>');
  expect(last).not.toContain('<h3>Couleurs</h3>');
});

test('each language has its own guidelines, else the common ones with their language told', async () => {
  const made = await pages({
    'guidelines.mdx': '---\ntitle: Le mode d’emploi\n---\n\n## Les couleurs\n\nDes mots.',
    'guidelines.de.mdx': '## Farben\n\nWorte.',
  });
  expect(made.files.filter(({ path }) => path.endsWith('index.html')).map(({ path }) => path)).toEqual([
    'de/index.html',
    'en/index.html',
    'index.html',
  ]);
  const english = textOf(made, 'en/index.html');
  expect(english).toContain('<html lang="en"');
  expect(english).toContain('<h1><span lang="fr-FR">Le mode d’emploi</span></h1>');
  expect(english).toContain('<div class="words" lang="fr-FR"><p>Des mots.</p></div>');
  const german = textOf(made, 'de/index.html');
  expect(german).toContain('lang="de-DE">Farben</h2>');
  expect(textOf(made, 'index.html')).not.toContain('lang="fr-FR"');
});

test('two headings of one name get two addresses', async () => {
  const html = textOf(await pages({ 'guidelines.mdx': '## Voix\n\nUne.\n\n## Voix\n\nDeux.' }), 'index.html');
  expect(html).toContain('<section class="section chapter ruled on-page" id="voix"');
  expect(html).toContain('id="voix-2"');
  // The block that follows has another still.
  expect(html).toContain('id="voix-3"');
});

test('guidelines that cannot be read leave the order that a brand without any has', async () => {
  const made = await pages({ 'guidelines.mdx': '## Les couleurs\n\n<Palette' });
  expect(titles(textOf(made, 'index.html'))[0]).toBe('Couleurs');
});
