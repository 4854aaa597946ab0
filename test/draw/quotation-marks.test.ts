import { describe, expect, it } from 'vitest';
import { quotationMarks } from '../../src/draw/quotation-marks.ts';

const at = { file: 'fr.mdx', line: 1, column: 1, endLine: 1, endColumn: 2 };
const said = (...paragraphs: string[]) => paragraphs.map((text) => [{ text, at }]);

describe('quotationMarks', () => {
  it.each([
    ['fr-FR', ['«\u00a0', '\u00a0»']],
    ['en-GB', ['“', '”']],
    ['de-DE', ['„', '“']],
    ['xx', ['', '']],
  ])('in %s', (language, want) => {
    expect(quotationMarks(said('One.'), language)).toEqual([want]);
  });
  it('opens the first paragraph and closes the last', () => {
    expect(quotationMarks(said('One.', 'Two.', 'Three.'), 'en')).toEqual([
      ['“', ''],
      ['', ''],
      ['', '”'],
    ]);
  });
  it('leaves marks that the author has typed', () => {
    expect(quotationMarks(said('«\u00a0Oui.\u00a0»'), 'fr')).toEqual([['', '']]);
  });
});
