/** The room around a logo, read from the bytes of a page: what its sheets and attributes come to. */
import { expect, test } from 'vitest';
import { readHtml } from '../../src/readback/html.ts';
import type { Room } from '../../src/readback/room/around.ts';

const logo = '<svg aria-label="Atelier" viewBox="0 0 120 30"><path d="M0 0H9V9Z"/></svg>';
const base = 'body,p{margin:0}svg{display:block;width:120px}';

function rooms(css: string, body: string): readonly Room[] {
  const html = `<!DOCTYPE html><html><head><style>${base}${css}</style></head><body>${body}</body></html>`;
  const { looks } = readHtml(html, ['Atelier']);
  return [...(looks.drawings ?? []), ...(looks.pictures ?? [])].flatMap(({ room }) => room ?? []);
}

/** `top 8, right 30 to the edge`, on the narrowest screen. */
function told(css: string, body: string): string {
  const [room] = rooms(css, body);
  if (!room) return 'nothing';
  return (['top', 'right', 'bottom', 'left'] as const)
    .map((side) => [side, room.sides[side]] as const)
    .map(([side, { px, toEdge }]) => `${side} ${Math.round(px * 10) / 10}${toEdge ? ' to the edge' : ''}`)
    .join(', ');
}

test.each([
  [
    'padding:10px 20px',
    `<header>${logo}</header><p>Mots</p>`,
    'top 10 to the edge, right 180 to the edge, bottom 10, left 20 to the edge',
  ],
  [
    'padding:calc(2 * 6px) 5vw',
    `<header>${logo}</header><p>Mots</p>`,
    'top 12 to the edge, right 184 to the edge, bottom 12, left 16 to the edge',
  ],
  [
    '--air:1rem;padding:max(var(--air), 4px)',
    `<header>${logo}</header><p>Mots</p>`,
    'top 16 to the edge, right 184 to the edge, bottom 16, left 16 to the edge',
  ],
  [
    'display:flex;gap:9px',
    `<header>${logo}<p>Mots</p></header>`,
    'top 0 to the edge, right 9, bottom 0 to the edge, left 0 to the edge',
  ],
  [
    'display:flex;flex-wrap:wrap;gap:7px 9px',
    `<header>${logo}<p>Mots</p></header>`,
    'top 0 to the edge, right 9, bottom 7, left 0 to the edge',
  ],
  [
    'padding:5px;border-bottom:1px solid',
    `<header>${logo}</header>`,
    'top 5 to the edge, right 195 to the edge, bottom 5, left 5 to the edge',
  ],
])('%s', (css, body, want) => {
  expect(told(`header{${css}}`, body)).toBe(want);
});

test('margins that meet are as large as the larger, and what is not seen takes no room', () => {
  const body = `<header>${logo}</header><p hidden>Non</p><p style="display:none">Non</p><div> </div><p>Mots</p>`;
  expect(told('header{margin-bottom:6px}p{margin-top:10px}', body)).toContain('bottom 10,');
});

test('a sheet that turns at a width is read on both sides of it, and in the dark', () => {
  const css =
    'header{padding:8px}@media(min-width:40rem){header{padding:24px}}@media(prefers-color-scheme:dark){header{padding-top:3px}}';
  const tops = rooms(css, `<header>${logo}</header>`).map(
    ({ screenPx, sides }) => `${screenPx} ${sides.top.px}`,
  );
  expect(tops).toEqual(expect.arrayContaining(['320 8', '320 3', '640 24', '640 3']));
});

test('the stronger selector, the later rule and what is important win', () => {
  const css = '.head.head{padding-top:9px}header{padding-top:4px}header{padding-top:5px}';
  expect(told(css, `<header class="head">${logo}</header>`)).toContain('top 9 ');
  expect(told(css, `<header>${logo}</header>`)).toContain('top 5 ');
  expect(
    told('header{padding-top:7px!important}', `<header style="padding-top:1px">${logo}</header>`),
  ).toContain('top 7 ');
});

