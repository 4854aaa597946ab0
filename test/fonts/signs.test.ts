/** What a font need not have, and how what it lacks is told. */
import { expect, it } from 'vitest';
import { drawable, nameSigns, withoutInk } from '../../src/draw/fonts/signs.ts';
import { fontsOf } from '../../src/draw/fonts.ts';
import { shape } from '../../src/draw/shape.ts';
import { figtree } from './files.ts';

/** A font of plain letters, é, a hyphen and nothing else. */
const plain = (character: string) => /^[a-zA-Z0-9é .,!-]$/u.test(character);

it.each([
  ['letters', 'Bonjour', 'Bonjour', []],
  ['a letter typed apart from its accent', 'e\u0301te\u0301', 'été', []],
  ['a letter whose accents no font puts together', 'q\u0303i', 'i', ['q\u0303']],
  ['a no-break space and no-break hyphen', 'a\u00a0b\u2011c\u2010d', 'a b-c-d', []],
  [
    'joiners, selectors, soft hyphens and marks of direction',
    'a\u2060b\ufe0fc\u00ad\u200ed\u202e',
    'abcd',
    [],
  ],
  ['controls', 'a\u0007b\n', 'ab', []],
  ['each sign once', '☂ ☂✂', ' ', ['☂', '✂']],
  ['an emoji of several', '👩\u200d💻!', '!', ['👩\u200d💻']],
  ['a flag', '🇫🇷', '', ['🇫🇷']],
  ['a key', '1\ufe0f\u20e3', '', ['1\ufe0f\u20e3']],
  ['a letter of private use', '\ue000', '', ['\ue000']],
])('%s', (_, text, drawn, missing) => {
  expect(drawable(text, plain)).toEqual({ text: drawn, missing });
});

it('are told as they show and as Unicode numbers them', () => {
  expect(nameSigns(['☂', '👩\u200d💻', '☂', 'q\u0303'])).toBe(
    '“☂” (U+2602), “👩‍💻” (U+1F469 U+200D U+1F4BB) and “q̃” (U+0071 U+0303)',
  );
});

it('every space of Unicode has its width in fonts that lack it, and is never missed', () => {
  const face = fontsOf([figtree]).face({ family: 'Figtree', weight: 400 });
  const setting = { size: 1, tracking: 0, features: [] };
  const spaces = Array.from({ length: 0x3001 }, (_, point) => String.fromCodePoint(point)).filter((one) =>
    /\p{Zs}/u.test(one),
  );
  expect(spaces).toHaveLength(17);
  for (const space of spaces.filter((one) => one !== '\u1680')) {
    const { width, missing } = shape(face, space, setting);
    expect([space, missing, width > 0.09 && width <= 1]).toEqual([space, [], true]);
  }
  expect(shape(face, '\u2007', setting).width).toBe(shape(face, '0', setting).width);
});

it('no sign with ink is taken for one without', () => {
  const inked = Array.from('éœ€−–’…«»½°·™ﬁ中😀\u0301\u20e3');
  expect(inked.filter((one) => one.replace(withoutInk, '') === '')).toEqual([]);
});
