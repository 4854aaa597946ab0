import { z } from 'zod';
import type { LogoLook } from '../../readback/pixels/picture-look.ts';
import { defineRule } from '../rule.ts';
import { placeOf, sayShare } from '../shared/pixels.ts';

/** From this standard deviation of L* on a ground is a photograph or a pattern (an engineering choice). */
const PHOTO_DEVIATION = 4;
/** Of the ring, when what differs is no neighbour but the ground itself. */
const MOSTLY = 0.5;

export const logoStandsOnItsGround = defineRule({
  id: 'visual/logo-stands-on-its-ground',
  on: 'artifact',
  beside: true,
  since: '0.1.0',
  stability: 'stable',
  summary: 'Around a logo there is one ground that the brand allows, and nothing else in its free space.',
  options: z.strictObject({
    tolerance: z
      .number()
      .min(0)
      .max(100)
      .default(0.2)
      .describe('How much of the free space may be another colour, in percent: anti-aliasing of neighbours.'),
  }),
  messages: {
    ground: {
      severity: 'error',
      message: 'The logo “{variant}” of {format} really stands on {ground}.',
      hint: 'It may stand on {allowed}: choose another variant or another ground in the layout.',
    },
    crowded: {
      severity: 'error',
      message:
        'Something reaches into the free space of the logo “{variant}” of {format} and covers {share} of it.',
      hint: 'Move it or the logo in the layout: the free space is {factor} times the logo’s {side}.',
    },
    photo: {
      severity: 'error',
      message: 'The logo “{variant}” of {format} stands on a photograph or a pattern.',
      hint: 'It may stand on {allowed}: lay a panel under it, or move it.',
    },
  },
  check({ artifact, brand, look, options, report }) {
    const format = `${artifact.channel}/${artifact.format}`;
    for (const logo of look?.logos ?? []) {
      const mark = artifact.marks[logo.mark];
      const rule = brand.rules.logos.find(({ id, variant }) => mark?.slot === `${id}/${variant}`);
      if (!mark || !rule) continue;
      const values = {
        variant: rule.variant,
        format,
        allowed: rule.backgrounds.join(', '),
        ground: logo.token === undefined ? `${logo.hex}, which is no colour of the brand` : `“${logo.token}”`,
        share: sayShare(logo.foreign),
        factor: rule.clear.factor,
        side: rule.clear.of,
      };
      // What reaches in first, then the free space that it should leave.
      const seen = logo.foreignBox ? [logo.foreignBox, logo.ring] : [logo.ring];
      const place = placeOf(brand, artifact, mark, seen);
      if (isPhoto(logo)) {
        if (!rule.photo) report('photo', placeOf(brand, artifact, mark, [logo.ring]), values);
        continue;
      }
      if (logo.foreign * 100 > options.tolerance) report('crowded', place, values);
      const isAllowed = logo.token !== undefined && rule.backgrounds.includes(logo.token);
      // A ground that the layout declares is judged by visual/logo-has-its-size.
      const isTold = logo.token !== undefined && logo.token === mark.ground;
      if (!isAllowed && !isTold) report('ground', placeOf(brand, artifact, mark, [logo.ring]), values);
    }
  },
});

function isPhoto({ foreign, deviation }: LogoLook): boolean {
  return foreign > MOSTLY && deviation >= PHOTO_DEVIATION;
}
