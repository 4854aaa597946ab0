import type { Channel } from '../channel.ts';
import { formats, type PushFormat } from './formats.ts';
import { lower, type PushPlan } from './lower.ts';

/** Loaded when something is drawn; to check sources alone it is not needed. */
const heavyHalf = () => import('./render.ts');

export const push: Channel<PushFormat, PushPlan> = {
  name: 'push',
  summary: 'Notifications on phones',
  kind: 'short',
  formats,
  lower,
  render: async (plan, context) => (await heavyHalf()).render(plan, context),
  warm: heavyHalf,
};
