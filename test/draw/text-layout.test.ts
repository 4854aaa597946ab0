import { describe, expect, it } from 'vitest';
import { fontsOf } from '../../src/draw/fonts.ts';
import { measure } from '../../src/draw/measure.ts';
import { layText, type TextRequest } from '../../src/draw/text-layout.ts';
import { textStyle } from '../../src/draw/text-style.ts';
import type { Run } from '../../src/ir/text.ts';
import { pieceOf } from './demo.ts';

const { brand } = pieceOf('grenadine', 'social.facebook.square');
const fonts = fontsOf(brand.fonts);
const at = { file: 'fr.mdx', line: 1, column: 1, endLine: 1, endColumn: 2 };
const run = (text: string, more: Partial<Run> = {}): Run => ({ text, at, ...more });

function lay(text: string | readonly Run[], width: number, more: Partial<TextRequest> = {}) {
  const style = textStyle(brand, 'display', 100);
  return layText(
    {
      text: typeof text === 'string' ? [run(text)] : text,
      style,
      strong: textStyle(brand, 'strong', 100),
      width,
      align: 'left',
      language: 'fr-FR',
      breaks: 'sense',
      ...more,
    },
    fonts,
  );
}
const lines = (text: string | readonly Run[], width: number, more: Partial<TextRequest> = {}) =>
  lay(text, width, more).lines.map((line) => line.text);

describe('line breaks', () => {
  it('keep a French pronoun with its verb', () => {
    expect(lines('Le printemps te va bien.', 760)).toEqual(['Le printemps', 'te va bien.']);
  });
  it('balance lines rather than leave a widow', () => {
    expect(lines('Une journée entière en boutique avec nous', 1900)).toEqual([
      'Une journée entière',
      'en boutique avec nous',
    ]);
    const long = 'Passe nous voir demain en boutique samedi';
    expect(lines(long, 1900, { breaks: 'plain' })).toEqual(['Passe nous voir demain en boutique', 'samedi']);
    expect(lines(long, 1900)).toEqual(['Passe nous voir demain', 'en boutique samedi']);
  });
  it.each([
    ['un prix de 10 kg compris', 600, 'de / 10|10 / kg'],
    ['avec le code FLEUR20 dès demain', 1200, 'code / FLEUR20|dès / demain'],
    ['jusqu’au dimanche 18 avril inclus', 960, '18 / avril'],
  ])('never part a number, a code or a date: %s', (words, width, parted) => {
    expect(lines(words, width).length).toBeGreaterThan(1);
    expect(lines(words, width).join(' / ')).not.toMatch(new RegExp(parted));
  });
  it('never part a fact that is one sign', () => {
    const fact = { path: 'event.from', formatter: 'time', key: 'time:10:00' };
    const text = [run('Passe nous voir dès '), run('10 h 30', { fact }), run(' du matin')];
    expect(lines(text, 760).some((line) => line.includes('10 h 30'))).toBe(true);
  });
  it('end a line where the layout says that the break is the idea', () => {
    const headline = 'Vous payez le prix que vous lisez.';
    expect(lines(headline, 620, { mayEndWith: ['que'] })).toEqual([
      'Vous payez',
      'le prix que',
      'vous lisez.',
    ]);
    expect(lines(headline, 620)).not.toContain('le prix que');
  });
  it('follow the hard breaks of the author', () => {
    expect(lines('code FLEUR20\njusqu’au 18 avril', 2000)).toEqual(['code FLEUR20', 'jusqu’au 18 avril']);
  });
  it('cut a word that is wider than its box, and say that it does not fit', () => {
    const { lines, fits } = lay('Anticonstitutionnellement', 500);
    expect(lines.length).toBeGreaterThan(1);
    expect(fits).toBe(false);
  });
});

describe('letters', () => {
  it('have their first ink on the margin, whatever the letter', () => {
    for (const word of ['Le', 'Va', 'te', 'jus', 'Y', '«'])
      expect(lay(word, 900).lines[0]!.left, word).toBeCloseTo(0, 6);
  });
  it('have their last ink on the right edge when they are flush right', () => {
    expect(lay('Passe nous voir', 2000, { align: 'right' }).lines[0]!.right).toBeCloseTo(0, 6);
  });
  it('take the narrow space of French as 0.14 em without a glyph', () => {
    const setting = { size: 100, tracking: 0, features: [] };
    const font = { family: 'Figtree', weight: 400 };
    const width = (text: string) => measure(fonts, font, text, setting);
    expect(width('bien\u202f!')).toBeCloseTo(width('bien') + 14 + width('!'), 6);
  });
  it('draw a no-break hyphen as a hyphen', () => {
    const setting = { size: 100, tracking: 0, features: [] };
    const font = { family: 'Figtree', weight: 400 };
    expect(measure(fonts, font, 'Dom\u2011Luís', setting)).toBe(measure(fonts, font, 'Dom-Luís', setting));
  });
  it('raise the ordinal of the first of the month in French only', () => {
    const raised = (language: string) =>
      lay('du 1er juin', 2000, { language }).lines[0]!.segments.filter(
        (one) => one.nominalSize !== undefined,
      );
    expect(raised('fr-FR').map((one) => [one.text, one.style.size, one.nominalSize])).toEqual([
      ['er', 60, 100],
    ]);
    expect(raised('en-GB')).toEqual([]);
  });
  it('name the characters that the fonts lack', () => {
    expect(lay('Bravo 😀 ✂', 2000).missing.flatMap((one) => one.signs)).toEqual(['😀', '✂']);
  });
});
