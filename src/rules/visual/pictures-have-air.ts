import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { isMeant, placeOf, sayShare } from '../shared/pixels.ts';

const share = z
  .strictObject({
    colors: z.array(z.string()).min(1).describe('Tokens whose pixels are added up.'),
    on: z.string().optional().describe('Only pictures whose largest colour is this token. Default: all.'),
    least: z.number().min(0).max(100).default(0).describe('Least share, in percent.'),
    most: z.number().min(0).max(100).default(100).describe('Greatest share, in percent.'),
    formats: z
      .array(z.string())
      .default(['*'])
      .describe(
        'Pictures that are judged: `*`, a channel such as `social.*`, or a format such as `ads.320x50`.',
      ),
  })
  .describe('A limit for a few colours together.');

export const picturesHaveAir = defineRule({
  id: 'visual/pictures-have-air',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary: 'The colours of drawings and words cover as much of a picture as the brand wants, and no more.',
  options: z.strictObject({
    shares: z.array(share).default([]).describe('Limits, each for a few colours together.'),
  }),
  messages: {
    full: {
      severity: 'error',
      message: '{colors} cover {share} of {format}; the brand leaves them {most} % at most.',
      hint: 'Leave air: draw less, or smaller.',
    },
    empty: {
      severity: 'error',
      message: '{colors} cover {share} of {format}; the brand wants {least} % at least.',
      hint: 'Draw more, or larger.',
    },
  },
  check({ artifact, brand, look, options, report }) {
    if (!look) return;
    for (const { colors, on, least, most, formats } of options.shares) {
      if (!isMeant(formats, artifact) || (on !== undefined && look.tokens[0]?.token !== on)) continue;
      const found = look.tokens.filter(({ token }) => colors.includes(token));
      const sum = found.reduce((total, one) => total + one.share, 0);
      const name = sum * 100 > most ? 'full' : sum * 100 < least ? 'empty' : undefined;
      if (!name) continue;
      const boxes = found.map(({ box }) => box);
      report(name, placeOf(brand, artifact, undefined, boxes), {
        colors: colors.map((one) => `“${one}”`).join(' and '),
        share: sayShare(sum),
        format: `${artifact.channel}/${artifact.format}`,
        least,
        most,
      });
    }
  },
});
