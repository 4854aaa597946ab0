/** What is drawn names fonts by the roles of the tokens, so a registered file stands behind every letter. */
import { describe, expect, it } from 'vitest';
import { draw, pieces, textsOf } from '../draw/demo.ts';

describe.each(pieces)('$title', (piece) => {
  it('is set in registered families and weights, each with a file of just that weight', () => {
    const { list } = draw(piece);
    const registered = new Set(piece.brand.fonts.map(({ family, weight }) => `${family} ${weight}`));
    const used = new Set(textsOf(list).map(({ font }) => `${font.family} ${font.weight}`));
    expect([...used].filter((one) => !registered.has(one))).toEqual([]);
    expect(used.size).toBeGreaterThan(0);
  });
});
