/** Words for one channel: they fill a slot and never flow. */
import { z } from 'zod';
import type { Slots } from '../edition.ts';
import { defineBlock } from './block.ts';

const touchpoint = z
  .string()
  .optional()
  .describe('The touchpoint it is for; for all of the channel when absent.');

function words(name: string, slot: 'subject' | 'preheader' | 'sms' | 'push', summary: string) {
  return defineBlock({
    name,
    summary,
    props: z.strictObject({ touchpoint }),
    copyProps: [],
    content: 'inline',
    lower: () => [],
    slots: (block): Partial<Slots> => ({ [slot]: block.words }),
  });
}

export const subject = words('Subject', 'subject', 'Subject line of an email.');
export const preheader = words('Preheader', 'preheader', 'The line that inboxes show after the subject.');
export const sms = words('Sms', 'sms', 'Text of an SMS; the tool adds the link and the opt-out.');
export const push = words('Push', 'push', 'Body of a push notification.');

export const caption = defineBlock({
  name: 'Caption',
  summary: 'Text of a social post.',
  props: z.strictObject({
    touchpoint,
    networks: z.string().optional().describe('“instagram facebook”; for all networks when absent.'),
  }),
  copyProps: [],
  content: 'flow',
  lower: () => [],
  slots: (block) => {
    const networks = block.props.networks?.split(/[\s,]+/).filter(Boolean) ?? ['*'];
    return { captions: Object.fromEntries(networks.map((network) => [network, block.words])) };
  },
});
