import type { RenderContext, Rendered } from '../channel.ts';
import type { WebFormat } from './formats.ts';
import type { WebPlan } from './lower.ts';
import { renderPage } from './render-page.ts';
import { renderPicture } from './render-picture.ts';

export async function render(plan: WebPlan, context: RenderContext<WebFormat>): Promise<Rendered> {
  if (plan.kind === 'page') return renderPage(plan.page, context);
  const { piece, troubles } = await renderPicture(plan.canvas, context.brand, context.host);
  return { pieces: [piece], troubles };
}
