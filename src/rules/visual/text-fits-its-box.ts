import { z } from 'zod';
import type { Artifact } from '../../ir/artifact.ts';
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
    step: {
      severity: 'error',
      message: 'The “{slot}” of {format} cannot have that size: {detail}.',
      hint: 'Take fewer steps in adjustments.yaml.',
    },
  },
  check({ artifact, edition, troubles, report }) {
    const format = `${artifact.channel}/${artifact.format}`;
    for (const { kind, detail, at, slot } of troubles) {
      // Rules of their own tell of these.
      if (kind === 'glyph' || kind === 'fallback' || kind === 'coarse' || kind === 'crossing') continue;
      const name = kind === 'image' ? 'drawing' : kind;
      report(
        name,
        {
          at: at ?? edition.at,
          ...(slot === 'legal' && name === 'overflow' ? { hint: legalHint(artifact) } : {}),
        },
        {
          slot: slot ?? (kind === 'overflow' ? 'text' : 'picture'),
          format,
          detail: detail.replace(/\.$/, ''),
        },
      );
    }
  },
});

/** A legal line has no shorter forms of its own: it is written anew for where it is too long. */
function legalHint({ channel, format }: Pick<Artifact, 'channel' | 'format'>): string {
  return `Write a shorter <Legal> inside <Only channels="${channel}.${format.split('.')[0]}">.`;
}
