import type { Channel } from '../channel.ts';
import { formats, type PushFormat } from './formats.ts';
import { lower, type PushPlan } from './lower.ts';
import { render } from './render.ts';

export const push: Channel<PushFormat, PushPlan> = {
  name: 'push',
  summary: 'Notifications on phones',
  kind: 'short',
  formats,
  lower,
  render,
};
