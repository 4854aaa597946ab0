/** Words on a photograph in print: the proof shows it, and the contrast is looked at there. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { fields, makeHub } from '../adjust/adjust-hub.ts';

const layout = (at: string, ground = 'paper') => `schema: 1
formats:
  postcard.front:
    unit: mm
    ground: ${ground}
    margin: 8
    items:
      - { kind: image, at: [-3, -3], box: [154, 111] }
      - { kind: text, slot: headline, at: ${at}, width: 55, lines: 3, role: display, size: [28, 16], color: ink }
`;

/** The French card; its photograph has four fields: red and green above, blue and yellow below. */
async function card(print: string) {
  const hub = makeHub();
  writeFileSync(path.join(hub.root, 'content/brands/plain/layouts/print.yaml'), print);
  const wanted = { channel: 'print', locale: 'fr' };
  const { artifacts, diagnostics } = await hub.compile({
    wants: (kind, name) => !(kind in wanted) || wanted[kind as 'channel'] === name,
  });
  const found = diagnostics.filter(({ code }) => code === 'visual/words-stand-out-from-the-picture');
  return { artifacts, found, codes: diagnostics.map(({ code }) => code) };
}

describe('a card with a photograph on all of its front', () => {
  it('says that dark words on its dark part do not stand out, where they are', async () => {
    const { found } = await card(layout('[10, 65]'));
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^(Behind the “headline” of print\/postcard\.148x105 the contrast with “ink” falls to 1\.\d\d|The “headline” of print\/postcard\.148x105 is “ink” and stands in part on #\w{6}, a contrast of 1\.\d\d)/,
      ),
    ]);
    const [box] = found[0]!.boxes!;
    expect(box).toMatchObject({ unit: 'mm', page: 1 });
    // Letters stand by the margin as the eye has it.
    expect(Math.abs(box!.x - 10)).toBeLessThan(1);
    expect(found[0]!.at!.file).toContain('fr.mdx');
  });

  it('says nothing of the same words on its light part', async () => {
    expect((await card(layout('[85, 65]'))).found).toEqual([]);
  });

  it('believes the photograph, not the ground of the layout that it covers', async () => {
    const { codes } = await card(layout('[85, 65]', 'ink'));
    expect(codes).not.toContain('visual/text-stands-out');
  });

  it('shows the photograph in its proof', async () => {
    const { artifacts } = await card(layout('[10, 65]'));
    const proof = artifacts.find(({ path: file }) => file.endsWith('front.svg'))!;
    const { data, info } = await sharp(Buffer.from(proof.body))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => {
      const from = 3 * (Math.round(y * info.height) * info.width + Math.round(x * info.width));
      return [...data.subarray(from, from + 3)];
    };
    for (const [field, x, y] of [
      ['red', 0.2, 0.2],
      ['green', 0.8, 0.2],
      ['blue', 0.45, 0.95],
      ['yellow', 0.95, 0.95],
    ] as const) {
      const want = [1, 3, 5].map((from) => Number.parseInt(fields[field].slice(from, from + 2), 16));
      at(x, y).forEach((level, channel) => {
        expect(Math.abs(level - want[channel]!), `${field} ${channel}`).toBeLessThanOrEqual(6);
      });
    }
  });
});
