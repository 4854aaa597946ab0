import { z } from 'zod';
import { defineRule } from '../rule.ts';

export const areAbsoluteAndSecure = defineRule({
  id: 'links/are-absolute-and-secure',
  on: 'artifact',
  since: '0.1.0',
  stability: 'stable',
  summary:
    'Every link that leaves the house is a full https address: a mail or a card has no page to be relative to.',
  options: z.strictObject({}),
  messages: {
    insecure: {
      severity: 'error',
      message: 'The link “{href}” is not secure.',
      hint: 'Write it with https.',
    },
    relative: {
      severity: 'error',
      message: 'The link “{href}” leads nowhere outside a web page.',
      hint: 'Write the full address, or a name under links in campaign.yaml.',
    },
  },
  check({ artifact, edition, extracted, report }) {
    for (const href of extracted.links) {
      const place = {
        at: artifact.marks.find((mark) => mark.kind === 'link' && mark.text.includes(href))?.at ?? edition.at,
      };
      if (/^http:/i.test(href)) report('insecure', place, { href });
      else if (artifact.channel !== 'web' && !isAbsolute(href)) report('relative', place, { href });
    }
  },
});

/** Merge tags are filled in by the sending platform, with full addresses. */
function isAbsolute(href: string): boolean {
  return /^(https|mailto|tel):/i.test(href) || /^(\{[{%]|%[%\w]|\*\|)/.test(href);
}
