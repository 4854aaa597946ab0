/** Colours of words in an email, as a mail program in each scheme would show them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readShownTexts } from '../../src/readback/html-colors.ts';
import { contrastOf } from '../../src/rules/shared/contrast.ts';
import { inverted } from '../../src/rules/shared/inverted.ts';

const email = (body: string, dark = '') =>
  `<html><head><title>Un titre</title><style>p{margin:0}\n@media (prefers-color-scheme:dark){${dark}}\n[data-ogsc] .g{background:#ff0000 !important}</style></head><body class="g" style="background-color:#ffffff">${body}</body></html>`;

/** Of the one text: ink/ground in the light, then in the dark. */
const shown = (body: string, dark?: string) => {
  const [only, ...others] = readShownTexts(email(body, dark));
  expect(others).toEqual([]);
  return `${only!.light.ink}/${only!.light.ground} ${only!.dark.ink}/${only!.dark.ground}`;
};

describe('ink and ground', () => {
  test.each([
    ['are inherited', '<p style="color:#14324d"><b>Mot</b></p>', '', '#14324d/#ffffff #14324d/#ffffff'],
    [
      'of the nearest element count',
      '<td bgcolor="#EEF3F5"><p style="background:#bfd9ea;color:#14324D">Mot</p></td>',
      '',
      '#14324d/#bfd9ea #14324d/#bfd9ea',
    ],
    [
      'of an attribute too',
      '<table bgcolor="#EEF3F5"><tr><td>Mot</td></tr></table>',
      '',
      '#000000/#eef3f5 #000000/#eef3f5',
    ],
    [
      'follow the dark scheme',
      '<p class="t" style="color:#14324d">Mot</p>',
      '.g{background:#0c2136 !important}.t{color:#eef3f5 !important}',
      '#14324d/#ffffff #eef3f5/#0c2136',
    ],
    [
      'stay where it forgets a panel',
      '<div style="background:#eef3f5"><p class="t" style="color:#14324d">Mot</p></div>',
      '.g{background:#0c2136 !important}.t{color:#eef3f5 !important}',
      '#14324d/#eef3f5 #eef3f5/#eef3f5',
    ],
    [
      'follow a rule for a child',
      '<div class="s"><table style="background:#eef3f5"><tr><td>Mot</td></tr></table></div>',
      '.s,.s>table,body.g>div{background:#0c2136 !important}',
      '#000000/#eef3f5 #000000/#0c2136',
    ],
    [
      'the last of two rules wins',
      '<p class="t" style="color:#14324d">Mot</p>',
      '.t{color:#111111 !important}.t{color:#222222 !important}',
      '#14324d/#ffffff #222222/#ffffff',
    ],
    [
      'a rule for another tag does not count',
      '<p class="t" style="color:#14324d">Mot</p>',
      'td.t{color:#111111 !important}div>.x{color:#333333 !important}',
      '#14324d/#ffffff #14324d/#ffffff',
    ],
    [
      'Outlook’s copy of the rules is not the scheme',
      '<p style="color:#14324d">Mot</p>',
      '',
      '#14324d/#ffffff #14324d/#ffffff',
    ],
  ])('%s', (_, body, dark, want) => {
    expect(shown(body, dark)).toBe(want);
  });
});

test('what nobody sees says nothing', () => {
  const hidden =
    '<div style="display:none;color:#ffffff">Aperçu</div><p hidden>Caché</p><script>var mot</script>';
  const comment = '<!--[if mso]><p style="color:#ffffff">Outlook</p><![endif]--><p>  — </p><p>Mot</p>';
  expect(readShownTexts(email(hidden + comment)).map(({ text }) => text)).toEqual(['Mot']);
});

test('size and weight', () => {
  const [large, bold] = readShownTexts(
    email('<p style="font-size:24px">Grand</p><p style="font-size:18.66px;font-weight:700"><a>Gras</a></p>'),
  );
  expect([large!.sizePx, large!.bold, bold!.sizePx, bold!.bold]).toEqual([24, false, 18.66, true]);
});

test('any text at all is read without an error, in bounded time', () => {
  const piece = fc.constantFrom(
    '<p style="',
    'color:',
    '#14324d',
    '"',
    '>',
    'Mot',
    '@media (prefers-color-scheme:dark){',
    '.a>',
    '.b',
    '{',
    '}',
    ';',
    ',',
    '</p>',
    '<style>',
    '</style>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      for (const { light, dark } of readShownTexts(pieces.join('')))
        for (const hex of [light.ink, light.ground, dark.ink, dark.ground])
          expect(hex).toMatch(/^#[0-9a-f]{6}$/);
    }),
  );
});

describe('full inversion', () => {
  test('turns white and black round, and leaves the middle', () => {
    expect([inverted('#ffffff'), inverted('#000000')]).toEqual(['#000000', '#ffffff']);
    expect(inverted('#777777')).toMatch(/^#7[67]7[67]7[67]$/);
  });

  test('of greys keeps them apart: what has 7 to 1 keeps 4.5', () => {
    const level = fc
      .integer({ min: 0, max: 255 })
      .map((value) => `#${value.toString(16).padStart(2, '0').repeat(3)}`);
    fc.assert(
      fc.property(level, level, (one, other) => {
        if (contrastOf(one, other) >= 7)
          expect(contrastOf(inverted(one), inverted(other))).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});
