import type { Channel } from '../channel.ts';
import { formats, type SmsFormat } from './formats.ts';
import { lower, type SmsPlan } from './lower.ts';

export const sms: Channel<SmsFormat, SmsPlan> = {
  name: 'sms',
  summary: 'Text messages, counted in segments',
  kind: 'short',
  formats,
  lower,
  // The heavy half is loaded when something is drawn; to check sources alone it is not needed.
  render: async (plan) => (await import('./render.ts')).render(plan),
};
