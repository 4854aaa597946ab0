/** Ways from a place to the author's editor. Only for files that the hub has, and only where the hub is at hand. */
import type { Span } from '../../../diagnostic.ts';
import { findingsWords } from '../../words/findings.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';
import type { ReadLines } from './excerpt.ts';

export const editors = { vscode: 'VS Code', jetbrains: 'JetBrains' } as const;

/** Both stand there; the module leaves the one that was chosen, and adds what copies the path. */
export function editorLinks(at: Span, read: ReadLines, context: PageContext): Markup | false {
  const { to, host } = context;
  if (!to.editor || !read(at.file)) return false;
  const words = say(findingsWords, context);
  const absolute = `${host.root.replaceAll('\\', '/')}/${at.file}`;
  return html`<span class="editors">${(['vscode', 'jetbrains'] as const).map(
    (name) =>
      html`<a href="${to.editor!(name, absolute, at)}" data-editor="${name}" aria-label="${words.openIn} ${editors[name]}, ${at.file}:${at.line}">${editors[name]}</a> `,
  )}<button type="button" data-editor="path" data-copy="${absolute}:${at.line}:${at.column}" data-copied="${words.copied}" hidden>${words.path}</button></span>`;
}

/** Which of them; kept in this browser, so the module shows it. */
export function editorChoice(context: PageContext): Markup | false {
  if (!context.to.editor) return false;
  const words = say(findingsWords, context);
  return html`<label class="editor-choice" hidden>${words.editor}<select data-editor-choice>${Object.entries(
    editors,
  ).map(
    ([value, text]) => html`<option value="${value}">${text}</option>`,
  )}<option value="path">${words.path}</option></select></label>`;
}
