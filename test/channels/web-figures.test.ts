import { describe, expect, it } from 'vitest';
import { loadBrand } from '../../src/brand/load.ts';
import { afterFigure } from '../../src/channels/web/after-figure.ts';
import { figureInk } from '../../src/channels/web/figure-ink.ts';
import { Findings } from '../../src/diagnostic.ts';
import { plainText } from '../../src/ir/text.ts';
import { host, words } from './render-demo.ts';

const brand = (await loadBrand(host, 'cap-clair', new Findings()))!;

describe('a number and the sentence beside it', () => {
  it.each([
    ['−20\u00a0% sur toute la boutique.', '−20\u00a0%', 'sur toute la boutique.'],
    ['20% off the whole store.', '20% off', 'the whole store.'],
    ['Toute la boutique est à −20\u00a0%.', '−20\u00a0%', 'Toute la boutique est à −20\u00a0%.'],
    ['200\u00a0€ de remise.', '20', '200\u00a0€ de remise.'],
    ['−20\u00a0%', '−20\u00a0%', '−20\u00a0%'],
  ])('“%s” after “%s”', (sentence, figure, want) => {
    expect(plainText(afterFigure(words(sentence), words(figure)))).toBe(want);
  });
});

describe('figureInk', () => {
  it('says how far the ink begins and ends inside its box', () => {
    // B612: the figure 8 begins at 0.065 em, the euro sign ends 0.088 em before its advance, tracked by −0.035 em.
    expect(figureInk(words('89\u00a0€'), brand)).toBe(' style="--ink-left:0.065em;--ink-right:0.053em"');
  });
  it('is silent where nothing is drawn', () => {
    expect(figureInk(words(' '), brand)).toBe('');
  });
});
