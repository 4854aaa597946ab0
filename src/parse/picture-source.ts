import type { Brand } from '../brand/brand.ts';
import type { ImageSource } from '../ir/primitives.ts';

/** A picture by the name that an author gives it: a file of the campaign, a drawing or an arrangement of the brand. */
export function pictureSource(
  name: string,
  folder: string,
  files: { exists(path: string): boolean },
  brand: Brand,
): ImageSource | undefined {
  const own = `${folder}/${name}`;
  if (/\.[a-z0-9]+$/i.test(name) && files.exists(own)) return { kind: 'file', path: own };
  if (brand.drawings[name]) return { kind: 'file', path: `${brand.folder}/${name}` };
  const arrangement = name.replace(/^drawings\//, '').replace(/\.svg$/, '');
  const { pictures, picturesUnread } = brand.layouts;
  return pictures[arrangement] || picturesUnread ? { kind: 'picture', name: arrangement } : undefined;
}
