/** What a piece says to its reader, subject and preheader of an email included. */
import type { ReleasePiece } from '../rule.ts';

export function saidBy(piece: Pick<ReleasePiece, 'artifact' | 'extracted'>): string {
  const { subject, preheader } = piece.artifact.data ?? {};
  return [subject, preheader, piece.extracted.text].filter((part) => typeof part === 'string').join('\n');
}

/** Letters and figures alone, so that line breaks, spaces and quotes of a channel do not matter. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%€$£]+/gu, ' ')
    .trim();
}
