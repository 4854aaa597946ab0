/** Photographs of a display list as data URIs, for a drawing that has to stand alone. */
import type { Host } from '../host.ts';
import { limits } from '../limits.ts';
import { cutPicture } from './cut-picture.ts';
import type { DisplayItem, DisplayList } from './display-list.ts';

/** On the long side: people look at a proof, nobody prints it. */
const MOST_PIXELS = 1600;
const QUALITY = 80;

/** `pixelsPerUnit`: of the drawing. What cannot be read or decoded is left out; whoever prints it says so. */
export async function embeddedPictures(
  { items }: DisplayList,
  host: Pick<Host, 'read'>,
  pixelsPerUnit: number,
): Promise<ReadonlyMap<DisplayItem, string>> {
  const found = new Map<DisplayItem, string>();
  for (const item of items) {
    if (item.type !== 'image') continue;
    const file = host.read(item.path, limits.imageBytes);
    if (!file.ok) continue;
    const scale = Math.min(pixelsPerUnit, MOST_PIXELS / Math.max(item.width, item.height));
    const size = { width: Math.ceil(item.width * scale), height: Math.ceil(item.height * scale) };
    try {
      const { image } = await cutPicture(file.bytes, size, item);
      const jpeg = await image.flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY }).toBuffer();
      found.set(item, `data:image/jpeg;base64,${jpeg.toString('base64')}`);
    } catch {
      // No picture: told when it was named, and again by the press file.
    }
  }
  return found;
}
