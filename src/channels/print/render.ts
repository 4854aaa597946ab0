/** One press file for all pages, and beside it each page as an SVG in screen colours for people to look at. */
import type { Brand } from '../../brand/brand.ts';
import type { DisplayItem, DisplayList } from '../../draw/display-list.ts';
import { embeddedPictures } from '../../draw/embedded-pictures.ts';
import { marksOf } from '../../draw/marks.ts';
import { emitPdf } from '../../draw/pdf.ts';
import { pictureSizes } from '../../draw/picture-sizes.ts';
import { placeCanvas } from '../../draw/place.ts';
import { toSvg } from '../../draw/svg.ts';
import { limits } from '../../limits.ts';
import type { Piece, RenderContext, Rendered } from '../channel.ts';
import { conditionOf } from './condition.ts';
import type { PrintFormat } from './formats.ts';
import type { PrintPlan } from './lower.ts';
import { troubleOf } from './trouble.ts';

export async function render(plan: PrintPlan, context: RenderContext<PrintFormat>): Promise<Rendered> {
  const { brand, format, host } = context;
  const placed = plan.pages.map(({ name, canvas }) => ({ name, ...placeCanvas(canvas, brand) }));
  const troubles = placed.flatMap((page) => page.troubles);
  const dropped = placed.flatMap((page) => page.dropped);
  const { condition, trouble } = conditionOf(brand, format, host);
  if (trouble) troubles.push(trouble);

  const result = await emitPdf(
    placed.map((page) => page.list),
    {
      title: plan.title,
      language: plan.language,
      created: host.now,
      condition,
      colors: brand.tokens.colors,
      fonts: brand.fonts,
      readImage: (path) => {
        const file = host.read(path, limits.imageBytes);
        return file.ok ? file.bytes : undefined;
      },
    },
  );
  if (!result.ok) {
    // The layout has named missing letters already, with the words they stand in.
    const failures = result.failures.filter((failure) => failure.kind !== 'no-glyph');
    return { pieces: [], troubles: [...troubles, ...failures.map(troubleOf)], dropped };
  }

  const sizes = await Promise.all(placed.map((page) => pictureSizes(page.list, host)));
  const file: Piece = {
    extension: 'pdf',
    mime: 'application/pdf',
    body: result.bytes,
    marks: placed.flatMap((page, index) => marksOf(page.list, { page: index + 1, pictures: sizes[index]! })),
    width: format.widthMm,
    height: format.heightMm,
    unit: 'mm',
    data: {
      pages: placed.length,
      bleedMm: format.bleedMm,
      standard: condition.standard,
      condition: condition.identifier,
    },
  };
  const base = `${plan.touchpoint === undefined ? '' : `${plan.touchpoint}.`}${context.formatName}`;
  const pictures = await Promise.all(
    placed.map((page) => embeddedPictures(page.list, host, pixelsPerPoint * PROOF_DENSITY)),
  );
  const proofs = placed.map((page, index): Piece => {
    const side = placed.length > 1 ? `.${page.name}` : '';
    return {
      extension: 'svg',
      name: `${base}${side}.svg`,
      mime: 'image/svg+xml',
      body: proof(page.list, brand, `${base}.pdf`, pictures[index]!),
      marks: [],
      width: format.widthMm,
      height: format.heightMm,
      unit: 'mm',
      data: { proof: true, side: page.name, bleedMm: format.bleedMm },
      supporting: true,
    };
  });
  return { pieces: [file, ...proofs], troubles, dropped };
}

/** CSS pixels to a point. */
const pixelsPerPoint = 96 / 72;
/** Pixels of a photograph to a CSS pixel. */
const PROOF_DENSITY = 1.5;

/** The page as it is after cutting; what bleeds lies beyond its view, for whoever asks for it. Its colours are the screen's, and the file says so. */
function proof(
  list: DisplayList,
  brand: Brand,
  file: string,
  pictures: ReadonlyMap<DisplayItem, string>,
): string {
  const svg = toSvg(list, brand, { scale: pixelsPerPoint, trimmed: true, pictures });
  const note = `<title>Proof in screen colours; ${file} goes to the press</title>`;
  return svg.replace('>', `>${note}`);
}
