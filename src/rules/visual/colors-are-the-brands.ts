import { z } from 'zod';
import type { Brand } from '../../brand/brand.ts';
import type { Region } from '../../diagnostic.ts';
import type { Mark } from '../../ir/artifact.ts';
import { defineRule } from '../rule.ts';
import { drawingFile, isMeant, judgedFormats, placeOf, sayShare } from '../shared/pixels.ts';

export const colorsAreTheBrands = defineRule({
  id: 'visual/colors-are-the-brands',
  on: 'artifact',
  beside: true,
  since: '0.1.0',
  stability: 'stable',
  summary: 'Every colour of a picture is one of the brand’s tokens, photographs apart.',
  options: z.strictObject({
    formats: judgedFormats,
  }),
  messages: {
    flat: {
      severity: 'error',
      message: '{share} of {format} is {hex}, which is no colour of the brand.',
      hint: 'The nearest is “{nearest}” (ΔE00 {deltaE}): use it in the drawing or the layout.',
    },
    gradient: {
      severity: 'error',
      message:
        'Colours of {format} run into each other around {hex}, and the brand declares no such gradient.',
      hint: 'Use flat tokens; “{nearest}” is nearest (ΔE00 {deltaE}).',
    },
    fine: {
      severity: 'error',
      message:
        'Thin strokes or small letters of {format} are drawn in a colour near {hex}, which no token explains.',
      hint: 'The nearest is “{nearest}” (ΔE00 {deltaE}): use it in the drawing or the layout.',
    },
  },
  check({ artifact, brand, look, options, report }) {
    if (!isMeant(options.formats, artifact)) return;
    for (const { kind, hex, nearest, deltaE, share, boxes } of look?.strangers ?? []) {
      const mark = markAt(artifact.marks, boxes[0]!, brand);
      report(kind, placeOf(brand, artifact, mark, boxes), {
        format: `${artifact.channel}/${artifact.format}`,
        share: sayShare(share),
        hex,
        nearest,
        deltaE,
      });
    }
  },
});

/** The words or the picture that share most of a place. */
function markAt(marks: readonly Mark[], place: Region, brand: Brand): Mark | undefined {
  let best: Mark | undefined;
  let most = 0;
  for (const mark of marks) {
    if (!mark.at && !drawingFile(brand, mark)) continue;
    for (const box of mark.boxes) {
      const width = Math.min(box.x + box.width, place.x + place.width) - Math.max(box.x, place.x);
      const height = Math.min(box.y + box.height, place.y + place.height) - Math.max(box.y, place.y);
      if (width <= 0 || height <= 0 || width * height <= most) continue;
      most = width * height;
      best = mark;
    }
  }
  return best;
}
