import type { Channel } from '../channel.ts';
import { formats, type SocialFormat } from './formats.ts';
import { lower, type SocialPlan } from './lower.ts';
import { render } from './render.ts';

export const social: Channel<SocialFormat, SocialPlan> = {
  name: 'social',
  summary: 'Pictures for social networks, with their captions',
  kind: 'canvas',
  formats,
  lower,
  render,
};
