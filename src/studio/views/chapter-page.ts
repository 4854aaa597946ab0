/** A chapter of the manual, with its examples in a brand of the hub. */
import { examplesIn } from '../../manual/examples-in.ts';
import type { Chapter } from '../../manual/manual.ts';
import type { Examples } from '../state/examples.ts';
import { manualWords } from '../words/manual.ts';
import { chosenPieces } from './board/choice.ts';
import { sheetView } from './board/sheet-view.ts';
import { chapterBody } from './manual/chapter-body.ts';
import { brandLinks, exampleBrand, exampleContext } from './manual/example-context.ts';
import { silentChannels } from './manual/silent-channels.ts';
import { namesOf } from './manual-page.ts';
import { html, type Markup } from './markup.ts';
import { type PageContext, say } from './page-context.ts';
import { shell } from './shell.ts';

/** Where a block is large enough to be seen in a tile. */
const ON_A_PHONE = new URLSearchParams({ device: 'phone' });

export function chapterPage(
  context: PageContext,
  chapter: Chapter,
  examples: Examples,
  query: URLSearchParams,
): Markup {
  const { to } = context;
  const words = say(manualWords, context);
  const known = new Map(examplesIn(chapter).map((one) => [one.name, one]));
  const brand = exampleBrand(context, query);
  const kept = query.get('brand') ?? undefined;

  const made = (name: string): Markup => {
    const example = known.get(name);
    if (!example || !brand) return html``;
    const { shown, isStale, isImpossible } = examples.peek({ example, brand: brand.id });
    const address = to.manualExample?.(chapter.name, name, { brand: brand.id }) ?? '';
    const large = html`<p class="large"><a href="${address}">${words.inEveryChannel}</a></p>`;
    const version = shown
      ? `${shown.artifacts.map((one) => one.version).join(' ')}${isStale}`
      : isImpossible
        ? 'impossible'
        : 'none';
    const setting =
      shown && exampleContext(context, { shown, example, brand, chapter: chapter.name, query: ON_A_PHONE });
    return html`<div class="made" data-key="example-${name}" data-version="${version}"${isStale && html` data-make="${address}"`}>${
      setting
        ? html`${sheetView(chosenPieces(setting.shown, setting.choice), setting)}${silentChannels(setting)}`
        : isImpossible
          ? html`<p class="none">${words.impossible}</p>`
          : html`<p class="none" data-composing hidden>${words.composing}</p>`
    }${large}</div>`;
  };

  const { body, sections } = chapterBody(chapter, {
    chapter: (name, place) => {
      const address = to.manual?.(name, { brand: kept });
      return address && `${address}${place}`;
    },
    rule: (code) => to.rule?.(code),
    example: made,
  });
  const { title } = namesOf(chapter.name, context);
  const isForeign = chapter.language !== context.language;
  const main = html`<article class="manual chapter" id="live"><header><p><a href="${to.manual?.() ?? ''}">${words.title}</a></p><h1>${title}</h1>${isForeign && html`<p class="none">${words.english}</p>`}</header>
${
  sections.length > 2 &&
  html`<nav class="contents" aria-labelledby="contents-title"><h2 id="contents-title">${words.contents}</h2><ul lang="${chapter.language}">${sections.map((one) => html`<li><a href="#${one.id}">${one.title}</a></li>`)}</ul></nav>`
}<div class="text">${known.size > 0 && brandLinks(context, brand, (id) => to.manual?.(chapter.name, { brand: id }) ?? '')}
<div lang="${chapter.language}">${body}</div></div></article>`;
  return shell(context, {
    title,
    address: to.manual?.(chapter.name, { brand: kept }) ?? to.overview(),
    section: 'manual',
    main,
    islands: ['manual.css', 'board-views.css', 'manual.js'],
  });
}
