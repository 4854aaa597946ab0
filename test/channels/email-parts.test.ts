import { describe, expect, it } from 'vitest';
import type { Brand } from '../../src/brand/brand.ts';
import { emailLabel } from '../../src/channels/email/labels.ts';
import { mergeTags } from '../../src/channels/email/merge-tags.ts';
import { footerOf, modulesOf } from '../../src/channels/email/modules.ts';
import { squeeze } from '../../src/channels/email/squeeze.ts';
import { wrapLines } from '../../src/channels/email/wrap-lines.ts';
import { bindWords, longestBound } from '../../src/draw/bind-words.ts';
import type { Primitive } from '../../src/ir/primitives.ts';
import { plainText } from '../../src/ir/text.ts';
import { words } from './render-demo.ts';

const at = { file: 'fr.mdx', line: 1, column: 1, endLine: 1, endColumn: 2 };
const paragraph = (text: string): Primitive => ({ type: 'paragraph', role: 'body', text: words(text), at });
const heading = (text: string): Primitive => ({ type: 'heading', level: 2, text: { full: words(text) }, at });
const group = (role: string, ...children: Primitive[]): Primitive => ({ type: 'group', role, children, at });
const figure: Primitive = { type: 'figure', text: words('−20\u00a0%'), at };
const divider: Primitive = { type: 'divider', at };

describe('bindWords', () => {
  it.each([
    ['Le printemps te va bien.', 'fr-FR', 'Le_printemps te_va_bien.'],
    ['avec le code FLEUR20, jusqu’au 18 avril.', 'fr-FR', 'avec le_code_FLEUR20, jusqu’au_18_avril.'],
    ['Spring looks good on you.', 'en-GB', 'Spring looks good on_you.'],
    ['Un', 'fr-FR', 'Un'],
  ])('%s', (given, language, want) => {
    expect(plainText(bindWords(words(given), language)).replaceAll('\u00a0', '_')).toBe(want);
  });
  it('binds across runs and never beyond what a phone holds', () => {
    const runs = [...words('Tape le '), ...words('code'), ...words(' de ton anniversaire')];
    const bound = bindWords(runs, 'fr-FR');
    expect(bound.map((run) => run.text)).toEqual(['Tape le\u00a0', 'code', ' de\u00a0ton\u00a0anniversaire']);
    const { card, text } = longestBound;
    const price = (longest: number) =>
      plainText(bindWords(words('22,40\u00a0€ avec FLEUR20'), 'fr', longest));
    expect(price(card)).toBe('22,40\u00a0€ avec\u00a0FLEUR20');
    expect(plainText(bindWords(words('Dès 45\u00a0€, du 7 au 18 avril'), 'fr', text)).split(' ')).toEqual([
      'Dès\u00a045\u00a0€,',
      'du\u00a07\u00a0au\u00a018\u00a0avril',
    ]);
    expect(plainText(bindWords(words('de la de la de la de la de la de la'), 'fr-FR'))).toContain(' ');
  });
});

describe('modulesOf', () => {
  const kinds = (body: readonly Primitive[]) =>
    modulesOf(body).map((one) => (one.kind === 'flow' ? one.role || 'words' : one.kind));

  it('raises the figure of the offer into the hero', () => {
    const [hero, offer] = modulesOf([group('hero', heading('A')), group('offer', figure, paragraph('b'))]);
    expect(hero).toMatchObject({ kind: 'hero', figure });
    expect(offer).toMatchObject({ kind: 'flow', role: 'offer', children: [paragraph('b')] });
  });
  it('opens with the first heading where there is no hero', () => {
    const modules = modulesOf([heading('A'), paragraph('b'), divider, paragraph('c')]);
    expect(modules).toMatchObject([
      { kind: 'hero', headline: heading('A'), texts: [paragraph('b')] },
      { kind: 'flow', children: [divider, paragraph('c')] },
    ]);
  });
  it('gives the line above legal words to them', () => {
    const modules = modulesOf([
      group('hero', heading('A')),
      paragraph('b'),
      divider,
      group('legal', paragraph('c')),
    ]);
    expect(modules.slice(1)).toMatchObject([
      { role: '', children: [paragraph('b')] },
      { role: 'legal', children: [divider, paragraph('c')] },
    ]);
  });
  it('leaves what follows the legal words to the footer', () => {
    const body = [group('hero', heading('A')), group('legal', paragraph('b')), paragraph('c')];
    expect(kinds(body)).toEqual(['hero', 'legal']);
    expect(footerOf(body)).toMatchObject([{ text: words('c'), role: 'note' }]);
    expect(footerOf([...body, group('event', paragraph('d'))])).toEqual([]);
    // A picture after the legal words is shown where it stands: nothing draws one in the footer.
    const picture: Primitive = { type: 'image', source: { kind: 'file', path: 'a.png' }, alt: '', at };
    expect(footerOf([...body, picture])).toEqual([]);
    expect(kinds([...body, picture])).toHaveLength(kinds(body).length + 1);
  });
  it('knows cards, price lists and the footer', () => {
    const table: Primitive = { type: 'table', rows: [], at };
    expect(
      kinds([
        group('products', group('product', heading('A'))),
        group('products', table),
        group('loyalty', paragraph('b')),
        group('footer', paragraph('c')),
      ]),
    ).toEqual(['products', 'prices', 'loyalty']);
  });
});

describe('squeeze', () => {
  it.each([
    ['<p>\n  <b>a</b>\n  </p>', '<p>\n<b>a</b>\n</p>\n'],
    ['<td\n   style="x">\n a b\n </td>', '<td\nstyle="x">\na b\n</td>\n'],
    ['<b>a</b> <i>b</i>', '<b>a</b> <i>b</i>\n'],
    ['<p>10\u00a0€\u202f!</p>', '<p>10\u00a0€\u202f!</p>\n'],
  ])('%j', (given, want) => expect(squeeze(given)).toBe(want));
});

describe('wrapLines', () => {
  it('breaks at spaces only, and leaves addresses whole', () => {
    expect(wrapLines('aaa bbb ccc', 7)).toBe('aaa bbb\nccc');
    expect(wrapLines('à 10\u00a0€ net', 6)).toBe('à 10\u00a0€\nnet');
    expect(wrapLines('https://a.example/very-long', 10)).toBe('https://a.example/very-long');
  });
  it('hangs lists and quotations', () => {
    expect(wrapLines('1. aaa bbb', 7)).toBe('1. aaa\n   bbb');
    expect(wrapLines('> aaa bbb', 6)).toBe('> aaa\n> bbb');
  });
});

describe('mergeTags', () => {
  it('speaks the dialect of the sending platform, and a neutral one', () => {
    expect(mergeTags('Brevo').unsubscribe).toBe('{{ unsubscribe }}');
    expect(mergeTags('salesforce-mc').view).toBe('%%view_email_url%%');
    expect(mergeTags(undefined)).toEqual(mergeTags('unknown'));
  });
});

describe('emailLabel', () => {
  const brand = {
    vocabulary: { 'email-unsubscribe': { type: 'localized', texts: { fr: 'Partir' } } },
  } as unknown as Brand;
  it.each([
    ['fr', 'unsubscribe', 'Partir'],
    ['fr-CA', 'unsubscribe', 'Partir'],
    ['en', 'unsubscribe', 'Unsubscribe'],
    ['fr', 'viewInBrowser', 'Voir en ligne'],
    ['nl', 'contact', 'Write to us'],
  ] as const)('%s %s', (locale, name, want) => expect(emailLabel(brand, locale, name)).toBe(want));
});
