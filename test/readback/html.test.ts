import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/readback/html.ts';

describe('readHtml', () => {
  it('reads visible words in order and folds ordinary spaces only', () => {
    const html = `<html lang="fr"><head><title>Un
      titre</title><style>p{}</style></head><body><p>−20 %  dès
      <strong>45 €</strong>.</p><p>Le 1<sup>er</sup> juin</p></body></html>`;
    expect(readHtml(html)).toEqual({
      text: '−20 % dès 45 €. Le 1er juin',
      links: [],
      title: 'Un titre',
      language: 'fr',
      looks: { literals: [], pictures: [], drawings: [] },
    });
  });
  it('parts the cells of a table and keeps inline elements joined', () => {
    expect(readHtml('<table><tr><td>Lyon</td><td>89<span> €</span></td></tr></table>').text).toBe(
      'Lyon 89 €',
    );
  });
  it('passes by what nobody sees: comments, scripts, hidden elements', () => {
    const html =
      '<!--[if mso]><p>Outlook</p><![endif]--><script>x</script><div style="display:none">pré</div>' +
      '<p hidden>caché</p><img alt="image" src="a.png"><!--[if !mso]><!--><p>vu</p><!--<![endif]-->';
    expect(readHtml(html).text).toBe('vu');
  });
  it('lists links once, without tracking parameters', () => {
    const html =
      '<a href="https://a.example/p?utm_source=x&amp;y=1">un</a> <a href="https://a.example/p?y=1&utm_medium=email">deux</a>' +
      '<a href="#haut">haut</a><a href="{{unsubscribe_url}}">stop</a>';
    expect(readHtml(html).links).toEqual(['https://a.example/p?y=1', '{{unsubscribe_url}}']);
  });
});
