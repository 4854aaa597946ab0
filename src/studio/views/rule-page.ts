/** The manual page of a rule, or the sentences of a code that is of no rule. */
import type { Message } from '../../diagnostic.ts';
import { findingsWords } from '../words/findings.ts';
import { markdownView } from './markdown-view.ts';
import { html, type Markup } from './markup.ts';
import { type PageContext, say } from './page-context.ts';
import { shell } from './shell.ts';

export interface RulePage {
  /** `tone/no-banned-words` */
  readonly code: string;
  /** Markdown; absent for a code that has no page. */
  readonly text?: string;
  readonly messages: readonly Message[];
}

export function rulePage(context: PageContext, { code, text, messages }: RulePage): Markup {
  const { to, language, words } = context;
  const said = say(findingsWords, context);
  const linkOf = (target: string) => {
    const found = /^(?:\.\.?\/)*(?:([a-z]+)\/)?([a-z0-9-]+)\.md$/.exec(target);
    return found ? to.rule?.(`${found[1] ?? code.split('/')[0]}/${found[2]}`) : undefined;
  };
  const body =
    text === undefined
      ? html`<h1><code>${code}</code></h1>${messages.map((one) => html`<p><b>${words[one.severity]}</b> <span lang="en">${one.message}</span></p>${one.hint !== undefined && html`<p lang="en">${one.hint}</p>`}`)}`
      : html`${language !== 'en' && html`<p class="none">${said.englishPage}</p>`}<div lang="en">${markdownView(text, { linkOf })}</div>`;
  return shell(context, {
    title: code,
    address: to.rule?.(code) ?? to.overview(),
    main: html`<article class="manual"><p class="none">${said.rulePromise}</p>${body}</article>`,
    islands: ['manual.css'],
  });
}
