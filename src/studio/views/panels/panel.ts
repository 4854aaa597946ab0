/** The panels of a campaign: what looks at all of its pieces at once, each on a page of its own. */
import { brandNameOf, nameOf } from '../../state/campaigns.ts';
import { panelWords } from '../../words/panels.ts';
import type { BoardPlace } from '../addresses.ts';
import { html, type Markup } from '../markup.ts';
import { type PageContext, say } from '../page-context.ts';
import { sayLanguage } from '../parts/dates.ts';
import { shell } from '../shell.ts';

export const panels = ['facts', 'tone', 'looks'] as const;
export type PanelName = (typeof panels)[number];

/** The frame around a panel. */
export function panelPage(place: BoardPlace, name: PanelName, body: Markup, context: PageContext): Markup {
  const { shown, to, language } = context;
  const words = say(panelWords, context);
  const campaign = nameOf(shown, place.brand, place.campaign);
  const main = html`<div class="panel" data-sync="panel"><div class="title"><p>${brandNameOf(shown, place.brand)} · ${campaign} · ${sayLanguage(place.locale, language)}</p><h1>${words[name]}</h1></div>
${panelLinks(place, context, name)}
<div id="live">${body}</div></div>`;
  return shell(context, {
    title: `${campaign} – ${words[name]}`,
    address: to.panel?.(place, name) ?? to.board(place),
    main,
    islands: ['findings.css', 'panels.css', 'overlay.css'],
  });
}

/** From the board to its panels and back. Nothing where there are none. */
export function panelLinks(place: BoardPlace, context: PageContext, current?: PanelName): Markup | false {
  const { to } = context;
  if (!to.panel) return false;
  const words = say(panelWords, context);
  return html`<nav class="choices panel-links" aria-label="${words.panels}">${current && html`<a href="${to.board(place)}">${words.board}</a> `}${panels.map(
    (name) =>
      html`<a href="${to.panel!(place, name)}"${name === current && html` aria-current="page"`}>${words[name]}</a> `,
  )}</nav>`;
}
