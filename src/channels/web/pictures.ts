/** Pictures that authors name: a vector drawing becomes one small file, a photograph a `<picture>` of several. */
import type { Brand } from '../../brand/brand.ts';
import { readDrawing, writeDrawing } from '../../brand/svg.ts';
import { Findings, type Span } from '../../diagnostic.ts';
import { escapeHtml } from '../../draw/html.ts';
import type { Host } from '../../host.ts';
import type { Image } from '../../ir/primitives.ts';
import { limits } from '../../limits.ts';
import { readSource } from '../../source/file.ts';
import type { Keep, Trouble } from '../channel.ts';
import { photograph } from './photograph.ts';
import { loading, type PagePicture, pictureFile, stem } from './picture-file.ts';

export interface PictureSource {
  readonly brand: Brand;
  readonly host: Host;
  readonly keep?: Keep;
}

/** Undefined, with a trouble said, when the picture cannot be read; an arrangement of the brand is no file. */
export async function drawPicture(
  image: Image,
  { brand, host, keep }: PictureSource,
  troubles: Trouble[],
): Promise<PagePicture | undefined> {
  if (image.source.kind !== 'file') return undefined;
  const { path } = image.source;
  if (path.endsWith('.svg')) return vectorPicture(path, brand, host, image.at, troubles);
  const read = host.read(path, limits.imageBytes);
  if (!read.ok) {
    troubles.push({ kind: 'image', detail: `“${path}” cannot be read (${read.why}).`, at: image.at });
    return undefined;
  }
  try {
    return await photograph(path, read.bytes, keep);
  } catch (error) {
    const detail = `“${path}” cannot be decoded: ${error instanceof Error ? error.message : String(error)}`;
    troubles.push({ kind: 'image', detail, at: image.at });
    return undefined;
  }
}

/** A drawing as one file of its own. Size comes from the viewBox, so that the page keeps its place free. */
export function vectorFile(name: string, svg: string): PagePicture {
  const [, , width = 1, height = 1] =
    /viewBox="([^"]+)"/
      .exec(svg)?.[1]
      ?.split(/[\s,]+/)
      .map(Number) ?? [];
  const file = pictureFile(name, 'svg', 'image/svg+xml', svg, svg);
  const size = `width="${Math.max(1, Math.round(width))}" height="${Math.max(1, Math.round(height))}"`;
  return {
    files: [file],
    vector: true,
    html: ({ alt, eager }) => `<img src="${file.name}" alt="${escapeHtml(alt)}" ${size}${loading(eager)}>`,
  };
}

function vectorPicture(
  path: string,
  brand: Brand,
  host: Host,
  at: Span,
  troubles: Trouble[],
): PagePicture | undefined {
  const own = path.startsWith(`${brand.folder}/`)
    ? brand.drawings[path.slice(brand.folder.length + 1)]
    : undefined;
  const svg = own ?? soundDrawing(path, host);
  if (svg === undefined) {
    troubles.push({ kind: 'drawing', detail: `“${path}” is no sound drawing.`, at });
    return undefined;
  }
  return vectorFile(stem(path), svg);
}

/** A campaign's own drawing goes through the same gate as the brand's. */
function soundDrawing(path: string, host: Host): string | undefined {
  const findings = new Findings();
  const source = readSource(host, path, findings);
  const drawing = source && readDrawing(source, findings);
  return drawing && writeDrawing(drawing);
}
