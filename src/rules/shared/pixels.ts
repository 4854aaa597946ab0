/** What rules about pixels share: what is measured of a picture, and where a finding about it belongs. */
import { z } from 'zod';
import type { Brand } from '../../brand/brand.ts';
import type { Place, Region, Span } from '../../diagnostic.ts';
import type { Artifact, Mark } from '../../ir/artifact.ts';
import type { BrandLook, PictureLook } from '../../readback/pixels/picture-look.ts';
import { layoutPlace } from './layout-place.ts';
import { lookFile } from './looks.ts';

const looks = new WeakMap<Brand, BrandLook>();

/** What measuring needs to know of a brand; the same object for the same brand. */
export function brandLookOf(brand: Brand): BrandLook {
  const known = looks.get(brand);
  if (known) return known;
  const look: BrandLook = {
    folder: brand.folder,
    // In every scheme: what is right in the dark is right.
    palette: Object.values(brand.tokens.colors).map(({ name, hex }) => ({ name, hex })),
    deltaE: brand.rules.palette.deltaE,
    gradients: brand.rules.palette.gradients,
    logos: Object.fromEntries(
      brand.rules.logos.map(({ id, variant, clear }) => [`${id}/${variant}`, clear] as const),
    ),
  };
  looks.set(brand, look);
  return look;
}

/** The author's words that a mark shows; else the layout that put it there; else the brand's rules. */
export function placeOf(brand: Brand, artifact: Artifact, mark?: Mark, boxes: readonly Region[] = []): Place {
  const layout = () => (artifact.supporting ? lookFile(artifact, brand) : layoutPlace(artifact, brand));
  return { at: mark?.at ?? drawingFile(brand, mark) ?? layout(), ...(boxes.length > 0 && { boxes }) };
}

/** The file of a drawing of the brand, where a mark shows one. */
export function drawingFile({ folder }: Brand, mark: Mark | undefined): Span | undefined {
  const file = mark?.kind === 'image' ? mark.slot : undefined;
  if (!file?.startsWith(`${folder}/`)) return undefined;
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

/** Pixels of a picture to a px on screen: 2 for those of emails. */
export function densityOf({ data }: Pick<Artifact, 'data'>): number {
  return typeof data?.density === 'number' ? data.density : 1;
}

/**
 * Whether the pixels behind all lines of a mark say more than its layout does: they were looked at, and are exactly what
 * was drawn.
 */
export function isSeen(look: PictureLook | undefined, mark: Mark, index: number): boolean {
  if (!look || look.lossy) return false;
  const lines = look.words.filter((words) => words.mark === index).length;
  return lines > 0 && lines === mark.boxes.length;
}

/** An option of rules that judge all pictures unless told otherwise. */
export const judgedFormats = z
  .array(z.string())
  .default(['*'])
  .describe('Pictures that are judged: `*`, a channel such as `social.*`, or a format such as `ads.320x50`.');

/** Whether one of the patterns means a piece: `*`, `social.*`, `social.facebook.*`, `ads.320x50`. */
export function isMeant(patterns: readonly string[], { channel, format }: Artifact): boolean {
  const name = `${channel}.${format}`;
  return patterns.some((one) =>
    one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : one === name || one === channel,
  );
}

/** `0.4 %`, `12 %`: a share of 0 to 1 as people say it. */
export function sayShare(share: number): string {
  const percent = share * 100;
  const digits = percent < 0.1 ? 3 : percent < 1 ? 2 : percent < 10 ? 1 : 0;
  return `${Number(percent.toFixed(digits))} %`;
}
