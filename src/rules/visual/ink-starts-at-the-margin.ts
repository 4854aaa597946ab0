import { z } from 'zod';
import type { Mark } from '../../ir/artifact.ts';
import { defineRule } from '../rule.ts';
import { isText, nameOf, placeOf } from '../shared/boxes.ts';
import { sayNumber } from '../shared/marks.ts';

export const inkStartsAtTheMargin = defineRule({
  id: 'visual/ink-starts-at-the-margin',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary: 'What stands on one margin begins there with its ink, whatever air its first letter has.',
  options: z.strictObject({
    screenPx: z
      .number()
      .min(0)
      .max(20)
      .default(1)
      .describe('How far beginnings may differ on screens, in px.'),
    printMm: z.number().min(0).max(5).default(0.2).describe('How far they may differ in print, in mm.'),
    nearEm: z
      .number()
      .min(0)
      .max(1)
      .default(0.12)
      .describe('What begins within so much of the larger size means to stand on the same margin.'),
  }),
  messages: {
    off: {
      severity: 'error',
      message: 'On {format} {what} begins {gap} {unit} {side} of {other}, on the same margin.',
      hint: 'Give both the same x in the layout; text is set by its ink.',
    },
  },
  check({ artifact, brand, options, report }) {
    const format = `${artifact.channel}/${artifact.format}`;
    const pages = Map.groupBy(artifact.marks.flatMap(startsOf), ({ page }) => page);
    for (const starts of pages.values()) {
      const told = new Set<string>();
      for (const start of starts) {
        const { mark, x, size, unit } = start;
        const tolerance = unit === 'mm' ? options.printMm : options.screenPx;
        const gap = ({ x: from }: Start) => Math.abs(from - x);
        const near = starts.filter((one) => gap(one) <= options.nearEm * Math.max(one.size, size));
        const alike = near.filter((one) => gap(one) <= tolerance);
        // The margin is where most begin; of two, where the larger does.
        const other = near
          .filter((one) => gap(one) > tolerance)
          .toSorted(
            (a, b) => companions(b, near, tolerance) - companions(a, near, tolerance) || b.size - a.size,
          )[0];
        if (!other || told.has(nameOf(mark))) continue;
        const rank = companions(other, near, tolerance) - alike.length || other.size - size;
        if (rank < 0 || (rank === 0 && starts.indexOf(other) > starts.indexOf(start))) continue;
        told.add(nameOf(mark));
        report('off', placeOf(mark, artifact, brand), {
          format,
          what: nameOf(mark),
          gap: sayNumber(gap(other)),
          unit,
          side: x > other.x ? 'right' : 'left',
          other: nameOf(other.mark),
        });
      }
    }
  },
});

interface Start {
  readonly mark: Mark;
  readonly x: number;
  readonly size: number;
  readonly unit: 'px' | 'mm';
  readonly page: number;
}

/** How many begin where one does, itself among them. */
function companions(one: Start, near: readonly Start[], tolerance: number): number {
  return near.filter(({ x }) => Math.abs(x - one.x) <= tolerance).length;
}

/** First ink of each line that a layout sets flush left. A line of several marks begins with the first of them. */
function startsOf(mark: Mark, index: number, marks: readonly Mark[]): readonly Start[] {
  if (!isText(mark) || mark.align !== 'left') return [];
  const before = marks[index - 1];
  const last = before && before.slot === mark.slot ? before.lines?.at(-1)?.line : undefined;
  return (mark.lines ?? []).flatMap(({ line, ink }): readonly Start[] =>
    line === last
      ? []
      : [{ mark, x: ink.x, size: mark.size ?? ink.height, unit: ink.unit, page: ink.page ?? 1 }],
  );
}
