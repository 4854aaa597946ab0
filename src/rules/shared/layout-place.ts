/** Where what a brand placed on a piece is written: the layout of its format. */
import type { Brand } from '../../brand/brand.ts';
import type { Span } from '../../diagnostic.ts';
import type { Artifact } from '../../ir/artifact.ts';
import { rulesFile } from './brand-places.ts';

/** Whether the brand has drawn pieces of this channel itself. */
export function hasLayouts({ channel }: Pick<Artifact, 'channel'>, brand: Brand): boolean {
  return Object.keys(brand.layouts.formats).some((key) => key.startsWith(`${channel}.`));
}

/**
 * The line that names the format in `layouts/<channel>.yaml`; the beginning of that file for a format that has none there,
 * or has one for each of its sides; the brand's rules where the channel has no layouts.
 */
export function layoutPlace(artifact: Pick<Artifact, 'channel' | 'format'>, brand: Brand): Span {
  if (!hasLayouts(artifact, brand)) return rulesFile(brand);
  const file = `${brand.folder}/layouts/${artifact.channel}.yaml`;
  const places = brand.places?.layouts ?? {};
  const name = `${artifact.channel}.${artifact.format}`;
  return Object.hasOwn(places, name) ? places[name]! : { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
