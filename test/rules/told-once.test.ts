/** What two rules can see is told by one of them: the one that knows it better. */
import { expect, test } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { readDrawing } from '../../src/draw/drawing.ts';
import type { Box, Mark } from '../../src/ir/artifact.ts';
import type { PictureLook, WordsLook } from '../../src/readback/pixels/picture-look.ts';
import { rules } from '../../src/rules/index.ts';
import type { ArtifactSubject } from '../../src/rules/rule.ts';
import { runArtifactRules } from '../../src/rules/run.ts';
import { demoBrands } from '../pixels/judge.ts';

const brand = (await demoBrands()).find(({ id }) => id === 'grenadine')!;

const only = (...ids: readonly string[]) => rules.filter(({ id }) => ids.includes(id));

/** Code and message of each finding. */
async function said(
  ids: readonly string[],
  marks: readonly Mark[],
  { look, of = brand }: { readonly look?: PictureLook; readonly of?: Brand } = {},
): Promise<readonly string[]> {
  const size = { width: 1080, height: 1080, unit: 'px' };
  const artifact = {
    path: 'p',
    channel: 'social',
    format: 'facebook.square',
    mime: 'image/png',
    marks,
    ...size,
  };
  const extracted = { path: 'p', text: '', links: [], codes: [] };
  const subject = {
    brand: of,
    artifact,
    sides: {},
    extracted,
    troubles: [],
    campaign: { slug: 'one' },
    look,
  };
  const found = await runArtifactRules(subject as unknown as ArtifactSubject, only(...ids));
  return found.map(({ code, message }) => `${code}: ${message}`);
}

const px = (x: number, y: number, width: number, height: number): Box => ({
  x,
  y,
  width,
  height,
  unit: 'px',
});

const logo = brand.rules.logos[0]!;
const slot = `${logo.id}/${logo.variant}`;
const { ink } = readDrawing(brand.logos.find(({ id, variant }) => `${id}/${variant}` === slot)!.svg, brand);
/** In the logo’s own proportions, so that nothing else is wrong with it. */
const height = 60;
const width = height * (ink.width / ink.height);
const logoMark: Mark = { kind: 'logo', text: 'Grenadine', slot, boxes: [px(200, 200, width, height)] };
const words = (text: string, x: number, y: number): Mark => ({
  kind: 'text',
  text,
  slot: text,
  boxes: [px(x, y, 300, 40)],
});

const ABOUT_LOGOS = ['visual/words-do-not-collide', 'visual/logo-has-its-space'];

test('words over a logo collide with it, and are not told as too near it', async () => {
  expect(await said(ABOUT_LOGOS, [logoMark, words('Over', 210, 230)])).toEqual([
    'visual/words-do-not-collide: On social/facebook.square “Over” lies over the logo.',
  ]);
});

test('other words that come too near it are told all the same', async () => {
  const found = await said(ABOUT_LOGOS, [logoMark, words('Over', 210, 230), words('Below', 200, 275)]);
  expect(found).toHaveLength(2);
  expect(found.join('\n')).toContain('visual/logo-has-its-space: On social/facebook.square “Below” is');
});

test('where the brand does not ask about collisions, words over a logo are too near it', async () => {
  const of = {
    ...brand,
    rules: { ...brand.rules, rules: { 'visual/words-do-not-collide': 'off' as const } },
  };
  const found = await said(ABOUT_LOGOS, [logoMark, words('Over', 210, 230)], { of });
  expect(found).toEqual([expect.stringContaining('“Over” is 0 px from the logo')]);
});

const ABOUT_PAIRS = ['visual/text-stands-out', 'visual/words-stand-out-from-the-picture'];
const hex = (token: string) => brand.tokens.colors[token]!.hex;
/** Pale on cream: far too weak, and no pair that the brand forbids. */
const pale: Mark = { ...words('Pale', 100, 100), ink: 'poudre', ground: 'creme', size: 40 };

function lookWith(seen: Partial<WordsLook>, lossy = false): PictureLook {
  const line = { mark: 0, line: 0, flat: true, least: 9, p1: 9, p5: 9, hidden: false, ...seen };
  return { lossy, masked: 0, tokens: [], strangers: [], words: [line], logos: [] };
}

test('a weak pair that is really there is told from the pixels', async () => {
  const look = lookWith({ least: 1.234, p1: 1.234, p5: 1.234, weakest: hex('creme') });
  expect(await said(ABOUT_PAIRS, [pale], { look })).toEqual([
    'visual/words-stand-out-from-the-picture: The “Pale” of social/facebook.square is “poudre” on “creme”, a contrast of 1.23; it needs 3.',
  ]);
});

test('where the words really stand on another ground, which is too weak too, that one is told', async () => {
  const look = lookWith({ least: 1.3, p1: 1.3, p5: 1.3, weakest: hex('blanc') });
  expect(await said(ABOUT_PAIRS, [pale], { look })).toEqual([
    'visual/words-stand-out-from-the-picture: The “Pale” of social/facebook.square is “poudre” and stands in part on “blanc”, a contrast of 1.30; it needs 3.',
  ]);
});

test('a weak pair of the layout that is not there is not told', async () => {
  expect(await said(ABOUT_PAIRS, [pale], { look: lookWith({ weakest: hex('prune') }) })).toEqual([]);
});

const layoutTells = [
  'visual/text-stands-out: The “Pale” of social/facebook.square is “poudre” on “creme”, a contrast of 1.23; text of its size needs 3.',
];

test('without pixels, and in pixels that are only nearly what was drawn, the layout is believed', async () => {
  expect(await said(ABOUT_PAIRS, [pale])).toEqual(layoutTells);
  const look = lookWith({ least: 1.2, p1: 1.2, p5: 1.2, weakest: '#fff3e9' }, true);
  expect(await said(ABOUT_PAIRS, [pale], { look })).toEqual(layoutTells);
});

test('of words with a line that was not looked at the layout is believed', async () => {
  const two = { ...pale, boxes: [...pale.boxes, px(100, 150, 300, 40)] };
  const look = lookWith({ least: 1.234, p1: 1.234, p5: 1.234, weakest: hex('creme') });
  expect(await said(ABOUT_PAIRS, [two], { look })).toEqual(layoutTells);
});

test('a pair that the brand forbids is told by the layout, once', async () => {
  const mark: Mark = { ...pale, ink: 'prune', ground: 'grenadine' };
  const look = lookWith({ least: 2.5, p1: 2.5, p5: 2.5, weakest: hex('grenadine') });
  const found = await said(ABOUT_PAIRS, [mark], { look });
  expect(found).toEqual([expect.stringContaining('which the brand forbids: 2.5 to 1, unreadable')]);
});

test('where the brand does not ask about pixels, the layout is believed', async () => {
  const off = { 'visual/words-stand-out-from-the-picture': { severity: 'off' as const } };
  const of = { ...brand, rules: { ...brand.rules, rules: off } };
  const look = lookWith({ least: 1.234, p1: 1.234, p5: 1.234, weakest: hex('creme') });
  expect(await said(ABOUT_PAIRS, [pale], { look, of })).toEqual(layoutTells);
});
