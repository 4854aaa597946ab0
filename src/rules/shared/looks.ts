/** Which looks are the brand's: its colours, inks, families and sizes, and where a channel's look is laid down. */

import type { Brand } from '../../brand/brand.ts';
import { plainPage } from '../../brand/page-layout.ts';
import type { Artifact } from '../../ir/artifact.ts';
import { rulesFile } from './brand-places.ts';
import { layoutPlace } from './layout-place.ts';
import type { Span } from './spans.ts';

/** Families that name no font: the reader's own of a kind. */
const generic = new Set(
  'serif sans-serif monospace cursive fantasy system-ui ui-serif ui-sans-serif ui-monospace ui-rounded inherit initial unset revert'.split(
    ' ',
  ),
);

export interface BrandLooks {
  isColor(value: string): boolean;
  /** As a style sheet names it. */
  isFamily(name: string): boolean;
  isSizePx(px: number, tolerance: number): boolean;
}

export function looksOf({ tokens, rules }: Brand): BrandLooks {
  const all = Object.values(tokens.colors);
  const colors = new Set([
    ...all.map(({ hex }) => hex),
    ...all.flatMap(({ cmyk }) => (cmyk ? `cmyk(${cmyk.map(tenths).join(' ')})` : [])),
    ...all.flatMap(({ spot }) => (spot === undefined ? [] : `spot(${spot})`)),
  ]);
  const own = rules.fonts.map(({ family }) => plain(family));
  const families = new Set([
    ...Object.values(tokens.type).flatMap(({ family, fallback }) => [family, ...fallback].map(plain)),
    ...own,
  ]);
  return {
    isColor: (value) => colors.has(value),
    isFamily: (name) =>
      generic.has(name.toLowerCase()) ||
      families.has(plain(name)) ||
      // “Figtree as Arial”: the stand-in of a page, measured to take the same room.
      own.some((family) => plain(name).startsWith(`${family}as`)),
    isSizePx: (px, tolerance) => tokens.scalePx.some((size) => Math.abs(size - px) <= tolerance),
  };
}

/** Font files by the names that press files give them. The reader of fonts is loaded with the first press file. */
export async function facesOf({ fonts }: Brand): Promise<ReadonlySet<string>> {
  const { fontsOf } = await import('../../draw/fonts.ts');
  const all = fontsOf(fonts);
  return new Set(fonts.flatMap((file) => all.face(file).font.postscriptName ?? []));
}

/** Letters and digits, lower case. */
function plain(family: string): string {
  return family.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function tenths(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Where a brand says how a channel looks. */
export function lookFile(artifact: Pick<Artifact, 'channel' | 'format'>, brand: Brand): Span {
  const { channel } = artifact;
  const { email, page } = brand.layouts;
  const name =
    channel === 'email' && email ? 'email' : channel === 'web' && page !== plainPage ? 'page' : undefined;
  if (name === undefined)
    return channel === 'email' || channel === 'web' ? rulesFile(brand) : layoutPlace(artifact, brand);
  return { file: `${brand.folder}/layouts/${name}.yaml`, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
