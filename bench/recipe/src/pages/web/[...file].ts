/** What stands beside pages: fonts, drawings, the photograph in its widths and formats, pictures with words. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { APIRoute } from 'astro';
import { drawingsOf, logoOf, photographOf } from '../../lib/art.ts';
import { cardPng } from '../../lib/card.ts';
import { forPage, type PageFormat } from '../../lib/photograph.ts';
import { type Piece, pathsOf, pieceOf, type Row } from '../../lib/pieces.ts';
import { respond } from '../../lib/respond.ts';
import { fontFile } from '../../lib/theme.ts';

export const getStaticPaths = () => pathsOf('web', (row) => row.mime !== 'text/html');

export const GET: APIRoute<{ row: Row }> = async ({ props: { row } }) => {
  const file = /([a-z0-9-]+)-(\d+)\.woff2$/.exec(row.path);
  if (file) return respond(fontFile(file[1]!, file[2]!, 'woff2'), row.mime);
  const piece = pieceOf(row);
  if (row.mime === 'image/svg+xml') return respond(drawing(piece), row.mime);
  const width = /-(\d+)-[0-9a-f]+\.\w+$/.exec(row.path)?.[1];
  const photograph = photographOf(piece.campaign);
  const format = row.mime.split('/')[1] as PageFormat;
  return respond(
    width && photograph ? await forPage(photograph, format, Number(width)) : await cardPng(piece),
    row.mime,
  );
};

/** Served as it is drawn: a product, the logo, or the first drawing. */
function drawing({ campaign, name }: Piece): Buffer {
  const drawings = drawingsOf(campaign);
  const own = drawings.find((file) => name.startsWith(path.basename(file, '.svg')));
  const other = name.startsWith('icon') ? logoOf(campaign) : (drawings[0] ?? logoOf(campaign));
  return readFileSync(own ?? other);
}
