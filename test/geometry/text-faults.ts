/** Faults of what is written: pages, emails and drawings with one literal too many. */
import type { Piece } from '../draw/demo.ts';
import { between, escaped, fileOf, type Plant, pick } from './plant.ts';
import { judgeText, scenes } from './scene.ts';

/** A page that says nothing but tokens; `spoil` is one more declaration. */
export function page({ brand }: Piece, { style = '', attribute = '', rule = '' } = {}): string {
  const { colors, type, scalePx } = brand.tokens;
  const { body } = type;
  const [ink, paper] = [Object.values(colors)[0]!.hex, Object.values(colors).at(-1)!.hex];
  const stack = [body.family, ...body.fallback].map((name) => `'${name}'`).join(',');
  return (
    `<!doctype html><html><head><style>body{color:${ink};background:${paper}}@media (prefers-color-scheme:dark){p{color:${paper}}}${rule}</style></head>` +
    `<body><p style="font-family:${stack};font-size:${scalePx[2]}px;border:1px solid currentColor;${style}">a</p>` +
    `<table bgcolor="${paper}" ${attribute}><tr><td>b</td></tr></table></body></html>`
  );
}

const foreignColor = (random: () => number) => {
  const channel = () =>
    Math.floor(random() * 255)
      .toString(16)
      .padStart(2, '0');
  return pick(random, [
    `#${channel()}${channel()}e1`,
    'hotpink',
    `rgb(${Math.floor(random() * 200)}, 7, 9)`,
    `hsl(${Math.floor(random() * 360)} 90% 40%)`,
    'rebeccapurple',
  ]);
};

