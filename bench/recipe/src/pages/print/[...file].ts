/** Cards and posters: PDF from HTML, and a drawing of each side to look at. */
import type { APIRoute } from 'astro';
import { cardSvg } from '../../lib/card.ts';
import { pathsOf, pieceOf, type Row } from '../../lib/pieces.ts';
import { cardPdf } from '../../lib/print-page.ts';
import { respond } from '../../lib/respond.ts';

/** CSS pixels in a millimetre. */
const PX_PER_MM = 96 / 25.4;

export const getStaticPaths = () => pathsOf('print');

export const GET: APIRoute<{ row: Row }> = async ({ props: { row } }) => {
  if (row.mime === 'application/pdf') return respond(await cardPdf(row), row.mime);
  const side = /\.(front|back)\.svg$/.exec(row.path)?.[1] as 'front' | 'back' | undefined;
  const piece = pieceOf(row, side);
  return respond(await cardSvg(piece, row.width! * PX_PER_MM, row.height! * PX_PER_MM), row.mime);
};
