/** Banners. */
import type { APIRoute } from 'astro';
import { cardPng } from '../../lib/card.ts';
import { pathsOf, pieceOf, type Row } from '../../lib/pieces.ts';
import { respond } from '../../lib/respond.ts';

export const getStaticPaths = () => pathsOf('ads');

export const GET: APIRoute<{ row: Row }> = async ({ props: { row } }) => {
  const piece = pieceOf(row);

  return respond(await cardPng(piece), row.mime);
};
