/** Licence expressions: what is read of them, and which licences one keeps to. */
import { describe, expect, test } from 'vitest';
import { licencesTaken, readExpression } from '../../.package/spdx-expression.ts';

const allowed = new Set(['MIT', 'ISC', 'BSD-3-Clause', 'Apache-2.0 WITH LLVM-exception']);
const taken = (text: string) => licencesTaken(readExpression(text)!, (id) => allowed.has(id));

describe('what one keeps to', () => {
  test.each([
    ['MIT', ['MIT']],
    ['(MIT)', ['MIT']],
    ['GPL-3.0-only OR MIT', ['MIT']],
    ['ISC OR MIT', ['ISC']],
    ['MIT AND ISC', ['MIT', 'ISC']],
    ['(GPL-2.0 OR MIT) AND ISC', ['MIT', 'ISC']],
    ['GPL-2.0 OR MIT AND ISC', ['MIT', 'ISC']],
    ['Apache-2.0 WITH LLVM-exception', ['Apache-2.0 WITH LLVM-exception']],
  ])('%s', (text, want) => {
    expect(taken(text)).toEqual(want);
  });

  test.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'Apache-2.0', '(MIT AND GPL-2.0) OR GPL-3.0'])(
    'nothing of %s',
    (text) => {
      expect(taken(text)).toBeUndefined();
    },
  );
});

test.each([
  '',
  'MIT (http://mootools.net/license.txt)',
  'MIT OR',
  'OR MIT',
  'MIT ISC',
  '(MIT',
  'MIT)',
  '()',
  'Apache-2.0 WITH',
  'MIT/ISC',
])('“%s” is no expression', (text) => {
  expect(readExpression(text)).toBeUndefined();
});
