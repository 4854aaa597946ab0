/** Posts: a picture and its caption. */
import type { APIRoute } from 'astro';
import { cardPng } from '../../lib/card.ts';
import { pathsOf, pieceOf, type Row } from '../../lib/pieces.ts';
import { respond } from '../../lib/respond.ts';

export const getStaticPaths = () => pathsOf('social');

export const GET: APIRoute<{ row: Row }> = async ({ props: { row } }) => {
  const piece = pieceOf(row);
  if (row.mime === 'text/plain') return respond(piece.words.slots.caption ?? '', row.mime);
  return respond(await cardPng(piece), row.mime);
};
