/** The chapters of the manual. */
import { type ChapterEntry, chapterGroups, chapters, languagesOf } from '../../manual/chapters.ts';
import { manualWords } from '../words/manual.ts';
import { html, type Markup } from './markup.ts';
import { type PageContext, say } from './page-context.ts';
import { shell } from './shell.ts';

export function manualPage(context: PageContext): Markup {
  const { to } = context;
  const words = say(manualWords, context);
  const main = html`<div class="manual-index" id="live"><h1>${words.title}</h1><p class="what">${words.what}</p>
${chapterGroups.map(
  (group) => html`<section aria-labelledby="group-${group}"><h2 id="group-${group}">${words[group]}</h2>
<ul>${chapters.filter((one) => one.group === group).map((one) => entry(one, context))}</ul></section>`,
)}</div>`;
  return shell(context, {
    title: words.title,
    address: to.manual?.() ?? to.overview(),
    section: 'manual',
    main,
    islands: ['manual.css'],
  });
}

function entry(chapter: ChapterEntry, context: PageContext): Markup {
  const { to, language } = context;
  const words = say(manualWords, context);
  const { title, what } = namesOf(chapter.name, context);
  return html`<li><a href="${to.manual?.(chapter.name) ?? ''}"><b>${title}</b> <span>${what}</span></a>${!languagesOf(chapter).includes(language) && html` <small>${words.english}</small>`}</li>`;
}

/** Of a chapter, in the language of the page. */
export function namesOf(
  name: string,
  context: PageContext,
): { readonly title: string; readonly what: string } {
  const words: Readonly<Record<string, string>> = say(manualWords, context);
  return { title: words[`${name}-title`] ?? name, what: words[`${name}-what`] ?? '' };
}
