/**
 * Static fonts cut from variable ones. satori, the canvas and the PDF would draw a variable file in its default
 * weight, made bold by smearing (measured: the same ink for 700 and 900), so none of them ever sees one: a brand
 * is loaded with the instances it asks for, made once and kept by content.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FontFile } from './brand.ts';

/** Where costly bytes are kept from run to run, under a key that says in full what they are made of. */
export type KeepBytes = (key: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;

/** By key. A process needs the few of its brands for as long as it lives. */
const instances = new Map<string, Uint8Array>();

/** Licence and copyright (0, 7, 13, 14), maker and designer (8, 9, 11, 12), and 16 and 17, its names in full. */
export const keptNames = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 16, 17] as const;

/**
 * Makes the static TrueType font at these places of all axes, with every glyph and feature, or finds it kept.
 * Answers the key under which `fontBytes` has it. Throws when harfbuzz cannot read the font.
 */
export async function makeInstance(
  bytes: Uint8Array,
  axes: Readonly<Record<string, number>>,
  keep: KeepBytes = (_, make) => make(),
): Promise<string> {
  const places = Object.entries(axes).sort(([a], [b]) => (a < b ? -1 : 1));
  const hash = createHash('sha256').update(bytes).digest('hex');
  const key = `font instance ${hash} ${JSON.stringify(places)}`;
  if (!instances.has(key)) {
    const made = await keep(key, async () => {
      const { default: subsetFont } = await import('subset-font');
      return subsetFont(Buffer.from(bytes), undefined, {
        keepAllGlyphs: true,
        targetFormat: 'truetype',
        variationAxes: Object.fromEntries(places),
        preserveNameIds: keptNames,
      });
    });
    instances.set(key, new Uint8Array(made));
  }
  return key;
}

/** The bytes to draw with: of a static file, or of the instance cut from a variable one. */
export function fontBytes({ path, instance }: Pick<FontFile, 'path' | 'instance'>): Uint8Array {
  if (instance === undefined) return readFileSync(path);
  const made = instances.get(instance);
  if (!made) throw new Error(`The instance of “${path}” was not made in this process.`);
  return made;
}
