import type { CanvasPlan } from '../../draw/plan.ts';
import type { Channel } from '../channel.ts';
import { type AdFormat, formats } from './formats.ts';
import { lower } from './lower.ts';

/** Loaded when something is drawn; to check sources alone it is not needed. */
const heavyHalf = () => import('./render.ts');

export const ads: Channel<AdFormat, CanvasPlan> = {
  name: 'ads',
  summary: 'Display banners',
  kind: 'canvas',
  formats,
  lower,
  render: async (plan, context) => (await heavyHalf()).render(plan, context),
  warm: heavyHalf,
};
