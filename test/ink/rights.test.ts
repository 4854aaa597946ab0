/** Licences of pictures and fonts: what is read of them, and on which days and in which places they hold. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rightsAreHeld } from '../../src/rules/legal/rights-are-held.ts';
import { json, loadSmall, rules, told } from '../brand/small-brand.ts';
import { answer } from '../rules/answer.ts';
import type { Fence } from '../rules/page.ts';

const withRights = (...rights: readonly object[]) => ({ 'brand.rules.json': json({ ...rules, rights }) });

describe('what is read', () => {
  test.each([
    [
      'a family that is not registered',
      { for: { family: 'Figtre' } },
      'brand/unknown-family: No family “Figtre” is registered under “fonts”. → Did you mean “Figtree”?',
    ],
    [
      'a file that is not there',
      { for: 'drawings/vase.svg' },
      'brand/unknown-file: There is no file “drawings/vase.svg”, so nothing is licensed by this entry.',
    ],
    [
      'a file of a campaign that is not there',
      { for: 'campaigns/a/photo.jpg' },
      'brand/unknown-file: There is no file “campaigns/a/photo.jpg”',
    ],
    [
      'a file outside',
      { for: '../other/logo.svg' },
      'brand/unknown-file: There is no file “../other/logo.svg”',
    ],
    [
      'an end before the beginning',
      { for: '*.svg', from: '2027-02-01', until: '2027-01-31' },
      'content/wrong-value: The right ends before it begins.',
    ],
    [
      'a day that is none',
      { for: '*.svg', until: '2027-02-30' },
      'content/wrong-value: “2027-02-30” is not a date.',
    ],
    [
      'a country that is none',
      { for: '*.svg', markets: ['France'] },
      'content/wrong-type: “rights.0.markets.0” must be a country in two capitals, such as FR',
    ],
    [
      'a channel in capitals',
      { for: '*.svg', channels: ['Print'] },
      'content/wrong-type: “rights.0.channels.0” must be a channel such as print',
    ],
    [
      'signs that would make a matcher think long',
      { for: '+(a|+(b)).svg' },
      'must be a path, in which “*” stands for any name and “**” for any folders',
    ],
    ['stars without end', { for: '*a*a*a*a*a*a*a*' }, 'must have six stars at most'],
    ['a number', { for: 12 }, 'must be a path such as "drawings/porto.svg", or { "family": "B612" }'],
    ['a key it has not', { for: '*.svg', till: '2027-02-01' }, 'There is no key “till” here.'],
  ])('%s', async (_, right, want) => {
    const { faults } = await loadSmall(withRights(right));
    expect(faults).toHaveLength(1);
    expect(told(faults[0]!)).toContain(want);
    expect(faults[0]!.at?.file).toMatch(/brand\.rules\.json$/);
    expect(faults[0]!.at!.line).toBeGreaterThan(12);
  });

  test('a sound one says nothing', async () => {
    const { brand, faults } = await loadSmall(
      withRights(
        { for: { family: 'Figtree' }, until: '2027-12-31' },
        { for: 'campaigns/*/photo.jpg', markets: ['FR'] },
      ),
    );
    expect(faults).toEqual([]);
    expect(brand!.rules.rights).toHaveLength(2);
    expect(brand!.places!.rules['rights.1']!.line).toBeGreaterThan(brand!.places!.rules['rights.0']!.line);
  });
});

/** What the rule says of a piece that shows the vase. Today is 2027-04-01; the campaign ends on 2027-04-18. */
async function said(rights: readonly object[], piece: object, journey = ''): Promise<string> {
  const mark = { kind: 'image', text: 'Un vase', slot: 'content/brands/atelier/drawings/vase.svg' };
  const fences: Fence[] = [
    { language: 'json', text: JSON.stringify({ rights }) },
    ...(journey ? [{ language: 'yaml', text: `journey:\n  - ${journey}` } as const] : []),
    {
      language: 'json',
      file: 'artifact',
      text: JSON.stringify({ channel: 'email', format: 'html', marks: [mark], ...piece }),
    },
  ];
  return answer(rightsAreHeld, { title: '', fences, want: '' });
}

const vase = (limits: object) => ({ for: 'drawings/vase.svg', ...limits });
const lettre = { touchpoint: 'lettre' };

