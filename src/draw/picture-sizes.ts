/** How large the raster pictures of a piece are, for rules that ask whether they are sharp where they stand. */
import sharp from 'sharp';
import type { Host } from '../host.ts';
import type { Size } from '../ir/artifact.ts';
import { limits } from '../limits.ts';
import type { DisplayList } from './display-list.ts';

/** By path, upright. Only heads of files are decoded; one that cannot be read has no size. */
export async function pictureSizes(
  list: DisplayList,
  host: Pick<Host, 'read'>,
): Promise<ReadonlyMap<string, Size>> {
  const sizes = new Map<string, Size>();
  for (const item of list.items) {
    if (item.type !== 'image' || sizes.has(item.path)) continue;
    const file = host.read(item.path, limits.imageBytes);
    if (!file.ok) continue;
    try {
      const { autoOrient } = await sharp(file.bytes, { limitInputPixels: limits.imagePixels }).metadata();
      sizes.set(item.path, { width: autoOrient.width, height: autoOrient.height });
    } catch {
      // Told where it is drawn.
    }
  }
  return sizes;
}
