/** What is read of looks: declarations of CSS, literals of pages, drawings and press files, treatments of logos. */
import { describe, expect, it } from 'vitest';
import { print } from '../../src/channels/print/index.ts';
import { readHtml } from '../../src/readback/html.ts';
import { extract } from '../../src/readback/index.ts';
import { declarationsOf } from '../../src/readback/literals-css.ts';
import { readOutline, readSvgLiterals } from '../../src/readback/literals-svg.ts';
import { facesOf, looksOf } from '../../src/rules/shared/looks.ts';
import { demoEdition, renderEdition } from '../channels/render-demo.ts';

describe('declarations', () => {
  const read = (css: string) =>
    [...declarationsOf(css)].map((one) => `${one.selector}|${one.property}|${one.value}`);

  it('know their selector, whatever stands in strings, comments and brackets', () => {
    expect(read('a{color:red;/* b{c:d} */background:url(data:x;y)}')).toEqual([
      'a|color|red',
      'a|background|url(data:x;y)',
    ]);
    expect(read('a::after{content:"};{color:red}"}b{color:blue}')).toEqual([
      'a::after|content|"};{color:red}"',
      'b|color|blue',
    ]);
    expect(read('@media (min-width:40rem){.a,.b>c{margin:0}}.d{e:f}')).toEqual([
      '.a,.b>c|margin|0',
      '.d|e|f',
    ]);
    expect(read('color:red;font:700 16px/1.2 "A; B",serif')).toEqual([
      '|color|red',
      '|font|700 16px/1.2 "A; B",serif',
    ]);
  });

  it('are read up to where a sheet breaks off', () => {
    for (const css of ['a{color:red', 'a{color:"red', 'a{/*', '}}}a{b:c}', '((((', 'a{b:c;;;:;}'])
      expect(() => read(css)).not.toThrow();
    expect(read('}}}a{b:c}')).toEqual(['a|b|c']);
  });
});

describe('a page', () => {
  const literals = (html: string) =>
    readHtml(html).looks.literals.map(({ kind, value }) => `${kind} ${value}`);

  it('gives colours in one form, and none for words that only look like one', () => {
    expect(literals('<p style="color:#ABC;background:RGB(1,2,3);border:1px solid tomato">a</p>')).toEqual([
      'color #aabbcc',
      'color #010203',
      'color #ff6347',
    ]);
    expect(
      literals('<p style="background:url(#abcdef.png);color:transparent;will-change:tan">a</p>'),
    ).toEqual([]);
    expect(literals('<style>a{font-family:"Red",var(--x),serif;color:currentColor}</style>')).toEqual([
      'form var()',
      'font Red',
      'font serif',
    ]);
  });

  it('is read in the comments that Outlook reads, and in no others', () => {
    expect(
      literals('<!--[if mso]><v:roundrect fillcolor="#123456" /><![endif]--><!-- <b bgcolor="#654321"> -->'),
    ).toEqual(['color #123456']);
  });

  it('names what treats a drawing, from its own attributes to the sheet', () => {
    const html = (css: string, attribute: string) =>
      readHtml(
        `<style>${css}</style><a class="x y"><svg ${attribute} aria-label="L"><path d="M0 0"/></svg></a>`,
      ).looks.drawings?.[0]?.treatment;
    expect(html('.x svg{opacity:.4}', '')).toEqual(['opacity: .4']);
    expect(html('.z svg{opacity:.4}svg:hover{opacity:.5}b svg{filter:blur(1px)}', 'opacity="1"')).toEqual([]);
    expect(html('', 'transform="rotate(4)"')).toEqual(['transform: rotate(4)']);
    expect(html('a.y{transform:translate(2px,3px) scale(.5)}', '')).toEqual([]);
    expect(html('.y{transform:scale(1,.9)}', '')).toEqual(['transform: scale(1,.9)']);
  });
});

it('a drawing is known by its shapes, whatever its size and colours', () => {
  const svg = (d: string, more = '') =>
    `<svg xmlns="http://www.w3.org/2000/svg" ${more}><path fill="#123456" d="${d}"/></svg>`;
  const outline = readOutline(svg('M0,0L1,1', 'width="9"'));
  expect(readOutline(svg('M0 0L1 1').replace('#123456', '#ffffff'))).toBe(outline);
  expect(readOutline(svg('M0,0L1,2'))).not.toBe(outline);
  expect(readHtml(svg('M0,0L1,1')).looks.drawings?.[0]?.outline).toBe(outline);
});

it('a drawing gives its fills, strokes and styles, in either kind of quotes', () => {
  const svg = `<svg><style>.a{fill:#010101}</style><path fill='red' stroke="#ABCDEF" d="M0 0"/><g style="stop-color:rgb(1,2,3)"/></svg>`;
  expect(readSvgLiterals(svg).map(({ value }) => value)).toEqual([
    '#ff0000',
    '#abcdef',
    '#010203',
    '#010101',
  ]);
});

it('a press file holds the inks and faces of its own brand, and not those of another', async () => {
  const capClair = await demoEdition(
    { brand: 'cap-clair', campaign: 'ete-2027', locale: 'fr', touchpoint: 'carte' },
    'print.postcard.148x105',
  );
  const grenadine = await demoEdition(
    { brand: 'grenadine', campaign: 'printemps-2027', locale: 'fr', touchpoint: 'carte' },
    'print.postcard.148x105',
  );
  const { pieces } = await renderEdition(print, 'postcard.148x105', capClair.edition, capClair.brand);
  const { mime, body, marks } = pieces[0]!;
  const about = {
    path: 'a.pdf',
    brand: '',
    campaign: '',
    locale: 'fr',
    market: 'FR',
    channel: 'print',
    format: '',
    mime,
    body,
    marks,
  };
  const { looks } = await extract(about);
  const strangers = async (of: typeof capClair) => {
    const own = looksOf(of.brand);
    const faces = await facesOf(of.brand);
    return (looks?.literals ?? []).filter(
      ({ kind, value }) => !(kind === 'font' ? faces.has(value) : own.isColor(value)),
    );
  };
  expect(looks?.literals.filter(({ kind }) => kind === 'font').length).toBeGreaterThan(0);
  expect(await strangers(capClair)).toEqual([]);
  expect((await strangers(grenadine)).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['color', 'font']),
  );
});
