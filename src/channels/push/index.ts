import type { Channel } from '../channel.ts';
import { formats, type PushFormat } from './formats.ts';
import { lower, type PushPlan } from './lower.ts';

export const push: Channel<PushFormat, PushPlan> = {
  name: 'push',
  summary: 'Notifications on phones',
  kind: 'short',
  formats,
  lower,
  // The heavy half is loaded when something is drawn; to check sources alone it is not needed.
  render: async (plan, context) => (await import('./render.ts')).render(plan, context),
};
