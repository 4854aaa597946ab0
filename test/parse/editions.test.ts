import { describe, expect, it } from 'vitest';
import type { Selection } from '../../src/ir/edition.ts';
import { textsOf } from '../../src/ir/primitives.ts';
import { plainText } from '../../src/ir/text.ts';
import { parsed, soundFacts } from './parsed.ts';

const head = '---\ntitle: T\n---\n\n';

/** The words of the body, one line for each text. */
function read(words: string, selection: Partial<Selection> = {}): string[] {
  return [...textsOf(parsed(head + words).edition(selection).body)].map(plainText);
}

describe('scopes choose readers', () => {
  const words =
    '<Only channels="email">\n\nmail\n\n</Only>\n\n<Except touchpoints="last">\n\nnot last\n\n</Except>\n\n<Segment is="gold">\n\ngold\n\n</Segment>\n\nall\n';
  it.each([
    [{}, ['not last', 'all']],
    [{ channel: 'email.html', touchpoint: 'news' }, ['mail', 'not last', 'all']],
    [{ channel: 'email.html', touchpoint: 'last', segment: 'gold' }, ['mail', 'gold', 'all']],
  ])('%o', (selection, texts) => {
    expect(read(words, selection)).toEqual(texts);
  });

  it('a channel addresses everything below it', () => {
    const print = '<Only channels="print.postcard">\n\ncard\n\n</Only>\n';
    expect(read(print, { channel: 'print.postcard.back' })).toEqual(['card']);
    expect(read(print, { channel: 'print.poster.a2' })).toEqual([]);
  });
});

describe('the most specific words win', () => {
  const words =
    '<Hero>\n  <Headline>General</Headline>\n</Hero>\n\nbody\n\n<Only channels="print.postcard.back">\n\n<Headline>Card</Headline>\n\n</Only>\n';
  it('replaces the general words where they stand', () => {
    expect(read(words, { channel: 'print.postcard.back' })).toEqual(['Card', 'body']);
    expect(read(words, { channel: 'web.page' })).toEqual(['General', 'body']);
  });
  it('fills the slot', () => {
    const { slots } = parsed(head + words).edition({ channel: 'print.postcard.back' });
    expect(plainText(slots.headline!.full)).toBe('Card');
  });
  it('takes the subject of the touchpoint', () => {
    const subjects = '<Subject>General</Subject>\n<Subject touchpoint="last">Last</Subject>\n';
    const subject = (touchpoint: string) =>
      plainText(parsed(head + subjects).edition({ touchpoint, channel: 'email.html' }).slots.subject!);
    expect([subject('news'), subject('last')]).toEqual(['General', 'Last']);
  });
});

describe('facts', () => {
  it('of a segment flow everywhere', () => {
    expect(read('{period(offer)}\n', { segment: 'gold' })).toEqual(['Du\u00A06 au\u00A018\u00A0avril']);
  });
  it('of a touchpoint flow everywhere in it, and win over those of a segment', () => {
    const facts = soundFacts
      .replace('kind: percent, percent: 20', 'kind: price, product: rouge')
      .replace('events:\n', '  - { id: rose, name: Rose, price: 31 EUR, link: /p/rose }\nevents:\n')
      .replace('offer.starts: 2027-04-06 08:00', 'offer.starts: 2027-04-06 08:00, offer.minimum: 30 EUR')
      .replace(
        'id: last, channel: email',
        'id: last, channel: email, facts: { offer.product: rose, offer.minimum: 10 EUR }',
      );
    const words = `${head}: {money(offer.price)} {offer.productName} {money(offer.minimum)} {date(offer.starts)}\n`;
    const { edition, diagnostics } = parsed(words, facts);
    expect(diagnostics).toEqual([]);
    const say = (selection: Partial<Selection>) =>
      [...textsOf(edition(selection).body)].map((text) => plainText(text).replaceAll('\u00A0', ' '));
    expect(say({ touchpoint: 'news' })).toEqual([': 24,50 € Rouge 45 € 7 avril']);
    expect(say({ touchpoint: 'last' })).toEqual([': 31 € Rose 10 € 7 avril']);
    expect(say({ touchpoint: 'last', segment: 'gold' })).toEqual([': 31 € Rose 10 € 6 avril']);
    expect(say({ segment: 'gold' })).toEqual([': 24,50 € Rouge 30 € 6 avril']);
  });
  it('carry their place in the YAML and their canonical value', () => {
    const [text] = textsOf(parsed(`${head}x {date(offer.ends)}\n`).edition().body);
    const use = text!.find((run) => run.fact)!.fact!;
    expect([use.path, use.key, use.from?.line]).toEqual(['offer.ends', 'date:2027-04-18', 9]);
  });
  it('are what a list shows of a product, with the price nobody typed', () => {
    expect(read('<Products>\n\n- `rouge` Un rouge.\n\n</Products>\n')).toEqual([
      'Rouge',
      'Un rouge.',
      '24,50\u00A0€',
      '19,60\u00A0€ avec FLEUR20',
    ]);
  });
});

it('a fragment of the brand stands where it is used', () => {
  expect(read('<Use fragment="footer" />\n')).toEqual(['Rien à ajouter.']);
});

it('places point at the letters that were typed', () => {
  const { campaign } = parsed(`${head}A &amp; b\\* c\n`);
  const passage = campaign!.documents.fr!.passages.find((one) => one.kind === 'paragraph')!;
  const source = campaign!.documents.fr!.source.text;
  expect(passage.text).toBe('A & b* c');
  expect([...passage.text].map((_, index) => source[passage.map[index]!]).join('')).toBe('A & b* c');
});
