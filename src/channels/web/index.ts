/** The web channel: a landing page for each campaign and locale. */
import type { Channel } from '../channel.ts';
import { formats, type WebFormat } from './formats.ts';
import { lower } from './lower.ts';
import type { PagePlan } from './plan.ts';
import { render } from './render.ts';

export const web: Channel<WebFormat, PagePlan> = {
  name: 'web',
  summary: 'Landing pages, readable without script, and the site that holds them.',
  kind: 'flow',
  formats,
  lower,
  render,
};
