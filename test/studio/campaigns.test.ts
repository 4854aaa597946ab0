/** What the overview knows of a campaign: when it runs, whether all of it is there, and how it is found. */
import { describe, expect, test } from 'vitest';
import type { CampaignOutline } from '../../src/build/outline.ts';
import type { Moment } from '../../src/ir/facts.ts';
import { matches, plainLetters } from '../../src/studio/islands/matches.js';
import { campaignsOf } from '../../src/studio/state/campaigns.ts';
import { wallClockAt } from '../../src/studio/state/moments.ts';
import { scheduleOf } from '../../src/studio/state/phase.ts';
import { nextShown, nothingShown } from '../../src/studio/state/studio-state.ts';
import { artifact, at, email, fault, outline, page, state } from './fixture.ts';

const moment = (date: string, time?: string): Moment => ({
  type: 'moment',
  date,
  zone: 'Europe/Paris',
  ...(time && { time }),
});

const dated: CampaignOutline = {
  ...outline,
  touchpoints: [
    { id: 'letter', channel: 'email', to: [], moment: moment('2027-04-07', '08:30') },
    { id: 'poster', channel: 'print', to: [], moment: moment('2027-04-05'), until: moment('2027-04-18') },
  ],
};

describe('when a campaign runs', () => {
  test.each([
    // Paris is two hours ahead of UTC in April: its 5th begins while it is still the 4th elsewhere.
    ['2027-04-04T21:59:00Z', 'scheduled'],
    ['2027-04-04T22:00:00Z', 'running'],
    ['2027-04-18T21:59:00Z', 'running'],
    ['2027-04-18T22:00:00Z', 'over'],
  ])('at %s it is %s', (now, phase) => {
    expect(scheduleOf(dated, now)).toEqual({ phase, from: '2027-04-05', to: '2027-04-18' });
  });

  test('an offer that ends later than the last contact keeps it running', () => {
    const late = { ...dated, offer: { ends: moment('2027-05-01', '23:59') } };
    expect(scheduleOf(late, '2027-04-30T12:00:00Z')).toMatchObject({ phase: 'running', to: '2027-05-01' });
  });

  test('without any date it is a draft', () => {
    expect(scheduleOf(outline, '2027-04-04T12:00:00Z')).toEqual({ phase: 'draft' });
  });

  test('midnight is the first hour of a day', () => {
    expect(wallClockAt('2027-04-04T22:00:00Z', 'Europe/Paris')).toBe('2027-04-05T00:00');
  });
});

describe('how a campaign stands', () => {
  const summary = (more: Parameters<typeof state>[0], outlined = outline) =>
    campaignsOf(
      nextShown(nothingShown, state({ outlines: { 'plain/tea': outlined }, ...more })),
      '2027-03-01T12:00:00Z',
    )[0]!;

  test('it is complete when every format and touchpoint is there in every language', () => {
    const wanted = { ...dated, channels: { email: ['html'] }, touchpoints: [dated.touchpoints[0]!] };
    expect(summary({}, wanted).isComplete).toBe(true);
    expect(summary({}, { ...wanted, locales: ['fr', 'en'] }).isComplete).toBe(false);
    expect(summary({}, { ...wanted, channels: { email: ['html', 'text'] } }).isComplete).toBe(false);
    expect(summary({}, { ...wanted, touchpoints: dated.touchpoints }).isComplete).toBe(false);
  });

  test('an error counts, and makes it incomplete', () => {
    expect(summary({ diagnostics: [fault] })).toMatchObject({ errors: 1, warnings: 0, isComplete: false });
  });

  test('findings are its own: of its files and pieces, not of its neighbours’', () => {
    const elsewhere = { ...fault, at: { ...at, file: 'content/campaigns/coffee/fr.mdx' } };
    const onPiece = { ...elsewhere, severity: 'warning' as const, artifacts: [page.path] };
    const foreign = { ...fault, artifacts: ['web/plain/coffee/fr/index.html'] };
    expect(summary({ diagnostics: [elsewhere, onPiece, foreign] })).toMatchObject({ errors: 0, warnings: 1 });
  });

  test('a folder may have another name than its campaign', () => {
    const moved = { ...fault, at: { ...at, file: 'content/campaigns/tea-2027/fr.mdx' } };
    expect(summary({ diagnostics: [moved] }, { ...outline, folder: 'tea-2027' }).errors).toBe(1);
  });

  test('its picture is a piece in the source language, of the shape of the card', () => {
    const picture = (name: string, locale: string, width: number, height: number) =>
      artifact(`social/plain/tea/${locale}/${name}.png`, { mime: 'image/png', locale, width, height });
    const artifacts = [
      picture('link', 'en', 1200, 630),
      picture('link', 'fr', 1200, 630),
      picture('story', 'fr', 1080, 1920),
      email,
    ];
    expect(summary({ artifacts }).picture?.path).toBe('social/plain/tea/fr/link.png');
  });
});

describe('what is looked for', () => {
  const tea = {
    text: plainLetters('Thé de l’Été Plain'),
    brand: 'plain',
    locales: ['fr', 'en'],
    channels: ['web', 'sms'],
    phase: 'running',
    from: '2027-04-05',
    to: '2027-04-18',
  };
  test.each([
    [{}, true],
    [{ text: 'the' }, true],
    [{ text: '  PLAIN  thé ' }, true],
    [{ text: "l'ete" }, true],
    [{ text: 'café' }, false],
    [{ text: 'thé café' }, false],
    [{ brand: 'plain', locale: 'en', channel: 'sms', phase: 'running' }, true],
    [{ locale: 'de' }, false],
    [{ channel: 'web sms' }, false],
    [{ phase: 'over' }, false],
    [{ from: '2027-04-18' }, true],
    [{ from: '2027-04-19' }, false],
    [{ until: '2027-04-05' }, true],
    [{ until: '2027-04-04' }, false],
    [{ from: '2027-01-01', until: '2027-12-31' }, true],
  ])('%j: %s', (wanted, fits) => {
    expect(matches(tea, wanted)).toBe(fits);
  });

  test('a draft has no days to fit', () => {
    expect(matches({ ...tea, from: '', to: '' }, { from: '2027-01-01' })).toBe(false);
    expect(matches({ ...tea, from: '', to: '' }, { until: '2027-12-31' })).toBe(false);
  });
});
