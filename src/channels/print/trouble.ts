/** What the emitter could not print, as a sentence. */
import type { PdfFailure } from '../../draw/pdf/failure.ts';
import type { Trouble } from '../channel.ts';

export function troubleOf(failure: PdfFailure): Trouble {
  switch (failure.kind) {
    case 'no-ink':
      return {
        kind: 'drawing',
        detail: `The colour “${failure.color}” has no ink; its token needs cmyk to be printed.`,
      };
    case 'no-glyph':
      return {
        kind: 'glyph',
        detail: `“${failure.family}” has no “${failure.letter}”.`,
        slot: failure.slot,
        ...(failure.at && { at: failure.at }),
      };
    case 'image':
      return {
        kind: 'image',
        detail: imageDetail(failure),
        ...(failure.at && { at: failure.at }),
      };
  }
}

function imageDetail({ path, why, ppi }: PdfFailure & { kind: 'image' }): string {
  switch (why) {
    case 'missing':
      return `“${path}” cannot be read.`;
    case 'undecodable':
      return `“${path}” is no picture that can be decoded.`;
    case 'coarse':
      return `“${path}” has ${ppi} pixels per inch at its printed size; 150 are the least.`;
    case 'no-profile':
      return `“${path}” cannot be turned into inks: this format has no output profile.`;
  }
}
