/** Brands that lack much, hold far too much, or mean harm: each has a sound page. */
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { loadBrand } from '../../src/brand/load.ts';
import { Findings } from '../../src/diagnostic.ts';
import { limits } from '../../src/limits.ts';
import { memoryHost } from '../brand/memory-host.ts';
import { core, folder, json, loadSmall, rules, smallBrand } from '../brand/small-brand.ts';
import { portal, textOf, wordsOf } from './portals.ts';

/** The small brand with files changed, as a portal in a hub of its own. */
async function portalWith(changes: Readonly<Record<string, string>>) {
  const { brand, faults } = await loadSmall(changes);
  const own = Object.entries(changes).map(([name, text]) => [`${folder}/${name}`, text] as const);
  const host = memoryHost({ ...smallBrand(), ...Object.fromEntries(own) });
  return { made: await portal(brand!, host), brand: brand!, faults };
}

const harm = '"><script>alert(1)</script><img src=x onerror=alert(1)>{{x}}';

/** Elements and attributes that a page may not hold, as a browser reads it. */
function dangersIn(html: string): string[] {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterMap['childNode']) => {
    if ('tagName' in node) {
      if (['iframe', 'object', 'embed', 'base', 'form'].includes(node.tagName)) found.push(node.tagName);
      for (const { name, value } of node.attrs) {
        if (/^on/.test(name) || name === 'style' || /^\s*javascript:/i.test(value))
          found.push(`${name}=${value}`);
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  parseFragment(html).childNodes.forEach(visit);
  return [...found, ...[...html.matchAll(/<script>/g)].slice(1).map(() => 'script')];
}

test('the smallest brand: two colours, one family, no logo, no layout, no words', async () => {
  const { made } = await portalWith({});
  const html = textOf(made, 'index.html');
  expect(dangersIn(html)).toEqual([]);
  expect(html).toContain('<html lang="en"');
  expect(wordsOf(html)).toContain('Small, brand guidelines');
  // No chapter without anything in it.
  expect(html).not.toContain('>Logos</h2>');
  expect(html).not.toContain('>Claims</h2>');
  expect(made.files.map(({ path }) => path)).toEqual([
    'fonts/figtree-400.woff2',
    'index.html',
    'tokens/small.ase',
    'tokens/small.css',
    'tokens/small.gpl',
    'tokens/small.json',
    'tokens/small.ts',
  ]);
});

test('logos and fonts whose files are missing are told on the page, and the rest is there', async () => {
  const logo = {
    id: 'wordmark',
    variant: 'full',
    file: 'logos/lost.svg',
    clear: { factor: 0.5, of: 'height' },
    min: { screenPx: 80, emailPx: 80, printMm: 20, side: 'width' },
    backgrounds: ['paper'],
  };
  const fonts = [{ family: 'Figtree', files: [{ weight: 400, file: 'fonts/lost.ttf' }] }];
  const { made, faults } = await portalWith({ 'brand.rules.json': json({ ...rules, logos: [logo], fonts }) });
  expect(faults.map(({ code }) => code).sort()).toEqual(['brand/missing-font', 'file/missing']);
  const words = wordsOf(textOf(made, 'index.html'));
  expect(words).toContain('The file of this version is missing.');
  expect(words).toContain('80 px wide');
  expect(made.files.filter(({ path }) => /^(fonts|logos)\//.test(path))).toEqual([]);
});

test('500 colours with long names: as many as the limit, and how many more there are', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 500 }, (_, index) => {
      const share = index / 500;
      const value = { colorSpace: 'srgb', components: [share, share, 1] };
      return [`${'very-'.repeat(60)}${index}`, { $value: value }];
    }),
  );
  const { made, brand } = await portalWith({
    'core.tokens.json': json({ ...core, color: { ...core.color, ...many } }),
  });
  const all = Object.keys(brand.tokens.colors).length;
  expect(all).toBe(502);
  const html = textOf(made, 'index.html');
  expect(html.match(/<li class="color">/g)).toHaveLength(limits.portalColors);
  expect(wordsOf(html)).toContain(`And ${all - limits.portalColors} more`);
  expect(html.length).toBeLessThan(2_000_000);
});

