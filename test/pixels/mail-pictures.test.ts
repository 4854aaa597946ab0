/** Pictures that a brand has drawn for its emails are looked at like any other: once each, in the pixels that ship. */
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { checkPictures } from '../../src/build/check-pictures.ts';
import { compile } from '../../src/compile.ts';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { createHost, type Host } from '../../src/host.ts';
import type { Artifact } from '../../src/ir/artifact.ts';
import type { ArtifactSubject } from '../../src/rules/rule.ts';
import { repository } from '../source-files.ts';
import { demoBrands } from './judge.ts';

const NOW = '2027-03-20T12:00:00.000Z';
const sound = createHost(repository, NOW);
const brand = 'content/brands/grenadine';

/** The French emails, or the home page, of the demo with one file of the brand changed. */
async function said(
  file: string,
  change: (text: string) => string,
  channel = 'email',
): Promise<readonly string[]> {
  const host: Host = {
    ...sound,
    read: (asked, most) => {
      const read = sound.read(asked, most);
      if (asked !== `${brand}/${file}` || !read.ok) return read;
      const text = change(new TextDecoder().decode(read.bytes));
      return { ok: true, bytes: new TextEncoder().encode(text) };
    },
  };
  const format = channel === 'email' ? 'html' : 'page';
  const wanted = { campaign: 'printemps-2027', brand: 'grenadine', channel, locale: 'fr', format };
  const { diagnostics } = await compile(host, {
    wants: (kind, name) => kind === 'touchpoint' || kind === 'segment' || wanted[kind as 'format'] === name,
  });
  return diagnostics
    .filter(({ severity, code }) => severity !== 'note' && code.startsWith('visual/'))
    .map((one) => `${one.at?.file.replace(`${brand}/`, '')} ${one.code}: ${one.message}`);
}

/** A tile of an email as it ships: a disc of one colour in a ring of another, with nothing around it. */
async function tile(hex: string, more: Partial<Artifact> = {}): Promise<readonly Diagnostic[]> {
  const [grenadine] = await demoBrands();
  const disc = (radius: number, fill: string) => `<circle cx="100" cy="100" r="${radius}" fill="${fill}"/>`;
  const ring = disc(90, grenadine!.tokens.colors.poudre!.hex);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200">${ring}${disc(40, hex)}</svg>`;
  const whole = { x: 0, y: 0, width: 200, height: 200, unit: 'px' } as const;
  const picture = {
    path: 'email/fr/images/pan.png',
    channel: 'email',
    format: 'html',
    mime: 'image/png',
    body: await sharp(Buffer.from(svg)).png({ palette: true, colours: 64, dither: 0 }).toBuffer(),
    marks: [{ kind: 'image', text: '', slot: `${brand}/drawings/pan.svg`, boxes: [whole] }],
    width: 200,
    height: 200,
    unit: 'px',
    data: { density: 2 },
    supporting: true,
    ...more,
  } as unknown as Artifact;
  const piece = { brand: grenadine, now: NOW, campaign: { slug: 'one' } } as unknown as ArtifactSubject;
  return checkPictures([picture], piece, {});
}

test('a colour that is none of the brand’s is told in the file of the drawing', async () => {
  const [found, ...others] = await tile('#12ab34');
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    code: 'visual/colors-are-the-brands',
    at: { file: `${brand}/drawings/pan.svg`, line: 1 },
    artifacts: ['email/fr/images/pan.png'],
  });
  // 40² of 90²: what is transparent is no ground.
  expect(found!.message).toMatch(/^(19|20) % of email\/html\.pan is #12ab34/);
  expect(found!.boxes).toHaveLength(1);
});

test('the brand’s own colours are not, nor is what an author has put there', async () => {
  expect(await tile('#c2153f')).toEqual([]);
  expect(await tile('#12ab34', { data: {} })).toEqual([]);
});

const withWords = (color: string) => (yaml: string) =>
  yaml.replace(
    'c: 10, within: [0, 4, 600, 196] }',
    `c: 10, within: [0, 4, 300, 196] }\n          - { kind: text, id: note, text: { fr: Bientôt, en: Soon }, at: [420, 80], width: 160, role: body, size: 20, color: ${color} }`,
  );