export const textFaults: Readonly<Record<string, Plant>> = {
  'a colour that is no token': async (random) => {
    const { piece } = pick(random, scenes());
    const channel = pick(random, ['web', 'email'] as const);
    const color = foreignColor(random);
    const spoil = pick(random, [
      { style: `color:${color}` },
      { rule: `.x{border-top:2px solid ${color}}` },
      { attribute: `bordercolor="${color}"` },
      { rule: `:root{--ink:${color}}` },
    ]);
    const found = await judgeText(piece, channel, page(piece, spoil));
    return {
      found,
      code: 'visual/looks-come-from-tokens',
      says: /The colour “/,
      at: [fileOf(piece, channel === 'web' ? 'page' : 'email')],
    };
  },
  'a family that is not the brand’s': async (random) => {
    const { piece } = pick(random, scenes());
    const channel = pick(random, ['web', 'email'] as const);
    const family = pick(random, ['Comic Sans MS', 'Papyrus', 'Roboto', 'Open Sans', 'Lobster']);
    const spoil = pick(random, [
      { style: `font-family:'${family}',serif` },
      { rule: `h1{font:700 ${piece.brand.tokens.scalePx[3]}px/1.2 "${family}"}` },
      { attribute: '', rule: `@font-face{font-family:"${family}";src:url(x.woff2)}` },
    ]);
    const found = await judgeText(piece, channel, page(piece, spoil));
    return {
      found,
      code: 'visual/looks-come-from-tokens',
      says: new RegExp(`The font “${family}”`),
      at: [fileOf(piece, channel === 'web' ? 'page' : 'email')],
    };
  },
  'a size off the scale': async (random) => {
    const { piece } = pick(random, scenes());
    const channel = pick(random, ['web', 'email'] as const);
    const size = pick(
      random,
      [13, 15, 21, 31, 41, 53].filter((px) =>
        piece.brand.tokens.scalePx.every((one) => Math.abs(one - px) > 0.5),
      ),
    );
    const spoil = pick(random, [
      { style: `font-size:${size}px` },
      { rule: `@media print{h2{font-size:${size / 16}rem}}` },
    ]);
    const found = await judgeText(piece, channel, page(piece, spoil));
    return {
      found,
      code: 'visual/looks-come-from-tokens',
      says: new RegExp(`The size ${size} px`),
      at: [fileOf(piece, channel === 'web' ? 'page' : 'email')],
    };
  },
  'a foreign fill in a drawing': async (random) => {
    const { piece } = pick(random, scenes());
    const color = foreignColor(random);
    const svg = pick(random, [
      `<path fill="${color}" d="M0 0H9"/>`,
      `<g style="stroke:${color}"><path d="M0 0H9"/></g>`,
      `<style>.a{fill:${color}}</style>`,
    ]);
    const found = await judgeText(piece, 'web', page(piece), [
      {
        path: 'beside.svg',
        mime: 'image/svg+xml',
        body: `<svg xmlns="http://www.w3.org/2000/svg">${svg}</svg>`,
      },
    ]);
    return {
      found,
      code: 'visual/looks-come-from-tokens',
      says: /The colour “.*beside\.svg/,
      at: [fileOf(piece, 'page')],
    };
  },
  'a form that mail clients do not know': async (random) => {
    const { piece } = pick(random, scenes());
    const [form, value] = pick(random, [
      ['var()', 'color:var(--ink)'],
      ['rem', 'padding:1.5rem'],
      ['rgba()', 'background:rgba(0,0,0,.1)'],
      ['oklch()', 'color:oklch(60% 0.1 20)'],
      ['clamp()', 'width:clamp(1px,2px,3px)'],
    ] as const);
    const spoil = pick(random, [{ style: value }, { rule: `.x{${value}}` }]);
    const found = await judgeText(piece, 'email', page(piece, spoil));
    return {
      found,
      code: 'email/styles-are-literal',
      says: new RegExp(`“${escaped(form)}”`),
      at: [fileOf(piece, 'email')],
    };
  },
  'a treated logo': async (random) => {
    const { piece } = pick(random, scenes());
    const { brand } = piece;
    const treatment = pick(random, [
      'transform:rotate(3deg)',
      'opacity:.6',
      'filter:grayscale(1)',
      'transform:skewX(4deg)',
      'mix-blend-mode:multiply',
    ]);
    const logo = brand.logos[0]!.svg.replace('<svg', `<svg aria-label="${brand.name}"`);
    const html = pick(random, [
      `<span style="${treatment}">${logo}</span>`,
      `<style>.logo svg{${treatment}}</style><div class="a logo"><b>${logo}</b></div>`,
      `<img alt="${brand.name}" src="images/logo.png" style="display:block;${treatment}">`,
    ]);
    const found = await judgeText(piece, 'web', html);
    return { found, code: 'visual/logo-has-its-space', says: /is treated/, at: [fileOf(piece, 'page')] };
  },
  'a logo with other outlines': async (random) => {
    const { piece } = pick(random, scenes());
    const { brand } = piece;
    const d = `M0 0H${between(random, 10, 90)}V20Z`;
    const found = await judgeText(piece, 'web', `<svg aria-label="${brand.name}"><path d="${d}"/></svg>`);
    return { found, code: 'visual/logo-has-its-space', says: /other outlines/, at: [fileOf(piece, 'page')] };
  },
  'a distorted or enlarged picture': async (random) => {
    const { piece } = pick(random, scenes());
    const [width, height] = [Math.round(between(random, 200, 600)), Math.round(between(random, 150, 500))];
    const by = pick(random, [between(random, 1.03, 1.3), between(random, 0.6, 0.97)]);
    const isLarge = random() < 0.5;
    const [w, h] = isLarge ? [width * 2, height * 2] : [width, Math.round(height * by)];
    const html = `<img src="images/a.png" alt="" width="${w}" height="${h}">`;
    const file = { path: 'images/a.png', mime: 'image/png', width, height };
    const found = await judgeText(piece, 'email', html, [file]);
    const says = isLarge ? /“images\/a\.png” has/ : /other proportions/;
    return { found, code: 'visual/pictures-are-sharp-enough', says, at: [fileOf(piece, 'email')] };
  },
};
