import { z } from 'zod';
import { defineRule } from '../rule.ts';

export const fitsGmail = defineRule({
  id: 'email/fits-gmail',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  strict: { warningsAreErrors: true },
  summary: 'No email is so large that Gmail cuts it off.',
  options: z.strictObject({
    warnBytes: z
      .number()
      .int()
      .positive()
      .default(92_160)
      .describe('From here on a warning: sending platforms add tracking to every link.'),
    maxBytes: z
      .number()
      .int()
      .positive()
      .default(102_400)
      .describe('Gmail clips at about 102 KB of decoded HTML.'),
  }),
  messages: {
    clipped: {
      severity: 'error',
      message: 'The HTML has {bytes} bytes; Gmail cuts it off at {limit}, unsubscribe link included.',
      hint: 'Leave out a section, or show fewer products.',
    },
    close: {
      severity: 'warning',
      message: 'The HTML has {bytes} bytes, close to the {limit} at which Gmail cuts it off.',
      hint: 'Leave room for the tracking that the sending platform adds.',
    },
  },
  check({ artifact, edition, options, report }) {
    if (artifact.channel !== 'email' || artifact.mime !== 'text/html') return;
    const bytes =
      typeof artifact.body === 'string'
        ? new TextEncoder().encode(artifact.body).length
        : artifact.body.length;
    const place = { at: edition.at };
    if (bytes > options.maxBytes) report('clipped', place, { bytes, limit: options.maxBytes });
    else if (bytes > options.warnBytes) report('close', place, { bytes, limit: options.maxBytes });
  },
});