test('words in a picture of the layout that stand out are nobody’s business', async () => {
  expect(await said('layouts/email.yaml', withWords('creme'))).toEqual([]);
});

test('words in a picture of the layout that are too weak are told, once', async () => {
  const found = await said('layouts/email.yaml', withWords('feuille'));
  expect(found).toEqual([
    expect.stringMatching(
      /^layouts\/email\.yaml visual\/words-stand-out-from-the-picture: The “note” of email\/html\.hero is “feuille” on “grenadine”, a contrast of \d\.\d\d; it needs 4\.5\.$/,
    ),
  ]);
});

test('words in the picture of a page are judged in the light and in the dark', async () => {
  const words = (color: string) => (yaml: string) =>
    yaml.replace(
      'within: [16, 0, 684, 640] }',
      `within: [16, 0, 684, 300] }\n        - { kind: text, id: note, text: { fr: Bientôt, en: Soon }, at: [300, 500], width: 160, role: body, size: 20, color: ${color} }`,
    );
  const told = (scheme: string, pair: string) =>
    `layouts/page.yaml visual/text-stands-out: The “note” of web/page.${scheme} is ${pair}`;
  expect(await said('layouts/page.yaml', words('prune'), 'web')).toEqual([
    'layouts/page.yaml visual/words-stand-out-from-the-picture: The “note” of web/page.hero-wide-dark runs over a shape of its own colour, “prune”: it cannot be read there.',
  ]);
  expect(await said('layouts/page.yaml', words('abricot'), 'web')).toEqual([
    expect.stringContaining(told('hero-wide', '“abricot” on “poudre”, which the brand forbids')),
  ]);
});

/** In the hero of a page, whose grounds are the page's own: a panel of its layout is not drawn. */
const onPanel = (item: string) => (yaml: string) =>
  yaml.replace(
    'within: [16, 0, 684, 640] }',
    `within: [16, 0, 684, 300] }\n        - { kind: panel, at: [200, 420], box: [400, 200], fill: grenadine }\n        - ${item}`,
  );

test('what the layout of a hero says is under its words and what is really there are two things', async () => {
  const words =
    '{ kind: text, id: note, text: { fr: Bientôt, en: Soon }, at: [300, 500], width: 160, role: body, size: 20, color: creme }';
  expect(await said('layouts/page.yaml', onPanel(words), 'web')).toContainEqual(
    expect.stringMatching(
      /words-stand-out-from-the-picture: The “note” of web\/page\.hero-wide is “creme” and stands in part on “poudre”, a contrast of 1\.2\d/,
    ),
  );
});

test('a logo in a hero is judged on the ground that the page has there', async () => {
  const logo = '{ kind: logo, variant: on-red, at: [280, 490], width: 200 }';
  expect(await said('layouts/page.yaml', onPanel(logo), 'web')).toContainEqual(
    expect.stringContaining(
      'visual/logo-stands-on-its-ground: The logo “on-red” of web/page.hero-wide really stands on “poudre”.',
    ),
  );
});

test('a colour that is none of the brand’s is told in a drawing as well, and none where it has no known ground', async () => {
  const svg = (hex: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200" viewBox="0 0 200 200"><circle cx="100" cy="100" r="40" fill="${hex}"/></svg>`;
  const drawing = (hex: string, ground?: string) =>
    tile(hex, {
      path: 'web/fr/hero-wide-01234567.svg',
      channel: 'web',
      format: 'page',
      mime: 'image/svg+xml',
      body: svg(hex),
      data: { density: 1, ...(ground && { ground }) },
    } as Partial<Artifact>);
  expect(await drawing('#12ab34', '#fadad4')).toMatchObject([
    {
      code: 'visual/colors-are-the-brands',
      message: expect.stringMatching(/^1[23] % of web\/page\.hero-wide is #12ab34/),
    },
  ]);
  expect(await drawing('#c2153f', '#fadad4')).toEqual([]);
  expect(await drawing('#12ab34')).toEqual([]);
});
