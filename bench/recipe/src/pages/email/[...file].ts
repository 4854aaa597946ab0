/** Emails: HTML and text, and the pictures beside them. */
import path from 'node:path';
import type { APIRoute } from 'astro';
import { logoOf, photographOf } from '../../lib/art.ts';
import { cardPng, drawingPng } from '../../lib/card.ts';
import { productsOf } from '../../lib/facts.ts';
import { mailHtml, mailText } from '../../lib/mail.ts';
import { forEmail } from '../../lib/photograph.ts';
import { type Piece, pathsOf, pieceOf, type Row } from '../../lib/pieces.ts';
import { respond } from '../../lib/respond.ts';

export const getStaticPaths = () => pathsOf('email');

export const GET: APIRoute<{ row: Row }> = async ({ props: { row } }) => {
  const piece = pieceOf(row);
  if (row.mime === 'text/html') return respond(await mailHtml(piece), row.mime);
  if (row.mime === 'text/plain') return respond(mailText(piece), row.mime);
  return respond(await picture(piece), row.mime);
};

function picture(piece: Piece): Promise<Buffer> {
  const { row, campaign, name, words } = piece;
  const photograph = photographOf(campaign);
  if (photograph && name.startsWith('picture')) return forEmail(photograph, row.mime, row.width!);
  const drawing = (file: string) => drawingPng(file, row.width!, row.height!);
  if (name.startsWith('logo-')) return drawing(logoOf(campaign, name.slice('logo-'.length)));
  const image = productsOf(words.facts).find(({ id }) => id === name)?.image;
  return image ? drawing(path.join(campaign.brandFolder, image)) : cardPng(piece);
}
