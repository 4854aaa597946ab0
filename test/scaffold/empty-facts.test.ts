/** campaign.yaml for the next time: what was true once is emptied, and not another letter changes. */
import { describe, expect, it } from 'vitest';
import { emptyFacts } from '../../src/scaffold/from/empty-facts.ts';
import { nextSlug } from '../../src/scaffold/from/next-slug.ts';

const before = { code: 'TEA15' };
const renamed = { slug: 'spring-2028', years: ['2027', '2028'] as const };
const emptied = (text: string) => emptyFacts(text, before, renamed)?.text;

describe('facts that are asked again', () => {
  it.each([
    ['offer:\n  percent: 15\n', 'offer:\n  percent: ""  # ask again: was 15\n'],
    [
      'offer: { percent: 15, kind: percent }\n',
      'offer: { percent: "", kind: percent }  # ask again: was 15\n',
    ],
    [
      'offer:\n  ends: 2027-05-16   # a Sunday\n',
      'offer:\n  ends: ""           # ask again: was 2027-05-16; a Sunday\n',
    ],
    [
      'offer:\r\n  percent: 15\r\n  kind: percent\r\n',
      'offer:\r\n  percent: ""  # ask again: was 15\r\n  kind: percent\r\n',
    ],
    ['offer:\n  code: TEA15', 'offer:\n  code: ""  # ask again: was TEA15'],
    ['offer:\n  code: "TEA15" \n', 'offer:\n  code: ""  # ask again: was TEA15\n'],
    [
      'journey:\n  - { id: a, posted: 2027-05-01, arrives: [2027-05-02, 2027-05-03] }\n',
      'journey:\n  - { id: a, posted: "", arrives: ["", ""] }  # ask again: was posted 2027-05-01, arrives 2027-05-02, arrives 2027-05-03\n',
    ],
    [
      'links: { a: https://x.example/spring-2027 }\n',
      'links: { a: "" }  # ask again: was https://x.example/spring-2027\n',
    ],
    ['landing: https://x.example/tea15\n', 'landing: ""  # ask again: was https://x.example/tea15\n'],
    [
      'facts:\n  trip: { starts: 2027-06-01, seats: 12, price: 40 EUR }\n',
      'facts:\n  trip: { starts: "", seats: 12, price: "" }  # ask again: was starts 2027-06-01, price 40 EUR\n',
    ],
    [
      'audience:\n  segments:\n    - id: gold\n      facts:\n        offer.starts: 2027-05-02\n',
      'audience:\n  segments:\n    - id: gold\n      facts:\n        offer.starts: ""  # ask again: was 2027-05-02\n',
    ],
    [
      'slug: spring-2027\nname: Spring 2027   # internal\n',
      'slug: spring-2028\nname: Spring 2028   # internal\n',
    ],
    [
      'offer: { percent: 15, gift: "a\n  pouch" }\n',
      'offer: { percent: "", gift: "" }  # ask again: was percent 15, gift a pouch\n',
    ],
  ])('%j', (text, want) => {
    expect(emptied(text)).toBe(want);
  });

  it.each([
    ['structure', 'offer:\n  kind: percent   # of the price\n  scope: everything\n  excludes: [gift-sets]\n'],
    ['what the law asks for', 'legal: { referencePriceDays: 30 }\n'],
    ['addresses without a year', 'landing: https://x.example/tea\n'],
    ['days that are sentences', 'objective: Everything by 2027\n'],
    ['what is empty already', 'offer:\n  percent:\n  code: ""\n'],
  ])('%s is kept letter by letter', (_, text) => {
    expect(emptied(text)).toBe(text);
  });

  it('a comment never lands within a text that goes on in the next line', () => {
    const text = 'products:\n  - { id: a, price: 2 EUR, alt: "one\n      two" }\n';
    expect(emptied(text)).toBe('products:\n  - { id: a, price: "", alt: "one\n      two" }\n');
  });

  it('names figures that nobody can tell the meaning of', () => {
    const text = 'facts: { bag: { weight: 10 } }\nproducts:\n  - { id: a, facts: { lat: 45.7 } }\n';
    expect(emptyFacts(text, before, renamed)?.kept.map((path) => path.join('.'))).toEqual([
      'facts.bag.weight',
      'products.0.facts.lat',
    ]);
  });

  it('a value that is shared is emptied wherever it stands', () => {
    const text = 'products:\n  - { id: a, price: &p 2 EUR, lowest30Days: *p }\n';
    expect(emptied(text)).toBe(
      'products:\n  - { id: a, price: &p "", lowest30Days: "" }  # ask again: was price 2 EUR, lowest30Days 2 EUR\n',
    );
  });

  it('a value that is kept elsewhere under the same anchor is refused', () => {
    expect(emptied('offer: { code: &c TEA15 }\nowner: *c\n')).toBeUndefined();
  });
});

describe('the name of the next campaign', () => {
  it.each([
    ['spring-2026', '2027-01-10', 'spring-2027'],
    ['spring-2019', '2027-01-10', 'spring-2027'],
    ['2027-spring', '2027-01-10', '2028-spring'],
    ['spring', '2027-01-10', undefined],
    ['spring-120261', '2027-01-10', undefined],
  ])('%s on %s is %s', (slug, today, want) => {
    expect(nextSlug(slug, today)).toBe(want);
  });
});
