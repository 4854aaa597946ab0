/** Mends what is safe to mend without asking. Shown by the module that does it. */
import type { Cause } from '../../state/causes.ts';
import { findingsWords } from '../../words/findings.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';

/** Nothing where nothing can be written, or the file is not as it was judged. */
export function fixButton({ findings }: Cause, context: PageContext): Markup | false {
  const { fix } = findings.find((one) => one.fix) ?? {};
  const seen = fix && context.shown.judged?.get(fix.at.file);
  if (!fix || seen === undefined || context.token === undefined) return false;
  const { line, column, endLine, endColumn, file } = fix.at;
  const request = JSON.stringify({ file, seen, at: { line, column, endLine, endColumn }, text: fix.text });
  const words = say(findingsWords, context);
  return html`<p class="fix" hidden><button type="button" data-fix="${request}" data-fixed="${words.fixed}">${words.fix}</button> <ins class="new">${fix.text}</ins></p>`;
}
