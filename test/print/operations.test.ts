/** The reader of content streams, on syntax that our own files do not have too. */
import { expect, test } from 'vitest';
import { operations } from '../../src/draw/pdf/operations.ts';
import { readPaintings } from '../../src/draw/pdf/paintings.ts';

const read = (text: string) => [...operations(Buffer.from(text, 'latin1'))];

test.each([
  ['1 0.5 -.25 m', [{ operator: 'm', operands: [1, 0.5, -0.25] }]],
  [
    '/A gs % a remark\n/B gs',
    [
      { operator: 'gs', operands: [{ name: 'A' }] },
      { operator: 'gs', operands: [{ name: 'B' }] },
    ],
  ],
  [
    '[<00 1> -3 (a\\)(b))] TJ',
    [{ operator: 'TJ', operands: [[{ hex: '0010' }, -3, { hex: '6129286229' }]] }],
  ],
  [
    '/Span <</Lang (fr) /N [1 2]>> BDC',
    [
      {
        operator: 'BDC',
        operands: [{ name: 'Span' }, [{ name: 'Lang' }, { hex: '6672' }, { name: 'N' }, [1, 2]]],
      },
    ],
  ],
  ['true null x', [{ operator: 'x', operands: [true, null] }]],
  ['BI /W 1 ID \xff( EI 1 g', [{ operator: 'BI', operands: [] }]],
  ['[1 2', []],
  ['(open', []],
  ['', []],
])('%s', (text, want) => {
  expect(read(text)).toEqual(want);
});

test('colours, matrices and tags follow q and Q', () => {
  const { paintings, unknown } = readPaintings(
    Buffer.from('2 0 0 2 10 10 cm q 0 1 0 0 k /Code BMC 0 0 5 5 re f EMC Q 1 1 1 0 K 0 0 m 5 5 l S bogus'),
  );
  expect(paintings).toMatchObject([
    {
      kind: 'fill',
      color: { space: 'DeviceCMYK', parts: [0, 1, 0, 0] },
      tag: 'Code',
      box: { left: 10, bottom: 10, right: 20, top: 20 },
    },
    { kind: 'stroke', color: { parts: [1, 1, 1, 0] }, box: { left: 10, top: 20 } },
  ]);
  expect(paintings[1]).not.toHaveProperty('tag');
  expect(unknown).toEqual(['bogus']);
});
