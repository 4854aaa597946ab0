import type { Channel } from '../channel.ts';
import { type EmailFormat, formats } from './formats.ts';
import { type EmailPlan, lower } from './lower.ts';

export const email: Channel<EmailFormat, EmailPlan> = {
  name: 'email',
  summary: 'Emails in two parts, HTML and plain text, with subject and preheader',
  kind: 'flow',
  formats,
  lower,
  // The heavy half is loaded when something is drawn; to check sources alone it is not needed.
  render: async (plan, context) => (await import('./render.ts')).render(plan, context),
};
