import type { RenderContext, Rendered } from '../channel.ts';
import type { EmailFormat } from './formats.ts';
import type { EmailPlan } from './lower.ts';
import { renderHtml } from './render-html.ts';
import { renderText } from './render-text.ts';

export function render(plan: EmailPlan, context: RenderContext<EmailFormat>): Promise<Rendered> {
  return plan.part === 'html' ? renderHtml(plan, context) : renderText(plan);
}
