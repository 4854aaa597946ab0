import { z } from 'zod';
import type { Artifact } from '../../ir/artifact.ts';
import { defineRule } from '../rule.ts';
import { canvasOf, inkOf, isOfCode } from '../shared/boxes.ts';
import { hasLayouts, layoutPlace } from '../shared/layout-place.ts';
import { type Sized, sayNumber, sizedText } from '../shared/marks.ts';

/** A side of so many px makes a strip: there is no room for a large word. */
const STRIP_PX = 100;

export const sizesMakeAHierarchy = defineRule({
  id: 'visual/sizes-make-a-hierarchy',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary: 'On a picture or a printed side one thing is large, the rest is small, and the sizes are few.',
  options: z.strictObject({
    ratio: z.number().min(1).max(20).default(3).describe('Largest text by smallest, at least.'),
    stripRatio: z.number().min(1).max(20).default(2).describe('The same where a side is 100 px or less.'),
    sizes: z
      .number()
      .int()
      .min(1)
      .max(12)
      .default(4)
      .describe('Most sizes; that of legal words not counted.'),
  }),
  messages: {
    flat: {
      severity: 'warning',
      message:
        'On {format} the largest text is {largest} {unit}, {ratio} times the smallest; {least} are needed.',
      hint: 'Enlarge what matters most, or make the rest smaller.',
    },
    many: {
      severity: 'warning',
      message: 'On {format} texts have {count} sizes ({sizes} {unit}); {most} are the most.',
      hint: 'Set texts of the same rank in one size.',
    },
  },
  check({ artifact, brand, options, report }) {
    const canvas = canvasOf(artifact);
    // Where a brand has drawn nothing, the tool sets the words as large as they go, and nobody could mend it.
    if (!canvas || !hasLayouts(artifact, brand)) return;
    const at = layoutPlace(artifact, brand);
    for (const { page, texts } of sidesOf(artifact)) {
      // One text alone has nothing to be larger than.
      if (new Set(texts.map(({ mark }) => mark.slot)).size < 2) continue;
      const { unit } = texts[0]!;
      const place = { at, boxes: texts.flatMap(({ mark }) => inkOf(mark)) };
      const format = `${artifact.channel}/${artifact.format}${page === undefined ? '' : ` (page ${page})`}`;
      const sizes = distinct(texts);
      const least =
        unit === 'px' && Math.min(canvas.width, canvas.height) <= STRIP_PX
          ? options.stripRatio
          : options.ratio;
      const ratio = sizes.at(-1)! / sizes[0]!;
      // A hundredth is rounding of a size.
      if (ratio < least - 0.01) {
        const said = sayNumber(Math.floor(ratio * 100) / 100);
        report('flat', place, { format, largest: sayNumber(sizes.at(-1)!), unit, ratio: said, least });
      }
      const legal = new Set(distinct(texts.filter(({ mark }) => mark.slot === 'legal')));
      const counted = sizes.filter((size) => !legal.has(size));
      if (counted.length > options.sizes) {
        const said = counted.map(sayNumber).join(', ');
        report('many', place, { format, count: counted.length, sizes: said, unit, most: options.sizes });
      }
    }
  },
});

/** Texts of each printed side, or of the one picture. */
function sidesOf({ marks }: Artifact) {
  const texts = sizedText(marks).filter(({ mark }) => !isOfCode(mark));
  const pages = Map.groupBy(texts, ({ mark }) => mark.boxes[0]?.page);
  return [...pages].map(([page, own]) => ({ page, texts: own }));
}

/** In ascending order, to a tenth. */
function distinct(texts: readonly Sized[]): readonly number[] {
  return [...new Set(texts.map(({ size }) => Math.round(size * 10) / 10))].sort((a, b) => a - b);
}
