/** The pieces to make: the rows of Diapason's manifest, so that both make as many, of the same sizes. */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import type { Manifest, ManifestRow } from '../../../../src/output/manifest.ts';
import { factsFor } from './facts.ts';
import { type Campaign, campaigns } from './hub.ts';
import { type Words, wordsFor } from './words.ts';

export type Row = ManifestRow;

export const rows: readonly Row[] = (
  JSON.parse(readFileSync(process.env.RECIPE_MANIFEST!, 'utf8')) as Manifest
).artifacts;

/** What `getStaticPaths` of an endpoint answers: a path and its row. */
export function pathsOf(channel: string, isWanted: (row: Row) => boolean = () => true) {
  return rows
    .filter((row) => row.channel === channel && isWanted(row))
    .map((row) => ({ params: { file: row.path.slice(channel.length + 1) }, props: { row } }));
}

export interface Piece {
  readonly row: Row;
  readonly campaign: Campaign;
  readonly words: Words;
  /** The file's name without folder and ending. */
  readonly name: string;
}

/** `side` is `front` or `back` of a card. */
export function pieceOf(row: Row, side?: 'front' | 'back'): Piece {
  const campaign = campaigns.get(row.campaign)!;
  const { locale, touchpoint, segment } = row;
  const channel = [row.channel, ...row.format.split('.'), ...(side ? [side] : [])];
  // Print formats end in their size, which no scope names: print.postcard.148x105 is print.postcard.
  const scope = channel.filter((part) => !/^\d/.test(part) && part !== 'a2').join('.');
  const facts = factsFor(campaign, locale, touchpoint, segment);
  return {
    row,
    campaign,
    words: wordsFor(campaign, { facts, locale, touchpoint, segment, scope }),
    name: row.path.split('/').at(-1)!.replace(/\..*$/, ''),
  };
}
