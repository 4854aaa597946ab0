import type { Channel } from '../channel.ts';
import { type EmailFormat, formats } from './formats.ts';
import { type EmailPlan, lower } from './lower.ts';
import { render } from './render.ts';

export const email: Channel<EmailFormat, EmailPlan> = {
  name: 'email',
  summary: 'Emails in two parts, HTML and plain text, with subject and preheader',
  kind: 'flow',
  formats,
  lower,
  render,
};
