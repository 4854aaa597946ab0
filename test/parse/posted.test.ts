/** posted.yaml read like any authored file: every fault of it has its place and what to do. */
import { describe, expect, it } from 'vitest';
import { parsed, soundFacts } from './parsed.ts';

const words = '---\ntitle: T\n---\n\nMots.\n';
const file = 'content/campaigns/spring/posted.yaml';
const facts = soundFacts.replace(
  'journey:\n',
  'journey:\n  - { id: carte, channel: print.postcard, to: [gold], posted: 2027-03-30 }\n',
);

const record = (entry: string) => `schema: 1\ntouchpoints:\n${entry}`;
const sound = record(`  - id: carte
    posted: 2027-03-30
    to: [gold]
    facts:
      offer.ends: { says: 2027-04-18, confirmed: the stores know }
      offer.excludes: { says: { fr: [coffrets], en: [gift sets] } }
    versions:
      - facts: { offer.starts: { says: 2027-04-06 } }
`);

const read = (posted: string | Uint8Array) =>
  parsed(words, facts, { [file]: posted as string }).diagnostics.map(
    (one) =>
      `${one.at?.file.split('/').at(-1)}:${one.at?.line}:${one.at?.column} ${one.code} ${one.message} ${one.hint}`,
  );

it('no file, no record', () => {
  const { campaign, diagnostics } = parsed(words, facts);
  expect(diagnostics).toEqual([]);
  expect(campaign?.posted).toBeUndefined();
});

it('a sound file becomes a record; a version has its readers from the whole', () => {
  const { campaign, diagnostics } = parsed(words, facts, { [file]: sound });
  expect(diagnostics).toEqual([]);
  expect(campaign?.posted?.touchpoints).toMatchObject([
    {
      id: 'carte',
      day: { date: '2027-03-30', zone: 'Europe/Paris' },
      to: ['gold'],
      markets: ['FR'],
      facts: [
        { path: 'offer.ends', says: '2027-04-18', confirmed: 'the stores know', at: { line: 7, column: 27 } },
        { path: 'offer.excludes', says: { fr: ['coffrets'], en: ['gift sets'] } },
      ],
      versions: [{ to: ['gold'], markets: ['FR'], facts: [{ path: 'offer.starts', says: '2027-04-06' }] }],
    },
  ]);
});

describe('what is wrong is told at its place', () => {
  it.each([
    ['an empty file', '', /^posted\.yaml:1:1 file\/empty/],
    ['no YAML', 'schema: 1\ntouchpoints: [', /^posted\.yaml:\d+:\d+ yaml\/syntax/],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0xff]), /^posted\.yaml:1:1 file\/encoding/],
    [
      'a future schema',
      'schema: 2\ntouchpoints: []\n',
      /schema\/newer This file follows schema 2, and Diapason \S+ reads up to schema 1\./,
    ],
    ['an older word for it', 'schema: one\ntouchpoints: []\n', /“schema” must be 1\./],
    ['no list', 'schema: 1\n', /content\/missing-key The key “touchpoints” is missing\./],
    [
      'an unknown key',
      sound.replace('confirmed:', 'confirmd:'),
      /posted\.yaml:7:39 content\/unknown-key .* Did you mean “confirmed”\?/,
    ],
    [
      'a fact that says nothing',
      sound.replace('{ says: 2027-04-06 }', '{}'),
      /content\/missing-key The key “says” is missing\./,
    ],
    [
      'a path that is none',
      sound.replace('offer.starts:', '"offer starts":'),
      /must be the path of a fact, such as offer\.ends/,
    ],
    [
      'a day that is none',
      sound.replace('posted: 2027-03-30', 'posted: 2027-02-30'),
      /“2027-02-30” is not a date\./,
    ],
    [
      'a touchpoint that has gone',
      sound.replace('id: carte', 'id: affiche'),
      'posted.yaml:3:9 posted/unknown-touchpoint “affiche” was posted, and the campaign has no touchpoint of that name. Put it back into campaign.yaml: what was posted stays posted.',
    ],
    [
      'a touchpoint misspelt',
      sound.replace('id: carte', 'id: cart'),
      /posted\/unknown-touchpoint .* Did you mean “carte”\?/,
    ],
    [
      'a segment that has gone',
      sound.replace('to: [gold]', 'to: [iron]'),
      /^posted\.yaml:5:10 posted\/unknown-segment “iron”/,
    ],
    [
      'a market that is none',
      sound.replace('to: [gold]', 'markets: [BE]'),
      /^posted\.yaml:5:15 posted\/unknown-market “BE”/,
    ],
    [
      'a touchpoint twice',
      sound + sound.slice(sound.indexOf('  - id')),
      /^posted\.yaml:11:9 posted\/twice “carte”/,
    ],
  ])('%s', (_, posted, want) => {
    const found = read(posted);
    expect(found).toHaveLength(1);
    expect(found[0]).toEqual(typeof want === 'string' ? want : expect.stringMatching(want));
  });
});
