import type { CanvasPlan } from '../../draw/plan.ts';
import type { Channel } from '../channel.ts';
import { type AdFormat, formats } from './formats.ts';
import { lower } from './lower.ts';
import { render } from './render.ts';

export const ads: Channel<AdFormat, CanvasPlan> = {
  name: 'ads',
  summary: 'Display banners',
  kind: 'canvas',
  formats,
  lower,
  render,
};
