/** Text messages. */
import type { APIRoute } from 'astro';
import { pathsOf, pieceOf, type Row } from '../../lib/pieces.ts';
import { respond } from '../../lib/respond.ts';

export const getStaticPaths = () => pathsOf('sms');

export const GET: APIRoute<{ row: Row }> = ({ props: { row } }) =>
  respond(pieceOf(row).words.slots.sms ?? '', row.mime);
