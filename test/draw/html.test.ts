import { describe, expect, it } from 'vitest';
import { escapeHtml, inlineHtml, isSafeHref, wordsHtml } from '../../src/draw/html.ts';
import { createMarker } from '../../src/draw/html-marks.ts';
import type { Run } from '../../src/ir/text.ts';

const at = { file: 'fr.mdx', line: 1, column: 1, endLine: 1, endColumn: 2 };
const run = (text: string, more: Partial<Run> = {}): Run => ({ text, at, ...more });

describe('inlineHtml', () => {
  it('escapes what HTML would read as its own', () => {
    expect(inlineHtml([run('<b>“5 > 3” & "moi"')])).toBe('&lt;b&gt;“5 &gt; 3” &amp; &quot;moi&quot;');
  });
  it('nests styles in their order', () => {
    expect(inlineHtml([run('FLEUR20', { styles: ['strong', 'emphasis'] })])).toBe(
      '<strong><em>FLEUR20</em></strong>',
    );
  });
  it('joins neighbouring runs of one address in one link', () => {
    const href = 'https://a.example/?x=1&y=2';
    expect(inlineHtml([run('avec ', { href }), run('45 €', { href }), run('.')])).toBe(
      '<a href="https://a.example/?x=1&amp;y=2">avec 45 €</a>.',
    );
  });
  it('lets the channel decide addresses and attributes', () => {
    expect(
      inlineHtml([run('ici', { href: 'https://a.example/' })], {
        link: (href) => `${href}?utm_source=x`,
        attributes: { a: ' style="color:#000"' },
      }),
    ).toBe('<a href="https://a.example/?utm_source=x" style="color:#000">ici</a>');
  });
  it('never links to a script, and keeps the words', () => {
    expect(inlineHtml([run('clic', { href: 'javascript:alert(1)' })])).toBe('clic');
  });
});

describe('wordsHtml', () => {
  it.each([
    ['1er juin', '1<sup>er</sup> juin'],
    ['du 1er au 3', 'du 1<sup>er</sup> au 3'],
    ['21er', '21er'],
    ['A1er', 'A1er'],
    ['1erable', '1erable'],
    ['un\ndeux', 'un<br>deux'],
  ])('%s', (given, want) => {
    expect(wordsHtml(given)).toBe(want);
  });
});

describe('isSafeHref', () => {
  it.each(['https://a.example', 'mailto:a@b.example', 'tel:+33100000000', '/p/x', '#haut', './a.html'])(
    'allows %s',
    (href) => expect(isSafeHref(href)).toBe(true),
  );
  it.each(['javascript:1', 'JaVaScRiPt:1', 'data:text/html,x', ' javascript:1', 'vbscript:x', 'file:///etc'])(
    'refuses %s',
    (href) => expect(isSafeHref(href)).toBe(false),
  );
});

describe('createMarker', () => {
  it('finds runs again in the order they show, and leaves no trace', () => {
    const marker = createMarker();
    const fact = { path: 'offer.code', formatter: 'plain', key: 'text:FLEUR20' };
    const second = inlineHtml([run('FLEUR20', { fact })], { mark: marker.run });
    const first = inlineHtml([run('code ')], { mark: marker.run });
    const { html, marks } = marker.finish(`<p>${first}${second}</p>`);
    expect(html).toBe('<p>code FLEUR20</p>');
    expect(marks.map((mark) => [mark.kind, mark.text, mark.fact?.path])).toEqual([
      ['text', 'code ', undefined],
      ['fact', 'FLEUR20', 'offer.code'],
    ]);
  });
  it('forgets what a renderer dropped', () => {
    const marker = createMarker();
    marker.run(run('lost'), 'lost');
    expect(marker.finish('<p></p>').marks).toEqual([]);
  });
  it('is not fooled by private-use letters of an author', () => {
    const marker = createMarker();
    const html = inlineHtml([run('a\u{F0001}b\u{F0000}c')], { mark: marker.run });
    expect(marker.finish(html).html).toBe('a&#xf0001;b&#xf0000;c');
    expect(escapeHtml('\u{F0000}')).toBe('&#xf0000;');
  });
});
