/** A template that works as it stands: logo, headline and lead, in any room. */
import { identifierOf } from './names.ts';

export function templateText(name: string): string {
  return `/**
 * The template “${name}”: a layout that is computed. It gives back what would stand in layouts/<channel>.yaml, for whatever
 * room it is asked for; this one wants a room that is no strip. Colours are names of the brand's tokens, sizes are steps of
 * its scale.
 *
 * A campaign asks for it in campaign.yaml:
 *
 *     art: { facebook.square: ${name}, instagram.story: ${name} }
 */
import { defineTemplate } from 'diapason';

/** In print, lengths are mm and type is pt. */
const POINTS_PER_MM = 72 / 25.4;

export default defineTemplate({
  name: '${name}',
  summary: 'Logo, headline and lead, one under the other.',
  layout(room, brand) {
    const { roles, scalePx, scalePt } = brand.tokens;
    const inPrint = room.unit === 'mm';
    const short = Math.min(room.width, room.height);
    const margin = short * 0.08;
    // What a network covers at the edges stays free.
    const left = Math.max(margin, room.safe.left);
    const top = Math.max(margin, room.safe.top);
    const width = room.width - left - Math.max(margin, room.safe.right);
    /** Steps of the scale, none above \`most\`, the largest first: words step down until they fit. */
    const sizes = (most: number, count: number) => {
      const scale = inPrint ? scalePt : scalePx;
      const fitting = scale.filter((size) => size <= most);
      return (fitting.length > 0 ? fitting : scale.slice(0, 1)).slice(-count).reverse();
    };
    const headline = sizes(short * 0.13 * (inPrint ? POINTS_PER_MM : 1), 2);
    // A third of the smallest headline at most: what matters must look as if it did.
    const lead = sizes((headline.at(-1) ?? 0) / 3, 1);
    const ground = roles.groundSoft;
    const rule = brand.rules.logos.find(({ backgrounds }) => backgrounds.includes(ground));
    const logo = brand.logos.find(({ id, variant }) => id === rule?.id && variant === rule.variant);
    const logoWidth = short * 0.3;
    const logoHeight = logo ? (logoWidth * logo.height) / logo.width : 0;
    return {
      unit: room.unit,
      ground,
      margin,
      items: [
        ...(logo
          ? [{ kind: 'logo' as const, variant: logo.variant, at: [left, top] as [number, number], width: logoWidth }]
          : []),
        {
          kind: 'text',
          slot: 'headline',
          at: [left, top + logoHeight + margin],
          width,
          lines: 4,
          role: 'display',
          size: headline,
          color: roles.textHeadline,
        },
        {
          kind: 'text',
          slot: 'lead',
          when: 'slot.lead',
          optional: true,
          at: [left, 0],
          below: { item: 'headline', gap: margin / 2 },
          width,
          lines: 6,
          role: 'body',
          size: lead,
          color: inPrint ? roles.printText : roles.textBody,
        },
      ],
    };
  },
});
`;
}

export function templateTestText(name: string, file: string): string {
  const template = identifierOf(name, 'template');
  return `/** Run with: npx vitest run ${file} */
import { expect, test } from 'vitest';
import ${template} from './${name}.ts';

test('its name', () => {
  expect(${template}.name).toBe('${name}');
});
`;
}
