import { z } from 'zod';
import { defineRule } from '../rule.ts';

export const textFitsItsBox = defineRule({
  id: 'visual/text-fits-its-box',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary: 'Every text fits the place that the layout gives it, in every format and language.',
  options: z.strictObject({}),
  messages: {
    overflow: {
      severity: 'error',
      message: 'The “{slot}” does not fit {format}: {detail}.',
      hint: 'Shorten it, or add a shorter form: short="…" or shortest="…".',
    },
    drawing: {
      severity: 'error',
      message: 'The “{slot}” of {format} cannot be drawn: {detail}.',
      hint: 'Correct the picture, or choose another.',
    },
    glyph: {
      severity: 'warning',
      message: 'The brand’s font has no sign for {detail} ({format}).',
      hint: 'Write it another way.',
    },
  },
  check({ artifact, edition, troubles, report }) {
    const format = `${artifact.channel}/${artifact.format}`;
    for (const { kind, detail, at, slot } of troubles) {
      const name = kind === 'overflow' ? 'overflow' : kind === 'glyph' ? 'glyph' : 'drawing';
      report(
        name,
        { at: at ?? edition.at },
        {
          slot: slot ?? (kind === 'overflow' ? 'text' : 'picture'),
          format,
          detail: detail.replace(/\.$/, ''),
        },
      );
    }
  },
});
