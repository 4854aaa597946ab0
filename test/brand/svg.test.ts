import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { parseDrawing, readDrawing, writeDrawing } from '../../src/brand/svg.ts';
import { Findings } from '../../src/diagnostic.ts';
import { sourceFile } from '../../src/source/file.ts';

const red = '#c2153f';

function read(text: string, palette?: ReadonlySet<string>) {
  const findings = new Findings();
  const drawing = readDrawing(sourceFile('pan.svg', text), findings, palette);
  return {
    drawing,
    codes: findings.list.map((one) => one.code),
    told: findings.list.map((one) => `${one.at?.line}:${one.at?.column} ${one.code}: ${one.message}`),
  };
}

const svg = (inner: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"${attributes}>${inner}</svg>`;
const path = '<path d="M0 0H10V10Z" fill="#c2153f"/>';

describe('attacks', () => {
  test.each([
    ['a script', svg('<script>alert(1)</script>'), 'svg/active'],
    ['a script in another case', svg('<SCRIPT>alert(1)</SCRIPT>'), 'svg/active'],
    ['a script under another prefix', svg('<x:script xmlns:x="http://www.w3.org/2000/svg"/>'), 'svg/active'],
    ['an event', svg(path, ' onload="alert(1)"'), 'svg/active'],
    ['an event on a group', svg(`<g onclick="alert(1)">${path}</g>`), 'svg/active'],
    ['HTML', svg('<foreignObject><div/></foreignObject>'), 'svg/active'],
    ['an animation', svg('<animate attributeName="href" values="javascript:alert(1)"/>'), 'svg/active'],
    [
      'an animation in a shape',
      svg('<rect width="5" height="5"><set attributeName="x"/></rect>'),
      'svg/active',
    ],
    ['a hidden scheme', svg(path, ' class="java" style="fill:javascript:alert(1)"'), 'svg/active'],
    ['a scheme in entities', svg('<path d="M0 0H1" fill="&#106;avascript:x"/>'), 'svg/active'],
    ['a link', svg(`<a href="https://evil.example">${path}</a>`), 'svg/reference'],
    ['an image', svg('<image href="https://evil.example/x.png"/>'), 'svg/reference'],
    ['a use', svg('<use href="#a"/>'), 'svg/reference'],
    ['an address on a shape', svg('<path d="M0 0H1" xlink:href="x"/>'), 'svg/reference'],
    ['a style that loads', svg('<path d="M0 0H1" style="fill:url(https://evil.example)"/>'), 'svg/reference'],
    ['a style that imports', svg('<path d="M0 0H1" style="@import \'x.css\'"/>'), 'svg/reference'],
    ['a style sheet', svg(`<style>@import "x";</style>${path}`), 'svg/element'],
    ['a style sheet by instruction', `<?xml-stylesheet href="x.css"?>${svg(path)}`, 'svg/reference'],
    ['a gradient', svg('<path d="M0 0H1" fill="url(#g)"/>'), 'svg/effect'],
    ['a filter', svg('<filter id="f"/>'), 'svg/effect'],
    ['a mask', svg(`<g mask="url(#m)">${path}</g>`), 'svg/effect'],
    ['opacity', svg('<path d="M0 0H1" opacity="0.5"/>'), 'svg/effect'],
    ['opacity in a style', svg('<path d="M0 0H1" style="fill-opacity:.5"/>'), 'svg/effect'],
    ['a document type', `<!DOCTYPE svg [<!ENTITY a "${'b'.repeat(100)}">]>${svg('&a;')}`, 'svg/doctype'],
    ['an unknown entity', svg('<path d="&a;"/>'), 'svg/syntax'],
    ['live text', svg('<text x="1" y="2">Grenadine</text>'), 'svg/element'],
    ['an inner drawing', svg(`<svg>${path}</svg>`), 'svg/element'],
    ['hidden shapes', svg('<path d="M0 0H1" display="none"/>'), 'svg/value'],
    ['holes by even-odd', svg('<path d="M0 0H1" fill-rule="evenodd"/>'), 'svg/value'],
    ['dashes', svg('<path d="M0 0H1" stroke-dasharray="2 2"/>'), 'svg/value'],
    ['HTML instead', '<html><svg/></html>', 'svg/syntax'],
    ['another namespace', '<svg xmlns="http://evil.example" viewBox="0 0 1 1"/>', 'svg/syntax'],
    ['a tag that is not closed', '<svg viewBox="0 0 1 1"><g></svg>', 'svg/syntax'],
    ['depth', `${'<g>'.repeat(5000)}`, 'svg/too-deep'],
    ['numbers', svg(path.repeat(3000)), 'svg/too-many'],
    ['an endless number', svg('<path d="M1e999 0H1"/>'), 'svg/value'],
    ['a far place', svg('<path d="M0 0H9000000"/>'), 'svg/value'],
    ['half a path', svg('<path d="M0 0L1"/>'), 'svg/value'],
    ['a transform that calls', svg('<path d="M0 0H1" transform="eval(1)"/>'), 'svg/value'],
    ['no outlines', svg(''), 'svg/empty'],
    ['no viewBox', `<svg>${path}</svg>`, 'svg/no-view-box'],
  ])('%s', (_, text, code) => {
    const { drawing, codes } = read(text);
    expect(drawing).toBeUndefined();
    expect(codes).toContain(code);
  });
});

test('every fault of a file has its place', () => {
  const text = [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">',
    '  <g fill="red">',
    '    <path title="é" d="M0 0H1" onclick="x()" opacity=".5"/>',
    '  </g>',
    '  <path d="M0 0H1" fil="#000000"/>',
    '</svg>',
  ].join('\r\n');
  expect(read(text).told).toEqual([
    '2:6 svg/value: The “fill” “red” is not a hex colour.',
    '3:11 svg/attribute: “title” has no meaning here.',
    '3:32 svg/active: “onclick” could run code.',
    '3:46 svg/effect: “opacity” cannot be printed as flat ink.',
    '5:20 svg/attribute: “fil” has no meaning here.',
  ]);
});

test('colours are those of the palette; a fault of a group is told once', () => {
  const text = svg(
    `<g fill="#123456">${'<path d="M0 0H1"/>'.repeat(3)}</g><rect width="2" height="2"/>${path}`,
  );
  expect(read(text, new Set([red])).told).toEqual([
    '1:66 svg/off-palette: “#123456” is no colour of the brand.',
    '1:139 svg/off-palette: “#000000” is no colour of the brand.',
  ]);
  expect(read(text).told).toEqual([]);
});

test('editors’ notes, names and plain values are left out', () => {
  const { drawing, told } = read(
    svg(
      `<title>Pan</title><metadata><x/></metadata><sodipodi:namedview/><defs/>` +
        `<g id="layer" inkscape:label="Layer" opacity="1"><path class="a" style="fill:#C2153F;stroke:none" d="M0 0H10V10Z"/></g>`,
      ' width="40" version="1.1" xmlns:inkscape="x" xmlns:sodipodi="y"',
    ),
  );
  expect(told).toEqual([]);
  expect(writeDrawing(drawing!)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path d="M0 0H10V10Z" fill="#c2153f"/></svg>',
  );
});

const shapes = [
  '<rect x="10" y="12" width="50" height="30" fill="#c2153f"/>',
  '<rect x="10" y="12" width="50" height="30" rx="8" fill="#c2153f"/>',
  '<circle cx="50" cy="50" r="30" fill="#c2153f"/>',
  '<ellipse cx="50" cy="50" rx="40" ry="20" fill="#c2153f"/>',
  '<line x1="10" y1="10" x2="90" y2="60" stroke="#c2153f" stroke-width="6" stroke-linecap="round"/>',
  '<polyline points="10,10 50,80 90,10" fill="none" stroke="#c2153f" stroke-width="5" stroke-linejoin="round"/>',
  '<polygon points="10 10 50 80 90 10" fill="#c2153f"/>',
  '<path d="M10 80a30 20 0 01 60-20t10-30s10 5 10-20" fill="none" stroke="#c2153f" stroke-width="4"/>',
  '<g transform="translate(50 50) rotate(30)"><g transform="scale(2 1)"><rect x="-15" y="-10" width="30" height="20" transform="skewX(10)" fill="#c2153f"/></g></g>',
  '<path transform="rotate(45 50 50) translate(5)" d="M30 30h40v40h-40z" fill="#c2153f" stroke="#123456" stroke-width="3"/>',
  '<path transform="matrix(.5 .2 -.2 .5 40 20)" d="M30 30h40v40h-40z" fill="#c2153f"/>',
];

/** The rebuilt drawing must paint the pixels that libvips paints for the author's own. */
test.each(shapes)('%s is drawn as before', async (shape) => {
  const pixels = (text: string) => sharp(Buffer.from(text), { density: 144 }).raw().toBuffer();
  const before = await pixels(svg(shape, ' width="100" height="100"'));
  const rebuilt = writeDrawing(read(svg(shape)).drawing!).replace('<svg ', '<svg width="100" height="100" ');
  const after = await pixels(rebuilt);
  expect(after.length).toBe(before.length);
  const greatest = before.reduce((most, value, index) => Math.max(most, Math.abs(value - after[index]!)), 0);
  // Edges differ by a few levels: an ellipse is two arcs afterwards.
  expect(greatest).toBeLessThan(24);
  expect(before.some((value) => value !== before[0])).toBe(true);
});

test('what the gate wrote, the parser reads to the same shapes', () => {
  for (const shape of shapes) {
    const once = read(svg(shape)).drawing!;
    expect(
      parseDrawing(writeDrawing(once)).shapes.map(({ d, fill, stroke }) => ({ d, fill, stroke })),
    ).toEqual(once.shapes.map(({ d, fill, stroke }) => ({ d, fill, stroke })));
    expect(writeDrawing(parseDrawing(writeDrawing(once)))).toBe(writeDrawing(once));
  }
});

test('an unsound drawing past the gate is our mistake', () => {
  expect(() => parseDrawing(svg('<script/>'))).toThrow('An unsound drawing got past the gate');
});
