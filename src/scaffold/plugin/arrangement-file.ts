/** A kind of picture that works as it stands: dots in rows. */
import { identifierOf } from './names.ts';

export function arrangementText(name: string): string {
  return `/**
 * The arrangement “${name}”: a picture drawn in code, crisp on screens and in the exact inks of the brand in print.
 * A brand gives it a name and values in layouts/pictures.yaml:
 *
 *     pictures:
 *       grid: { kind: ${name}, color: main, across: 12 }
 *
 * and then a layout places it ({ kind: picture, picture: grid, … }), or an author does: <Image src="grid" alt="" />.
 */
import { defineArrangement, z } from 'diapason';

export default defineArrangement({
  kind: '${name}',
  summary: 'Dots in rows.',
  // Keys in pictures.yaml. A key called color, fill, stroke, dot, ink, paper or ground names a colour of the brand.
  // Numbers arrive as the text that was typed.
  props: {
    color: z.string().describe('Colour of the dots.'),
    across: z.coerce.number().int().min(2).max(60).describe('Dots in one row.'),
  },
  // Pure: the same box and values give the same picture. At most 20,000 items, from the back to the front.
  draw({ props, box, obstacles }) {
    const step = box.width / props.across;
    const radius = step / 4;
    const down = Math.floor(box.height / step);
    return Array.from({ length: props.across * down }, (_, index) => ({
      x: box.x + ((index % props.across) + 0.5) * step,
      y: box.y + (Math.floor(index / props.across) + 0.5) * step,
    }))
      // Words and logos that were placed before keep their air.
      .filter(({ x, y }) =>
        obstacles.every(
          (one) =>
            x < one.x - step || x > one.x + one.width + step || y < one.y - step || y > one.y + one.height + step,
        ),
      )
      .map(({ x, y }) => ({
        type: 'rect' as const,
        x: x - radius,
        y: y - radius,
        width: 2 * radius,
        height: 2 * radius,
        radius,
        fill: props.color,
      }));
  },
});
`;
}

export function arrangementTestText(name: string, file: string): string {
  const arrangement = identifierOf(name, 'arrangement');
  return `/** Run with: npx vitest run ${file} */
import { expect, test } from 'vitest';
import ${arrangement} from './${name}.ts';

test('its values in pictures.yaml', () => {
  expect(Object.keys(${arrangement}.props)).toEqual(['color', 'across']);
});
`;
}
