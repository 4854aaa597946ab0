/** Facts as people type them, and the question whether a fact of today still says what was recorded. */
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/ir/facts.ts';
import { stillSays, typedFact } from '../../src/parse/typed-fact.ts';

const zone = 'Europe/Paris';
const end: Fact = { type: 'moment', date: '2027-04-18', time: '23:59', zone };
const kind: Fact = { type: 'localized', texts: { fr: 'blush', en: 'cream blush' } };
const both = ['fr', 'en'];

describe('a fact is typed', () => {
  it.each<[Fact, unknown]>([
    [{ type: 'money', minor: 4500, currency: 'EUR' }, '45 EUR'],
    [{ type: 'money', minor: 2450, currency: 'EUR' }, '24.50 EUR'],
    [{ type: 'money', minor: 900, currency: 'JPY' }, '900 JPY'],
    [end, '2027-04-18'],
    [{ type: 'clock', time: '10:00' }, '10:00'],
    [{ type: 'link', href: 'https://a.example/p' }, 'https://a.example/p'],
    [20, '20'],
    ['FLEUR20', 'FLEUR20'],
    [kind, { fr: 'blush', en: 'cream blush' }],
    [{ type: 'localized', texts: { '*': 'Rouge' } }, 'Rouge'],
    [
      ['online', 'stores'],
      ['online', 'stores'],
    ],
    [[kind], { fr: ['blush'], en: ['cream blush'] }],
  ])('%j', (fact, want) => {
    const typed = typedFact(fact, both);
    expect(typed).toEqual(want);
    expect(stillSays(typed!, fact, both)).toBe(true);
  });

  it('with the hour where the hour was said', () => {
    expect(typedFact(end, both, new Set(['date', 'time']))).toBe('2027-04-18 23:59');
    expect(typedFact(end, both, new Set(['time']))).toBe('23:59');
  });

  it('in the languages that said it', () => expect(typedFact(kind, ['en'])).toEqual({ en: 'cream blush' }));
});

describe('today still says it', () => {
  it.each<[unknown, Fact | undefined, boolean]>([
    ['2027-04-18', { ...end, time: '20:00' }, true],
    ['2027-04-18 23:59', { ...end, time: '20:00' }, false],
    ['23:59', { ...end, date: '2027-04-25' }, true],
    ['2027-04-18', { ...end, date: '2027-04-25' }, false],
    ['45,00 €', { type: 'money', minor: 4500, currency: 'EUR' }, true],
    ['45 EUR', { type: 'money', minor: 4500, currency: 'CHF' }, false],
    ['20', 25, false],
    ['20', undefined, false],
    ['20', 'FLEUR20', false],
    [{ fr: 'blush' }, { type: 'localized', texts: { fr: 'blush', en: 'rouge' } }, true],
    [{ en: 'cream blush' }, { type: 'localized', texts: { fr: 'blush', en: 'rouge' } }, false],
    ['Rouge', { type: 'localized', texts: { fr: 'Rouge', en: 'Red' } }, false],
    [['online'], ['online', 'stores'], false],
    [['online', 'stores'], ['online', 'stores'], true],
    ['online', ['online'], false],
  ])('%j and %j: %s', (says, fact, want) => {
    expect(stillSays(says as string, fact, both)).toBe(want);
  });
});
