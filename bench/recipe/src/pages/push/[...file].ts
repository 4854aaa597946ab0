/** Notifications, as the services take them. */
import type { APIRoute } from 'astro';
import { pathsOf, pieceOf, type Row } from '../../lib/pieces.ts';
import { respond } from '../../lib/respond.ts';

export const getStaticPaths = () => pathsOf('push');

export const GET: APIRoute<{ row: Row }> = ({ props: { row } }) => {
  const { slots, facts } = pieceOf(row).words;
  const alert = { title: slots.headline, body: slots.lead };
  const message = row.format === 'ios' ? { aps: { alert } } : { notification: alert };
  return respond(JSON.stringify({ ...message, link: facts.landing }), row.mime);
};
