import type { Channel } from '../channel.ts';
import { formats, type SmsFormat } from './formats.ts';
import { lower, type SmsPlan } from './lower.ts';

/** Loaded when something is drawn; to check sources alone it is not needed. */
const heavyHalf = () => import('./render.ts');

export const sms: Channel<SmsFormat, SmsPlan> = {
  name: 'sms',
  summary: 'Text messages, counted in segments',
  kind: 'short',
  formats,
  lower,
  render: async (plan) => (await heavyHalf()).render(plan),
  warm: heavyHalf,
};
