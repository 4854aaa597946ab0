/** Photographs by sharp, with the encoders' settings of Diapason's pages and emails. */
import sharp from 'sharp';

const SETTINGS = {
  avif: { quality: 55, effort: 3 },
  webp: { quality: 76 },
  jpeg: { quality: 80, mozjpeg: true },
} as const;
export type PageFormat = keyof typeof SETTINGS;

const encoded = new Map<string, Promise<Buffer>>();

/** Each once, whichever languages show it: `astro:assets` would do the same. */
export function forPage(file: string, format: PageFormat, width: number): Promise<Buffer> {
  const key = `${file} ${format} ${width}`;
  const made =
    encoded.get(key) ?? sharp(file).resize({ width }).toFormat(format, SETTINGS[format]).toBuffer();
  encoded.set(key, made);
  return made;
}

export function forEmail(file: string, mime: string, width: number): Promise<Buffer> {
  const resized = sharp(file).resize({ width });
  return mime === 'image/jpeg'
    ? resized.jpeg({ quality: 78, mozjpeg: true }).toBuffer()
    : resized.png({ compressionLevel: 9 }).toBuffer();
}
