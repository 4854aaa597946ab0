import { z } from 'zod';
import type { Mark } from '../../ir/artifact.ts';
import { defineRule } from '../rule.ts';
import { placeOf } from '../shared/boxes.ts';
import { lookFile } from '../shared/looks.ts';
import { shownFile } from '../shared/shown-file.ts';

export const picturesAreSharpEnough = defineRule({
  id: 'visual/pictures-are-sharp-enough',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  // What printers ask for; what only looks soft is an error too.
  strict: { options: { printPpi: 225, finePpi: 300 } },
  summary: 'No photograph is drawn larger than its pixels, on screens or on paper.',
  options: z.strictObject({
    scale: z.number().min(1).max(4).default(1).describe('Most a picture may be enlarged on screens.'),
    distortion: z.number().min(0).max(20).default(1).describe('Most a side may be off, in percent.'),
    printPpi: z.number().min(72).max(600).default(150).describe('Fewest pixels per inch in print.'),
    finePpi: z.number().min(72).max(600).default(225).describe('Fewer pixels per inch than these look soft.'),
  }),
  messages: {
    enlarged: {
      severity: 'error',
      message: 'On {format} “{picture}” has {natural} pixels for a place of {place}.',
      hint: 'Use a larger picture, or give it a smaller place.',
    },
    coarse: {
      severity: 'error',
      message: 'On {format} “{picture}” is printed with {ppi} pixels per inch; {least} are the least.',
      hint: 'Use a larger picture, or print it smaller.',
    },
    soft: {
      severity: 'warning',
      message: 'On {format} “{picture}” is printed with {ppi} pixels per inch; below {least} it looks soft.',
      hint: 'Use a larger picture, or print it smaller.',
    },
    distorted: {
      severity: 'error',
      message: 'On {format} “{picture}” is shown {place}; its file has {natural}, other proportions.',
      hint: 'Keep the proportions of the file, or crop it.',
    },
    drawn: {
      severity: 'error',
      message: 'On {format} a picture is too small: {detail}.',
      hint: 'Use a larger picture, or give it a smaller place.',
    },
  },
  check({ artifact, beside = [], brand, edition, extracted, options, troubles, report }) {
    const format = `${artifact.channel}/${artifact.format}`;
    const judged = new Set<string>();
    for (const mark of artifact.marks) {
      const need = needOf(mark);
      if (!need) continue;
      const { natural, width, height, unit } = need;
      const picture = mark.slot ?? mark.text;
      judged.add(picture);
      const place = placeOf(mark, artifact, brand);
      if (unit === 'px') {
        // A picture fills its place: the side that is short decides.
        const scale = Math.max(width / natural.width, height / natural.height);
        const values = { format, picture, natural: say(natural), place: say({ width, height }) };
        // A pixel in two hundred is rounding of the box.
        if (scale > options.scale * 1.005) report('enlarged', place, values);
        continue;
      }
      const ppi = Math.floor(Math.min((natural.width / width) * 25.4, (natural.height / height) * 25.4));
      if (ppi < options.printPpi) report('coarse', place, { format, picture, ppi, least: options.printPpi });
      else if (ppi < options.finePpi) report('soft', place, { format, picture, ppi, least: options.finePpi });
    }
    for (const { src, width, height, chosen } of extracted.looks?.pictures ?? []) {
      const file = shownFile(artifact, src, beside);
      if (!file?.width || !file.height || width === undefined) continue;
      const place = { at: lookFile(artifact, brand) };
      const natural = { width: file.width, height: file.height };
      const high = height ?? (width * file.height) / file.width;
      const values = { format, picture: src, natural: say(natural), place: say({ width, height: high }) };
      const off = Math.abs(high - (width * file.height) / file.width);
      // Half a pixel is rounding of an attribute.
      if (off > Math.max(0.5, (options.distortion / 100) * high)) report('distorted', place, values);
      if (!chosen && file.mime !== 'image/svg+xml' && width > options.scale * file.width)
        report('enlarged', place, values);
    }
    // Pictures within a page or an email have no marks; whoever drew them said what was wrong.
    for (const { kind, slot, detail, at } of troubles)
      if (kind === 'coarse' && !judged.has(slot ?? ''))
        report('drawn', { at: at ?? edition.at }, { format, detail: detail.replace(/\.$/, '') });
  },
});

function needOf({ kind, natural, boxes: [box] }: Mark) {
  return kind === 'image' && natural && box ? { ...box, natural } : undefined;
}

function say({ width, height }: { readonly width: number; readonly height: number }): string {
  return `${Math.round(width)} × ${Math.round(height)}`;
}
