/** A fault that was planted: what the rules said, and what they had to say. */
import type { Diagnostic, Span } from '../../src/diagnostic.ts';
import type { Piece } from '../draw/demo.ts';

export interface Planted {
  readonly found: readonly Diagnostic[];
  readonly code: string;
  /** Of the sentence that must be said. */
  readonly says: RegExp;
  /** Where; any place of these will do. */
  readonly at: readonly (Span | undefined)[];
}
export type Plant = (random: () => number) => Promise<Planted>;

export const pick = <T>(random: () => number, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)]!;
export const between = (random: () => number, least: number, most: number) =>
  least + random() * (most - least);
export const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Where the layout of the piece is written; with a name the head of that layout file of its brand. */
export const fileOf = ({ brand, format }: Piece, name?: string): Span =>
  (name === undefined && brand.places?.layouts[format.split('/')[0]!]) || {
    file: `${brand.folder}/layouts/${name ?? format.split('.')[0]}.yaml`,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
  };
