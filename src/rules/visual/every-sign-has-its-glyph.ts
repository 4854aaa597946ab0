import { z } from 'zod';
import type { Trouble } from '../../channels/channel.ts';
import { defineRule } from '../rule.ts';

export const everySignHasItsGlyph = defineRule({
  id: 'visual/every-sign-has-its-glyph',
  on: 'release',
  since: '0.1.0',
  stability: 'stable',
  summary: 'Every letter and sign is drawn in the brand’s own font, on pictures, in print and on pages.',
  options: z.strictObject({}),
  messages: {
    glyph: {
      severity: 'error',
      message: '{detail}: nothing would be drawn there.',
      hint: 'Write it another way, or register a font file or a subset that has it.',
    },
    fallback: {
      severity: 'error',
      message: '{detail}: readers of the page would see another font there.',
      hint: 'Write it another way, or register a font file or a subset that has it.',
    },
  },
  check({ pieces, unmade, campaign, report }) {
    const all = [
      ...pieces.flatMap(({ artifact, troubles }) =>
        troubles.map((trouble) => ({ trouble, artifacts: [artifact.path] })),
      ),
      ...unmade.flatMap(({ troubles }) => troubles.map((trouble) => ({ trouble, artifacts: [] }))),
    ];
    // A page and the picture beside its link often say the same words: one finding, that of the picture.
    const leftOut = new Set(
      all.flatMap(({ trouble }) => (trouble.kind === 'glyph' ? [causeOf(trouble)] : [])),
    );
    for (const { trouble, artifacts } of all) {
      if (trouble.kind !== 'glyph' && trouble.kind !== 'fallback') continue;
      const name = leftOut.has(causeOf(trouble)) ? 'glyph' : trouble.kind;
      // What the brand says by itself has no line in the campaign.
      const at = trouble.at ?? campaign.spanOf('name');
      report(name, { at, artifacts }, { detail: trouble.detail.replace(/\.$/, '') });
    }
  },
});

function causeOf({ detail, at }: Trouble): string {
  return JSON.stringify([detail, at]);
}
