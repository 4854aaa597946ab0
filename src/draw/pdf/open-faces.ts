/** The fonts that a display list uses, as the PDF will embed them. */
import { create, type Font } from 'fontkit';
import type { FontFile } from '../../brand/brand.ts';
import { fontBytes } from '../../brand/font-instance.ts';
import type { DisplayList, FontKey } from '../display-list.ts';
import { fontsOf } from '../fonts.ts';
import { fontName } from './font-name.ts';
import { PdfFace } from './pdf-face.ts';
import type { PdfDocument } from './pdfkit.ts';
import { unpackFont } from './sfnt.ts';

/** By path or instance: parsing a font costs some 10 ms, and a campaign prints the same two or three again and again. */
const unpacked = new Map<string, Promise<Font>>();

/** Each font once, in the order of their names, so that the same pages give the same bytes. */
export async function openFaces(
  document: PdfDocument,
  pages: readonly DisplayList[],
  files: readonly FontFile[],
): Promise<ReadonlyMap<string, PdfFace>> {
  const keys = new Map<string, FontKey>();
  for (const item of pages.flatMap((page) => page.items))
    if (item.type === 'text') keys.set(fontName(item.font), item.font);

  const fonts = fontsOf(files);
  const faces = new Map<string, PdfFace>();
  for (const [name, key] of [...keys].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const face = fonts.face(key);
    const file = files.find((one) => one.family === face.family && one.weight === face.weight)!;
    const source = file.instance ?? file.path;
    let plain = unpacked.get(source);
    if (!plain) {
      plain = openFont(file);
      unpacked.set(source, plain);
    }
    faces.set(name, new PdfFace(document, face, await plain));
  }
  return faces;
}

async function openFont(file: FontFile): Promise<Font> {
  const font = create(Buffer.from(await unpackFont(fontBytes(file))));
  if (!('layout' in font)) throw new Error(`“${file.path}” is a collection; register single fonts.`);
  return font;
}
