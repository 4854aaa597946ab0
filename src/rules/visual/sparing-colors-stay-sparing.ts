import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { placeOf, sayShare } from '../shared/pixels.ts';

export const sparingColorsStaySparing = defineRule({
  id: 'visual/sparing-colors-stay-sparing',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary: 'A colour that the brand spares covers no more of a picture than the brand allows.',
  options: z.strictObject({}),
  messages: {
    much: {
      severity: 'error',
      message: '“{token}” covers {share} of {format}; the brand spares it for {most} % at most.',
      hint: 'Use another colour for surfaces, bars and words.',
    },
  },
  check({ artifact, brand, look, report }) {
    const { sparing } = brand.rules.palette;
    for (const { token, share, box } of look?.tokens ?? []) {
      const most = sparing[token];
      if (most === undefined || share * 100 <= most) continue;
      report('much', placeOf(brand, artifact, undefined, [box]), {
        token,
        share: sayShare(share),
        format: `${artifact.channel}/${artifact.format}`,
        most,
      });
    }
  },
});
