/** The emitter, held against independent tools. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { DisplayList } from '../../src/draw/display-list.ts';
import { americanCondition, europeanCondition } from '../../src/draw/pdf/condition.ts';
import { emitPdf, type PdfOptions } from '../../src/draw/pdf.ts';
import { card, colors, everything, headline, line, millimetre, options } from './card.ts';
import { mostInk, onDisk, painted, plates, run } from './tools.ts';

async function bytesOf(pages: readonly DisplayList[], more: Partial<PdfOptions> = {}): Promise<Uint8Array> {
  const result = await emitPdf(pages, { ...options, ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.failures));
  return result.bytes;
}

let european: string;
let american: string;
beforeAll(async () => {
  european = onDisk('european.pdf', await bytesOf([everything, everything]));
  american = onDisk('american.pdf', await bytesOf([everything], { condition: americanCondition() }));
});

describe('the file', () => {
  test('has the same bytes every time', async () => {
    expect(Buffer.compare(await bytesOf([everything]), await bytesOf([everything]))).toBe(0);
  });

  test('is another file when a word changes', async () => {
    const other = await bytesOf([card([line('Autre', 20, 20)])]);
    const id = (bytes: Uint8Array) => /\/ID \[<(\w+)>/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    expect(id(other)).not.toBe(id(await bytesOf([everything])));
  });

  test.each(['european', 'american'])('%s: qpdf finds it sound', (which) => {
    const said = run('qpdf', '--check', which === 'european' ? european : american);
    expect(said).toContain('No syntax or stream encoding errors found');
  });

  test('claims PDF/X-4 with its profile, or PDF/X-1a by the name of its condition', () => {
    expect(run('pdfinfo', european)).toMatch(/PDF version: +1\.6\nPDF subtype: +PDF\/X-4/);
    expect(run('pdfinfo', american)).toMatch(/PDF version: +1\.4\nPDF subtype: +PDF\/X-1a:2003/);
    const intent = (file: string) => run('qpdf', '--qdf', '--object-streams=disable', file, '-');
    expect(intent(european)).toMatch(/\/OutputConditionIdentifier \(FOGRA39\)/);
    expect(intent(european)).toMatch(/\/DestOutputProfile/);
    expect(intent(american)).toMatch(/\/OutputConditionIdentifier \(CGATS TR 006\)/);
    expect(intent(american)).not.toMatch(/\/DestOutputProfile/);
    expect(intent(american)).toMatch(/\/Trapped \/False|\/Trapped \d+ 0 R/);
  });

  test('cuts at the trim, three millimetres inside the bleed', () => {
    const boxes = run('pdfinfo', '-box', '-f', '1', '-l', '2', european);
    const box = (name: string) =>
      [...boxes.matchAll(new RegExp(`${name}: +([\\d.]+) +([\\d.]+) +([\\d.]+) +([\\d.]+)`, 'g'))].map(
        (match) => match.slice(1, 5).map((points) => Math.round((Number(points) / millimetre) * 100) / 100),
      );
    expect(box('MediaBox')).toEqual([
      [0, 0, 154, 111],
      [0, 0, 154, 111],
    ]);
    expect(box('BleedBox')).toEqual(box('MediaBox'));
    expect(box('TrimBox')).toEqual([
      [3, 3, 151, 108],
      [3, 3, 151, 108],
    ]);
  });

  test('carries its title escaped in XMP', () => {
    expect(Buffer.from(run('pdfinfo', '-meta', european)).toString()).toContain(
      'Carte &lt;&amp;&gt; &quot;test&quot;',
    );
  });
});

describe('text', () => {
  test('is live, embedded and a subset', () => {
    const rows = run('pdffonts', european).split('\n').slice(2, -1);
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row).toMatch(/^\w{6}\+.* CID TrueType +Identity-H +yes yes yes/);
  });

  test('reads back letter by letter, with the signs that fonts lack', () => {
    const said = run('pdftotext', '-f', '1', '-l', '1', '-raw', european, '-');
    expect(said).toContain('bien\u202f!');
    const folded = said.replace(/[\s\u00a0\u202f]+/g, ' ');
    expect(folded).toContain('Le printemps te va bien !');
    expect(folded).toContain('Dès 45 €, le 7 avril : va\u2011et\u2011vient.');
    expect(folded).toContain('−20 % 1234567890');
  });

  test('keeps U+202F and U+2011 as such', () => {
    const { trace } = painted(european);
    expect(trace).toContain('unicode="\u202f"');
    expect(trace).toContain('unicode="\u2011"');
  });

  test('draws U+202F 0.14 em wide and each line as wide as it was measured', () => {
    const { trace } = painted(european);
    const span = /<fill_text[^>]*>\s*<span[^>]*YoungSerif[\s\S]*?<\/fill_text>/.exec(trace)![0];
    const glyphs = [...span.matchAll(/unicode="([^"]*)" glyph="\d+" x="([\d.]+)"[^>]*adv="([\d.]+)"/g)].map(
      ([, letter, x, advance]) => ({ letter, x: Number(x), advance: Number(advance) }),
    );
    const space = glyphs.findIndex((one) => one.letter === '\u202f');
    expect((glyphs[space + 1]!.x - glyphs[space]!.x) / headline.size).toBeCloseTo(0.14, 3);
    const last = glyphs.at(-1)!;
    expect(last.x + last.advance * headline.size - headline.x).toBeCloseTo(headline.width, 1);
  });

  test('uses the lining figures that were asked for', async () => {
    const figures = (features: readonly string[]) =>
      bytesOf([card([line('20', 20, 50, { font: headline.font, features })])]);
    const trace = async (name: string, features: readonly string[]) =>
      run('mutool', 'draw', '-F', 'svg', onDisk(name, await figures(features)));
    expect(await trace('lining.pdf', ['lnum'])).not.toBe(await trace('old-style.pdf', []));
  });
});

describe('colour', () => {
  test('is the exact ink of the tokens and nothing else', () => {
    const { operations, trace } = painted(european);
    expect(new Set(operations.map((one) => one.space))).toEqual(new Set(['DeviceCMYK']));
    const inks = new Set(operations.map((one) => one.color.join('/')));
    expect(inks).toEqual(new Set(['0/4/8/0', '0/100/60/20', '0/0/0/100']));
    expect(trace).not.toMatch(/<(group|clip_mask|begin_mask|fill_shade)/);
  });

  test('has no transparency and no RGB anywhere in its objects', () => {
    const objects = run('qpdf', '--qdf', '--object-streams=disable', american, '-');
    expect(objects).not.toMatch(/\/Transparency|\/SMask|\/DeviceRGB|\/ICCBased|\/ca 0|\/CA 0/);
  });

  test('overprints black text, and only that', () => {
    const { operations } = painted(european);
    const black = operations.filter((one) => one.color.join() === '0,0,0,100');
    expect(black.every((one) => one.kind === 'fill_text' && one.overprint)).toBe(true);
    expect(operations.filter((one) => one.overprint)).toEqual(black);
    // Black over red keeps the red under it: no light edge when plates shift.
    const over = mostInk(plates(european, 300), { x: 77, y: 53, width: 20, height: 6 });
    expect(over.cmyk).toEqual([0, 100, 60, 100]);
  });

  test('a colour without ink is a failure by name, and never RGB', async () => {
    const page = card([{ type: 'rect', x: 0, y: 0, width: 9, height: 9, fill: 'screen' }]);
    expect(await emitPdf([page], options)).toEqual({
      ok: false,
      failures: [{ kind: 'no-ink', color: 'screen' }],
    });
  });

  test('a spot colour gets its own plate when asked for', async () => {
    const page = card([{ type: 'rect', x: 0, y: 0, width: 99, height: 99, fill: 'coral' }]);
    const spot = painted(onDisk('spot.pdf', await bytesOf([page], { spots: true })));
    expect(spot.operations.map((one) => one.space)).toContain('Separation(DeviceCMYK,Test Coral C)');
    const process = painted(onDisk('process.pdf', await bytesOf([page])));
    expect(process.operations.map((one) => one.color)).toContainEqual([0, 70, 70, 0]);
  });

  test('white paper takes no ink, a white tile knocks out', async () => {
    const tile = { type: 'rect', x: 10, y: 10, width: 50, height: 50, fill: 'white' } as const;
    const onWhite = painted(onDisk('paper.pdf', await bytesOf([card([], { ground: 'white' })])));
    expect(onWhite.operations).toEqual([]);
    const onRed = plates(onDisk('tile.pdf', await bytesOf([card([tile], { ground: 'red' })])), 72);
    expect(mostInk(onRed, { x: 8, y: 8, width: 14, height: 14 }).total).toBe(0);
    expect(mostInk(onRed).cmyk).toEqual([0, 100, 60, 20]);
  });
});

describe('shapes', () => {
  test('quadratic curves keep their shape', async () => {
    const parabola = (d: string) =>
      bytesOf([card([{ type: 'path', d, fill: 'red', role: 'drawing' }], { ground: 'white' })]);
    const [quadratic, cubic] = await Promise.all([
      parabola('M20 20Q120 220 220 20Z'),
      parabola('M20 20C86.66667 153.33333 153.33333 153.33333 220 20Z'),
    ]);
    expect(plates(onDisk('q.pdf', quadratic), 72).ink).toEqual(plates(onDisk('c.pdf', cubic), 72).ink);
  });

  test('radii that do not fit shrink together', async () => {
    const arch = { type: 'rect', x: 0, y: 0, width: 100, height: 40, radius: 900, fill: 'red' } as const;
    const file = onDisk('pill.pdf', await bytesOf([card([arch], { ground: 'white' })]));
    expect(painted(file).trace).toMatch(/<moveto x="20" y="0"\/>/);
  });
});

describe('what cannot be printed', () => {
  test('names each letter without a glyph, once', async () => {
    const result = await emitPdf([card([line('日本日', 20, 20)])], options);
    const failures = result.ok ? [] : result.failures;
    expect(failures.map((one) => one.kind === 'no-glyph' && one.letter)).toEqual(['日', '本']);
  });

  test('refuses lists in pixels and unknown tokens as mistakes of ours', async () => {
    await expect(emitPdf([card([], { unit: 'px' })], options)).rejects.toThrow('in points');
    await expect(emitPdf([card([], { ground: 'puce' })], options)).rejects.toThrow('“puce”');
  });

  test('an unknown condition without a profile claims only PDF/X-1a', () => {
    expect(europeanCondition('FOGRA52').standard).toBe('PDF/X-1a:2003');
    expect(colors.screen?.cmyk).toBeUndefined();
  });
});
