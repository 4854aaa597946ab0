import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/ir/text.ts';
import { parsed, places } from './parsed.ts';

/** What `{expression}` says in French, with no-break spaces shown as `~` (U+00A0) and `_` (U+202F). */
function say(expression: string): string {
  const { edition, diagnostics } = parsed(`---\ntitle: T\n---\n\nx {${expression}}\n`);
  if (diagnostics.length > 0) return diagnostics.map((one) => one.code).join(' ');
  const paragraph = edition().body[0];
  return paragraph?.type === 'paragraph'
    ? plainText(paragraph.text).slice(2).replaceAll('\u00A0', '~').replaceAll('\u202F', '_')
    : '';
}

describe('expressions say facts', () => {
  it.each([
    ['money(offer.minimum)', '45~€'],
    ["money(offer.minimum, 'full')", '45,00~€'],
    ['money(products.rouge.price)', '24,50~€'],
    ['money(products.rouge.offerPrice)', '19,60~€'],
    ['percent(offer.percent)', '20~%'],
    ['date(offer.ends)', '18~avril'],
    ["date(event.date, 'weekday')", 'samedi 10~avril'],
    ["date(offer.ends, 'year')", '18~avril 2027'],
    ["date(offer.ends, 'short')", '18/04'],
    ['time(event.from)', '10~h'],
    ['time(offer.ends)', '23~h~59'],
    ['period(offer)', 'du~7 au~18~avril'],
    ["period(offer, 'year')", 'du~7 au~18~avril 2027'],
    ['list(offer.excludes)', 'coffrets'],
    ["plural(offer.percent, 'grain', 'grains')", '20~grains'],
    ['shortLink', 'example.com/s'],
    ["offer.percent > 10 ? 'beaucoup' : 'peu'", 'beaucoup'],
    ["products.rouge.offerPrice < products.rouge.price ? 'moins' : 'autant'", 'moins'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the author's template, not ours
    ['`${percent(offer.percent)} de moins`', '20~% de moins'],
    ['number(1234567)', '1_234_567'],
    ['legal.referencePriceDays', '30'],
  ])('{%s} is “%s”', (expression, words) => {
    expect(say(expression)).toBe(words);
  });
});

describe('everything else is refused', () => {
  it.each([
    ['process.exit(1)', 'expression/refused'],
    ['offer.constructor', 'expression/unknown-fact'],
    ['offer["constructor"]', 'expression/unknown-fact'],
    ['offer[["constructor"]]', 'expression/refused'],
    ['money[["constructor"]]("return 1")()', 'expression/refused'],
    ['money.constructor', 'expression/unknown-fact'],
    ['offer.code.length', 'expression/unknown-fact'],
    ['__proto__', 'expression/unknown-fact'],
    ['offer.__proto__', 'expression/unknown-fact'],
    ['toString', 'expression/unknown-fact'],
    ['offer.code = "X"', 'expression/refused'],
    ['offer.percent++', 'expression/refused'],
    ['delete offer.code', 'expression/refused'],
    ['(() => 1)()', 'expression/refused'],
    ['new Date()', 'expression/refused'],
    ['this', 'expression/refused'],
    ['import("fs")', 'expression/refused'],
    ['/a/.test("a")', 'expression/refused'],
    ['eval("1")', 'expression/unknown-formatter'],
    ['constructor("x")', 'expression/unknown-formatter'],
    ['hasOwnProperty("x")', 'expression/unknown-formatter'],
    ['[offer.code]', 'expression/refused'],
    ['offer', 'expression/not-words'],
    ['money(offer.code)', 'expression/wrong-argument'],
    ['"a" * 2', 'expression/wrong-argument'],
    ['<b/>', 'expression/jsx-refused'],
    ['products.map(p => <Card/>)', 'expression/jsx-refused'],
    // What no reader of today would reach.
    ['offer.code || process.exit(1)', 'expression/refused'],
    ['true ? offer.code : globalThis', 'expression/unknown-fact'],
    ['offer.code ?? offer.constructor', 'expression/unknown-fact'],
    // Sums of minor units, and figures that are none.
    ['offer.minimum * 2', 'expression/wrong-argument'],
    ['offer.minimum > 30', 'expression/wrong-argument'],
    ['offer.percent / 0', 'expression/wrong-argument'],
    ['"a\\x07b"', 'expression/refused'],
    ['`a\\ud800`', 'expression/refused'],
  ])('{%s}: %s', (expression, code) => {
    const { edition, diagnostics } = parsed(`---\ntitle: T\n---\n\nx {${expression}}\n`);
    const before = diagnostics.map((one) => one.code);
    edition();
    expect([
      ...before,
      ...parsed(`---\ntitle: T\n---\n\nx {${expression}}\n`).diagnostics.map((one) => one.code),
    ]).toContain(code);
  });

  it('points at the part that is wrong', () => {
    expect(places(parsed('---\ntitle: T\n---\n\nAvant {money(offer.mininum)} après\n').diagnostics)).toEqual([
      '5:14-5:27 expression/unknown-fact',
    ]);
  });
});
