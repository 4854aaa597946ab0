import { describe, expect, it } from 'vitest';
import { type KnownNames, loadLayouts } from '../../src/brand/load-layouts.ts';
import { Findings, sortDiagnostics } from '../../src/diagnostic.ts';
import { memoryHost } from '../parse/parsed.ts';

const known: KnownNames = {
  colors: ['red', 'white'],
  scalePx: [12, 24, 48],
  scalePt: [8, 12],
  logoVariants: ['full'],
  drawings: ['drawings/sea.svg'],
};

function load(files: Readonly<Record<string, string>>) {
  const findings = new Findings();
  const host = memoryHost(
    Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`content/brands/b/layouts/${name}`, text]),
    ),
  );
  const { layouts } = loadLayouts(host, 'content/brands/b', known, findings);
  return {
    layouts,
    found: sortDiagnostics(findings.list).map((one) => `${one.at?.line}:${one.at?.column} ${one.code}`),
    findings,
  };
}

const layout = (items: string) => `schema: 1
formats:
  facebook.square:
    ground: white
    margin: 72
    items:
${items}
`;

describe('layouts', () => {
  it('are read by channel and format', () => {
    const { layouts, found } = load({
      'social.yaml': layout(
        '      - { kind: text, slot: headline, at: [72, 72], width: 900, role: display, size: [48, 24], color: red }',
      ),
    });
    expect(found).toEqual([]);
    expect(layouts.formats['social.facebook.square']!.items[0]).toMatchObject({
      kind: 'text',
      size: [48, 24],
      at: [72, 72],
    });
  });
  it('may be absent', () => {
    expect(load({}).found).toEqual([]);
  });
  it('tell a file that was cut short, with hints that have braces of their own', () => {
    const { findings } = load({
      'social.yaml': layout('      - kind: text\n        id: code\n        text:'),
    });
    const told = findings.list.map(({ code, hint }) => `${code} ${hint ?? ''}`);
    expect(told).toContainEqual(expect.stringMatching(/^content\/not-filled-in .*\{expressions\}/));
  });
  it.each([
    [
      'a colour that the brand lacks',
      '{ kind: panel, at: [0, 0], box: [10, 10], fill: rde }',
      '7:57 layout/unknown-color',
    ],
    [
      'a size off the scale',
      '{ kind: text, slot: lead, at: [0, 0], width: 9, role: body, size: 25, color: red }',
      '7:75 layout/size-off-scale',
    ],
    [
      'a logo that the brand lacks',
      '{ kind: logo, variant: gold, at: [0, 0], width: 90 }',
      '7:32 layout/unknown-logo',
    ],
    [
      'a picture that nobody defined',
      '{ kind: spiral, picture: seeds, at: [0, 0], c: 9 }',
      '7:34 layout/unknown-picture',
    ],
    [
      'a drawing that the brand lacks',
      '{ kind: horizon, picture: h, y: 5, x: 5, width: 5, drawing: drawings/se.svg }',
      '7:69 layout/unknown-drawing',
    ],
    [
      'an item without words',
      '{ kind: text, at: [0, 0], width: 9, role: body, size: 24, color: red }',
      '7:9 layout/no-words',
    ],
    ['an unknown key', '{ kind: logo, varient: full, at: [0, 0], width: 90 }', '7:23 content/unknown-key'],
  ])('say where %s stands', (_, item, want) => {
    const pictures =
      'schema: 1\npictures: { h: { kind: horizon, sky: white, stroke: red, strokeRatio: 0.004 } }\n';
    const { found } = load({ 'social.yaml': layout(`      - ${item}`), 'pictures.yaml': pictures });
    expect(found).toContain(want);
  });
  it.each([
    ['a number is doubled', 'M0,1C.14,1 .30,.76 .54', '3:29 content/wrong-value'],
    ['nothing is drawn', 'M0,1', '3:29 content/wrong-value'],
    ['it reaches beyond what can be drawn', 'M0,0L1e300,1', '3:29 content/wrong-value'],
  ])('say where an outline is unsound: %s', (_, piece, want) => {
    const pictures = [
      'schema: 1',
      'pictures:',
      `  s: { kind: spiral, piece: "${piece}", exponent: 0.6, pieceScale: 0.8,`,
      '       pieceExponent: 0.1, colors: { white: [red] } }',
      '',
    ].join('\n');
    expect(load({ 'pictures.yaml': pictures }).found).toEqual([want]);
  });
  it('suggest the name that was meant', () => {
    const { findings } = load({
      'social.yaml': layout('      - { kind: panel, at: [0, 0], box: [10, 10], fill: whit }'),
    });
    expect(findings.list[0]!.hint).toBe('Did you mean “white”?');
  });
});
