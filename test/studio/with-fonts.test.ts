/** Pages of a review bring their fonts along, since a browser takes none from another file. */
import { expect, test } from 'vitest';
import { withFonts } from '../../src/studio/review/with-fonts.ts';
import { artifact } from './fixture.ts';

const font = artifact('web/plain/fonts/serif-400.woff2', {
  mime: 'font/woff2',
  body: new Uint8Array([1, 2, 3]),
  supporting: true,
});
const byPath = new Map([[font.path, font]]);
const page = 'web/plain/tea/fr/index.html';
const rule = (address: string) => `<style>@font-face{src:url(${address}) format("woff2")}</style>`;

test.each(['../../fonts/serif-400.woff2', '"../../fonts/serif-400.woff2"', "'../../fonts/serif-400.woff2'"])(
  'a font of the hub is put in where %s names it',
  (address) => {
    expect(withFonts(rule(address), page, byPath)).toBe(rule('data:font/woff2;base64,AQID'));
  },
);

test.each([
  '../fonts/serif-400.woff2',
  '../../../../../../etc/serif-400.woff2',
  'https://example.com/serif.woff2',
])('what is no font of the hub stays: %s', (address) => {
  expect(withFonts(rule(address), page, byPath)).toBe(rule(address));
});
