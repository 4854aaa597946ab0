/**
 * Sentences of a table have blanks to fill; the hint of a case at hand is finished, whatever the author wrote into it. Alone, because
 * the family that it defines would stand in the list of all.
 */
import { expect, test } from 'vitest';
import { defineFamily } from '../../src/diagnostic.ts';

const faults = defineFamily('test-hints', {
  wrong: { severity: 'error', message: '“{name}” is wrong.', hint: 'Take {other}.' },
});

test('the hint of a table is filled', () => {
  expect(faults.diagnostic('wrong', {}, { name: '{x}', other: '{y}' })).toMatchObject({
    message: '“{x}” is wrong.',
    hint: 'Take {y}.',
  });
});

test('the hint of a case is not', () => {
  const place = { hint: 'Write {name} or {anything}.' };
  expect(faults.diagnostic('wrong', place, { name: 'x', other: 'y' }).hint).toBe(
    'Write {name} or {anything}.',
  );
});