describe('words that are markup', () => {
  const names = {
    'brand.rules.json': json({
      ...rules,
      name: harm.slice(0, 80),
      pairs: [{ fg: 'ink', bg: 'paper', use: 'text' }],
      forbidden: [{ fg: 'paper', bg: 'ink', reason: harm }],
    }),
    'voice.yaml': [
      'schema: 1',
      `summary: { en: '${harm}' }`,
      'locales:',
      '  en:',
      '    address: you',
      `    examples: [{ say: '${harm}', not: '${harm}', why: '${harm}' }]`,
      `    banned: [{ term: '${harm}', instead: '${harm}', reason: '${harm}' }]`,
      `    preferred: [{ use: '${harm.slice(0, 60)}', not: ['${harm}'], reason: '${harm}' }]`,
      `names: ['${harm.slice(0, 60)}']`,
      'claimSigns:',
      `  - { kind: hold, name: { en: '${harm}' }, signs: { en: [lasts] } }`,
    ].join('\n'),
    'claims.yaml': [
      'schema: 1',
      'claims:',
      `  - { id: hold, kind: hold, wordings: { en: ['${harm}'] }, disclaimer: '${harm}', evidence: { kind: test, title: '${harm}', date: 2026-01-01, holder: '${harm}' } }`,
    ].join('\n'),
    'legal.yaml': [
      'schema: 1',
      'texts:',
      '  terms:',
      `    summary: { en: '${harm}' }`,
      `    markets: { '*': { en: '${harm} {money(x)}' } }`,
    ].join('\n'),
    'vocabulary.yaml': `schema: 1\nnames: { thing: { en: '${harm}' } }`,
    'guidelines.mdx': `---\ntitle: '${harm}'\ndescription: '${harm}'\n---\n\nAn \\<script>alert(1)\\</script> and \`<script>alert(2)</script>\`.\n\n## \\<img src=x onerror=alert(3)>\n\n[link](https://example.com/"onclick="alert(4))`,
  };

  test('stay words', async () => {
    const { made } = await portalWith(names);
    const html = textOf(made, 'index.html');
    expect(dangersIn(html)).toEqual([]);
    expect(html).toContain('&lt;script&gt;');
    expect(wordsOf(html)).toContain('<script>alert(2)</script>');
  });

  test('names of tokens too, in every file', async () => {
    const color = {
      ...core.color,
      [harm.replace(/[{}]/g, '')]: { $value: { colorSpace: 'srgb', components: [1, 0, 0] } },
    };
    const { made } = await portalWith({ 'core.tokens.json': json({ ...core, color }) });
    expect(dangersIn(textOf(made, 'index.html'))).toEqual([]);
    expect(wordsOf(textOf(made, 'index.html'))).toContain('<script>alert(1)</script>');
  });

  test('a family cannot end the stylesheet', async () => {
    const { brand } = await loadSmall();
    const family = 'x"}</style><script>alert(1)</script>';
    const type = Object.fromEntries(
      Object.entries(brand!.tokens.type).map(([role, style]) => [role, { ...style, family }]),
    );
    const spoiled = { ...brand!, tokens: { ...brand!.tokens, type } } as unknown as Brand;
    const made = await portal(spoiled, memoryHost(smallBrand()));
    const html = textOf(made, 'index.html');
    expect(dangersIn(html)).toEqual([]);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });
});

test('a brand called “brand” would stand where the portals do', async () => {
  const findings = new Findings();
  const files = Object.fromEntries(
    Object.entries(smallBrand()).map(([file, text]) => [file.replace('/small/', '/brand/'), text]),
  );
  expect(await loadBrand(memoryHost(files), 'brand', findings)).toBeUndefined();
  expect(findings.list.map(({ code }) => code)).toEqual(['brand/reserved-name']);
});

test('a logo whose colour has no ink has no PDF, and the page says why', async () => {
  const logo = {
    id: 'wordmark',
    variant: 'full',
    file: 'logos/mark.svg',
    clear: { factor: 0.5, of: 'height' },
    min: { screenPx: 80, emailPx: 80, printMm: 20, side: 'width' },
    backgrounds: ['paper'],
  };
  const { made } = await portalWith({
    'brand.rules.json': json({ ...rules, logos: [logo, { ...logo, variant: 'again' }] }),
    'logos/mark.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h40v10H0z" fill="#1a1a33"/></svg>',
  });
  expect(made.files.flatMap(({ path }) => (path.startsWith('logos/') ? [path] : []))).toEqual([
    'logos/wordmark-again-1024.png',
    'logos/wordmark-again-256.png',
    'logos/wordmark-again-512.png',
    'logos/wordmark-again.svg',
    'logos/wordmark-full-1024.png',
    'logos/wordmark-full-256.png',
    'logos/wordmark-full-512.png',
    'logos/wordmark-full.svg',
  ]);
  expect(wordsOf(textOf(made, 'index.html'))).toContain('No PDF: one of its colours has no ink.');
});

test('a spot ink has its name, and gradients that the rules allow are drawn', async () => {
  const print = { cmyk: [100, 70, 20, 60], spot: 'PANTONE 2766 C' };
  const ink = { ...core.color.ink, $extensions: { 'org.diapason.print': print } };
  const { made } = await portalWith({
    'core.tokens.json': json({ ...core, color: { ...core.color, ink } }),
    'brand.rules.json': json({ ...rules, palette: { gradients: [['ink', 'paper']] } }),
  });
  const html = textOf(made, 'index.html');
  expect(wordsOf(html)).toMatch(/Spot PANTONE 2766 C/);
  expect(wordsOf(html)).toContain('100 / 70 / 20 / 60');
  expect(wordsOf(html)).toContain('From ink to paper');
  expect(html).toContain('background:linear-gradient(90deg,#1a1a33,#ffffff)');
  expect(wordsOf(html)).toContain('No gradient but those of the palette.');
  expect(wordsOf(html)).not.toContain('No gradient.');
});

test('a check that the brand has switched off is no rule of its portal', async () => {
  const words = async (setting: object) =>
    wordsOf(
      textOf(
        (await portalWith({ 'brand.rules.json': json({ ...rules, rules: setting }) })).made,
        'index.html',
      ),
    );
  expect(await words({})).toContain('Every size comes from the scale.');
  expect(await words({ 'visual/sizes-come-from-the-scale': 'off' })).not.toContain(
    'Every size comes from the scale.',
  );
});
