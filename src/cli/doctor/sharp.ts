/** sharp with libvips, which is native code: drawn, encoded and read back once. */
import type { Check, Finding } from './check.ts';
import { lost } from './lost.ts';

const HOME = 'https://sharp.pixelplumbing.com/install';
const AGAIN = `Run “npm ci --include=optional” on this machine: sharp comes as a package for each system and processor, and node_modules of another machine has the wrong one. If that does not help, see ${HOME}.`;
const RED = [204, 0, 0];
const FORMATS = ['png', 'jpeg', 'webp'] as const;

export const sharpCheck: Check = {
  id: 'sharp',
  title: 'sharp',
  where: 'anywhere',
  apart: true,
  needs: ['sharp'],
  ifLost: AGAIN,
  look: async () => [await lookAtSharp()],
};

async function lookAtSharp(): Promise<Finding> {
  let sharp: typeof import('sharp').default;
  try {
    ({ default: sharp } = await import('sharp'));
  } catch (thrown) {
    return lost('sharp cannot be loaded, and no picture can be drawn without it.', AGAIN, thrown);
  }
  const { sharp: own = 'of unknown version', vips } = sharp.versions as Record<string, string | undefined>;
  const name = `sharp ${own} with libvips ${vips}`;
  try {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path fill="#c00" d="M0 0h8v8H0z"/></svg>';
    for (const format of FORMATS) {
      const bytes = await sharp(Buffer.from(svg)).removeAlpha().toFormat(format, { quality: 100 }).toBuffer();
      const pixel = [...(await sharp(bytes).raw().toBuffer())].slice(0, 3);
      // An encoder with losses may be off by a little.
      if (pixel.some((value, i) => Math.abs(value - RED[i]!) > 12))
        return lost(
          `${name} draws a red square and reads another colour back (${format}).`,
          AGAIN,
          undefined,
        );
    }
  } catch (thrown) {
    return lost(`${name} cannot draw an SVG, or not encode it.`, AGAIN, thrown);
  }
  return { status: 'ok', found: `${own} with libvips ${vips}; draws SVG and writes PNG, JPEG and WebP` };
}
