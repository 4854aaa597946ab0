import { z } from 'zod';
import { defineRule } from '../rule.ts';

export const weighsLittleEnough = defineRule({
  id: 'visual/weighs-little-enough',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary: 'No picture is heavier than the network that shows it accepts.',
  options: z.strictObject({}),
  messages: {
    heavy: {
      severity: 'error',
      message: '{format} has {bytes} bytes; the network takes {limit}.',
      hint: 'Use a simpler picture: flat colours weigh least.',
    },
  },
  check({ artifact, edition, report }) {
    const limit = artifact.data?.maxBytes;
    if (typeof limit !== 'number') return;
    const bytes =
      typeof artifact.body === 'string'
        ? new TextEncoder().encode(artifact.body).length
        : artifact.body.length;
    if (bytes > limit)
      report('heavy', { at: edition.at }, { format: `${artifact.channel}/${artifact.format}`, bytes, limit });
  },
});
