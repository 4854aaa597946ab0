import type { Channel } from '../channel.ts';
import { formats, type SocialFormat } from './formats.ts';
import { lower, type SocialPlan } from './lower.ts';

export const social: Channel<SocialFormat, SocialPlan> = {
  name: 'social',
  summary: 'Pictures for social networks, with their captions',
  kind: 'canvas',
  formats,
  lower,
  // The heavy half is loaded when something is drawn; to check sources alone it is not needed.
  render: async (plan, context) => (await import('./render.ts')).render(plan, context),
};
