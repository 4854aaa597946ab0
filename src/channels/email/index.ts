import type { Channel } from '../channel.ts';
import { type EmailFormat, formats } from './formats.ts';
import { type EmailPlan, lower } from './lower.ts';

/** Loaded when something is drawn; to check sources alone it is not needed. */
const heavyHalf = () => import('./render.ts');

export const email: Channel<EmailFormat, EmailPlan> = {
  name: 'email',
  summary: 'Emails in two parts, HTML and plain text, with subject and preheader',
  kind: 'flow',
  formats,
  pictures: (format) => (format === 'html' ? ['html.hero', 'html.loyalty'] : []),
  lower,
  render: async (plan, context) => (await heavyHalf()).render(plan, context),
  // Emails are drawn with MJML, which takes longer to load than all the rest (0.4 s measured).
  warm: () => Promise.all([heavyHalf(), import('mjml')]),
};
