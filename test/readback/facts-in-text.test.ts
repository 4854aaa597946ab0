import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatters, sayPeriod } from '../../src/parse/formatters.ts';
import { factsIn, sameFact } from '../../src/readback/facts-in-text.ts';

const keys = (text: string, language = 'fr-FR') => factsIn(text, { language }).map((one) => one.key);

describe('facts in text', () => {
  it.each([
    [
      'Toute la boutique à −20 % dès 45 € d’achat avec FLEUR20.',
      ['percent:20', 'money:4500 EUR', 'text:FLEUR20'],
    ],
    ['-20% des 45€ avec FLEUR20', ['percent:20', 'money:4500 EUR', 'text:FLEUR20']],
    ['du 7 au 18 avril', ['date:--04-07', 'date:--04-18']],
    ['du 28 mars au 3 avril 2027', ['date:--03-28', 'date:2027-04-03']],
    ['jusq. 18/04', ['date:--04-18']],
    ['Samedi 10 avril, de 10 h à 19 h', ['date:--04-10', 'time:10:00', 'time:19:00']],
    ['jusqu’à ce soir 23 h 59', ['time:23:59']],
    ['1 234,50 € ou 24€50', ['money:123450 EUR', 'money:2450 EUR']],
    ['le 1er juin', ['date:--06-01']],
    ['tient 24 h, 100 ml, 2 grains, STOP 36180', []],
  ])('reads French: %s', (text, want) => {
    expect(keys(text)).toEqual(want);
  });

  it.each([
    [
      '20% off from 7 to 18 April when you spend €45',
      ['percent:20', 'date:--04-07', 'date:--04-18', 'money:4500 EUR'],
    ],
    ['until 11:59 pm on Sunday 18 April 2027', ['time:23:59', 'date:2027-04-18']],
    ['April 7–18, 2027 from 10 am', ['date:2027-04-07', 'date:2027-04-18', 'time:10:00']],
    ['You may 5 times march 10 miles', []],
    ['£1,234.50 or EUR 12', ['money:123450 GBP', 'money:1200 EUR']],
  ])('reads English: %s', (text, want) => {
    expect(keys(text, 'en-GB')).toEqual(want);
  });

  it('reads 4/7 by the country', () => {
    expect(keys('04/07', 'en-US')).toEqual(['date:--04-07']);
    expect(keys('04/07', 'en-GB')).toEqual(['date:--07-04']);
  });

  it('keeps the weekday beside the date', () => {
    expect(factsIn('samedi 11 avril', { language: 'fr' })[0]).toMatchObject({
      weekday: 6,
      text: 'samedi 11 avril',
    });
  });

  it('compares dates with and without a year', () => {
    expect(sameFact('date:--04-18', 'date:2027-04-18T23:59')).toBe(true);
    expect(sameFact('date:2026-04-18', 'date:2027-04-18')).toBe(false);
    expect(sameFact('percent:20', 'percent:25')).toBe(false);
  });
});

describe('what the formatters write is read back', () => {
  const languages = fc.constantFrom('fr-FR', 'en-GB', 'en-US', 'fr-CA', 'de-DE');
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const saying = (language: string) => ({ language, locale: language });
  const sentence = (words: string) => `Oh ${words}, oh.`;

  it('money', () => {
    fc.assert(
      fc.property(languages, fc.integer({ min: 0, max: 99_999_99 }), (language, minor) => {
        const said = formatters.money([{ type: 'money', minor, currency: 'EUR' }], saying(language));
        if (typeof said === 'string') throw new Error(said);
        expect(keys(sentence(said.text), language)).toEqual([`money:${minor} EUR`]);
      }),
    );
  });

  it('percentages and hours', () => {
    fc.assert(
      fc.property(
        languages,
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 1439 }),
        (language, percent, minute) => {
          const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
          const a = formatters.percent([percent], saying(language));
          const b = formatters.time([{ type: 'clock', time }], saying(language));
          if (typeof a === 'string' || typeof b === 'string') throw new Error('no words');
          expect(keys(`${a.text} / ${b.text}`, language)).toEqual([`percent:${percent}`, `time:${time}`]);
        },
      ),
    );
  });

  it('dates in every style', () => {
    const styles = fc.constantFrom(undefined, 'weekday', 'year', 'full', 'short');
    fc.assert(
      fc.property(languages, day, styles, (language, date, style) => {
        const said = formatters.date([{ type: 'moment', date, zone: 'UTC' }, style], saying(language));
        if (typeof said === 'string') throw new Error(said);
        // Canada writes 04-18; a pair with a hyphen is not read as a date.
        fc.pre(!(language === 'fr-CA' && style === 'short'));
        const found = keys(sentence(said.text), language);
        expect(found).toHaveLength(1);
        expect(sameFact(found[0]!, `date:${date}`)).toBe(true);
      }),
    );
  });

  it('both ends of a period', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('fr-FR', 'en-GB', 'en-US'),
        day,
        day,
        fc.boolean(),
        (language, a, b, year) => {
          const [starts, ends] = [a, b]
            .sort()
            .map((date) => ({ type: 'moment' as const, date, zone: 'UTC' }));
          const found = keys(sentence(sayPeriod(starts!, ends!, saying(language), year)), language);
          const want = starts!.date === ends!.date ? [ends!] : [starts!, ends!];
          expect(found).toHaveLength(want.length);
          expect(want.every((moment, i) => sameFact(found[i]!, `date:${moment.date}`))).toBe(true);
        },
      ),
    );
  });
});
