/** Pieces under other conditions: a chosen scheme, colours turned, no pictures, a sheet before it is cut. */
import { describe, expect, test } from 'vitest';
import { nextShown, nothingShown } from '../../src/studio/state/studio-state.ts';
import { isVariant, type VariantName, variantOf } from '../../src/studio/variants/index.ts';
import { artifact, proof, sms, state } from './fixture.ts';

function shown(body: string, more: Parameters<typeof artifact>[1] = {}) {
  const one = artifact('email/plain/tea/fr/a.html', { body, ...more });
  return nextShown(nothingShown, state({ artifacts: [one] })).artifacts[0]!;
}
const made = (body: string, name: VariantName) => variantOf(shown(body), name);

describe('a chosen scheme', () => {
  const css =
    '@media (prefers-color-scheme:dark){a{color:red}}@media ( prefers-color-scheme: light ){a{color:blue}}';

  test('answers the question of every rule and picture, whatever the machine says', async () => {
    const html = `<style>${css}</style><source media="(min-width: 9px) and (prefers-color-scheme: dark)" srcset="a">`;
    expect(await made(html, 'dark')).toBe(
      '<style>@media (min-width:0px){a{color:red}}@media (max-width:0px){a{color:blue}}</style><source media="(min-width: 9px) and (min-width:0px)" srcset="a">',
    );
    expect(await made(html, 'light')).toContain('@media (max-width:0px){a{color:red}}');
  });

  test.each([
    '<head><meta name="color-scheme" content="light dark"></head>',
    '<head><style>:root{color-scheme: light dark}</style></head>',
  ])('gives the browser’s own colours to a document that allows it: %s', async (html) => {
    expect(await made(html, 'dark')).toContain('<style>:root{color-scheme:dark!important}</style></head>');
  });

  test('leaves a document that knows one scheme as it is', async () => {
    const html = '<head><meta name="color-scheme" content="light"></head><p>x</p>';
    expect(await made(html, 'dark')).toBe(html);
  });
});

describe('colours turned', () => {
  test('wherever a colour may stand, and nowhere else', async () => {
    const html =
      '<html><head><style>a{color:#fff;background:url(#fff)}</style></head><body bgcolor="#FFFFFF" text="black"><a href="#fff" style="color: rgb(0, 0, 0); border:1px solid white">#fff</a></body></html>';
    const turned = await made(html, 'inverted');
    expect(turned).toContain('a{color:#000000;background:url(#fff)}');
    expect(turned).toContain('<body bgcolor="#000000" text="#ffffff">');
    expect(turned).toContain('<a href="#fff" style="color: #ffffff; border:1px solid #000000">#fff</a>');
    expect(turned).toContain('<style>html{background:#000000;color:#ffffff}</style>');
  });

  test('does not ask for the email’s own dark scheme', async () => {
    const html = '<style>@media (prefers-color-scheme: dark){a{color:#fff}}</style>';
    expect(await made(html, 'inverted')).toContain('@media (max-width:0px)');
  });
});

test('without images the words that stand for them stay', async () => {
  const bare = await made(
    '<body background="b.png" style="background:url(b.png) red"><img src="a.png" srcset="a2.png 2x" alt="Une tasse" width="9"></body>',
    'no-images',
  );
  expect(bare).toContain('<img src="data:," alt="Une tasse" width="9">');
  expect(bare).toContain('<body style="background:none red">');
  expect(bare).not.toContain('.png');
});

describe('a sheet before it is cut', () => {
  const svg = '<svg xmlns="x" width="400" height="300" viewBox="0 0 300 225"><rect/></svg>';
  const sheet = (data: Record<string, number | boolean>) =>
    shown(svg, { mime: 'image/svg+xml', data, supporting: true });

  test('shows as much more as it bleeds, on every side', async () => {
    const grown = await variantOf(sheet({ proof: true, bleedMm: 25.4 }), 'bleed');
    expect(grown).toContain('width="592.000" height="492.000" viewBox="-72.000 -72.000 444.000 369.000"');
  });

  test.each([[{ proof: true }], [{ proof: true, bleedMm: 0 }]])('is as it was with %j', async (data) => {
    expect(await variantOf(sheet(data), 'bleed')).toBe(svg);
  });
});

test('a variant belongs to its kind of file', async () => {
  const artifacts = nextShown(nothingShown, state({ artifacts: [sms, proof] })).artifacts;
  for (const one of artifacts) expect(await variantOf(one, 'dark')).toBeUndefined();
  expect(['dark', 'bleed'].map(isVariant)).toEqual([true, true]);
  expect(['', 'constructor', '../dark', 'DARK'].map(isVariant)).toEqual([false, false, false, false]);
});
