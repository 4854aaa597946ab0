/** Which registered logo a mark is. */
import type { Brand } from '../../brand/brand.ts';
import type { LogoRule } from '../../brand/brand-rules.ts';
import type { Artifact, Mark } from '../../ir/artifact.ts';
import { readOutline } from '../../readback/literals-svg.ts';

/**
 * Canvas marks carry `id/variant` as their slot, pages `id variant` as their text. An email shows one picture for
 * each scheme under one mark, which has no more than the brand's name: any of its logos may be meant.
 */
export function isNamed(
  { slot, text }: Mark,
  { id, variant }: LogoRule,
  { channel }: Pick<Artifact, 'channel'>,
): boolean {
  return (
    slot === `${id}/${variant}` || text === `${id} ${variant}` || (channel === 'email' && slot === undefined)
  );
}

const outlines = new WeakMap<Brand, ReadonlySet<string>>();

/** Whether the shapes of a drawing are those of a registered logo. */
export function isLogoOutline(outline: string, brand: Brand): boolean {
  const known = outlines.get(brand) ?? new Set(brand.logos.map(({ svg }) => readOutline(svg)));
  outlines.set(brand, known);
  return known.has(outline);
}

/** What a drawing or picture is called that stands for the brand. */
export function logoNames({ name, rules }: Brand): readonly string[] {
  return [name, ...rules.logos.flatMap(({ alt }) => alt ?? [])];
}

/** Whether a drawing or picture says to stand for the brand. */
export function saysLogo(label: string, brand: Brand): boolean {
  return label !== '' && logoNames(brand).includes(label);
}
