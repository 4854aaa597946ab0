import type { Mark } from '../../ir/artifact.ts';
import { plainText, type Text } from '../../ir/text.ts';
import type { Piece } from '../channel.ts';
import type { SocialFormat } from './formats.ts';

/** The words to post with a picture: plain text, beside it in the same folder. */
export function captionPiece(caption: Text, format: SocialFormat): Piece {
  const body = `${plainText(caption).trim()}\n`;
  const shown = format.captionFold === undefined ? body : body.slice(0, format.captionFold);
  return {
    extension: 'txt',
    mime: 'text/plain',
    body,
    marks: caption.map((run): Mark => {
      const shared = { text: run.text, at: run.at, slot: 'caption', boxes: [] };
      return run.fact ? { kind: 'fact', ...shared, fact: run.fact } : { kind: 'text', ...shared };
    }),
    data: {
      network: format.network,
      characters: [...body.trim()].length,
      most: format.captionMost,
      ...(format.captionFold !== undefined && { fold: format.captionFold, beforeFold: shown.trim() }),
    },
    supporting: true,
  };
}
