import type { Channel } from '../channel.ts';
import { formats, type PrintFormat } from './formats.ts';
import { lower, type PrintPlan } from './lower.ts';

const all: Readonly<Record<string, PrintFormat>> = formats;

/** Loaded when something is drawn; to check sources alone it is not needed. */
const heavyHalf = () => import('./render.ts');

export const print: Channel<PrintFormat, PrintPlan> = {
  name: 'print',
  summary: 'Press files: postcards and posters in PDF/X, with inks from the tokens',
  kind: 'canvas',
  formats,
  sides: (format) => all[format]?.pages.map((page) => page.address) ?? [],
  pictures: (format) => all[format]?.pages.flatMap((page) => page.layouts) ?? [],
  lower,
  render: async (plan, context) => (await heavyHalf()).render(plan, context),
  warm: heavyHalf,
};
