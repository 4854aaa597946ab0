/** What a fix did, and the way back; outside of what saves draw anew. */
import { findingsWords } from '../../words/findings.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';

export function undoBar(context: PageContext): Markup | false {
  const words = say(findingsWords, context);
  return (
    context.token !== undefined &&
    html`<div class="undo"><p role="status" data-fix-status></p><button type="button" data-undo data-undone="${words.undone}" hidden>${words.undo}</button></div>`
  );
}
