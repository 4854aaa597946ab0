/** An example of the manual in every channel, where people would meet it. */
import type { Example } from '../../manual/example-hub.ts';
import type { Shown } from '../state/studio-state.ts';
import { manualWords } from '../words/manual.ts';
import { chosenPieces } from './board/choice.ts';
import { piecesView } from './board/pieces-view.ts';
import { reviewView } from './board/review-view.ts';
import { BOARD_ISLANDS } from './board-page.ts';
import { brandLinks, exampleBrand, exampleContext } from './manual/example-context.ts';
import { silentChannels } from './manual/silent-channels.ts';
import { namesOf } from './manual-page.ts';
import { html, type Markup } from './markup.ts';
import { type PageContext, say } from './page-context.ts';
import type { SettingContext } from './settings/setting.ts';
import { shell } from './shell.ts';

export interface ExamplePage {
  readonly chapter: string;
  readonly example: Example;
  readonly made: Shown | 'composing' | 'impossible';
}

export function examplePage(
  context: PageContext,
  { chapter, example, made }: ExamplePage,
  query: URLSearchParams,
): Markup {
  const { to } = context;
  const words = say(manualWords, context);
  const brand = exampleBrand(context, query);
  const address = (id: string | undefined) => to.manualExample?.(chapter, example.name, { brand: id }) ?? '';
  const setting =
    brand &&
    typeof made !== 'string' &&
    exampleContext(context, { shown: made, example, brand, chapter, query });
  const title = `${namesOf(chapter, context).title} – ${example.name}`;
  const main = html`<div class="board is-${setting ? setting.choice.view : 'board'} example-board" data-sync="board"><header class="manual"><p><a href="${to.manual?.(chapter, { brand: query.get('brand') ?? undefined }) ?? ''}#${example.name}">${words.back}</a></p><h1>${title}</h1>
<pre tabindex="0" role="group" aria-label="MDX"><code lang="${example.language}">${example.words}</code></pre>${brandLinks(context, brand, address)}</header>
<div id="live" class="columns"><div class="channels">${
    setting
      ? content(setting)
      : html`<p class="none">${made === 'composing' ? words.composing : words.impossible}</p>`
  }</div></div></div>`;
  return shell(context, {
    title,
    address: address(query.get('brand') ?? undefined),
    section: 'manual',
    main,
    islands: ['manual.css', ...BOARD_ISLANDS],
  });
}

function content(setting: SettingContext): Markup {
  const pieces = chosenPieces(setting.shown, setting.choice);
  if (setting.choice.view === 'review') return reviewView(pieces, setting);
  return html`${piecesView(pieces, setting)}${silentChannels(setting)}`;
}
