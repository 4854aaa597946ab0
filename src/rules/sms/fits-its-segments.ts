import { z } from 'zod';
import { spanOf } from '../../ir/text.ts';
import { defineRule } from '../rule.ts';

/** GSM 03.38: one message holds 160 septets, each of several 153; UCS-2 holds 70 and 67 UTF-16 units. */
const room = { 'GSM-7': [160, 153], 'UCS-2': [70, 67] } as const;

export const fitsItsSegments = defineRule({
  id: 'sms/fits-its-segments',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary: 'No text message costs more segments than the brand pays for, link and opt-out included.',
  options: z.strictObject({
    segments: z.number().int().min(1).max(10).default(1).describe('Most segments of one message.'),
  }),
  messages: {
    long: {
      severity: 'error',
      message: 'The message takes {segments} segments ({units} {alphabet}); {limit} is allowed.',
      hint: 'Shorten it by {over}, link and opt-out are counted too.',
    },
  },
  check({ artifact, edition, options, report }) {
    const { segments, units, encoding } = artifact.data ?? {};
    if (
      artifact.channel !== 'sms' ||
      typeof segments !== 'number' ||
      typeof units !== 'number' ||
      segments <= options.segments
    )
      return;
    const [single, several] = encoding === 'GSM-7' ? room['GSM-7'] : room['UCS-2'];
    const capacity = options.segments === 1 ? single : several * options.segments;
    const alphabet = encoding === 'GSM-7' ? 'septets' : 'UTF-16 units';
    report(
      'long',
      { at: spanOf(edition.slots.sms ?? []) ?? edition.at },
      { segments, units, alphabet, limit: options.segments, over: units - capacity },
    );
  },
});