test('in a mail cells stand beside each other, with the padding of their table and their own', () => {
  const img =
    '<img src="logo.png" alt="Atelier" width="120" height="30" style="display:block;width:120px;height:auto">';
  const cells = `<tr><td>${img}</td><td style="padding-left:14px">En ligne</td></tr><tr><td style="padding-top:6px">Mots</td></tr>`;
  expect(told('', `<table cellpadding="0">${cells}</table>`)).toContain('right 14, bottom 6');
  expect(told('', `<table cellpadding="4">${cells}</table>`)).toContain('right 18, bottom 10');
});

test('a head over the page is held against what the page begins with', () => {
  const css =
    'header{position:absolute;inset:0 0 auto;padding:20px}main{padding-top:60px}.side{position:absolute;inset:0 0 0 auto;width:50px}section{position:relative}';
  const page = `<header>${logo}</header><main><section><div class="side">Mots</div></section><h1 style="margin:0">Titre</h1></main>`;
  expect(told(css, page)).toBe('top 20 to the edge, right 130, bottom 10, left 20 to the edge');
  expect(told(`${css}main{padding-top:10px}`, page)).toContain('bottom -40');
});

test('a head in a box that is placed itself lies where that box does', () => {
  const css =
    '.band{height:40px}main{position:relative;margin-left:30px}header{position:absolute;top:20px;left:10px}h1{margin:0;padding-top:62px}';
  const page = (words: string) =>
    `<div class="band"><img src="a.png" alt="" style="display:block;width:320px;height:40px"></div><main><header>${logo}</header><h1>${words}</h1></main>`;
  // The logo is 30 px high, 60 px below the top of the page and 20 px below the picture.
  expect(told(css, page('Titre'))).toBe('top 20, right 160 to the edge, bottom 12, left 40 to the edge');
  // What it is placed in stands below words, of which nobody knows how high they are.
  expect(told(css, `<p>Mots</p>${page('Titre')}`)).toBe('nothing');
});

test.each([
  ['svg{float:left;margin:0 9px 7px 0}', `${logo}<p>Mots</p>`, 'right 9, bottom 7, left 0 to the edge'],
  ['svg{float:right;margin:0 3px 7px 11px}', `${logo}<p>Mots</p>`, 'right 3 to the edge, bottom 7, left 11'],
  ['nav{float:right;margin-left:8px;padding:6px 0 0 4px}', `<nav>Menu</nav>${logo}`, 'top 0, right 12,'],
  ['svg,nav{float:left;margin-right:5px}', `${logo}<nav>Menu</nav>`, 'right 5, bottom 0,'],
  ['svg,nav{float:left;margin-right:5px}', `<nav>Menu</nav>${logo}`, 'bottom 0 to the edge, left 5'],
  ['nav{float:right}svg{margin-top:6px}', `<nav>Menu</nav><p>Mots</p>${logo}`, 'top 6, right 0,'],
  [
    'nav{float:right;margin-left:20px}svg{display:inline-block;margin-right:4px}',
    `<nav>Menu</nav>${logo}Mots`,
    'right 4,',
  ],
  ['header{display:flex;gap:9px}svg{float:left}', `${logo}<p>Mots</p>`, 'right 9,'],
])('beside what floats words keep its margins: %s', (css, body, want) => {
  expect(told(css, `<header>${body}</header>`)).toContain(want);
});

test('in a mail pictures float by their attribute', () => {
  const img =
    '<img align="left" src="logo.png" alt="Atelier" width="120" height="30" style="margin:0 13px 4px 0">';
  expect(told('', `<td>${img}Le thé de mai</td>`)).toContain('right 13, bottom 4');
});

test('where bytes do not say it nothing is told', () => {
  expect(told('header{position:absolute;bottom:0}', `<header>${logo}</header>`)).toBe('nothing');
  expect(told('', '<img src="logo.png" alt="Atelier">')).toBe('nothing');
  expect(told('', `<div hidden>${logo}</div>`)).toBe('nothing');
  expect(told('', '<svg aria-label="Autre" viewBox="0 0 9 9"></svg>')).toBe('nothing');
});
