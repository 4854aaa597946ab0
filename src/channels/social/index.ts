import type { Channel } from '../channel.ts';
import { formats, type SocialFormat } from './formats.ts';
import { lower, type SocialPlan } from './lower.ts';

/** Loaded when something is drawn; to check sources alone it is not needed. */
const heavyHalf = () => import('./render.ts');

export const social: Channel<SocialFormat, SocialPlan> = {
  name: 'social',
  summary: 'Pictures for social networks, with their captions',
  kind: 'canvas',
  formats,
  lower,
  render: async (plan, context) => (await heavyHalf()).render(plan, context),
  warm: heavyHalf,
};
