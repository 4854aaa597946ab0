/** A template that works as it stands: logo, headline and lead, in any room. */
import { identifierOf } from './names.ts';

export function templateText(name: string): string {
  return `/**
 * The template “${name}”: a layout that is computed. It gives back what would stand in layouts/<channel>.yaml, for whatever
 * room it is asked for. Colours are names of the brand's tokens, sizes are steps of its scale.
 *
 * A campaign asks for it in campaign.yaml, for all its pictures or for one format:
 *
 *     art: { default: ${name} }
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
    /** Three steps of the scale, the largest at most this share of the short side: words step down until they fit. */
    const sizes = (share: number) => {
      const most = short * share * (inPrint ? POINTS_PER_MM : 1);
      const scale = inPrint ? scalePt : scalePx;
      const fitting = scale.filter((size) => size <= most);
      return (fitting.length > 0 ? fitting : scale.slice(0, 1)).slice(-3).reverse();
    };
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
          ? [{ kind: 'logo' as const, variant: logo.variant, at: [margin, margin] as [number, number], width: logoWidth }]
          : []),
        {
          kind: 'text',
          slot: 'headline',
          at: [margin, margin * 2 + logoHeight],
          width: room.width - 2 * margin,
          lines: 4,
          role: 'display',
          size: sizes(0.13),
          color: roles.textHeadline,
        },
        {
          kind: 'text',
          slot: 'lead',
          when: 'slot.lead',
          optional: true,
          at: [margin, 0],
          below: { item: 'headline', gap: margin / 2 },
          width: room.width - 2 * margin,
          lines: 6,
          role: 'body',
          size: sizes(0.045),
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
