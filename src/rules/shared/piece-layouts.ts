/** The layouts of the brand that a piece on canvas is drawn from. */
import type { Layout } from '../../brand/layouts.ts';
import type { ArtifactSubject } from '../rule.ts';

/**
 * Those of the piece's own format and arrangement, of each of its sides; else those of its family (`poster` for
 * `poster.a2`). Empty when the brand has none: the piece then has a layout that was computed, or is none on canvas.
 */
export function layoutsOf({ artifact, brand, campaign }: ArtifactSubject): readonly Layout[] {
  const { channel, format } = artifact;
  const art = campaign.art[format] ?? campaign.art[`${channel}.${format}`] ?? campaign.art.default;
  const formats = Object.entries(brand.layouts.formats).flatMap(([key, layout]) => {
    if (!key.startsWith(`${channel}.`)) return [];
    const [name = '', arrangement] = key.slice(channel.length + 1).split('/');
    return [{ name, arrangement, layout }];
  });
  const family = format.split('.')[0]!;
  const sides = (base: string) => formats.filter(({ name }) => name === base || isSide(name, base));
  const found = sides(format).length > 0 ? sides(format) : sides(family);
  return found
    .filter(({ name, arrangement }) => {
      const wanted = found.some((one) => one.name === name && one.arrangement === art) ? art : undefined;
      // One for a store stands for the plain one wherever there is a store.
      return arrangement === wanted || arrangement === 'store';
    })
    .map(({ layout }) => layout);
}

/** `postcard.front` of `postcard`; `postcard.148x105` is another size of it and not a side. */
function isSide(name: string, base: string): boolean {
  return name.startsWith(`${base}.`) && /^[a-z]+$/.test(name.slice(base.length + 1));
}