describe('on which days', () => {
  test.each([
    ['on its last day an email may leave', { until: '2027-04-07' }, lettre, ''],
    [
      'a day later it may not',
      { until: '2027-04-06' },
      lettre,
      'ended on 6 April 2027, and “lettre” is to be seen on 7 April 2027.',
    ],
    [
      'nor a day before the first',
      { from: '2027-04-08' },
      lettre,
      'begins on 8 April 2027, and “lettre” appears on 7 April 2027.',
    ],
    [
      'a page stays until the campaign ends',
      { until: '2027-04-17' },
      { channel: 'web', format: 'page' },
      'ends on 17 April 2027, and web/page is to be seen until 18 April 2027.',
    ],
    ['and until then it may', { until: '2027-04-18' }, { channel: 'web', format: 'page' }, ''],
  ])('%s', async (_, limits, piece, want) => {
    const found = await said([vase(limits)], piece);
    if (want === '') expect(found).toBe('');
    else expect(found).toContain(want);
  });

  test('post is seen until it has arrived, a poster until it is taken down', async () => {
    const card =
      '{ id: carte, channel: print.postcard, posted: 2027-04-02, arrives: [2027-04-04, 2027-04-07] }';
    const piece = { channel: 'print', format: 'postcard.148x105', touchpoint: 'carte' };
    expect(await said([vase({ until: '2027-04-06' })], piece, card)).toContain(
      'ends on 6 April 2027, and “carte” is to be seen until 7 April 2027.',
    );
    expect(await said([vase({ until: '2027-04-07' })], piece, card)).toBe('');
    const poster = '{ id: vitrine, channel: print.poster, at: 2027-04-05 09:00, until: 2027-04-11 19:00 }';
    const wall = { channel: 'print', format: 'poster.a2', touchpoint: 'vitrine' };
    expect(await said([vase({ until: '2027-04-11' })], wall, poster)).toBe('');
    expect(await said([vase({ until: '2027-04-10' })], wall, poster)).toContain(
      'is to be seen until 11 April 2027.',
    );
  });

  test('what was sent while the right held is no fault afterwards; a page that still stands is', async () => {
    const past = '{ id: lettre, channel: email, at: 2027-03-10 08:30 }';
    expect(await said([vase({ until: '2027-03-15' })], lettre, past)).toBe('');
    expect(await said([vase({ until: '2027-03-15' })], { channel: 'web', format: 'page' }, past)).toContain(
      'ended on 15 March 2027',
    );
  });

  test('an email is sound exactly when its day lies within the right', async () => {
    const day = fc.integer({ min: 1, max: 28 }).map((date) => `2027-04-${String(date).padStart(2, '0')}`);
    await fc.assert(
      fc.asyncProperty(day, day, day, async (one, other, sent) => {
        const [from, until] = [one, other].sort();
        const found = await said(
          [vase({ from, until })],
          lettre,
          `{ id: lettre, channel: email, at: ${sent} 08:30 }`,
        );
        expect(found === '').toBe(from! <= sent && sent <= until!);
      }),
      { numRuns: 20 },
    );
  });
});

describe('in which places', () => {
  test.each([
    ['another market', [{ markets: ['DE', 'AT'] }], 'in the market FR: it is licensed for DE, AT.'],
    ['another channel', [{ channels: ['web', 'print'] }], 'in email/html: it is licensed for web, print.'],
    [
      'another format of the channel',
      [{ channels: ['email.text'] }],
      'in email/html: it is licensed for email.text.',
    ],
    ['a channel whose name only begins like it', [{ channels: ['mail'] }], 'in email/html'],
    ['its own format', [{ channels: ['email.html'] }], ''],
    ['its channel', [{ channels: ['email'], markets: ['FR'] }], ''],
    ['the second of two licences', [{ markets: ['DE'] }, { markets: ['FR'] }], ''],
    [
      'neither of two: the nearer one is told',
      [{ markets: ['DE'], channels: ['web'] }, { markets: ['BE'] }],
      'it is licensed for BE.',
    ],
    ['an entry for something else', [{ for: 'drawings/other*.svg', markets: ['DE'] }], ''],
    ['a glob', [{ for: 'drawings/*', markets: ['DE'] }], 'in the market FR'],
    ['all folders', [{ for: '**/*.svg', markets: ['DE'] }], 'in the market FR'],
    ['a star that is no folder', [{ for: '*.svg', markets: ['DE'] }], ''],
  ])('%s', async (_, rights, want) => {
    const found = await said(rights.map(vase), lettre);
    if (want === '') expect(found).toBe('');
    else expect(found).toContain(want);
  });

  test('a photograph of a campaign, by its folder', async () => {
    const photo = { kind: 'image', text: 'Une vitrine', slot: 'content/campaigns/exemple/photo.jpg' };
    const piece = { ...lettre, marks: [photo] };
    const limited = { markets: ['DE'] };
    expect(await said([{ for: 'campaigns/*/photo.jpg', ...limited }], piece)).toContain(
      'There is no right to “campaigns/exemple/photo.jpg” in the market FR',
    );
    expect(await said([{ for: 'campaigns/other/*.jpg', ...limited }], piece)).toBe('');
    expect(await said([{ for: 'photo.jpg', ...limited }], piece)).toBe('');
  });

  test('plain text shows no picture', async () => {
    expect(await said([vase({ markets: ['DE'] })], { format: 'text', mime: 'text/plain', marks: [] })).toBe(
      '',
    );
  });
});
