import type { CanvasPlan } from '../../draw/plan.ts';
import type { Channel } from '../channel.ts';
import { type AdFormat, formats } from './formats.ts';
import { lower } from './lower.ts';

export const ads: Channel<AdFormat, CanvasPlan> = {
  name: 'ads',
  summary: 'Display banners',
  kind: 'canvas',
  formats,
  lower,
  // The heavy half is loaded when something is drawn; to check sources alone it is not needed.
  render: async (plan, context) => (await import('./render.ts')).render(plan, context),
};
