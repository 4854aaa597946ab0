import { describe, expect, it } from 'vitest';
import { toPlain } from '../../src/channels/sms/plain.ts';

describe('toPlain', () => {
  it.each([
    ['−20\u00a0%', '-20%'],
    ['45\u00a0€', '45€'],
    ['45\u202f€', '45€'],
    ['10\u00a0h', '10 h'],
    ['jusqu’à', "jusqu'à"],
    ['Attends…', 'Attends...'],
    ['«\u00a0Bonjour\u00a0»', '"Bonjour"'],
    ['“Hello”', '"Hello"'],
    ['Lyon\u00a0–\u00a0Porto', 'Lyon - Porto'],
    ['Oui\u202f!', 'Oui !'],
    ['cœur', 'coeur'],
    ['reçu à la fête', 'reçu à la fête'],
    ['1er juin', '1er juin'],
    ['un\ndeux', 'un deux'],
  ])('%s', (given, want) => expect(toPlain(given)).toBe(want));

  it('changes nothing the second time', () => {
    const words = 'Demain, −20\u00a0% dès 45\u00a0€ avec «\u00a0FLEUR20\u00a0»…';
    expect(toPlain(toPlain(words))).toBe(toPlain(words));
  });
});
