import { z } from 'zod';
import { defineRule } from '../rule.ts';
import { isMeant, judgedFormats, placeOf, sayShare } from '../shared/pixels.ts';

/** Less of a colour is anti-aliasing that happens to be a token’s. */
const LEAST_OF_A_COLOR = 0.0005;
/** Where photographs take most of a picture, none of its colours can carry it. */
const MOST_MASKED = 0.5;

export const oneGroundCarriesThePiece = defineRule({
  id: 'visual/one-ground-carries-the-piece',
  on: 'artifact',
  beside: true,
  since: '0.1.0',
  stability: 'stable',
  strict: { warningsAreErrors: true },
  summary: 'One ground carries a picture, and no more colours stand on it than the brand allows.',
  options: z.strictObject({
    formats: judgedFormats,
  }),
  messages: {
    patchwork: {
      severity: 'warning',
      message: 'No colour carries {format}: the largest, “{token}”, covers {share}; it should be {least} %.',
      hint: 'Let one ground run through, and make the panels on it smaller.',
    },
    colors: {
      severity: 'warning',
      message: '{format} has {count} colours: {names}. The brand allows {most} in one piece.',
      hint: 'Leave out “{last}”, of which there is least.',
    },
  },
  check({ artifact, brand, look, options, report }) {
    if (!look || !isMeant(options.formats, artifact)) return;
    const format = `${artifact.channel}/${artifact.format}`;
    const [largest] = look.tokens;
    const { least } = brand.rules.palette.ground;
    if (largest && look.masked <= MOST_MASKED && largest.share * 100 < least)
      report('patchwork', placeOf(brand, artifact, undefined, [largest.box]), {
        format,
        token: largest.token,
        share: sayShare(largest.share),
        least,
      });
    const colors = look.tokens.filter(({ share }) => share >= LEAST_OF_A_COLOR);
    const most = brand.rules.palette.maxColors;
    const last = colors.at(-1);
    if (!last || colors.length <= most) return;
    report(
      'colors',
      placeOf(
        brand,
        artifact,
        undefined,
        colors.slice(most).map(({ box }) => box),
      ),
      {
        format,
        count: colors.length,
        names: colors.map(({ token }) => token).join(', '),
        most,
        last: last.token,
      },
    );
  },
});
