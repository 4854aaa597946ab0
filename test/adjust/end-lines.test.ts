/** Line ends in typeset words, and the same words by another keyboard. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { endLines } from '../../src/draw/adjust/end-lines.ts';
import { stepSize } from '../../src/draw/adjust/step-size.ts';
import { pictureWindow } from '../../src/draw/picture-window.ts';
import { plainText, type Text } from '../../src/ir/text.ts';
import { sameWords } from '../../src/parse/same-words.ts';

const at = (column: number) => ({ file: 'fr.mdx', line: 1, column, endLine: 1, endColumn: column + 1 });
const text: Text = [
  { text: 'Tout à ', at: at(1) },
  { text: '−20\u00a0%', at: at(2), fact: { path: 'offer.percent', formatter: 'percent', key: 'percent:20' } },
  { text: ' jusqu’au bout\u202f!', at: at(3) },
];

describe('line ends', () => {
  it('stand in the words, and every run keeps its place and its fact', () => {
    const broken = endLines(text, ['Tout à', '-20%', "jusqu'au bout!"]) as Text;
    expect(broken.map((run) => run.text)).toEqual(['Tout à\n', '−20\u00a0%', '\njusqu’au bout\u202f!']);
    expect(broken.map((run) => run.at)).toEqual(text.map((run) => run.at));
    expect(broken[1]!.fact).toBe(text[1]!.fact);
  });

  it.each([
    [['Tout à', '-20', '% jusqu’au bout !'], 2],
    [['Tout à -20 % jusqu’au bout', '!'], 1],
    [['Tout à -20 % jus', 'qu’au bout !'], 1],
  ])('%j end where words are kept together', (lines, line) => {
    expect(endLines(text, lines)).toBe(line);
  });

  it('replace those of the author', () => {
    const typed: Text = [
      { text: 'Un deux\n', at: at(1) },
      { text: 'trois quatre', at: at(2) },
    ];
    expect(plainText(endLines(typed, ['Un', 'deux trois quatre']) as Text)).toBe('Un\ndeux trois quatre');
    expect(plainText(endLines(typed, ['Un deux', 'trois quatre']) as Text)).toBe('Un deux\ntrois quatre');
  });

  test('whatever the runs and the lines, no sign is lost and as many lines come out', () => {
    const word = fc.stringMatching(/^[a-zé’«»…]{1,8}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.boolean()),
        fc.infiniteStream(fc.boolean()),
        (words, runEnds, lineEnds) => {
          const runs: string[] = [''];
          const lines: string[][] = [[]];
          words.forEach((one, index) => {
            if (index > 0 && runEnds.next().value) runs.push('');
            runs[runs.length - 1] += (index > 0 ? ' ' : '') + one;
            if (index > 0 && lineEnds.next().value) lines.push([]);
            lines.at(-1)!.push(one);
          });
          const whole: Text = runs.map((run, index) => ({ text: run, at: at(index) }));
          const broken = endLines(
            whole,
            lines.map((line) => line.join(' ')),
          );
          expect(plainText(broken as Text)).toBe(lines.map((line) => line.join(' ')).join('\n'));
        },
      ),
    );
  });
});

test.each([
  ['« Oui » !', '"Oui"!', true],
  ['L’été… – déjà', "L'été... - déjà", true],
  ['20\u202f% de moins', '20 % de moins', true],
  ['e\u0301te\u0301', 'été', true],
  ['Le printemps', 'le printemps', false],
  ['20 €', '25 €', false],
])('“%s” and “%s” are the same words: %s', (one, other, same) => {
  expect(sameWords(one, other)).toBe(same);
});

test.each([
  [104, -1, 80, true],
  [104, 2, 180, true],
  [100, 0, 104, true],
  [104, -9, 26, false],
  [180, 1, 180, false],
])('%i px and %i steps are %i px of the scale', (size, steps, want, isWhole) => {
  expect(stepSize([26, 80, 104, 136, 180], size, steps)).toEqual({ size: want, isWhole });
});

describe('the part of a picture that is shown', () => {
  const picture = { width: 400, height: 200 };
  test.each([
    ['a crop of the proportions of the box', { crop: [0.5, 0, 0.5, 1] }, [200, 0, 200, 200]],
    ['a focal point at the edge', { focalPoint: [1, 0] }, [200, 0, 200, 200]],
    ['a focal point inside', { focalPoint: [0.3, 0.5] }, [20, 0, 200, 200]],
    ['a focal point within a crop', { crop: [0, 0, 0.75, 1], focalPoint: [0.9, 0.5] }, [100, 0, 200, 200]],
  ] as const)('%s', (_, cut, [left, top, width, height]) => {
    expect(pictureWindow(picture, { width: 50, height: 50 }, cut)).toEqual({ left, top, width, height });
  });

  test('nothing is said: libvips decides', () => {
    expect(pictureWindow(picture, { width: 50, height: 50 }, {})).toBeUndefined();
  });

  test('it lies within the crop, has the proportions of the box and shows the focal point if the crop does', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    const side = fc.integer({ min: 20, max: 4000 });
    fc.assert(
      fc.property(side, side, side, side, part, part, part, part, (w, h, boxW, boxH, x, y, fx, fy) => {
        const crop = [x * 0.5, y * 0.5, 0.5, 0.5] as const;
        const found = pictureWindow(
          { width: w, height: h },
          { width: boxW, height: boxH },
          {
            crop,
            focalPoint: [fx, fy],
          },
        )!;
        expect(found.left).toBeGreaterThanOrEqual(Math.floor(crop[0] * w));
        expect(found.top).toBeGreaterThanOrEqual(Math.floor(crop[1] * h));
        expect(found.left + found.width).toBeLessThanOrEqual(Math.min(w, Math.ceil((crop[0] + 0.5) * w) + 1));
        expect(found.top + found.height).toBeLessThanOrEqual(Math.min(h, Math.ceil((crop[1] + 0.5) * h) + 1));
        expect(found.width).toBeGreaterThanOrEqual(1);
        expect(found.height).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});
