import type { Channel } from '../channel.ts';
import { formats, type SmsFormat } from './formats.ts';
import { lower, type SmsPlan } from './lower.ts';
import { render } from './render.ts';

export const sms: Channel<SmsFormat, SmsPlan> = {
  name: 'sms',
  summary: 'Text messages, counted in segments',
  kind: 'short',
  formats,
  lower,
  render,
};
