/** Which findings are pinned to which artifacts, and where. */
import { describe, expect, test } from 'vitest';
import type { Diagnostic, Span } from '../../src/diagnostic.ts';
import type { Box, Mark } from '../../src/ir/artifact.ts';
import { causesOf } from '../../src/studio/state/causes.ts';
import { pinsOn } from '../../src/studio/state/pins.ts';
import { artifact, at, fault } from './fixture.ts';

const box = (y: number): Box => ({ x: 10, y, width: 80, height: 10, unit: 'px' });
const span = (column: number, endColumn: number, line = 2): Span => ({
  ...at,
  line,
  endLine: line,
  column,
  endColumn,
});
const headline: Mark = {
  kind: 'text',
  text: 'Du thé pour deux seulement',
  at: span(1, 30),
  boxes: [box(20), box(40)],
  lines: [
    { line: 0, text: 'Du thé pour', ink: box(21) },
    { line: 1, text: 'deux seulement', ink: box(41) },
  ],
};
const card = artifact('social/plain/tea/fr/a.png', { mime: 'image/png', marks: [headline] });
const pins = (one: Diagnostic, words = 'seulement', of = card) => pinsOn(of, causesOf([one]), () => words);

describe('a place', () => {
  test('is where the rule has seen it', () => {
    const boxes = [
      { ...box(5), artifact: card.path },
      { ...box(9), artifact: 'another.png' },
    ];
    expect(pins({ ...fault, artifacts: [card.path], boxes })[0]!.boxes).toEqual([boxes[0]]);
  });

  test('is the line that holds the words, of marks that come from there', () => {
    expect(pins({ ...fault, at: span(20, 29) })).toEqual([
      {
        number: 1,
        severity: 'error',
        message: fault.message,
        boxes: [box(41)],
        words: [{ words: 'seulement', within: headline.text }],
      },
    ]);
  });

  test('is all of the mark where the words came out otherwise', () => {
    expect(pins({ ...fault, at: span(20, 29) }, '{money(offer.price)}')[0]!.boxes).toEqual(headline.boxes);
  });

  test('is where a fact came out, for a finding at the fact', () => {
    const from = { ...span(9, 15, 12), file: 'content/campaigns/tea/campaign.yaml' };
    const fact = { path: 'offer.price', formatter: 'money', key: 'money:1900 EUR', from };
    const priced = { ...card, marks: [{ ...headline, text: '19 €', lines: [], fact }] };
    expect(pins({ ...fault, at: from }, '19.00', priced)[0]!.boxes).toEqual(headline.boxes);
  });
});

describe('an artifact', () => {
  test('that a finding names has its number, also without a place', () => {
    const [pin] = pins({ ...fault, at: span(1, 4, 9), artifacts: [card.path] });
    expect([pin!.number, pin!.boxes, pin!.words]).toEqual([1, [], []]);
  });

  test('that a finding does not name has no pin of it', () => {
    expect(pins({ ...fault, at: span(20, 29), artifacts: ['another.png'] })).toEqual([]);
    expect(pins({ ...fault, at: span(1, 4, 9) })).toEqual([]);
  });

  test('all over which a finding came out is not covered with frames', () => {
    const many = { ...card, marks: Array.from({ length: 7 }, () => headline) };
    expect(pins({ ...fault, at: span(1, 30), artifacts: [card.path] }, 'x', many)[0]!.boxes).toEqual([]);
  });
});
