/** Touchpoints on their days: months as sheets of weeks, and what the calendar says of each contact. */
import { describe, expect, test } from 'vitest';
import type { CampaignOutline } from '../../src/build/outline.ts';
import { agendaOf } from '../../src/studio/state/agenda.ts';
import { addDays, addMonths, isMonth, weeksOf } from '../../src/studio/state/months.ts';
import { nextShown, nothingShown } from '../../src/studio/state/studio-state.ts';
import { sayDay, saySpan, sayTime } from '../../src/studio/views/parts/dates.ts';
import { outline, state } from './fixture.ts';

const day = (date: string, time?: string) =>
  ({ type: 'moment', date, zone: 'Europe/Paris', ...(time && { time }) }) as const;

describe('months', () => {
  test.each([
    ['2027-02', 4, '2027-02-01', '2027-02-28'],
    ['2027-08', 6, '2027-07-26', '2027-09-05'],
    ['2028-02', 5, '2028-01-31', '2028-03-05'],
  ])('%s has %i weeks, from Monday %s to Sunday %s', (month, weeks, first, last) => {
    const sheet = weeksOf(month);
    expect([sheet.length, sheet[0]![0], sheet.at(-1)!.at(-1)]).toEqual([weeks, first, last]);
    expect(sheet.every((week) => week.length === 7)).toBe(true);
  });

  test('run on over the end of years and through clocks that change', () => {
    expect(addMonths('2027-12', 1)).toBe('2028-01');
    expect(addMonths('2027-01', -1)).toBe('2026-12');
    expect(addMonths('2027-01', -13)).toBe('2025-12');
    expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
  });

  test.each(['2027-13', '2027-00', '27-01', '2027-1', '9999-01', '', '2027-01-01', '2027-01\n'])(
    '“%s” is none',
    (text) => {
      expect(isMonth(text)).toBe(false);
    },
  );
});

describe('the agenda', () => {
  const planned: CampaignOutline = {
    ...outline,
    segments: [{ id: 'members', names: { fr: 'Membres' } }],
    touchpoints: [
      { id: 'answer', channel: 'email', to: [], transactional: true },
      { id: 'reminder', channel: 'push', to: ['members'], moment: day('2027-04-18', '11:00') },
      {
        id: 'card',
        channel: 'print.postcard',
        to: ['members'],
        moment: day('2027-03-30'),
        arrives: [day('2027-04-02'), day('2027-04-07')],
      },
      {
        id: 'poster',
        channel: 'print.poster',
        to: ['store-1'],
        moment: day('2027-04-18', '09:00'),
        until: day('2027-04-18', '19:00'),
      },
    ],
  };
  const shown = nextShown(nothingShown, state({ outlines: { 'plain/tea': planned, 'plain/gone': planned } }));

  test('is in the order of days and hours, what has none last, and only of what is there', () => {
    expect(agendaOf(shown).map(({ campaign, touchpoint }) => `${campaign} ${touchpoint}`)).toEqual([
      'tea card',
      'tea poster',
      'tea reminder',
      'tea answer',
    ]);
  });

  test('says from when until when, and leaves out a day on which it ends as it began', () => {
    const [card, poster, reminder, answer] = agendaOf(shown);
    expect(card).toMatchObject({
      from: '2027-03-30',
      until: '2027-04-07',
      arrives: ['2027-04-02', '2027-04-07'],
      channel: 'print',
      campaignName: 'Thé pour deux',
    });
    expect(poster).not.toHaveProperty('until');
    expect(poster!.to).toEqual([]);
    expect(reminder).toMatchObject({ time: '11:00', to: ['members'] });
    expect(answer).not.toHaveProperty('from');
  });
});

describe('dates', () => {
  test('are said as each language writes them', () => {
    expect(sayDay('2027-03-01', 'fr')).toBe('1er\u00a0mars 2027');
    expect(sayDay('2027-03-11', 'fr')).toBe('11\u00a0mars 2027');
    expect(sayDay('2027-03-01', 'en')).toBe('1\u00a0Mar 2027');
    expect(sayTime('08:30', 'fr')).toBe('8\u00a0h\u00a030');
    expect(sayTime('10:00', 'fr')).toBe('10\u00a0h');
    expect(sayTime('08:05', 'en')).toBe('8:05');
  });

  test('of a span say once what both ends share', () => {
    expect(saySpan('2027-04-07', '2027-04-18', 'en')).toBe('7 – 18\u00a0Apr 2027');
    expect(saySpan('2027-03-30', '2027-04-18', 'en')).toBe('30\u00a0Mar – 18\u00a0Apr 2027');
    expect(saySpan('2026-12-30', '2027-01-02', 'en')).toBe('30\u00a0Dec 2026 – 2\u00a0Jan 2027');
    expect(saySpan('2027-04-07', '2027-04-07', 'en')).toBe('7\u00a0Apr 2027');
  });
});
