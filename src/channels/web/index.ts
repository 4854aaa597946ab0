/** The web channel: a landing page for each campaign and locale, and its hero as a picture. */
import type { Channel } from '../channel.ts';
import { formats, type WebFormat } from './formats.ts';
import { lower, type WebPlan } from './lower.ts';

/** Loaded when something is drawn; to check sources alone it is not needed. */
const heavyHalf = () => import('./render.ts');

export const web: Channel<WebFormat, WebPlan> = {
  name: 'web',
  summary: 'Landing pages, readable without script, and the site that holds them.',
  kind: 'flow',
  formats,
  // The page's own pictures are as wide as their screen: what a browser shows is not for us to cut.
  pictures: (format) => [format === 'page' ? 'page.card' : format],
  lower,
  render: async (plan, context) => (await heavyHalf()).render(plan, context),
  warm: heavyHalf,
};
